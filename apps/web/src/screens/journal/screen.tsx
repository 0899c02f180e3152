import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Beside } from "../../parts/beside.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";
import { entryWords } from "../../words/entry-words.ts";
import { EntryDetails } from "../entry/details.tsx";
import { EntryList } from "./entry-list.tsx";
import { LeftOpen } from "./left-open.tsx";
import { type Filter, filtered, filters, linesOf } from "./lines.ts";
import { Picture } from "./picture/picture.tsx";
import { Unreadable } from "./unreadable.tsx";
import "../entry/entry.css";
import "./journal.css";

const filterWords: Readonly<Record<Filter, string>> = {
  all: "All",
  theirs: "Theirs",
  mine: "Mine",
  "how-i-was": "How I was",
};
const hourMs = 3_600_000;

/** What really happened: as a picture, and in full as a list. */
export default function Journal() {
  const { entries, kept } = useSession();
  const facts = useFacts();
  const { go } = useRouter();
  const filter = useSignal<Filter>("all");
  const shown = useSignal<string | undefined>(undefined);
  // The clock goes on each half minute; the list need not be sorted again for that.
  const hour = Math.floor(facts.now / hourMs);
  const lines = useMemo(
    () => linesOf(entries.value, facts.now, facts.story.zone),
    [entries.value, hour, facts.story.zone],
  );
  const some = useMemo(() => filtered(lines, filter.value), [lines, filter.value]);
  const entry = entries.value.find(({ id }) => id === shown.value);
  const show = (id: string) => {
    shown.value = id;
  };
  return (
    <>
      <h1>Journal</h1>
      <div class="actions journal-actions">
        <button type="button" class="main" onClick={() => go("add")}>
          Add an entry
        </button>
        <button type="button" onClick={() => go("signs")}>
          Signs
        </button>
        <button type="button" onClick={() => go("their-side")}>
          From their side
        </button>
        <button type="button" onClick={() => go("import")}>
          Import
        </button>
      </div>
      <Unreadable kept={kept.value} />
      <LeftOpen />
      {lines.length === 0 ? (
        <Empty>Nothing yet. Most people begin with the break-up and the last contact.</Empty>
      ) : (
        <>
          <Picture lines={lines} facts={facts} onOpen={show} />
          <Choice
            legend="Which entries"
            quietLegend
            inRow
            options={filters.map((value) => ({ value, words: filterWords[value] }))}
            value={filter.value}
            onChoose={(value) => (filter.value = value)}
          />
          {some.length === 0 ? (
            <Empty>Nothing of this kind is written down.</Empty>
          ) : (
            <EntryList lines={some} zone={facts.story.zone} today={facts.today} shown={shown.value} onShow={show} />
          )}
        </>
      )}
      <Beside
        title={entry ? entryWords(entry) : "Entry"}
        shown={entry !== undefined}
        onClose={() => (shown.value = undefined)}
      >
        {entry ? <EntryDetails key={entry.id} entry={entry} /> : null}
      </Beside>
    </>
  );
}
