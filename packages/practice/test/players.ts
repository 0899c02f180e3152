/** Ways to play a scene in tests. */
import {
  endingOf,
  openRun,
  pick,
  picksOf,
  type ReadLine,
  type Run,
  type Scene,
  say,
  sayGoodbye,
  spokenChecks,
  stopHere,
  type Temperament,
} from "../src/index.ts";

const remembered = new Map<string, readonly string[]>();

/** The reading of lines, each line once: it is the same for ever, and thousands of runs say the same lines. */
export const read: ReadLine = (line, channel) => {
  const known = remembered.get(line);
  if (known) return known;
  const found = spokenChecks(line, channel);
  remembered.set(line, found);
  return found;
};

/** Numbers that are the same each time: a linear congruential generator. */
export function numbers(seed: number) {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

const typed = [
  "Hi. Good to see you.",
  "How have you been?",
  "Please, give me one more chance.",
  "Are you seeing somebody at the moment?",
  "I have missed you so much.",
  "All right. Take care.",
  "",
  "\u202E<script>alert(1)</script>",
  "the bread ".repeat(400),
];

/** One random run to its end; the number of steps is bounded, so that a loop shows as a failure. */
export function playAtRandom(scene: Scene, seed: number, met: readonly Temperament[] = []): Run {
  const draw = numbers(seed);
  let run = openRun(scene, { seed, met });
  for (let steps = 0; endingOf(run) === null; steps += 1) {
    if (steps > 40) throw new Error(`${scene.id} does not end with seed ${seed}`);
    const picks = picksOf(run);
    const kind = draw(20);
    if (kind === 0) run = stopHere(run);
    else if (kind === 1) run = sayGoodbye(run, read);
    else if (kind < 14 && picks.length > 0) run = pick(run, draw(picks.length), read);
    else run = say(run, typed[draw(typed.length)]!, read);
  }
  return run;
}

/** Says lines in turn; after the last of them it is said again, while the play goes on. */
export function tell(run: Run, ...lines: readonly [string, ...string[]]): Run {
  let now = run;
  for (let turn = 0; endingOf(now) === null; turn += 1) {
    now = say(now, lines[Math.min(turn, lines.length - 1)]!, read);
  }
  return now;
}
