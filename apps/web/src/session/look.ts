import { effect, type Signal, signal } from "@preact/signals";

/** Factors on the browser's own text size. */
export const textSizes = [1, 1.15, 1.5, 2] as const;
export const themes = ["system", "light", "dark", "contrast"] as const;
export const names = ["Notes", "Journal", "Notebook", "Rekindle"] as const;

/**
 * What the page must know before anything is unlocked: how it looks and what it calls itself. It is kept in plain
 * sight on the device, so nothing of the journal may ever stand here.
 */
export interface LookValues {
  readonly theme: (typeof themes)[number];
  readonly textSize: (typeof textSizes)[number];
  readonly name: (typeof names)[number];
  /** Whether somebody else could look at this phone. That it would be dangerous is never written in plain sight. */
  readonly shared: "no" | "maybe" | "unasked";
  /** Minutes out of use until it locks. */
  readonly lockAfter: 1 | 2 | 5 | 15;
  readonly lockOnLeaving: boolean;
  /** The encounter card may be opened while locked; off where the phone is shared. */
  readonly cardWhenLocked: boolean;
  /** Shift three times leaves. */
  readonly shiftLeaves: boolean;
  /** Country for help lines, also while locked; two letters or empty. */
  readonly country: string;
  /** The sentence about what Leave can and cannot do was shown. */
  readonly leaveExplained: boolean;
  /** Leave was used before that, so the sentence is owed. */
  readonly leftUnexplained: boolean;
  /** The page that Leave opens; `fitting`: the weather in a browser, empty notes in a window of its own. */
  readonly leaveTo: "fitting" | "weather" | "notes";
}

export const plainLook: LookValues = {
  theme: "system",
  textSize: 1,
  name: "Notes",
  shared: "unasked",
  lockAfter: 2,
  lockOnLeaving: false,
  cardWhenLocked: true,
  shiftLeaves: true,
  country: "",
  leaveExplained: false,
  leftUnexplained: false,
  leaveTo: "fitting",
};

export interface Look {
  readonly values: Signal<LookValues>;
  readonly set: (change: Partial<LookValues>) => void;
  readonly forget: () => void;
}

const key = "look";

export function createLook(): Look {
  const values = signal<LookValues>({ ...plainLook, ...read() });
  effect(() => {
    const { theme, textSize, name } = values.value;
    // The name that the home screen would show, should the app be put there now.
    const manifest = name === "Notes" ? "manifest.webmanifest" : `manifest-${name.toLowerCase()}.webmanifest`;
    document.querySelector("link[rel=manifest]")?.setAttribute("href", `./${manifest}`);
    document.documentElement.dataset.theme = theme;
    document.documentElement.style.fontSize = `${textSize * 100}%`;
  });
  return {
    values,
    set(change) {
      values.value = { ...values.value, ...change };
      try {
        localStorage.setItem(key, JSON.stringify(values.value));
      } catch {
        // A private window may forbid it; then the choice holds until the page closes.
      }
    },
    forget() {
      values.value = plainLook;
      try {
        localStorage.removeItem(key);
      } catch {
        // As above.
      }
    },
  };
}

function read(): Partial<LookValues> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    // Only what is known, each of its own kind: the store is outside our hands.
    return Object.fromEntries(
      Object.entries(found).filter(
        ([name, value]) => name in plainLook && typeof value === typeof plainLook[name as keyof LookValues],
      ),
    );
  } catch {
    return {};
  }
}
