/** What a reading means for an answer, one plain line a signal (screens §6.4). Pure. */
import type { Guidance } from "@rekindle/guide";
import type { ReadMessage, SignalFinding, SignalLabel } from "@rekindle/messages";

export const lineOf: Readonly<Partial<Record<SignalLabel, string>>> = {
  warmth: "Friendly is friendly; more would need words.",
  nostalgia: "Missing a time is not a plan.",
  invitation: "Say yes, or another day, in one line.",
  reconcile: "Ask for a calm hour in person rather than answering it all here.",
  logistics: "Answer the practical part, today. It restarts nothing.",
  hostility: "You need not answer anger. If something practical is in it, answer that alone, tomorrow.",
};

/** False where nothing may be answered, or only what stands under it says: then a line tells what was read, and no more. */
export const mayAdvise = ({ step, rule }: Pick<Guidance, "step" | "rule">): boolean =>
  step !== "protected" && rule !== "you-first";

/** How the line "What it says" begins, where the screen has words of its own for the signal. */
export const saysOf: Readonly<Partial<Record<SignalLabel, string>>> = {
  warmth: "Friendly.",
  nostalgia: "They remember something good.",
  invitation: "They propose something.",
  reconcile: "They say they want to talk about the two of you.",
};

/** Once the person has said that nothing was asked for: the model's guess that it was goes, and plain words of it stay. */
export const withoutTheGuess = (signals: readonly SignalFinding[]): readonly SignalFinding[] =>
  signals.filter(({ signal, by }) => signal !== "boundary" || by === "words");

/**
 * False for a guess that is no line to put before somebody: about courts and police where it is unsure, and what raises
 * most hope until the best tier has heard it too, since a line that stands there stays.
 */
export const isSaid = ({ signal, confidence, by }: SignalFinding, tier: ReadMessage["tier"]): boolean =>
  by !== "model" ||
  (signal === "legal"
    ? confidence !== "possible"
    : tier === "encoder" || (signal !== "reconcile" && signal !== "nostalgia"));

/** Said with "Perhaps". A no that no words say is never put as a fact: it is asked about, and it may be a misreading. */
export const isGuess = ({ signal, confidence, by }: SignalFinding): boolean =>
  confidence === "possible" || (signal === "rejection" && by === "model");

/** About a practical matter and nothing else. */
export const onlyPractical = ({ signals }: ReadMessage): boolean =>
  signals.some(({ signal }) => signal === "logistics") && signals.every(({ signal }) => signal === "logistics");

/** What an answer would answer. */
export function toAnswer({ signals }: ReadMessage): string {
  const has = (signal: SignalLabel) => signals.some((one) => one.signal === signal);
  if (has("logistics")) return "The practical part.";
  if (has("invitation")) return "Yes, or another day.";
  if (has("curiosity")) return "What they asked.";
  return "What they wrote, if anything in it asks for an answer.";
}

export function howLong(text: string): string {
  const words = text.match(/\S+/g)?.length ?? 0;
  if (words === 0) return "About as short as theirs.";
  return words <= 40 ? "Two lines at most." : "Shorter than theirs.";
}
