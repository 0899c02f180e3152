/** Situations that many rules speak in, each with one name. */
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
export const waitingForThem = ({ facts, rule }: Situation): boolean =>
  rule === "their-turn" || rule === "after-your-proposal" || (rule === "quiet" && facts.quiet?.startedInTime === true);

/** They wrote, and the way is open to answer. */
export const theyWrote = ({ rule }: Situation): boolean => rule === "they-wrote";

/** They met by chance within the last days. */
export const ranInto = (situation: Situation): boolean => open(situation) && situation.scenario === "encounter";

/** The question whether to write stands, answered or not. */
export const beforeWriting = ({ scenario }: Situation): boolean => scenario === "you-write";

/** One message of the person's own may go. */
export const mayWrite = ({ scenario, verdict }: Situation): boolean =>
  scenario === "you-write" && verdict === "reach-out";

/** A meeting is agreed and still ahead. */
export const meetingAhead = ({ facts, rule }: Situation): boolean =>
  rule === "agreed-meeting" && facts.plan !== undefined && facts.plan.on >= facts.today;

/** A meeting went well enough that both wanted another. */
export const afterGoodMeeting = ({ scenario, step }: Situation): boolean => step === "build" && scenario === "meeting";
