import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const staged = draftCheck({
  id: "staged",
  label: "staged",
  severity: "warn",
  say: "This plans to appear unasked. That frightens people.",
  instead: "Drop the plan, not only the sentence.",
  why: "A meeting that was arranged behind their back feels like being followed.",
  cites: ["care/never-stage", "encounter/never-stage-it"],
  find: phrases(
    "i'm (outside|downstairs|in the car outside|at your *|at the door|on your street|round the corner|parked|in your *|here already|already here|on my way( over)?|coming over|coming round|in reception|in the lobby|across the road)",
    "(i'll|i might|might|could|we might|gonna|going to|maybe i'll) (just )?(see|bump into|run into|spot|catch) (you|u) (there|then|around|at *|on *)",
    "(small world|what a coincidence|fancy (that|seeing|meeting)|funny coincidence)",
    "(started|joined|joining|signed up|changed|switched) .. (your|ur) (gym|class|choir|church|club|route|train|bus|cafe|coffee place|yoga|run club|pub|course|shift|team)",
    "(look|come) (out|to) (of )?(your|ur|the) (window|door)",
    "(surprise|surprising) (you|u|visit)",
    "(happen|happened|happens) to be (in|at|near|passing|there|around|walking|outside)",
    "(same|your|ur) (train|bus|flight|carriage|class|session|cafe|table) .. (as you|you get|you take|you're on)",
    "be there (whether|anyway|if you like it or not)",
  ),
  flags: ["[[I'm outside]], look down", "I joined the spin class, [[might see you there]]"],
  allows: [
    "It is warm outside, the garden is finally dry.",
    "The talk is at six if you want a seat, no need to reply.",
    "I'll skip the party so you can go in peace.",
  ],
});
