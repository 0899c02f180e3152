import type { Guidance } from "@rekindle/guide";
import { MomentCard } from "../../moments/moment-card.tsx";
import { HelpNow } from "../../parts/help-now.tsx";
import { Reminder } from "../../parts/reminder.tsx";
import { Notice } from "../../parts/text.tsx";
import { useShownWhy, WhyBeside, WhyButton } from "../../parts/why/why.tsx";
import { useSession } from "../../session/context.ts";
import { readAhead, useGuidance } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";
import { isNight } from "../../words/night.ts";
import { stepWords } from "../../words/steps.ts";
import { MorningCard } from "../held/morning-card.tsx";
import { SentCard } from "../write/bar/sent-question.tsx";
import { AdviceList } from "./advice-list.tsx";
import { useChangedVerdict } from "./changed.ts";
import { ContactedLog } from "./contacted-log.tsx";
import { Doors } from "./doors.tsx";
import { LeftHalfWay } from "./left-half-way.tsx";
import { NextCard } from "./next-card.tsx";
import { NightField } from "./night-field.tsx";
import { Question } from "./question.tsx";
import { usePieces, useSettling } from "./settling.ts";
import { TooMuch } from "./too-much.tsx";
import { useVisits } from "./visits.ts";
import "./today.css";

export { readAhead as ahead };

/** What is drawn with which frame, after the headline. */
const pieces = { cards: 1, next: 2, advice: 3 };

/** One glance says where one stands and the one next thing. After ten in the evening the writing field comes first. */
export default function Today() {
  const session = useSession();
  const guidance = useGuidance();
  const visits = useVisits(session, guidance.today);
  useChangedVerdict(guidance);
  const night = isNight(guidance.now);
  // Beside thoughts of suicide nothing is asked for; where there is violence a passphrase protects.
  const crisis = guidance.help.some((line) => line.for === "crisis");
  const piece = usePieces(pieces.advice);
  const whole = piece === pieces.advice;
  const settling = useSettling(session, whole);
  return (
    <>
      {guidance.help.length > 0 ? <HelpNow help={guidance.help} /> : null}
      {piece >= pieces.cards ? (
        <>
          {visits.tooMany ? <TooMuch count={visits.count} /> : null}
          <LeftHalfWay />
          <SentCard />
          {night ? <NightField guidance={guidance} /> : <MorningCard />}
        </>
      ) : null}
      <Standing guidance={guidance} folded={night} piece={piece} />
      {whole && !crisis ? <Reminder /> : null}
      {settling ? <span class="settling" hidden /> : null}
    </>
  );
}

interface StandingProps {
  readonly guidance: Guidance;
  readonly folded: boolean;
  readonly piece: number;
}

function Standing({ guidance, folded, piece }: StandingProps) {
  const shown = useShownWhy();
  const head = <Head guidance={guidance} level={folded ? 2 : 1} />;
  const body = piece >= pieces.next ? <Body guidance={guidance} shown={shown} whole={piece >= pieces.advice} /> : null;
  return (
    <>
      {folded ? (
        <details class="where-i-stand">
          <summary>Where I stand</summary>
          <div class="stack">
            {head}
            {body}
          </div>
        </details>
      ) : (
        <>
          {head}
          {body}
        </>
      )}
      <WhyBeside shown={shown} />
    </>
  );
}

function Head({ guidance, level }: { readonly guidance: Guidance; readonly level: 1 | 2 }) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div class="verdict" data-verdict={guidance.contact.verdict}>
      {guidance.rule === "you-first" ? null : <p class="soft small">{stepWords[guidance.step]}</p>}
      <Heading class="headline">{guidance.headline}</Heading>
      <p>{guidance.line}</p>
    </div>
  );
}

interface BodyProps {
  readonly guidance: Guidance;
  readonly shown: ReturnType<typeof useShownWhy>;
  readonly whole: boolean;
}

function Body({ guidance, shown, whole }: BodyProps) {
  const { go } = useRouter();
  const own = guidance.advice.find(({ id }) => id === `verdict/${guidance.rule}`);
  return (
    <>
      {own ? (
        <p class="verdict-why">
          <WhyButton advice={own} shown={shown} />
        </p>
      ) : null}
      <MomentCard>
        <NextCard next={guidance.next} today={guidance.today} />
      </MomentCard>
      <Doors step={guidance.step} />
      <button type="button" class="quiet" onClick={() => go("add")}>
        Add something that happened
      </button>
      {guidance.advice.some(({ cites }) => cites.includes("care/review")) ? (
        <button type="button" class="quiet" onClick={() => go("review")}>
          Look back
        </button>
      ) : null}
      <ContactedLog />
      {whole ? (
        <>
          <AllAdvice advice={guidance.advice.filter((item) => item !== own)} shown={shown} />
          {guidance.changes.length > 0 ? (
            <section class="advice">
              <h2>What would change this</h2>
              <ul>
                {guidance.changes.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </section>
          ) : null}
          <Question guidance={guidance} />
        </>
      ) : null}
    </>
  );
}

function AllAdvice({ advice, shown }: Pick<Guidance, "advice"> & Pick<BodyProps, "shown">) {
  const of = (kind: Guidance["advice"][number]["kind"]) => advice.filter((item) => item.kind === kind);
  return (
    <>
      {of("care").length > 0 ? (
        <Notice kind="care">
          <AdviceList title="Please mind" advice={of("care")} shown={shown} />
        </Notice>
      ) : null}
      <div class="two">
        <AdviceList title="Do" advice={of("do")} shown={shown} />
        <AdviceList title="Do not" advice={of("dont")} shown={shown} />
      </div>
      <AdviceList title="Good to know" advice={[...of("know"), ...of("sign")]} shown={shown} most={2} />
    </>
  );
}
