import type { Facts } from "@rekindle/guide";
import type { Channel } from "@rekindle/journal";

/** How something reached them, as the page counts it. */
export const ways = [
  "messages",
  "calls",
  "missed-calls",
  "gifts",
  "likes",
  "through-friends",
  "in-person",
  "turning-up",
] as const;
export type Reached = (typeof ways)[number];

const wayOf: Readonly<Record<Channel, Reached>> = {
  text: "messages",
  email: "messages",
  card: "messages",
  letter: "messages",
  call: "calls",
  voicemail: "calls",
  "missed-call": "missed-calls",
  gift: "gifts",
  social: "likes",
  follow: "likes",
  "through-friend": "through-friends",
  "in-person": "in-person",
};

export interface Period {
  readonly days: number;
  /** What reached them unasked: everything personal of the person's own but answers, and turning up where they were. */
  readonly tried: number;
  readonly by: Readonly<Partial<Record<Reached, number>>>;
  /** How many of these they answered. */
  readonly answered: number;
  /** How often they began, once a day at most. */
  readonly began: number;
}

/** A word of theirs within a week answers; later it is a beginning (care/one-message-then-their-turn: 7 days). */
const answersWithin = 7;

type Contact = Facts["theirs"][number];

/** What reached them in the last days, counted from the entries alone. @param periods lengths in days, such as 7, 30, 90. */
export function theirSide(facts: Facts, periods: readonly number[]): readonly Period[] {
  const { story, today } = facts;
  const personal = story.all("contact").filter(({ entry }) => (entry.purpose ?? "personal") === "personal");
  const tries: { readonly day: number; readonly way: Reached; answered: boolean }[] = [];
  const began = new Set<number>();
  let waiting: (typeof tries)[number] | undefined;
  let before: Contact | undefined;
  for (const item of personal) {
    const { entry, day } = item;
    if (entry.from === "me") {
      const answers = entry.replyTo !== undefined;
      waiting = undefined;
      if (!answers) {
        waiting = { day, way: wayOf[entry.channel], answered: entry.answered === true };
        tries.push(waiting);
      }
    } else if (entry.channel !== "follow") {
      const near = before !== undefined && day - before.day <= answersWithin;
      if (waiting && day - waiting.day <= answersWithin) waiting.answered = true;
      else if (!(near && before?.entry.from === "me")) began.add(day);
      waiting = undefined;
    }
    before = item;
  }
  const staged = story
    .all("encounter")
    .filter(({ entry }) => entry.how === "staged")
    .map(({ day }) => ({ day, way: "turning-up" as const, answered: false }));
  const all = [...tries, ...staged];
  return periods.map((days) => {
    const within = all.filter(({ day }) => day > today - days);
    const by: Partial<Record<Reached, number>> = {};
    for (const { way } of within) by[way] = (by[way] ?? 0) + 1;
    return {
      days,
      tried: within.length,
      by,
      answered: within.filter(({ answered }) => answered).length,
      began: [...began].filter((day) => day > today - days).length,
    };
  });
}
