/** The six answers of looking back on a chance encounter, and the entries they become. Every one may be left out. */
import type { EntryOf } from "@rekindle/journal";
import type { NewEntry } from "../../session/session.ts";
import type { went } from "../../words/went.ts";

export const lengths = [
  { value: "1", words: "A moment" },
  { value: "3", words: "Three minutes" },
  { value: "10", words: "Ten minutes" },
  { value: "30", words: "Half an hour or more" },
] as const;

/** What came up, in plain words; kept in the note, since the journal has no field of its own for it. */
export const topics = [
  { value: "the-break-up", words: "The break-up" },
  { value: "who-they-see", words: "Who they see" },
  { value: "missing-them", words: "Missing them" },
  { value: "meeting-again", words: "Meeting again" },
  { value: "none", words: "None of these" },
] as const;
export type Topic = (typeof topics)[number]["value"];

/** Facts that anybody could have seen. All but the first are signs of the catalogue: it counts questions only over many answers. */
export const deeds = [
  { value: "asked-back", words: "They asked something back" },
  { value: "S.I6", words: "They proposed something: a day, a place" },
  { value: "S.M3", words: "They kept it brief" },
  { value: "S.M7", words: "They walked off" },
] as const;
export type Deed = (typeof deeds)[number]["value"];

export interface EncounterForm {
  /** When it was begun, RFC 9557; empty until the first answer. */
  readonly begun: string;
  /** It was offered once on Today after it had been left half-way. */
  readonly offered: boolean;
  readonly because: "" | "yes" | "no";
  readonly minutes: "" | (typeof lengths)[number]["value"];
  readonly went: "" | (typeof went)[number]["value"];
  readonly topics: readonly Topic[];
  readonly deeds: readonly Deed[];
  readonly note: string;
}

export const nothingSaid: EncounterForm = {
  begun: "",
  offered: false,
  because: "",
  minutes: "",
  went: "",
  topics: [],
  deeds: [],
  note: "",
};

/** Longer than this was past what is easy; the card says three, the page says ten. */
export const lingered = ({ minutes }: EncounterForm): boolean => Number(minutes) > 10;

/** Nobody skips into having staged it: without an answer it was by chance. */
export function encounterEntry(form: EncounterForm): NewEntry & { kind: "encounter" } {
  const came = topics.filter(({ value }) => value !== "none" && form.topics.includes(value));
  const note = [
    form.deeds.includes("asked-back") ? "They asked something back." : "",
    came.length > 0 ? `Came up: ${came.map(({ words }) => words.toLowerCase()).join(", ")}.` : "",
    form.note.trim(),
  ]
    .filter((part) => part !== "")
    .join(" ");
  return {
    kind: "encounter",
    at: form.begun,
    how: form.because === "yes" ? "staged" : "chance",
    ...(form.minutes === "" ? {} : { minutes: Number(form.minutes) }),
    ...(form.went === "" ? {} : { went: form.went }),
    ...(note === "" ? {} : { note }),
  };
}

/** What they did counts as seen only in an encounter that nobody arranged. */
export function signEntries(form: EncounterForm, encounter: Pick<EntryOf<"encounter">, "id" | "at">): NewEntry[] {
  if (form.because === "yes") return [];
  const signs = form.deeds.filter((deed) => deed !== "asked-back");
  return signs.map((sign) => ({ kind: "sign", at: encounter.at, sign, basis: "fact", occasion: encounter.id }));
}
