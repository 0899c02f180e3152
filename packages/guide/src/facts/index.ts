/** (entries, now) → facts. One fact a file; here they are put together. */
import type { Day, Entry, EntryOf, Tie } from "@rekindle/journal";
import { readBoundaries, type Standing } from "./boundaries.ts";
import { type Concern, readConcerns } from "./concerns.ts";
import { type Contacts, readContacts } from "./contacts.ts";
import { type Plan, readPlan } from "./plan.ts";
import { readProfile } from "./profile.ts";
import { type Pursuit, readPursuit } from "./pursuit.ts";
import { type Quiet, readQuiet } from "./quiet.ts";
import { type Reasons, readReasons } from "./reasons.ts";
import { type Dated, readStory, type Story } from "./story.ts";
import { readUnanswered, type Unanswered } from "./unanswered.ts";

export type { Concern, Contacts, Dated, Plan, Pursuit, Quiet, Reasons, Standing, Story, Unanswered };

/** Everything the rules read. Undefined means unknown or not there; the rules say which. */
export interface Facts extends Contacts, Reasons {
  readonly story: Story;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly today: Day;
  readonly profile: Partial<EntryOf<"profile">>;
  /** The entry that holds a setting. */
  readonly profileSource: (field: keyof EntryOf<"profile">) => Dated<"profile"> | undefined;
  readonly ties: readonly Tie[];
  readonly breakup: Dated<"breakup"> | undefined;
  readonly quiet: Quiet | undefined;
  readonly unanswered: Unanswered;
  /** Boundaries in force, oldest first. */
  readonly boundaries: readonly Standing[];
  readonly concerns: ReadonlyMap<Concern, Dated<"concern">>;
  readonly screening: Dated<"screening"> | undefined;
  readonly outcome: Dated<"outcome"> | undefined;
  readonly stance: Dated<"stance"> | undefined;
  readonly plan: Plan | undefined;
  readonly lastMeeting: Dated<"meeting"> | undefined;
  /** The last meeting ended with another one agreed or offered by them. */
  readonly goodMeeting: boolean;
  /** The latest chance encounter within 7 days. */
  readonly encounter: Dated<"encounter"> | undefined;
  /** The latest answer to the readiness question within 7 days. */
  readonly readiness: Dated<"readiness"> | undefined;
  readonly pursuit: Pursuit | undefined;
}

/** @param now an RFC 9557 string with an offset. @throws RangeError where it is none. */
export function factsOn(entries: readonly Entry[], now: string): Facts {
  const story = readStory(entries, now);
  const profile = readProfile(story);
  const contacts = readContacts(story);
  const quiet = readQuiet(story, profile, contacts.openers);
  const boundaries = readBoundaries(story);
  const lastMeeting = story.since("meeting").at(-1);
  return {
    ...contacts,
    ...readReasons(story),
    story,
    now: story.now,
    today: story.today,
    profile: profile.fields,
    profileSource: profile.source,
    ties: profile.fields.ties ?? [],
    breakup: story.breakup,
    quiet,
    unanswered: readUnanswered(story, contacts, quiet),
    boundaries,
    concerns: readConcerns(story),
    screening: story.all("screening").at(-1),
    outcome: story.since("outcome").at(-1),
    stance: story.since("stance").at(-1),
    plan: readPlan(story, boundaries),
    lastMeeting,
    goodMeeting: lastMeeting?.entry.again === "agreed" || lastMeeting?.entry.again === "they-offered",
    encounter: within(
      7,
      story
        .since("encounter")
        .filter(({ entry }) => entry.how === "chance")
        .at(-1),
      story.today,
    ),
    readiness: within(7, story.all("readiness").at(-1), story.today),
    pursuit: readPursuit(story, contacts),
  };
}

/** Half a year in days: from then on one may look back (contract/decisions.md, "Beside the verdict"). */
export const halfAYear = 180;

/** "Within N days" means today < its day + N. */
export function within<D extends { day: Day }>(days: number, item: D | undefined, today: Day): D | undefined {
  return item && today < item.day + days ? item : undefined;
}
