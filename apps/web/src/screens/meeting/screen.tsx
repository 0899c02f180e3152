import { stoppingIn } from "@rekindle/guide";
import { companionOn } from "@rekindle/practice";
import { ClosedHere } from "../../parts/closed-here.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { useOpens } from "../../session/use-opens.ts";
import { useRouter } from "../../shell/router.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import { BigCard } from "../card/big-card.tsx";
import { usePractised } from "../practice/records.ts";
import { CalledOff } from "./called-off.tsx";
import { MeetingPage } from "./page.tsx";
import { PlanForm } from "./plan-form.tsx";
import { asOwnWords, useMeetingWords } from "./words.ts";

/** @param with.part "card" shows the pocket card; else the plan, or the form for one. */
export default function Meeting({ with: { part } }: ScreenProps) {
  const session = useSession();
  const facts = useFacts();
  const { meeting } = useOpens();
  const { go, replace } = useRouter();
  const practised = usePractised().value;
  const words = useMeetingWords();
  if (!meeting.open) return <ClosedHere title="A meeting" why={meeting.why} />;
  const companion = companionOn(
    session.entries.value,
    session.clock.now.value,
    practised?.records,
    words.value && asOwnWords(words.value),
    practised?.most,
  );
  if (companion && part === "card") {
    return (
      <BigCard card={companion.card}>
        <button type="button" onClick={() => replace("meeting")}>
          Close
        </button>
      </BigCard>
    );
  }
  const past = facts.plan !== undefined && facts.plan.on < facts.today;
  return (
    <>
      <h1>A meeting</h1>
      {companion ? <MeetingPage companion={companion} words={words} /> : null}
      {past ? (
        <>
          <p>Its day has passed.</p>
          <div class="actions">
            <button type="button" class="main" onClick={() => go("meeting-debrief")}>
              How did it go?
            </button>
          </div>
          <CalledOff onDone={() => replace("meeting", { off: "yes" })} />
        </>
      ) : null}
      {!companion && !past ? (
        <>
          <CancelledTwice />
          <p>
            {meeting.how === "planned"
              ? "Write down a meeting that is agreed already. Nothing is proposed now."
              : "An hour in which both are at ease, free to meet again or not."}
          </p>
          <PlanForm />
        </>
      ) : null}
    </>
  );
}

/** Called off by them twice, and no other time: said plainly, since nobody else will. */
function CancelledTwice() {
  const facts = useFacts();
  const { go } = useRouter();
  if (!stoppingIn(facts).some(({ id }) => id === "cancelled-twice")) return null;
  return (
    <Notice kind="care">
      <p>They called it off twice, and named no other time. That is an answer. A third proposal would ask past it.</p>
      <div class="actions">
        <button type="button" onClick={() => go("closing")}>
          Closing path
        </button>
      </div>
    </Notice>
  );
}
