import type { ShownSign } from "@rekindle/guide";
import { signWords } from "@rekindle/guide/library";
import { useEffect, useState } from "preact/hooks";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { useOpens } from "../../session/use-opens.ts";
import { useRouter } from "../../shell/router.ts";
import { figuresIn, type KeptFigures, nothingSince, sayFigures } from "./figures.ts";
import { sayReading } from "./reading.ts";
import { useRests } from "./rests.ts";
import "../entry/entry.css";

/** Less reading of tea leaves, not more: one line, what it rests on, and the other explanation of each sign. */
export default function Signs() {
  const guidance = useGuidance();
  const facts = useFacts();
  const { signs: way } = useOpens();
  const { reading } = guidance.signs;
  // A stop shows at once, and as often as one looks: there is nothing in it to read into.
  const readable = way.open && reading !== "stop";
  const rests = useRests(guidance.today, readable);
  return (
    <>
      <h1>Signs</h1>
      <p>
        Does contact seem welcome? That is all this page can say. Whether they want you back, only their words can tell.
        Nobody has tested these signs on former partners.
      </p>
      {way.open ? null : <Reading words={`Closed: ${way.why.replace(/^Off: /, "")}.`} />}
      {way.open && !readable ? (
        <>
          <Reading words={sayReading(guidance, facts)} />
          <List title="Against" signs={guidance.signs.against} />
        </>
      ) : null}
      {readable && rests === true ? <Resting /> : null}
      {readable && rests === false ? <Read /> : null}
    </>
  );
}

const Reading = ({ words }: { readonly words: string }) => (
  <Notice>
    <p>
      <strong>{words}</strong>
    </p>
  </Notice>
);

function Resting() {
  const { go } = useRouter();
  return (
    <>
      <Notice kind="care">
        <p>
          You have read this page today. It rests until tomorrow; nothing on it changes sooner. Ten minutes outside, or
          a friend, may do more.
        </p>
      </Notice>
      <div class="actions">
        <button type="button" onClick={() => go("pause")}>
          The pause
        </button>
        <button type="button" onClick={() => go("add", { kind: "sign" })}>
          Write down a sign
        </button>
      </div>
    </>
  );
}

function Read() {
  const guidance = useGuidance();
  const facts = useFacts();
  const { go } = useRouter();
  // Read once a day: what is written down meanwhile is for tomorrow.
  const [{ signs, words }] = useState(() => ({ signs: guidance.signs, words: sayReading(guidance, facts) }));
  return (
    <>
      <Reading words={words} />
      <List title="For" signs={signs.for} />
      <List title="Against" signs={signs.against} />
      <List title="Not counted, and why" signs={signs.notCounted} />
      {signs.missing.length > 0 ? (
        <section class="stack">
          <h2>What would tell more</h2>
          <ul>
            {signs.missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <FromImports />
      <button type="button" class="quiet" onClick={() => go("add", { kind: "sign" })}>
        Write down a sign
      </button>
    </>
  );
}

function List({
  title,
  signs,
}: {
  readonly title: string;
  readonly signs: readonly (ShownSign & { reason?: string })[];
}) {
  if (signs.length === 0) return null;
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="stack sign-list">
        {signs.map(({ entry, sign, reason }) => {
          const known = signWords(sign);
          return (
            <li key={entry}>
              <p>
                {known?.text ?? "A sign that this version does not know"}.{reason ? <strong> {reason}</strong> : null}
              </p>
              {known?.confound ? <p class="soft">Other explanation: {known.confound}.</p> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What a conversation that was read says in counts; nothing where none was. */
function FromImports() {
  const { sealed } = useSession();
  const { story, today } = useFacts();
  const [kept, setKept] = useState<KeptFigures>();
  useEffect(() => {
    void figuresIn(sealed).then(setKept);
  }, []);
  if (!kept) return null;
  const periods = sayFigures(kept, story.zone, today);
  return (
    <section class="stack">
      <h2>From the conversation that you read in</h2>
      {periods.map(({ title, said }) => (
        <div key={title}>
          <h3>{title}</h3>
          <dl class="facts">
            {said.map(({ what, words }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p class="soft">{periods.length > 0 ? "Counts of what is in the file. They do not say why." : nothingSince}</p>
    </section>
  );
}
