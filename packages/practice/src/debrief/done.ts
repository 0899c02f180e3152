/** What you did: plain facts, also in a run that went badly. */
import type { Run, YourLine } from "../run/run.ts";
import { toldSeconds } from "../run/run.ts";
import { spellTime } from "../words.ts";
import { ownLines, type Point } from "./finding.ts";

type Fact = (run: Run, own: readonly YourLine[]) => Point | undefined;

const tookNo: Fact = (_, own) => {
  const after = own.filter(({ phase }) => phase === "no");
  const [only] = after;
  return only && after.length === 1 && (only.move === "accept" || only.move === "bye")
    ? { id: "took-no", say: "They said no, and you left it there.", cites: ["care/their-no"], about: only.text }
    : undefined;
};

const letGo: Fact = ({ cast, place }, own) => {
  const last = own.at(-1);
  const held = own.some(({ phase, move }) => phase === "leaving" && ["ask", "share", "push", "heavy"].includes(move));
  if (place.ending !== "they-left" || held || (last?.move !== "accept" && last?.move !== "bye")) return undefined;
  // A mailbox is nobody.
  if (cast.scene.channel === "voicemail") return undefined;
  // Called away, or by a wish of their own: the same words must not be said of both.
  const calledAway = place.cause !== "words" && place.cause !== "patience";
  return {
    id: "let-go",
    say: calledAway ? "They had to go, and you let them." : "They wanted to go, and you let them.",
    cites: ["encounter/leave-first"],
    about: last.text,
  };
};

const saidGoodbye: Fact = ({ place }, own) =>
  place.ending === "you-left"
    ? { id: "left-first", say: "You said goodbye first.", cites: ["encounter/leave-first"], about: own.at(-1)!.text }
    : undefined;

const askedOne: Fact = (_, own) => {
  const line = own.find(({ move, phase }) => move === "ask" && phase === "talking");
  return line
    ? { id: "asked", say: "You asked about them.", cites: ["encounter/ask-about-them"], about: line.text }
    : undefined;
};

const saidHello: Fact = (_, own) => {
  const line = own.find(({ move, phase }) => move === "greet" && phase === "talking");
  return line
    ? { id: "said-hello", say: "You were friendly.", cites: ["encounter/friendly-and-casual"], about: line.text }
    : undefined;
};

const keptLight: Fact = ({ cast }, own) =>
  own.length > 0 && own.every(({ move }) => move !== "heavy" && move !== "push")
    ? {
        id: "kept-light",
        say: "You kept it light.",
        cites: [cast.scene.id.startsWith("meeting/") ? "meeting/nothing-serious" : "encounter/nothing-serious"],
        about: null,
      }
    : undefined;

const keptItShort: Fact = (run, own) => {
  const { minutes } = run.cast.scene;
  const seconds = toldSeconds(run);
  const last = own.at(-1)?.move;
  return minutes !== null && (last === "bye" || last === "accept") && seconds <= minutes * 60
    ? {
        id: "kept-short",
        say: `You kept it short: ${spellTime(seconds)}.`,
        cites: ["encounter/keep-it-short"],
        about: null,
      }
    : undefined;
};

const stopped: Fact = ({ place }) =>
  place.ending === "stopped"
    ? { id: "stopped", say: "You stopped when you wanted to.", cites: ["care/rehearsal"], about: null }
    : undefined;

/** The least that is true of every run. */
const tried: Point = {
  id: "tried",
  say: "You tried it here, where it costs nobody anything.",
  cites: ["process/practise"],
  about: null,
};

/** Three at most, so that each is read. */
export function whatYouDid(run: Run): readonly Point[] {
  const own = ownLines(run);
  const facts = [tookNo, letGo, saidGoodbye, stopped, askedOne, saidHello, keptLight, keptItShort];
  const found = facts.flatMap((fact) => fact(run, own) ?? []).slice(0, 3);
  return found.length > 0 ? found : [tried];
}
