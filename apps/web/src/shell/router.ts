import { type ReadonlySignal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type ScreenName, screens } from "./map.ts";

/** Where the person is. `with` holds small facts for the screen: an id, a kind; never words of the journal. */
export interface Route {
  readonly screen: ScreenName;
  readonly with: Readonly<Record<string, string>>;
}

/**
 * Ways through the app. The address never changes: what a browser's history keeps must not say what was read here, so
 * the route lives in the state of the history entry (a library that routes by address would write it down).
 */
export interface Router {
  readonly route: ReadonlySignal<Route | undefined>;
  /** Goes to a screen; Back returns. */
  readonly go: (screen: ScreenName, facts?: Readonly<Record<string, string>>) => void;
  /** The same without a way back: after a form that is done. */
  readonly replace: (screen: ScreenName, facts?: Readonly<Record<string, string>>) => void;
  readonly back: () => void;
  /** What the page was opened with: `?card`, `?share`, or a shortcut's screen; read once and wiped from the address. */
  readonly arrival: URLSearchParams;
}

export function createRouter(): Router {
  const arrival = new URLSearchParams(location.search);
  const home = location.pathname;
  const route = signal<Route | undefined>(routeOf(history.state));
  history.replaceState(history.state, "", home);
  addEventListener("popstate", (event) => {
    route.value = routeOf(event.state);
  });
  return {
    route,
    go(screen, facts = {}) {
      const next = { screen, with: facts };
      if (JSON.stringify(next) === JSON.stringify(route.value)) return;
      history.pushState(next, "", home);
      route.value = next;
    },
    replace(screen, facts = {}) {
      const next = { screen, with: facts };
      history.replaceState(next, "", home);
      route.value = next;
    },
    back: () => history.back(),
    arrival,
  };
}

/** The route of a history entry; undefined where there is none, or where it is another page's. */
function routeOf(state: unknown): Route | undefined {
  if (typeof state !== "object" || state === null) return undefined;
  const { screen, with: facts } = state as Partial<Route>;
  if (typeof screen !== "string" || !Object.hasOwn(screens, screen)) return undefined;
  return { screen, with: typeof facts === "object" && facts !== null ? facts : {} };
}

export const RouterContext = createContext<Router | undefined>(undefined);

export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error("no router around this component");
  return router;
}
