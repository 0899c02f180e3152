/** What the situation itself says about sending anything: a verdict of none stops, a wait warns with its day. */
import { spellChannels, spellDay } from "@rekindle/guide";
import { readDay } from "@rekindle/journal";
import type { Finding } from "./finding.ts";
import type { SituationRule } from "./labels.ts";
import type { Situation } from "./situation.ts";

/** True where no help with wording is given at all: a dangerous message is not to be made smoother. */
export const isClosed = (situation: Situation): boolean =>
  situation.verdict === "none" ||
  (situation.step === "protected" && situation.verdict !== "logistics-only" && situation.verdict !== "reply");

/** @param length of the whole draft: what is said here is about all of it. */
export function situationFindings(length: number, channel: string | undefined, situation: Situation): Finding[] {
  const whole = (
    rule: SituationRule,
    severity: Finding["severity"],
    message: string,
    suggestion: string,
    cites: readonly string[],
    why = situation.line,
  ): Finding => ({
    rule,
    severity,
    start: 0,
    end: length,
    message,
    suggestion,
    why,
    cites: cites.length > 0 ? cites : ["absence/every-channel"],
    by: "situation",
  });
  if (isClosed(situation)) {
    return [whole("no-contact", "stop", `${situation.headline} ${situation.line}`, "Do not send it.", situation.cites)];
  }
  const found: Finding[] = [];
  if (situation.verdict === "wait") {
    const day = situation.until === null ? undefined : readDay(situation.until);
    // A headline may hold a day of its own, on which the quiet began.
    const until = day === undefined ? "" : ` Hold it until ${spellDay(day, day)}.`;
    found.push(
      whole(
        "not-yet",
        "warn",
        `${situation.headline}${until}`,
        "Hold it, or keep it as an unsent letter.",
        situation.cites,
      ),
    );
  }
  if (situation.verdict === "logistics-only") {
    found.push(whole("no-contact", "warn", "Practical matters only.", "Brief, factual, one topic.", situation.cites));
  }
  const allowed: readonly string[] = situation.channels;
  const leftAlone: readonly string[] = situation.leftAlone ?? [];
  if (channel !== undefined && leftAlone.includes(channel)) {
    found.push(
      whole(
        "channel",
        "warn",
        "They asked you to leave this way alone.",
        "Only by a way that they left open, or not at all.",
        ["care/boundary", "you-write/choose-the-channel"],
        "It is what they asked for, and it holds for a kind message too.",
      ),
    );
  } else if (channel !== undefined && allowed.length > 0 && !allowed.includes(channel)) {
    found.push(
      whole(
        "channel",
        "hint",
        `What fits now: ${spellChannels(situation.channels)}.`,
        "Another way asks more of them.",
        ["you-write/choose-the-channel"],
      ),
    );
  }
  return found;
}
