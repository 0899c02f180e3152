import { render } from "preact";
import { createClock } from "./session/clock.ts";
import { SessionContext } from "./session/context.ts";
import { createLook } from "./session/look.ts";
import { createSession } from "./session/session.ts";
import { createRouter, RouterContext } from "./shell/router.ts";
import { Shell } from "./shell/shell.tsx";

/** Makes the one session of this page and shows it. */
export function start(root: HTMLElement): void {
  const look = createLook();
  const clock = createClock();
  const session = createSession({ clock, look });
  const router = createRouter();
  // The shortcut of an installed app; the lock page shows it only where that is allowed.
  if (router.arrival.has("card")) router.replace("card");
  render(
    <SessionContext.Provider value={session}>
      <RouterContext.Provider value={router}>
        <Shell />
      </RouterContext.Provider>
    </SessionContext.Provider>,
    root,
  );
  void session.start();
}
