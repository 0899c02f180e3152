import { readDay, type Timed } from "@rekindle/journal";
import { begunByThem } from "../facts/contacts.ts";
import { type Facts, halfAYear } from "../facts/index.ts";
import type { Stopping } from "./index.ts";

interface Criterion extends Stopping {
  /** The entries that meet it; none where it is not met. Left out where only the person can judge. */
  readonly met?: (facts: Facts) => readonly Timed[];
}

/** In the order of the care rules. Days and counts are theirs: choices of the product, not findings. */
export const criteria: readonly Criterion[] = [
  {
    id: "their-no",
    words: "They asked for no contact, blocked me, there is an order, or one of us was hurt or afraid.",
    met: ({ boundaries, concerns }) => [
      ...boundaries
        .filter(({ ask }) => ask !== "channel" && ask !== "topic" && ask !== "space")
        .map(({ entry }) => entry),
      ...[...concerns]
        .filter(([about]) => about !== "self-harm" && about !== "their-self-harm")
        .map(([, entry]) => entry),
    ],
  },
  {
    id: "two-silences",
    words: "Two messages of mine went without an answer.",
    met: ({ unanswered: { attempts, openers } }) => (attempts >= 2 ? openers : []),
  },
  {
    id: "with-somebody",
    words: "They are with somebody else, or have moved on.",
    met: ({ stance }) => (stance?.entry.stance === "with-someone" ? [stance] : []),
  },
  {
    id: "no-chance-twice",
    words: "They said twice that they see no chance.",
    met: ({ story }) =>
      atLeast(
        2,
        story.since("stance").filter(({ entry }) => entry.stance === "rejected"),
      ),
  },
  {
    id: "only-answers",
    words: "In ninety days and three exchanges they answered, but never began or proposed anything.",
    met: onlyAnswers,
  },
  {
    id: "cancelled-twice",
    words: "They called off twice without offering another time.",
    met: ({ story }) => {
      const plans = story.since("plan");
      const replaced = new Set(plans.flatMap(({ entry }) => entry.replaces ?? []));
      return atLeast(
        2,
        plans.filter(({ entry }) => entry.cancelled === true && entry.arrangedBy !== "me" && !replaced.has(entry.id)),
      );
    },
  },
  {
    id: "met-and-no-second",
    words: "We met, and they said no to another time, or proposed none in thirty days.",
    met: ({ lastMeeting, theirs, today }) => {
      if (!lastMeeting) return [];
      const { again } = lastMeeting.entry;
      if (again === "declined") return [lastMeeting];
      const since = theirs.some(({ ms }) => ms > lastMeeting.ms);
      return again !== "agreed" && again !== "they-offered" && !since && today >= lastMeeting.day + 30
        ? [lastMeeting]
        : [];
    },
  },
  { id: "the-cause-stands", words: "What ended it still stands, and one of us will not or cannot change it." },
  { id: "third-time", words: "This would be the third time or more that we come together with the same cause." },
  {
    id: "my-day",
    words: "The day has come on which I wanted to look back, and they have not been plainly open.",
    met: ({ breakup, profile, profileSource, stance, story, today }) => {
      const chosen = profile.reviewOn === undefined ? undefined : readDay(profile.reviewOn);
      const due = chosen ?? (breakup && breakup.day + halfAYear);
      const open = stance?.entry.stance === "open" || stance?.entry.stance === "wants-to-try";
      if (due === undefined || today < due || open || story.since("outcome").at(-1)?.entry.outcome === "together")
        return [];
      return [profileSource("reviewOn") ?? breakup].filter((item) => item !== undefined);
    },
  },
  { id: "worse-after-contact", words: "Twice, two weeks after contact, I felt worse than before it." },
  {
    id: "not-yet-three-times",
    words: "On three different days I could not say that I could accept a no.",
    met: ({ story }) => {
      const days = new Map(
        story
          .since("readiness")
          .filter(({ entry }) => !entry.acceptNo)
          .map((item) => [item.day, item]),
      );
      return atLeast(3, [...days.values()]);
    },
  },
  {
    id: "i-am-done",
    words: "I say that I am done.",
    met: ({ outcome }) => (outcome?.entry.outcome === "let-go" ? [outcome] : []),
  },
];

const atLeast = <T>(count: number, items: readonly T[]): readonly T[] => (items.length >= count ? items : []);

/** Exchanges are days on which both sides wrote; something of theirs that began one, or a plan of theirs, clears it. */
function onlyAnswers(facts: Facts): readonly Timed[] {
  const { mine, theirs, story, today } = facts;
  const first = mine[0];
  if (!first || today < first.day + 90) return [];
  const proposed = story.since("plan").some(({ entry }) => entry.arrangedBy === "them" || entry.arrangedBy === "both");
  const answers = [...new Map(theirs.map((contact) => [contact.day, contact])).values()];
  return proposed || begunByThem(facts).length > 0 ? [] : atLeast(3, answers);
}
