/** What the journal adds to the words of a draft. Pure. */
import { allowedChannels, type Facts, type Guidance } from "@rekindle/guide";
import type { Channel } from "@rekindle/journal";
import type { Situation } from "@rekindle/messages";
import type { Writing } from "../../drafts/use-mode.ts";
import { writtenWays } from "../../words/channels.ts";
import type { Beside } from "./findings/shown.ts";

export interface BesideDraft extends Beside {
  readonly situation: Situation | undefined;
  /** False where nothing is checked yet. */
  readonly checks: boolean;
}

const countWords = (text: string | undefined): number | undefined => text?.match(/\S+/g)?.length;

export function besideOf({ mode, guidance, facts }: Writing, channel: Channel, practical: boolean): BesideDraft {
  const { contact, step, rule, headline, line } = guidance;
  const opening = contact.verdict !== "reply";
  return {
    mode: mode.kind,
    checks: mode.kind !== "ask" && mode.kind !== "letter",
    practical,
    channel,
    theirWords: opening ? undefined : countWords(facts.theirOpen?.entry.text),
    // Whoever offers their things back has to ask where to.
    opening: opening && !practical && reasonToWrite(guidance, facts) !== "belongings",
    situation: {
      step,
      verdict: contact.verdict,
      rule,
      headline,
      line,
      cites: [],
      until: contact.until,
      channels: contact.channels,
      // The hour holds the buttons, not the words; a draft is not read anew with each minute.
      minute: null,
      inARow: facts.unanswered.attempts + facts.unanswered.lapses,
    },
  };
}

/** The ways to write: those that the verdict names, the others, and the one that is chosen until the person chooses. */
export function waysFor(
  { contact }: Guidance,
  facts: Facts,
): { readonly fitting: readonly Channel[]; readonly others: readonly Channel[]; readonly usual: Channel } {
  const fitting = contact.channels;
  const others = writtenWays.filter((way) => !fitting.includes(way) && allowedChannels([way], facts).includes(way));
  return { fitting, others, usual: fitting[0] ?? others[0] ?? "text" };
}

/** An honest reason to write now, where the guide found one. */
export function reasonToWrite({ rule, contact }: Guidance, facts: Facts): "occasion" | "belongings" | undefined {
  if (rule !== "quiet-is-over" || contact.verdict !== "reach-out") return undefined;
  if (facts.occasionNow) return "occasion";
  return facts.plentyLeft ? "belongings" : undefined;
}
