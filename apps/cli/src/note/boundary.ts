/** "They asked for something": a boundary. */
import type { Asking } from "./asking.ts";
import { ways } from "./ways.ts";

export async function theyAsked(asking: Asking): Promise<readonly object[]> {
  const ask = await asking.one("What did they ask?", [
    { value: "no-contact", label: "No contact. Also: leave me alone, it is over, stop" },
    { value: "space", label: "Time or space" },
    { value: "blocked", label: "They blocked me. Or removed me, changed the number, left the chat" },
    { value: "channel", label: "Not by one way. For example: do not call" },
    { value: "topic", label: "Not about one topic" },
    { value: "legal-order", label: "An order: a court, the police or a lawyer said to stay away" },
  ]);
  const what =
    ask === "channel"
      ? { what: await asking.one("Which way?", ways) }
      : ask === "topic"
        ? { what: await asking.words("Which topic?") }
        : {};
  const until = ask === "space" || ask === "legal-order" ? await untilWhen(asking) : {};
  const note = await asking.line("What did they say, as close as you remember?");
  return [
    { kind: "boundary", ask, ...what, ...until, ...(note === undefined ? {} : { note }), at: await asking.when() },
  ];
}

export async function untilWhen(asking: Asking): Promise<object> {
  const until = await asking.dayIfAny("Until when, if they said?");
  return until === undefined ? {} : { until };
}
