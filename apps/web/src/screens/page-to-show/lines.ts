import { type Facts, type Guidance, spellDay } from "@rekindle/guide";
import { type Entry, readDay, readMoment } from "@rekindle/journal";

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const msPerDay = 86_400_000;
const times = (count: number): string => (count === 1 ? "once" : `${count} times`);
const moods = ["very low", "low", "in between", "all right", "good"] as const;

/**
 * One page for a counsellor or a friend: where it stands, what was decided, when it stops, how it goes. Counts and
 * dates, no name, and no words but the person's own sentence about stopping.
 * @param own that sentence; empty where none was written.
 */
export function pageToShow(
  entries: readonly Entry[],
  guidance: Guidance,
  facts: Facts,
  own: string,
): readonly Section[] {
  const now = readMoment(guidance.now)!.ms;
  const within = (entry: Entry, days: number) => {
    const moment = readMoment(entry.at);
    return moment !== undefined && moment.ms <= now && now - moment.ms <= days * msPerDay;
  };
  const contacts = (from: "me" | "them") =>
    entries.filter((entry) => entry.kind === "contact" && "from" in entry && entry.from === from && within(entry, 30))
      .length;
  const felt = entries.filter((entry) => entry.kind === "mood" && within(entry, 30));
  const urges = entries.filter((entry) => entry.kind === "urge" && within(entry, 30));
  const held = urges.filter((entry) => "outcome" in entry && entry.outcome === "held").length;
  const looks = entries.filter((entry) => entry.kind === "look" && within(entry, 30)).length;
  const { quiet } = guidance;
  // After a no, or once it is over, a count of quiet days says nothing about what was decided.
  const runs = guidance.rule === "quiet" && guidance.step === "step-back";
  // The words of a question that comes first. Other lines stay off the page: they may say what an occasion is, in words
  // with a name in them.
  const asked = /^answer-the-.+-question$/.test(guidance.next.id);
  const day = (date: string) => spellDay(readDay(date) ?? facts.today, facts.today);
  const levels = moods
    .map((word, i) => ({ word, count: felt.filter((entry) => "level" in entry && entry.level === i + 1).length }))
    .filter(({ count }) => count > 0);
  return [
    { title: "Where it stands", lines: [guidance.headline, ...(asked ? [guidance.line] : [])] },
    {
      title: "What I decided",
      lines: [
        ...(quiet && runs ? [`${quiet.target} quiet days, since ${day(quiet.since)}; ${quiet.days} so far.`] : []),
        ...(facts.profile.reviewOn ? [`To look back on ${day(facts.profile.reviewOn)}.`] : []),
      ],
    },
    {
      title: "When I stop",
      lines: [
        ...(own.trim() === "" ? [] : [own.trim()]),
        "Always: a stated no, two messages without an answer, they are with somebody, or I say so myself.",
      ],
    },
    {
      title: "How it goes, in the last thirty days",
      lines: [
        `Messages and calls: ${contacts("me")} from me, ${contacts("them")} from them.`,
        ...(urges.length > 0 ? [`Urges to make contact: ${urges.length}; not acted on: ${held}.`] : []),
        ...(looks > 0 ? [`Looked them up: ${looks}.`] : []),
        ...(levels.length > 0
          ? [`How I was: ${levels.map(({ word, count }) => `${word} ${times(count)}`).join(", ")}.`]
          : []),
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
}
