import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { useOpens } from "../../session/use-opens.ts";
import { answerFor, type How } from "./answer.ts";
import { List } from "./list.tsx";

/** Their things go back because they are theirs, not to have something to write about. */
export default function Belongings() {
  const { belongings: way } = useOpens();
  const facts = useFacts();
  const { contact } = useGuidance();
  const how = way.open ? way.how : "keep-safe";
  const items = facts.belongings?.entry.items ?? [];
  return (
    <>
      <h1>Belongings</h1>
      <p>Their things go back because they are theirs.</p>
      {items.length > 0 ? (
        <ul aria-label="Their things">
          {items.map(({ what, needed }) => (
            <li key={what}>
              <bdi>{what}</bdi>
              {needed ? <span class="soft"> (they need it, or it is worth a lot)</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <div class="card" role="status">
        {answerFor(how, facts, contact.verdict === "wait").map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {items.length > 0 ? <Steps how={how} /> : null}
      <List key={facts.belongings?.entry.id ?? ""} />
    </>
  );
}

type State = "offered" | "returned" | "asked-back";
const steps: readonly (readonly [words: string, state: State])[] = [
  ["I offered them", "offered"],
  ["They are returned", "returned"],
  ["They asked for them back", "asked-back"],
];

/** Where they are now: the latest entry holds for the whole list. */
function Steps({ how }: { readonly how: How }) {
  const { add } = useSession();
  const { belongings } = useFacts();
  const state = belongings?.entry.state;
  if (!belongings || state === "returned") return null;
  const open = steps.filter(([, to]) => to !== state && (to !== "offered" || how === "full"));
  return (
    <div class="actions">
      {open.map(([words, to]) => (
        <button
          key={to}
          type="button"
          onClick={() => void add({ kind: "belongings", items: belongings.entry.items, state: to })}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
