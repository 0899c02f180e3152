import { render } from "preact";
import { breath } from "./session/breath.ts";
import { createClock } from "./session/clock.ts";
import { SessionContext } from "./session/context.ts";
import { createLook } from "./session/look.ts";
import { createSession } from "./session/session.ts";
import { createSharedFiles } from "./session/shared-files.ts";
import { SurroundingsContext } from "./session/surroundings.ts";
import { startOffline } from "./shell/offline.ts";
import { createRouter, RouterContext } from "./shell/router.ts";
import { Shell } from "./shell/shell.tsx";

/**
 * Makes the one session of this page and shows it, in two steps with a breath between: on a slow phone one long one would
 * leave the first tap unanswered.
 */
export async function start(root: HTMLElement): Promise<void> {
  const look = createLook();
  const clock = createClock();
  const session = createSession({ clock, look });
  const router = createRouter();
  // The shortcut of an installed app; the lock page shows it only where that is allowed.
  if (router.arrival.has("card")) router.replace("card");
  const offline = startOffline();
  const sharing = router.arrival.has("share");
  if (sharing) router.replace("import");
  const shared = createSharedFiles(sharing ? offline.takeShared() : undefined);
  const looked = session.start();
  await breath();
  render(
    <SessionContext.Provider value={session}>
      <RouterContext.Provider value={router}>
        <SurroundingsContext.Provider value={{ offline, shared }}>
          <Shell />
        </SurroundingsContext.Provider>
      </RouterContext.Provider>
    </SessionContext.Provider>,
    root,
  );
  await looked;
}
