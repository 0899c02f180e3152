import { useSignal } from "@preact/signals";
import type { Guidance, Question } from "@rekindle/guide";
import { useEffect } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { daysSince } from "../../session/reminders.ts";
import { useAnnounce } from "../../shell/announce.tsx";

/** That nobody was in touch makes no entry, so the answer is noted beside the journal; it may be another one in a week. */
const nobodyWas = sealedNames.setting("nobody-in-touch");
const restsFor = 7;

/** What the next action asks for already; it is not asked twice on one page. */
const askedByNext: Readonly<Record<string, string>> = {
  "answer-the-safety-question": "safety",
  "answer-the-readiness-question": "readiness",
  "record-the-meeting": "how-the-meeting-went",
};

/**
 * The first question that is open, is not what the next action asks for, and was not just answered with no; none until
 * that has been read.
 */
export function useNextQuestion({ questions, next, rule }: Pick<Guidance, "questions" | "next" | "rule">): {
  readonly question: Question | undefined;
  /** Where no is an answer that leaves no entry. */
  readonly saidNo: (() => void) | undefined;
} {
  const session = useSession();
  const announce = useAnnounce();
  const rests = useSignal<boolean | undefined>(undefined);
  useEffect(() => {
    void daysSince(session, nobodyWas).then((days) => {
      rests.value = days !== undefined && days < restsFor;
    });
  }, [session.vault.value]);
  if (rests.value === undefined) return { question: undefined, saidNo: undefined };
  // Who closed this reads that nothing more is asked of them; what is shared can still be said in the settings.
  const closed = rule === "you-closed-it";
  const question = questions.find(
    ({ id }) => id !== askedByNext[next.id] && (id !== "contact-since" || !rests.value) && (id !== "ties" || !closed),
  );
  return {
    question,
    saidNo:
      question?.id === "contact-since"
        ? () => {
            rests.value = true;
            void session.sealed.set(nobodyWas, session.clock.renew());
            announce("All right. It is asked again in a week.");
          }
        : undefined,
  };
}
