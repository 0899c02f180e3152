/** The safety question, and the entries that its answers make. */
import type { Ask } from "./ask.ts";

const safety = [
  { value: "no-contact", label: "They asked me not to contact them, or blocked me" },
  { value: "space", label: "They asked for time or space" },
  { value: "order", label: "A court, the police or a lawyer said to stay away" },
  { value: "hurt-me", label: "They have hit, threatened, forced or followed me, or I am afraid of them" },
  { value: "i-hurt", label: "I have hurt or frightened them" },
  { value: "minor", label: "One of us is under 18" },
  { value: "power", label: "One of us has power over the other: teacher, therapist, boss" },
  { value: "self-harm", label: "I have been thinking of ending my life" },
  { value: "none", label: "None of these" },
  { value: "unsure", label: "I am not sure, or would rather not say" },
] as const;

type Safety = (typeof safety)[number]["value"];

const safetyEntries: Record<Safety, readonly object[]> = {
  "no-contact": [{ kind: "boundary", ask: "no-contact" }],
  space: [{ kind: "boundary", ask: "space" }],
  order: [{ kind: "boundary", ask: "legal-order" }],
  "hurt-me": [{ kind: "concern", about: "i-am-afraid" }],
  "i-hurt": [{ kind: "concern", about: "i-hurt-them" }],
  // Which of the two is not asked: the answer is the same, and the question is one less to carry.
  minor: [{ kind: "profile", adult: false }],
  power: [{ kind: "profile", power: true }],
  "self-harm": [{ kind: "concern", about: "self-harm" }],
  none: [],
  unsure: [],
};

/** @returns the fields of the entries, the screening last; undefined where the person left. */
export async function askSafety(ask: Ask): Promise<readonly object[] | undefined> {
  const chosen = await ask.many({
    question: "Is any of this true? The answer decides what Rekindle will help with.",
    options: safety,
  });
  if (!chosen) return undefined;
  const said = chosen.filter((answer) => answer !== "none" && answer !== "unsure");
  // Not sure is the strictest reading, whatever else was ticked.
  const answer = chosen.includes("unsure") ? "unsure" : said.length > 0 ? "recorded" : "none";
  return [...said.flatMap((one) => safetyEntries[one]), { kind: "screening", answer }];
}
