import { sealedNames } from "../../session/names.ts";
import type { Session } from "../../session/session.ts";
import { noAnswers, type SafetyAnswers } from "./answers.ts";
import { type Ended, notSaid } from "./ended.ts";

/** What the questions hold until they are done; a draft like any other form's. */
export interface Answers {
  readonly shared: "no" | "maybe" | "dangerous" | "";
  readonly safety: SafetyAnswers;
  readonly ended: Ended;
}

export const unanswered: Answers = { shared: "", safety: noAnswers, ended: notSaid };
export const answersDraft = sealedNames.form("questions");
/** Ids of entries that stand in for what somebody would rather not say: a JSON list. */
export const provisionalSetting = sealedNames.setting("provisional-safety");

export const steps = ["phone", "phone-more", "safety", "closer", "ended"] as const;
export type Step = (typeof steps)[number];

/**
 * The questions that are still open, in their order.
 * @param wanted "all", or the one question that is asked again.
 */
export function openQuestions(session: Session, wanted: string): readonly Step[] {
  if (wanted === "phone" || wanted === "safety" || wanted === "ended") return [wanted];
  const { entries, look } = session;
  const asked = (kind: string) => entries.value.some((entry) => entry.kind === kind);
  const open: Step[] = [];
  if (look.values.value.shared === "unasked") open.push("phone");
  if (!asked("screening")) open.push("safety");
  if (!asked("breakup")) open.push("ended");
  return open;
}
