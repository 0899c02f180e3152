/** Unknown is a value: the facts whose answer would change the verdict, most useful first. */
import type { Kind as EntryKind } from "@rekindle/journal";
import type { Situation } from "./rule.ts";

export interface Question {
  readonly id: string;
  readonly text: string;
  /** The kind of entry that an answer is recorded as. */
  readonly records: EntryKind;
}

interface Asked extends Question {
  /** True where the fact is unknown and its answer would change the verdict. */
  readonly open: (situation: Situation) => boolean;
}

/** In the order in which they are asked: safety before everything else. */
const questions: readonly Asked[] = [
  {
    id: "safety",
    text: "Has either of you asked the other to stay away, or been hurt or afraid? Is one of you under 18, or in the other's power? Have you thought of ending your life?",
    records: "screening",
    open: ({ facts }) => facts.screening === undefined,
  },
  {
    id: "breakup",
    text: "When did it end, about?",
    records: "breakup",
    open: ({ facts }) => facts.breakup === undefined,
  },
  {
    id: "readiness",
    text: "Could you accept a no, or no answer at all, and leave it there?",
    records: "readiness",
    open: ({ facts, rule }) => rule === "quiet-is-over" && facts.readiness === undefined,
  },
  {
    id: "how-the-meeting-went",
    text: "How did the meeting go, or did it not happen?",
    records: "meeting",
    open: ({ facts, rule }) => rule === "agreed-meeting" && facts.plan !== undefined && facts.plan.on < facts.today,
  },
  {
    id: "contact-since",
    text: "Has either of you been in touch since it ended?",
    records: "contact",
    open: ({ facts, rule }) => rule === "quiet" && facts.mine.length === 0 && facts.theirs.length === 0,
  },
  {
    id: "ties",
    text: "Do you share children, a home, work, school, a pet or money?",
    records: "profile",
    // An order, and somebody under 18, stand whatever is shared.
    open: ({ facts, rule, verdict }) =>
      verdict === "none" &&
      facts.profile.ties === undefined &&
      rule !== "legal-order" &&
      (rule !== "under-age-or-power" || (facts.profile.adult !== false && facts.profile.theyAreAdult !== false)),
  },
  {
    id: "occasion",
    text: "Is a day in their life coming up that you knew of openly, such as an exam?",
    records: "occasion",
    open: ({ facts, rule, verdict }) =>
      rule === "quiet-is-over" &&
      verdict === "reach-out" &&
      !facts.occasionNow &&
      facts.story.all("occasion").length === 0,
  },
  {
    id: "belongings",
    text: "Do you still have things of theirs?",
    records: "belongings",
    open: ({ facts, rule, verdict }) =>
      rule === "quiet-is-over" && verdict === "reach-out" && !facts.occasionNow && facts.belongings === undefined,
  },
];

export const questionsFor = (situation: Situation): Question[] =>
  questions.filter(({ open }) => open(situation)).map(({ id, text, records }) => ({ id, text, records }));
