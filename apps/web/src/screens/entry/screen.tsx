import { Empty } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import { entryWords } from "../../words/entry-words.ts";
import { EntryDetails } from "./details.tsx";
import "./entry.css";

/** One entry on a page of its own, for whoever comes from the reasons of a piece of advice. */
export default function EntryPage({ with: { id } }: ScreenProps) {
  const { entries } = useSession();
  const { go } = useRouter();
  const entry = entries.value.find((each) => each.id === id);
  return (
    <>
      <h1>{entry ? <bdi>{entryWords(entry)}</bdi> : "Entry"}</h1>
      {entry ? <EntryDetails entry={entry} /> : <Empty>This entry is not in the journal.</Empty>}
      <button type="button" class="quiet" onClick={() => go("journal")}>
        All entries
      </button>
    </>
  );
}
