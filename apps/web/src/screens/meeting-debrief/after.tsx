import { spellDay } from "@rekindle/guide";
import { readDay } from "@rekindle/journal";
import { Notice } from "../../parts/text.tsx";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { isForYou } from "../../session/opens.ts";
import { useRouter } from "../../shell/router.ts";
import type { Again } from "../../words/went.ts";

/** Days for which a proposal of one's own, or an open end, is left alone (contract/decisions.md, rule 15). */
const waitDays = 14;

export const titleAfter = (again: Again): string =>
  again === "declined" ? "They said no to another time." : "It is written down.";

/** What follows, by how it ended. A no is named as an answer; nothing of an open end has to be fixed. */
export function After({ again }: { readonly again: Again }) {
  const { go } = useRouter();
  const { lastMeeting, today } = useFacts();
  const guidance = useGuidance();
  const { contact } = guidance;
  const until = (contact.until && readDay(contact.until)) || (lastMeeting?.day ?? today) + waitDays;
  const day = spellDay(until, today);
  const words: Readonly<Record<Again, string>> = {
    agreed: "Arrange it in one message.",
    "they-offered": "Arrange it in one message.",
    "i-offered": `You asked; now it is theirs until ${day}.`,
    none: `Leave it open until ${day}. Nothing to fix.`,
    declined:
      "They met you and were honest. That is a no to this, not to your worth. Nothing more from you now; leaving it is the kind answer.",
  };
  // After a stated no, or a day on which it was closed, a meeting leads to no message either.
  const closed = isForYou(guidance);
  const arranges = !closed && (again === "agreed" || again === "they-offered");
  return (
    <>
      {closed && again !== "declined" ? (
        <>
          <p>It is noted. Nothing has to follow.</p>
          <Notice kind="care">
            <p>
              {guidance.headline} {guidance.line}
            </p>
          </Notice>
        </>
      ) : (
        <p>{words[again]}</p>
      )}
      <div class="actions">
        {arranges ? (
          <button type="button" class="main" onClick={() => go("write")}>
            Write it
          </button>
        ) : null}
        {arranges && again === "agreed" ? (
          <button type="button" onClick={() => go("add", { kind: "plan", next: "today" })}>
            Write down the day
          </button>
        ) : null}
        <button type="button" class={arranges ? "" : "main"} onClick={() => go("today")}>
          Today
        </button>
        {again === "declined" ? (
          <>
            <button type="button" onClick={() => go("next-hour")}>
              The next hour
            </button>
            <button type="button" onClick={() => go("closing")}>
              Closing path
            </button>
          </>
        ) : null}
      </div>
    </>
  );
}
