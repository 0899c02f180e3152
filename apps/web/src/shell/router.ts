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
  /** The same as `replace`, after an erasure: what Back could lead to is gone, and leads to the door from now on. */
  readonly begin: () => void;
  /** What the page was opened with: `?card`, `?share`, or a shortcut's screen; read once and wiped from the address. */
  readonly arrival: URLSearchParams;
}

const door: Route = { screen: "door", with: {} };

export function createRouter(): Router {
  const arrival = new URLSearchParams(location.search);
  const home = location.pathname;
  /** Counts the journals that this tab has erased: the history has no other way to forget where one has been. */
  let age: unknown = history.state?.age;
  const route = signal<Route | undefined>(routeOf(history.state));
  const put = (next: Route, how: "replaceState" | "pushState" = "replaceState") => {
    history[how]({ ...next, age }, "", home);
    route.value = next;
  };
  history.replaceState(history.state, "", home);
  addEventListener("popstate", ({ state }) => {
    if (route.value && closesSheet()) put(route.value, "pushState");
    else if (state?.age === age) route.value = routeOf(state);
    else put(door);
  });
  return {
    route,
    go(screen, facts = {}) {
      const next = { screen, with: facts };
      if (JSON.stringify(next) === JSON.stringify(route.value)) return;
      put(next, "pushState");
    },
    replace(screen, facts = {}) {
      put({ screen, with: facts });
    },
    begin() {
      age = Number(age ?? 0) + 1;
      put(door);
    },
    back: () => history.back(),
    arrival,
  };
}

/** Back closes the sheet that lies over a screen, as it does on a phone, or stays where a choice has to be made. */
function closesSheet(): boolean {
  const sheet = document.querySelector<HTMLDialogElement>("dialog[open]");
  if (sheet?.dispatchEvent(new Event("cancel", { cancelable: true }))) sheet.close();
  return sheet !== null;
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
