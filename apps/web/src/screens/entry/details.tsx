import type { Facts } from "@rekindle/guide";
import { signWords } from "@rekindle/guide/library";
import { type Entry, readMoment } from "@rekindle/journal";
import { Quote } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { spellMoment } from "../../words/times.ts";
import { factsOf } from "./fields.ts";
import { importOf } from "./origin.ts";
import { TakeBack } from "./take-back.tsx";

/** An entry in full: what, when, who wrote it down, and how to take it back. */
export function EntryDetails({ entry }: { readonly entry: Entry }) {
  const facts = useFacts();
  const imported = importOf(entry);
  return (
    <div class="stack entry-details">
      <dl class="facts">
        <div>
          <dt>When</dt>
          <dd>{when(entry, facts)}</dd>
        </div>
        {factsOf(entry).map(({ name, value, quoted }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{quoted ? <Quote text={value} /> : value}</dd>
          </div>
        ))}
        <More entry={entry} />
        <div>
          <dt>Who wrote it down</dt>
          <dd>{imported ? `From import: ${imported}` : "You"}</dd>
        </div>
      </dl>
      <TakeBack entry={entry} />
    </div>
  );
}

function when({ at }: Entry, { story, today }: Facts): string {
  const moment = readMoment(at);
  return moment ? spellMoment(moment.ms, story.zone, today) : at;
}

/** What stands in no field of its own: things, the other explanation of a sign, the message that was answered. */
function More({ entry }: { readonly entry: Entry }) {
  const { entries } = useSession();
  const { story, today } = useFacts();
  if (entry.kind === "belongings") {
    return (
      <div>
        <dt>Things</dt>
        <dd>
          <ul>
            {entry.items.map(({ what, needed }) => (
              <li key={`${what} ${needed}`}>
                <bdi>{what}</bdi>
                {needed ? " (they need it, or it is worth a lot)" : ""}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    );
  }
  if (entry.kind === "sign") {
    const confound = signWords(entry.sign)?.confound;
    return confound ? (
      <div>
        <dt>Other explanation</dt>
        <dd>{confound}.</dd>
      </div>
    ) : null;
  }
  if (entry.kind === "contact" && entry.replyTo !== undefined) {
    const target = entries.value.find(({ id }) => id === entry.replyTo);
    const moment = target && readMoment(target.at);
    return moment ? (
      <div>
        <dt>An answer to</dt>
        <dd>what they wrote on {spellMoment(moment.ms, story.zone, today)}</dd>
      </div>
    ) : null;
  }
  return null;
}
