import type { Guidance } from "@rekindle/guide";
import { spellDay } from "@rekindle/guide";
import { readDay } from "@rekindle/journal";
import { useFacts } from "../../session/guidance.ts";
import type { ScreenName } from "../../shell/map.ts";
import { useRouter } from "../../shell/router.ts";

interface Way {
  readonly words: string;
  readonly screen: ScreenName;
  readonly with?: Readonly<Record<string, string>>;
}

/** Where the next action is done, by its id. One without a place is done outside the app and has no button. */
const ways: Readonly<Record<string, Way>> = {
  "record-the-breakup": { words: "Write it down", screen: "add", with: { kind: "breakup" } },
  "answer-the-safety-question": { words: "Answer", screen: "questions", with: { ask: "safety", next: "today" } },
  "answer-the-readiness-question": { words: "Answer", screen: "readiness" },
  "answer-what-they-wrote": { words: "Answer them", screen: "write" },
  "answer-briefly": { words: "Answer them", screen: "write" },
  "one-light-line": { words: "Write one line", screen: "write" },
  congratulate: { words: "Write it", screen: "write" },
  "offer-their-things": { words: "Their things", screen: "belongings" },
  "suggest-the-next-time": { words: "Write it", screen: "write" },
  "record-the-meeting": { words: "Look back", screen: "meeting-debrief" },
  "prepare-the-meeting": { words: "A meeting", screen: "meeting" },
  "the-next-hour": { words: "The next hour", screen: "next-hour" },
  "closing-path": { words: "Closing path", screen: "closing" },
  "the-pause": { words: "The pause", screen: "pause" },
  "be-with-somebody": { words: "Help lines", screen: "help" },
  "tell-an-adult": { words: "Help lines", screen: "help" },
  "talk-to-somebody-outside": { words: "Help lines", screen: "help" },
  "one-channel": { words: "Practical matters", screen: "practical" },
  "keep-and-tell-your-lawyer": { words: "Write it down", screen: "contacted" },
  "live-your-week": { words: "The next week", screen: "next-hour", with: { part: "week" } },
  "wait-for-the-question": { words: "The next week", screen: "next-hour", with: { part: "week" } },
  "wait-for-the-day": { words: "Reasons to write", screen: "reasons" },
};

const whatWasGoingOn: Way = { words: "What was going on", screen: "slip" };

export function NextCard({ next, today }: { readonly next: Guidance["next"]; readonly today: string }) {
  const { go } = useRouter();
  const { quiet } = useFacts();
  // The quiet after a message of one's own begins with a look at what was going on before it.
  const way = next.id === "live-your-week" && quiet?.startedByLapse ? whatWasGoingOn : ways[next.id];
  const due = next.due === null ? undefined : readDay(next.due);
  const now = readDay(today) ?? 0;
  return (
    <section class="card next" aria-labelledby="next">
      <h2 id="next" class="small-head">
        Next
      </h2>
      <p>{next.text}</p>
      {due !== undefined && due > now ? <p class="soft">Look again on {spellDay(due, now)}.</p> : null}
      {way ? (
        <button type="button" class="main" onClick={() => go(way.screen, way.with)}>
          {way.words}
        </button>
      ) : null}
    </section>
  );
}
