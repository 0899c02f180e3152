/** After a run: how it ended, what you did, what to look at, one thing for next time. No number, grade or best run. */
import type { Run, Spoken } from "../run/run.ts";
import { toldSeconds } from "../run/run.ts";
import { inWords, spellTime } from "../words.ts";
import { whatYouDid } from "./done.ts";
import { type Finding, ownLines, type Point } from "./finding.ts";
import { lineFindings } from "./line-findings.ts";
import { asked, keptShort, leftFirst, sawThemLeaving, tookTheNo, turnTaking } from "./run-rules.ts";

export interface Debrief {
  /** How it ended, in a sentence or two. */
  readonly headline: string;
  /** About the partner where it helps: "They stayed cool. …"; else null. */
  readonly note: string | null;
  /** One to three. */
  readonly did: readonly Point[];
  /** Up to three, worst first. */
  readonly look: readonly Finding[];
  /** Names of everything found, also beyond the three; what is stored. */
  readonly found: readonly string[];
  readonly next: { readonly say: string; readonly cites: readonly [string, ...string[]] };
  /** The play, to fold away. Goes with the run. */
  readonly play: readonly Spoken[];
  readonly closing: string;
}

/** The run must have ended, and without a help page, which comes before any debrief. */
export function debrief(run: Run): Debrief {
  if (run.place.ending === null) throw new RangeError("a debrief of a run that has not ended");
  const found = findingsOf(run);
  const [worst] = found;
  return {
    headline: headlineOf(run),
    note: noteOf(run),
    did: whatYouDid(run),
    look: found.slice(0, 3),
    found: found.map(({ id }) => id),
    next: worst
      ? { say: worst.next, cites: worst.cites }
      : { say: "Nothing to change. Keep it as plain as this.", cites: ["process/practise"] },
    play: run.spoken,
    closing: "That was practice. How they will be, nobody knows.",
  };
}

/** Everything found in a run, worst first. */
export function findingsOf(run: Run): readonly Finding[] {
  const own = ownLines(run);
  const whole = (rule: typeof asked) => rule(run, own) ?? [];
  return [
    whole(tookTheNo),
    lineFindings(own),
    whole(sawThemLeaving),
    whole(leftFirst),
    whole(keptShort),
    whole(turnTaking),
    whole(asked),
  ].flat();
}

function headlineOf(run: Run): string {
  const { ending, cause } = run.place;
  const after = `after ${lengthOf(run)}`;
  switch (ending) {
    case "you-left":
      return `You said goodbye, ${after}.`;
    case "they-left":
      if (run.cast.scene.channel === "voicemail") return `The mailbox was full, ${after}.`;
      if (cause === "words") return `They broke it off, ${after}.`;
      return cause === "patience" ? `They ended it, ${after}.` : `They had to go, ${after}.`;
    case "ran-on":
      if (run.cast.scene.channel === "voicemail") return `You talked until the mailbox was full, ${after}.`;
      return `It ran on until there was nothing left to say, ${after}.`;
    case "no":
      return afterANo(run);
    default:
      return "You stopped. You can, at any point, here and out there.";
  }
}

function afterANo(run: Run): string {
  const began =
    run.place.cause === "words" ? "They said no." : "They said no, and it had nothing to do with how you did.";
  const after = ownLines(run).filter(({ phase }) => phase === "no");
  const took = after.length === 1 && after.every(({ move }) => move === "accept" || move === "bye");
  return took ? `${began} You said goodbye in one sentence. That is all there is to do.` : began;
}

/** Told time; in messages, where time is not told, how many of yours. */
function lengthOf(run: Run): string {
  if (run.cast.scene.minutes !== null) return spellTime(toldSeconds(run));
  const count = ownLines(run).length;
  return count === 1 ? "one message" : `${inWords(count)} messages of yours`;
}

function noteOf({ cast, place, spoken }: Run): string | null {
  const blunt = spoken.some((line) => line.by === "you" && (line.move === "heavy" || line.move === "push"));
  return cast.temperament === "cool" && !blunt && place.turn > 0 && place.ending !== "no"
    ? "They stayed cool. You did nothing wrong; some people are."
    : null;
}
