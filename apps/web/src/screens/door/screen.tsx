import { useRef } from "preact/hooks";
import { RestoreForm } from "../../parts/restore-form.tsx";
import { Sheet, type SheetHandle } from "../../parts/sheet.tsx";
import { useAskFirst } from "../../shell/ask-first.ts";
import { useRouter } from "../../shell/router.ts";

/** The first page: something useful before anything is asked. */
export default function Door() {
  const { go } = useRouter();
  const askFirst = useAskFirst();
  const backup = useRef<SheetHandle>(null);
  return (
    <>
      <h1>After a break-up. What is happening?</h1>
      <ul class="doors">
        <li>
          <button type="button" onClick={() => go("write")}>
            I want to write to them
          </button>
        </li>
        <li>
          <button type="button" onClick={() => askFirst("they-wrote")}>
            They wrote to me
          </button>
        </li>
        <li>
          <button type="button" onClick={() => go("card")}>
            I just ran into them
          </button>
        </li>
        <li>
          <button type="button" onClick={() => askFirst("today")}>
            I want to know where I stand
          </button>
        </li>
      </ul>
      <ul class="small-doors">
        <li>
          <button type="button" class="quiet" onClick={() => go("contacted")}>
            Somebody keeps contacting me
          </button>
        </li>
        <li>
          <button type="button" class="quiet" onClick={() => go("help")}>
            I am not safe right now
          </button>
        </li>
        <li>
          <button type="button" class="quiet" onClick={() => backup.current?.open()}>
            I have a backup file
          </button>
        </li>
      </ul>
      <Sheet ref={backup} title="Restore a backup">
        <RestoreForm onDone={() => backup.current?.close()} />
      </Sheet>
      <p class="soft">
        Everything stays on this device. No account. No promise that anybody comes back: this helps you act well, and
        stop when it is over.
      </p>
    </>
  );
}
