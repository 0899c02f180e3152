import { spellDay } from "@rekindle/guide";
import type { Figures, PeriodFigures } from "@rekindle/imports";
import { type Day, dayOf } from "@rekindle/journal";
import { sealedNames } from "../../session/names.ts";
import type { Sealed } from "../../session/sealed.ts";

const name = sealedNames.setting("conversation-figures");

/** The figures of the last import, as they are kept: sealed, beside the journal, and never part of it. */
export interface KeptFigures {
  /** The app they come from. */
  readonly app: string;
  readonly figures: Figures;
}

export const keepFigures = (sealed: Sealed, kept: KeptFigures) => sealed.set(name, JSON.stringify(kept));
export async function figuresIn(sealed: Sealed): Promise<KeptFigures | undefined> {
  const text = await sealed.get(name);
  return text === undefined ? undefined : (JSON.parse(text) as KeptFigures);
}

/** One figure in words, with its n; "too few to say" below the number at which anything is said. */
export interface Said {
  readonly what: string;
  readonly words: string;
}

export interface SaidPeriod {
  /** "Since it ended: 3 March to 1 May" */
  readonly title: string;
  readonly said: readonly Said[];
}

/** Where that says nothing: what came before the break-up is not counted. */
export const nothingSince = "All of it was before it ended, so there is nothing to count.";

/** Counts, never parts of a hundred, and nothing about speed: how fast somebody answers says nothing (S.R4). */
export function sayFigures({ figures }: KeptFigures, zone: string, today: Day): readonly SaidPeriod[] {
  const periods: readonly (readonly [string, PeriodFigures | null])[] = [
    ["Since it ended", figures.since],
    ["In the last 30 days", figures.last30],
    ["All of it", figures.since ? null : figures.all],
  ];
  return periods.flatMap(([title, period]) => {
    if (!period || period.from === null || period.to === null) return [];
    const day = (ms: number) => spellDay(dayOf(ms, zone), today);
    return [{ title: `${title}: ${day(period.from)} to ${day(period.to)}`, said: sayPeriod(period) }];
  });
}

function sayPeriod({ started, startedByThem, answered, unanswered }: PeriodFigures): readonly Said[] {
  const { value, n } = answered.them;
  return [
    {
      what: "Who began",
      words:
        startedByThem.value === null
          ? `Too few to say (${startedByThem.n} conversations).`
          : `They began ${started.them} of ${startedByThem.n} conversations.`,
    },
    {
      what: "Answers",
      words:
        value === null
          ? `Too few to say (${n} times that you wrote).`
          : `They answered ${Math.round(value * n)} of the ${n} times that you wrote, within a day.`,
    },
    {
      what: "Without an answer",
      words:
        unanswered.me.messages === 0
          ? "Nothing of yours stood without an answer."
          : `At most ${unanswered.me.messages} ${unanswered.me.messages === 1 ? "message" : "messages"} of yours in a row.`,
    },
  ];
}
