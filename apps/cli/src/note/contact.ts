/** "They contacted me", "I contacted them": in the words of the app's form. */
import { answerable, type Facts, spellDay } from "@rekindle/guide";
import type { Channel } from "@rekindle/journal";
import type { Asking } from "./asking.ts";
import { untilWhen } from "./boundary.ts";
import type { Known } from "./form.ts";
import { ways } from "./ways.ts";

/** Ways in which nothing is said: neither what it was about nor a request can be in them. */
const wordless: ReadonlySet<Channel> = new Set(["missed-call", "follow"]);
/** Ways in which two people can talk at once. */
const live: ReadonlySet<Channel> = new Set(["call", "in-person"]);

export async function theyContactedMe(asking: Asking): Promise<readonly object[]> {
  const channel = await asking.one("How?", ways);
  const contact = { kind: "contact", from: "them", channel, ...(await talkedAndPurpose(asking, channel)) };
  const asked = wordless.has(channel)
    ? "no"
    : await asking.one("Did they ask you to stop, or to give space?", [
        { value: "no", label: "No" },
        { value: "no-contact", label: "Yes, to stop" },
        { value: "space", label: "Yes, space or time" },
        { value: "unsure", label: "I am not sure. Then it is read as stop" },
      ]);
  const until = asked === "space" ? await untilWhen(asking) : {};
  const at = await asking.when();
  if (asked === "no") return [{ ...contact, at }];
  return [
    { ...contact, at },
    { kind: "boundary", ask: asked === "space" ? "space" : "no-contact", ...until, at },
  ];
}

export async function iContactedThem(asking: Asking, { facts }: Known): Promise<readonly object[]> {
  const channel = await asking.one("How?", ways);
  const more = await talkedAndPurpose(asking, channel);
  const replyTo = await whatItAnswered(asking, facts);
  return [{ kind: "contact", from: "me", channel, ...more, ...replyTo, at: await asking.when() }];
}

async function talkedAndPurpose(asking: Asking, channel: Channel): Promise<object> {
  const talked = live.has(channel) && (await asking.yes("Did you both talk?"));
  const purpose = wordless.has(channel)
    ? "personal"
    : await asking.one("What was it about?", [
        { value: "personal", label: "The two of you, or anything else" },
        { value: "logistics", label: "Something practical: children, home, work, their things" },
        { value: "emergency", label: "An emergency" },
      ]);
  return { ...(talked ? { answered: true } : {}), ...(purpose === "personal" ? {} : { purpose }) };
}

async function whatItAnswered(asking: Asking, facts: Facts): Promise<object> {
  const open = answerable(facts, facts.today);
  if (open.length === 0) return {};
  const replyTo = await asking.one("Was it an answer?", [
    ...open.map(({ entry, day }) => ({
      value: entry.id,
      label: `Yes, to what they wrote on ${spellDay(day, facts.today)}`,
    })),
    { value: "", label: "No, I began" },
  ]);
  return replyTo === "" ? {} : { replyTo };
}
