/** The answers of looking back on a meeting, and the entries they become. */
import type { EntryOf } from "@rekindle/journal";
import type { NewEntry } from "../../session/session.ts";
import type { Again } from "../../words/went.ts";

/** Facts that anybody could have heard or seen; each is a sign of the catalogue. */
export const deeds = [
  { value: "S.M1", words: "They stayed longer than was agreed" },
  { value: "S.M4", words: "They asked about something I had told them before" },
  { value: "S.M5", words: "They told me something personal and new" },
  { value: "S.M3", words: "They kept it brief, or left early" },
  { value: "S.N7", words: "They stepped back from a touch" },
] as const;

/** How it looked, which may be wrong; kept as an impression. */
export const looks = [
  { value: "S.N1", words: "They smiled and kept eye contact" },
  { value: "S.N6", words: "They turned away, or looked at the phone" },
] as const;

export interface MeetingForm {
  readonly day: string;
  readonly minutes: "" | "30" | "60" | "90" | "120";
  readonly went: "" | "well" | "ok" | "badly";
  readonly again: "" | Again;
  readonly deeds: readonly (typeof deeds)[number]["value"][];
  readonly looks: readonly (typeof looks)[number]["value"][];
  readonly feeling: "" | "lighter" | "same" | "heavier";
  readonly note: string;
}

export const nothingSaid: MeetingForm = {
  day: "",
  minutes: "",
  went: "",
  again: "",
  deeds: [],
  looks: [],
  feeling: "",
  note: "",
};

export const meetingEntry = (form: MeetingForm, again: Again, at: string): NewEntry & { kind: "meeting" } => ({
  kind: "meeting",
  at,
  again,
  ...(form.minutes === "" ? {} : { minutes: Number(form.minutes) }),
  ...(form.went === "" ? {} : { went: form.went }),
  ...(form.note.trim() === "" ? {} : { note: form.note.trim() }),
});

const levels = { lighter: 4, same: 3, heavier: 2 } as const;

/** What was seen, and how the person is now; of their own words nothing but what they typed. */
export function besideTheMeeting(form: MeetingForm, meeting: Pick<EntryOf<"meeting">, "id" | "at">): NewEntry[] {
  const seen = (sign: string, basis: "fact" | "impression"): NewEntry => ({
    kind: "sign",
    at: meeting.at,
    sign,
    basis,
    occasion: meeting.id,
  });
  return [
    ...form.deeds.map((sign) => seen(sign, "fact")),
    ...form.looks.map((sign) => seen(sign, "impression")),
    ...(form.feeling === ""
      ? []
      : [
          {
            kind: "mood" as const,
            level: levels[form.feeling],
            note: `After a meeting, compared with the morning: ${form.feeling}.`,
          },
        ]),
  ];
}
