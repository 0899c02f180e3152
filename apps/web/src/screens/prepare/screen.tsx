import { practiceFacts, practiceOpen } from "@rekindle/practice";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { isForYou, opensOn } from "../../session/opens.ts";
import { useRouter } from "../../shell/router.ts";
import { usePractised } from "../practice/records.ts";
import { besides, forYou, preparing, type Row } from "./rows.ts";
import "./prepare.css";

/** Be ready by day for what is hard in the moment. After a no, the page is about the person alone. */
export default function Prepare() {
  const session = useSession();
  const guidance = useGuidance();
  const facts = useFacts();
  const practised = usePractised().value;
  const opens = opensOn(guidance, facts);
  const practice =
    practised &&
    practiceOpen(practiceFacts(session.entries.value, session.clock.now.value), practised.records, practised.most);
  const rows = preparing(opens, facts, practice);
  if (isForYou(guidance)) {
    return (
      <>
        <h1>For you</h1>
        <Rows rows={forYou} label="For you" />
        <section class="stack">
          <h2>Also here</h2>
          <Rows rows={[...rows, ...besides]} label="Also here" />
        </section>
      </>
    );
  }
  return (
    <>
      <h1>Prepare</h1>
      <p>Be ready by day for what is hard in the moment.</p>
      <Rows rows={rows} label="Prepare" />
      <section class="stack">
        <h2>Also here</h2>
        <Rows rows={besides} label="Also here" />
      </section>
    </>
  );
}

/** A closed row can still be reached and read; it leads nowhere. */
function Rows({ rows, label }: { readonly rows: readonly Row[]; readonly label: string }) {
  const { go } = useRouter();
  return (
    <ul class="rows" aria-label={label}>
      {rows.map(({ words, screen, with: facts, note, closed }) => (
        <li key={words}>
          <button
            type="button"
            aria-disabled={closed ? "true" : undefined}
            onClick={closed ? undefined : () => go(screen, facts)}
          >
            <span>{words}</span>
            {note ? <span class="prepare-note">{note}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
