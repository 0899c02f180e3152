/** The safety question of the first start: what is ticked, what is asked once more, and the entries that come of it. */
import type { NewEntry } from "../../session/session.ts";

export const ticks = [
  { value: "asked", words: "They asked me not to contact them, or blocked me" },
  { value: "space", words: "They asked for time or space" },
  { value: "order", words: "A court, the police or a lawyer said to stay away" },
  {
    value: "violence",
    words: "One of us has been hit, threatened, forced, followed, or is afraid of the other",
  },
  { value: "power", words: "One of us is under 18, or has power over the other (teacher, therapist, boss)" },
  { value: "self-harm", words: "I have been thinking of ending my life" },
  { value: "none", words: "None of these" },
  { value: "not-sure", words: "I am not sure" },
] as const;
export type Tick = (typeof ticks)[number]["value"];

const ratherNot = { value: "rather-not", words: "Rather not say" } as const;

/** The one thing more that a tick asks; whatever stays open is read as "rather not say". */
export const closer = {
  asked: {
    question: "Which comes closest?",
    options: [
      { value: "in-words", words: "They said or wrote it to me" },
      { value: "through", words: "Somebody said it for them" },
      { value: "blocked", words: "They blocked me, without words" },
      ratherNot,
    ],
  },
  space: {
    question: "Until when, if they said?",
    options: [{ value: "until", words: "Until a day" }, { value: "open", words: "They did not say" }, ratherNot],
  },
  order: {
    question: "Which comes closest?",
    options: [
      { value: "court", words: "A court order, or a condition of bail or release" },
      { value: "police", words: "A warning from the police" },
      { value: "lawyer", words: "A letter from a lawyer" },
      ratherNot,
    ],
  },
  violence: {
    question: "Which comes closest?",
    options: [
      { value: "they-hurt-me", words: "They hurt or threatened me" },
      { value: "i-am-afraid", words: "I am afraid of them" },
      { value: "i-hurt-them", words: "I hurt or threatened them" },
      { value: "they-are-afraid", words: "They are afraid of me" },
      { value: "both", words: "It went both ways" },
      ratherNot,
    ],
  },
  power: {
    question: "Which comes closest?",
    options: [
      { value: "i-am-under-18", words: "I am under 18" },
      { value: "they-are-under-18", words: "They are under 18" },
      { value: "power", words: "One of us has power over the other" },
      ratherNot,
    ],
  },
  "self-harm": {
    question: "Are you safe right now?",
    options: [{ value: "for-now", words: "For now" }, { value: "no", words: "No" }, ratherNot],
  },
} as const;
export type Asking = keyof typeof closer;
export const asks = (tick: Tick): tick is Asking => tick in closer;

export interface SafetyAnswers {
  readonly ticks: readonly Tick[];
  /** The answer to the one thing more, by tick. */
  readonly closer: Readonly<Partial<Record<Asking, string>>>;
  /** What they said, as close as it is remembered. */
  readonly said: string;
  /** The day until which they asked for space; "" where none was named. */
  readonly until: string;
}

export const noAnswers: SafetyAnswers = { ticks: [], closer: {}, said: "", until: "" };

/** "None of these" and the others exclude each other. @returns the ticks that stay, and whether any had to go. */
export function ticked(
  before: readonly Tick[],
  after: ReadonlySet<Tick>,
): { ticks: readonly Tick[]; cleared: boolean } {
  const all = [...after];
  if (!after.has("none") || all.length === 1) return { ticks: all, cleared: false };
  const ticks = before.includes("none") ? all.filter((tick) => tick !== "none") : (["none"] as const);
  return { ticks, cleared: true };
}

/**
 * The entries that hold what was said, and the screening that says the question was asked. What somebody would rather
 * not say is read in the strictest way that can be taken back once they do, and keeps the question open (`unsure`).
 * @returns `provisional`: which of the entries stand only until then.
 */
export function safetyEntries(answers: SafetyAnswers): {
  readonly entries: readonly NewEntry[];
  readonly provisional: readonly NewEntry[];
} {
  const has = (tick: Tick) => answers.ticks.includes(tick);
  const entries: NewEntry[] = [];
  const provisional: NewEntry[] = [];
  const note = answers.said.trim();

  if (has("asked")) {
    const how = answers.closer.asked;
    const inWords = how === "in-words" || how === "through";
    entries.push({
      kind: "boundary",
      ask: how === "blocked" ? "blocked" : "no-contact",
      ...(inWords && note !== "" ? { note } : {}),
    });
  }
  if (has("space")) {
    const dated = answers.closer.space === "until" && answers.until !== "";
    entries.push({ kind: "boundary", ask: "space", ...(dated ? { until: answers.until } : {}) });
  }
  if (has("order")) {
    // A lawyer's letter is a no that came through somebody; the other two, and what is left open, bind like an order.
    entries.push({ kind: "boundary", ask: answers.closer.order === "lawyer" ? "no-contact" : "legal-order" });
  }
  if (has("violence")) {
    switch (answers.closer.violence) {
      case "they-hurt-me":
      case "i-am-afraid":
      case "i-hurt-them":
      case "they-are-afraid":
        entries.push({ kind: "concern", about: answers.closer.violence });
        break;
      case "both":
        entries.push({ kind: "concern", about: "they-hurt-me" }, { kind: "concern", about: "i-hurt-them" });
        break;
      default:
        provisional.push({ kind: "concern", about: "threat" });
    }
  }
  if (has("power")) {
    switch (answers.closer.power) {
      case "i-am-under-18":
        entries.push({ kind: "profile", adult: false });
        break;
      case "they-are-under-18":
        entries.push({ kind: "profile", theyAreAdult: false });
        break;
      case "power":
        entries.push({ kind: "profile", power: true });
        break;
      default:
        provisional.push({ kind: "profile", power: true });
    }
  }
  if (has("self-harm")) entries.push({ kind: "concern", about: "self-harm" });

  const unsure = has("not-sure") || provisional.length > 0 || answers.ticks.length === 0;
  entries.push(...provisional, { kind: "screening", answer: unsure ? "unsure" : has("none") ? "none" : "recorded" });
  return { entries, provisional };
}
