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
    "i'm (outside|downstairs|in the car outside|at your (door|house|place|flat|work|office|gate|window|building|desk|street|flight|stop)|at the door|on your street|round the corner|parked|in your (street|road|garden|drive|driveway|kitchen|lobby|building|lot|stairwell|hall)|here already|already here|on my way( over)?|coming over|coming round|in reception|in the lobby|across the road)",
    "(i'll|i might|might|could|we might|gonna|going to|maybe i'll) (just )?(see|bump into|run into|spot|catch) (you|u) (there|then|around|at *|on *)",
    "(small world|what a coincidence|fancy (that|seeing|meeting)|funny coincidence)",
    "(started|joined|joining|signed up|changed|switched) .. (your|ur) (gym|class|choir|church|club|route|train|bus|cafe|coffee place|yoga|run club|pub|course|shift|team)",
    "(look|come) (out|to) (of )?(your|ur|the) (window|door)",
    "(surprise|surprising) (you|u|visit)",
    "(happen|happened|happens) to be (in|at|near|passing|around|walking|outside) .. (you|u|your *|yours|same)",
    "(happen|happened|happens) to be (passing|there|nearby|around)",
    "(same|your|ur) (train|bus|flight|carriage|class|session|cafe|table) .. (as you|you get|you take|you're on)",
    "be there (whether|anyway|if you like it or not)",
  ),
  unless: phrases(
    "outside (the (shop|school|nursery|gym|vet|station|library|garage|post office|dentist|clinic|hospital|hall|bank)|my|in the|with the|for (a|some) (smoke|fag|air|call|minute))",
    "at the door (of|for)",
    "(like|as) (you|we) (said|agreed)",
    "outside .. (like|as) (you|we) (said|agreed)",
  ),
  flags: ["[[I'm outside]], look down", "I joined the spin class, [[might see you there]]"],
  allows: [
    "I'm outside the shop, do the kids still need oat milk?",
    "I happened to be at the office when the fax came.",
    "I'm at the door of the nursery, they are closed today.",
    "I'm in your debt for the lift, thanks.",
    "It is warm outside, the garden is finally dry.",
    "The talk is at six if you want a seat, no need to reply.",
    "I'll skip the party so you can go in peace.",
  ],
});
