import { useRef } from "preact/hooks";
import { Sheet, type SheetHandle } from "../parts/sheet.tsx";
import { useSession } from "../session/context.ts";
import { placeOfScreen, type ScreenName } from "./map.ts";
import { useRouter } from "./router.ts";

/** What is not about today: locking, settings, copies, about. */
export function Menu() {
  const session = useSession();
  const router = useRouter();
  const sheet = useRef<SheetHandle>(null);
  const go = (screen: ScreenName) => () => {
    sheet.current?.close();
    router.go(screen);
  };
  const open = session.phase.value === "open";
  return (
    <>
      <button type="button" class="header-menu" aria-haspopup="dialog" onClick={() => sheet.current?.open()}>
        Menu
      </button>
      <Sheet ref={sheet} title="Menu">
        <ul class="rows">
          {open ? (
            <li>
              <button
                type="button"
                onClick={() => {
                  sheet.current?.close();
                  session.lock();
                  // A page that is open while locked as well would stay, and look as if nothing had happened. The card changes.
                  const { screen } = router.route.peek() ?? {};
                  if (screen && screen !== "card" && placeOfScreen(screen).always) router.go("locked");
                }}
              >
                Lock now
              </button>
            </li>
          ) : null}
          {session.phase.value === "locked" ? null : (
            <>
              <li>
                <button type="button" onClick={go("settings")}>
                  Settings
                </button>
              </li>
              <li>
                <button type="button" onClick={go("backup")}>
                  Backup
                </button>
              </li>
              <li>
                <button type="button" onClick={go("contacted")}>
                  Somebody keeps contacting me
                </button>
              </li>
            </>
          )}
          <li>
            <button type="button" onClick={go("about")}>
              About
            </button>
          </li>
        </ul>
      </Sheet>
    </>
  );
}
