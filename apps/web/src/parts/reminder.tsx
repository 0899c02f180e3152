import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useSession } from "../session/context.ts";
import { type Reminder as Due, dueReminder, remindAgainInAWeek } from "../session/reminders.ts";
import { useRouter } from "../shell/router.ts";
import { Notice } from "./text.tsx";

/** For Today: the one line about keeping the journal that is due, if any; once a week at most. */
export function Reminder() {
  const session = useSession();
  const { go } = useRouter();
  const due = useSignal<Due | undefined>(undefined);
  useEffect(() => {
    void dueReminder(session).then((found) => {
      due.value = found;
      if (found) void remindAgainInAWeek(session, found);
    });
  }, [session.vault.value]);
  const later = (
    <button type="button" onClick={() => (due.value = undefined)}>
      Later
    </button>
  );
  if (due.value === "protect") {
    return (
      <Notice>
        <p>Whoever can unlock this device can open this journal. A passphrase changes that.</p>
        <div class="actions">
          <button
            type="button"
            onClick={() => {
              due.value = undefined;
              session.asksProtection.value = "by-choice";
            }}
          >
            Choose a passphrase
          </button>
          {later}
        </div>
      </Notice>
    );
  }
  if (due.value === "backup") {
    return (
      <Notice>
        <p>This browser may clear the journal when space runs low. A backup file brings it back.</p>
        <div class="actions">
          <button type="button" onClick={() => go("backup")}>
            Save a backup
          </button>
          {later}
        </div>
      </Notice>
    );
  }
  return null;
}
