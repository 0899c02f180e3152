import type { Concern } from "../facts/index.ts";
import { verdictRule } from "../rule.ts";

/** In the order in which they are said where several are recorded. */
const concerns: readonly Concern[] = ["they-hurt-me", "i-am-afraid", "i-hurt-them", "they-are-afraid", "threat"];

export default verdictRule({
  id: "fear-or-violence",
  number: 2,
  decide: ({ concerns: active, ties }) => {
    const found = concerns.flatMap((about) => active.get(about) ?? []);
    const first = found[0];
    if (!first) return undefined;
    const practical = ties.includes("children");
    const own = active.has("i-hurt-them") || active.has("they-are-afraid");
    const theirs = active.has("they-hurt-me") || active.has("i-am-afraid");
    return {
      step: "protected",
      scenario: null,
      verdict: practical ? "logistics-only" : "none",
      until: null,
      cites: ["care/violence"],
      because: found,
      help: true,
      headline: practical ? "Safety first. Only what the children need." : "Safety first. No contact help here.",
      line: theirs
        ? "What they did is not your fault, and missing them does not make it less true. You do not have to decide alone."
        : own
          ? "This is for their safety, and also for yours. Making amends begins without them."
          : "There has been a threat. Distance comes first, for both of you.",
      next: theirs
        ? {
            id: "are-you-safe",
            text: "Are you safe now? If not, call the emergency number. A help line can plan the next step with you.",
          }
        : {
            id: "talk-to-somebody-trained",
            text: "Call a line for people who have hurt or frightened somebody. They will have heard it before.",
          },
      changes:
        own || active.has("threat")
          ? [{ id: "stays", text: "Nothing that you record here changes this." }]
          : [{ id: "no-longer-afraid", text: "You record that the danger is over." }],
    };
  },
  examples: {
    decides: [
      `2026-01-10 breakup them
       2026-01-12 concern i-am-afraid
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-01-12 concern i-hurt-them
       2026-01-20 concern i-hurt-them resolved
       2026-01-20 profile ties=children
       today 2026-02-20`,
    ],
    passes: [
      `2026-01-10 breakup them
       2026-01-12 concern i-am-afraid
       2026-01-20 concern i-am-afraid resolved
       today 2026-02-20`,
    ],
  },
});
