/** Situations that many rules speak in, each with one name. */
import type { Tie } from "@rekindle/journal";
import type { Situation } from "../rule.ts";

/** A story that goes on: a break-up is recorded, nothing protects or closes it, and the person is safe. */
export const open = ({ facts, step, rule }: Situation): boolean =>
  facts.breakup !== undefined && step !== "protected" && step !== "closed" && rule !== "you-first";

/** The first quiet, or one that runs again: stepping back. */
export const quietRunning = (situation: Situation): boolean =>
  open(situation) && situation.step === "step-back" && situation.verdict === "wait";

/** A quiet that the person's own message broke into. */
export const lapsed = ({ facts, rule }: Situation): boolean => rule === "quiet" && facts.quiet?.startedByLapse === true;

/** A message of the person's own is out, and nothing may follow it. */
export const waitingForThem = ({ facts, rule, verdict }: Situation): boolean =>
  rule === "their-turn" ||
  (rule === "after-your-proposal" && verdict === "wait") ||
  (rule === "quiet" && facts.quiet?.startedInTime === true);

/** They wrote, and the way is open to answer. */
export const theyWrote = ({ rule }: Situation): boolean => rule === "they-wrote";

/** They met by chance within the last days. */
export const ranInto = (situation: Situation): boolean => open(situation) && situation.scenario === "encounter";

/** One message of the person's own may go. */
export const mayWrite = ({ scenario, verdict }: Situation): boolean =>
  scenario === "you-write" && verdict === "reach-out";

/** The things are the reason: one mail about them may go. */
export const belongingsAreTheReason = (situation: Situation): boolean =>
  mayWrite(situation) && !situation.facts.occasionNow && situation.facts.plentyLeft;

/** A meeting is agreed and still ahead. */
export const meetingAhead = ({ facts, rule }: Situation): boolean =>
  rule === "agreed-meeting" && facts.plan !== undefined && facts.plan.on >= facts.today;

/** The meeting is today or tomorrow: time for how it may end. */
export const meetingIsNear = (situation: Situation): boolean =>
  meetingAhead(situation) && situation.facts.plan!.on <= situation.facts.today + 1;

/** A meeting went well, and another may be proposed. */
export const afterGoodMeeting = ({ scenario, step, verdict }: Situation): boolean =>
  step === "build" && scenario === "meeting" && verdict === "reach-out";

/** A meeting lies behind them, and it is not yet written down or just has been. */
export const justMet = ({ facts, rule }: Situation): boolean =>
  rule === "after-a-meeting" || (rule === "agreed-meeting" && facts.plan !== undefined && facts.plan.on < facts.today);

/** It is over for now: closed, or they asked for no contact. Nothing of the person's own goes out. */
export const overForNow = ({ step, rule, verdict }: Situation): boolean =>
  verdict !== "reply" && (step === "closed" || rule === "no-contact");

/** What may go on where contact is closed for reasons of safety (contract/decisions.md, rules 1 to 3). */
const tiesThatStay: Readonly<Record<string, readonly Tie[]>> = {
  "legal-order": [],
  "fear-or-violence": ["children"],
  "under-age-or-power": ["work", "school", "children"],
};

/** One of these is shared, and practical matters of it may go on. The person's own crisis comes before all of them. */
export const sharing =
  (...ties: readonly Tie[]) =>
  ({ facts, rule, verdict }: Situation): boolean =>
    verdict !== "none" &&
    rule !== "you-first" &&
    ties.some((tie) => facts.ties.includes(tie) && (tiesThatStay[rule]?.includes(tie) ?? true));
