/** Every screen: its title, and the tab it belongs to. A screen is a folder in `screens/` with `screen.tsx`. */
export const tabs = [
  { tab: "today", word: "Today" },
  { tab: "write", word: "Write" },
  { tab: "prepare", word: "Prepare" },
  { tab: "journal", word: "Journal" },
  { tab: "guide", word: "Guide" },
] as const;
export type Tab = (typeof tabs)[number]["tab"];

interface Place {
  readonly title: string;
  /** Null: stands outside the tabs (the door, the lock page, the card). */
  readonly tab: Tab | null;
  /** Open without a journal, and while it is locked. */
  readonly always?: true;
}

export const screens = {
  door: { title: "Start", tab: null, always: true },
  questions: { title: "Three questions", tab: null },
  locked: { title: "Open", tab: null, always: true },
  help: { title: "Help lines", tab: "guide", always: true },
  card: { title: "Card", tab: null, always: true },
  today: { title: "Today", tab: "today" },
  write: { title: "Write", tab: "write" },
  "they-wrote": { title: "They wrote to me", tab: "write" },
  held: { title: "Held until morning", tab: "write" },
  letters: { title: "Unsent letters", tab: "write" },
  readiness: { title: "Before you write", tab: "write" },
  prepare: { title: "Prepare", tab: "prepare" },
  reasons: { title: "Reasons to write", tab: "prepare" },
  belongings: { title: "Belongings", tab: "prepare" },
  meeting: { title: "A meeting", tab: "prepare" },
  "meeting-debrief": { title: "How did it go?", tab: "prepare" },
  practice: { title: "Practice", tab: "prepare" },
  pause: { title: "The pause", tab: "prepare" },
  practical: { title: "Practical matters", tab: "prepare" },
  "shared-event": { title: "An event you both attend", tab: "prepare" },
  "next-hour": { title: "The next hour", tab: "prepare" },
  "encounter-debrief": { title: "Look back", tab: "today" },
  slip: { title: "You wrote to them", tab: "today" },
  journal: { title: "Journal", tab: "journal" },
  add: { title: "Add an entry", tab: "journal" },
  entry: { title: "Entry", tab: "journal" },
  signs: { title: "Signs", tab: "journal" },
  "their-side": { title: "From their side", tab: "journal" },
  import: { title: "Import", tab: "journal" },
  guide: { title: "Guide", tab: "guide" },
  departures: { title: "Where we depart", tab: "guide" },
  sources: { title: "Sources", tab: "guide" },
  closing: { title: "Closing path", tab: "guide" },
  review: { title: "Looking back", tab: "guide" },
  stopping: { title: "When I stop", tab: "guide" },
  contacted: { title: "Being contacted", tab: null },
  settings: { title: "Settings", tab: null },
  backup: { title: "Backup", tab: null },
  erase: { title: "Erase", tab: null },
  "page-to-show": { title: "A page to show", tab: null },
  about: { title: "About", tab: null, always: true },
} as const satisfies Record<string, Place>;

export type ScreenName = keyof typeof screens;
export const placeOfScreen = (name: ScreenName): Place => screens[name];
