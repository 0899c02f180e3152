import { useEffect } from "preact/hooks";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useAskBeforeClosing } from "../../session/ask-before-closing.ts";
import { useSession } from "../../session/context.ts";
import { type ScreenName, screens } from "../../shell/map.ts";
import { useRouter } from "../../shell/router.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import { CloserStep } from "./closer-step.tsx";
import { EndedStep } from "./ended-step.tsx";
import { keepAnswers } from "./keep.ts";
import { PhoneMoreStep } from "./phone-more-step.tsx";
import { PhoneStep } from "./phone-step.tsx";
import { SafetyStep } from "./safety-step.tsx";
import { type Answers, answersDraft, openQuestions, type Step, steps, unanswered } from "./state.ts";
import "./questions.css";

/** What a step gets: the answers so far, a way to change them, and what "Next" does. */
export interface StepProps {
  readonly answers: Answers;
  readonly set: (change: Partial<Answers>) => void;
  readonly next: () => void;
  readonly back: () => void;
}

/**
 * The three questions of the first start, one a page. `next`: the screen that was asked for. `ask`: one of them alone.
 * Each page is an entry of the browser's history, so that Back keeps the answers.
 */
export default function Questions({ with: facts }: ScreenProps) {
  const session = useSession();
  const router = useRouter();
  const draft = useFormDraft<Answers>(answersDraft, unanswered);
  const then: ScreenName = facts.next && Object.hasOwn(screens, facts.next) ? (facts.next as ScreenName) : "today";
  const step = steps.find((name) => name === facts.step);
  // What is asked is settled at the first page: an answer given on the way must not move the pages after it.
  const list = (facts.list ?? "").split(" ");
  const open = steps.filter((name) => list.includes(name));
  useEffect(() => {
    const still = openQuestions(session, facts.ask ?? "all");
    if (still.length === 0) router.replace(then);
    else if (!step) router.replace("questions", { ...facts, list: still.join(" "), step: still[0]! });
  }, []);
  // There is no key yet to seal them with, and nothing is stored unsealed: so it is said, and asked about.
  const fresh = session.phase.value === "new";
  useAskBeforeClosing(fresh);
  if (!draft.value || !step) return <h1 class="unseen">Three questions</h1>;
  const answers = draft.value;

  async function next() {
    const following = stepAfter(step!, answers, open);
    if (following) {
      router.go("questions", { ...facts, step: following });
      return;
    }
    if (!(await keepAnswers(session, answers, open))) return;
    await draft.clear();
    router.replace(then);
  }

  const Page = pages[step];
  return (
    <>
      <Page
        answers={answers}
        set={(change) => draft.set({ ...answers, ...change })}
        next={() => void next()}
        back={router.back}
      />
      {fresh && session.canKeep.value ? (
        <p class="soft">Answers are kept once the last is given. If you close or leave before that, they are gone.</p>
      ) : null}
    </>
  );
}

const pages = {
  phone: PhoneStep,
  "phone-more": PhoneMoreStep,
  safety: SafetyStep,
  closer: CloserStep,
  ended: EndedStep,
} as const satisfies Record<Step, unknown>;

/** The page after this one; undefined after the last. Two pages come only where an answer calls for them. */
function stepAfter(step: Step, { shared, safety }: Answers, open: readonly Step[]): Step | undefined {
  if (step === "phone" && shared !== "no") return "phone-more";
  if (step === "safety" && safety.ticks.some((tick) => tick !== "none" && tick !== "not-sure")) return "closer";
  const from = step === "phone-more" ? "phone" : step === "closer" ? "safety" : step;
  return open.slice(open.indexOf(from) + 1)[0];
}
