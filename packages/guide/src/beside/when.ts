/** The conditions of contract/decisions.md, "Beside the verdict". */
import { isNightMinute, readDay } from "@rekindle/journal";
import { halfAYear, within } from "../facts/index.ts";
import type { Situation } from "../rule.ts";

/** 22:00 to 08:00 on the person's clock, with a verdict that lets a message go. */
export const atNight = ({ facts, verdict }: Situation): boolean =>
  (verdict === "reply" || verdict === "reach-out") && isNightMinute(facts.story.minute);

/** An urge of 7 or more, less than an hour ago, that did not end in a message. */
export const strongUrge = ({ facts }: Situation) =>
  facts.story
    .all("urge")
    .findLast(({ entry, ms }) => entry.strength >= 7 && entry.outcome !== "acted" && facts.now - ms < 3_600_000);

/** Half a year since the break-up, or the day that the person chose, while the plan is still at its beginning. */
export const reviewDue = ({ facts, step }: Situation): boolean => {
  const { breakup, profile, today } = facts;
  if (!breakup || (step !== "step-back" && step !== "reconnect")) return false;
  return today >= breakup.day + halfAYear || (profile.reviewOn !== undefined && today >= readDay(profile.reviewOn)!);
};

export const recentLook = ({ facts }: Situation) => within(7, facts.story.all("look").at(-1), facts.today);

export const recentStaging = ({ facts }: Situation) =>
  within(
    30,
    facts.story.since("encounter").findLast(({ entry }) => entry.how === "staged"),
    facts.today,
  );

const guarded = new Set(["legal-order", "fear-or-violence", "under-age-or-power", "no-contact"]);

/** Waiting or none, outside the rules that protect: practical matters of theirs may still be answered. */
export const practicalMayGoOn = ({ verdict, rule }: Situation): boolean =>
  (verdict === "wait" || verdict === "none") && !guarded.has(rule);
