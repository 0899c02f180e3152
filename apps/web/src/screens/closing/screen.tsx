import { useSignal } from "@preact/signals";
import { closingPath } from "@rekindle/guide/library";
import { CalendarDays } from "../../parts/calendar-days.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";
import { checkIns, closedFor, isLastCheckInOver } from "./check-ins.ts";
import { CloseIt } from "./close-it.tsx";
import { deeds } from "./pages.ts";
import { useKeptPages } from "./read-pages.ts";
import "./closing.css";

/** An ending as well made as the rest: nine short pages, in any order, days apart. Offered, never pushed. */
export default function Closing() {
  const { go } = useRouter();
  const session = useSession();
  const facts = useFacts();
  const guidance = useGuidance();
  const open = useSignal<number | undefined>(undefined);
  const pages = useKeptPages(session.sealed, sealedNames.setting("closing-pages"));
  const days = closedFor(facts);
  const closed = days !== undefined;
  const ahead = checkIns(facts);
  const noFarewell =
    guidance.step === "protected" ||
    facts.unanswered.attempts >= 2 ||
    facts.boundaries.some(({ ask }) => ask !== "channel" && ask !== "topic");
  return (
    <>
      <h1>Closing path</h1>
      <p>
        {closed
          ? "You closed this. Nothing has to be done now. When you like, there are nine small pages."
          : "Nine short pages, in any order, days apart. You do not have to stop caring for it to be over."}
      </p>
      {closed && isLastCheckInOver(days) ? (
        <p>If you like, remove Rekindle. A backup file opens again any time.</p>
      ) : null}
      {closingPath.map(({ title, text }, index) => (
        <details
          key={title}
          class="card closing-page"
          open={open.value === index}
          onToggle={(event) => {
            if (event.currentTarget.open) void pages.read(index);
          }}
        >
          <summary>
            {title}
            {pages.done.has(index) ? <span class="soft"> · read</span> : null}
          </summary>
          <div class="stack">
            {deeds[index] === "farewell" && noFarewell ? (
              <p>No last message here. They asked for none, or have not answered; leaving it is the farewell.</p>
            ) : (
              <p>{text}</p>
            )}
            {deeds[index] === "close" ? <CloseIt closed={closed} /> : null}
            {deeds[index] === "farewell" && !noFarewell ? (
              <blockquote>Thank you for the time we had. I will not write again. I wish you well.</blockquote>
            ) : null}
            {deeds[index] === "belongings" ? (
              <button type="button" onClick={() => go("belongings")}>
                Their things
              </button>
            ) : null}
            {deeds[index] === "letter" ? (
              <button type="button" onClick={() => go("letters")}>
                A page to write on
              </button>
            ) : null}
            {deeds[index] === "week" ? (
              <button type="button" onClick={() => go("next-hour")}>
                The next week
              </button>
            ) : null}
            {deeds[index] === "erase" ? (
              <button type="button" onClick={() => go("erase")}>
                Erase
              </button>
            ) : null}
            {deeds[index] === "calendar" ? (
              <>
                {ahead.length > 0 ? <CalendarDays days={ahead} /> : null}
                <button type="button" onClick={() => go("help")}>
                  Help lines
                </button>
              </>
            ) : null}
          </div>
        </details>
      ))}
      {pages.done.size === closingPath.length ? (
        <p>
          That was the last page. What was good stays yours. If you want, remove Rekindle; nothing here will ask you to
          come back.
        </p>
      ) : null}
    </>
  );
}
