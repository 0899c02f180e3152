import { type Facts, type Guidance, spellDay } from "@rekindle/guide";
import { dayOf, readMoment } from "@rekindle/journal";

/** The reading in words: the one line that this page can say. `closed` is why it says nothing, where it says nothing. */
export function sayReading({ signs }: Guidance, facts: Facts): string {
  switch (signs.reading) {
    case "stop":
      return `Closed: ${stopReason(facts)}.`;
    case "closed":
      return "It does not seem welcome.";
    case "mixed":
      return "Mixed. Treat it as not enough.";
    case "comfortable":
      return "They seem comfortable being in touch.";
    case "said-so": {
      const sign = facts.story.all("sign").findLast(({ entry }) => entry.sign === "S.V1");
      const moment = sign && readMoment(sign.entry.at);
      return moment
        ? `They said so, on ${spellDay(dayOf(moment.ms, facts.story.zone), facts.today)}.`
        : "They said so.";
    }
    case "not-enough":
      return "Not enough to say. That is the usual answer.";
  }
}

function stopReason({ unanswered }: Facts): string {
  return unanswered.attempts + unanswered.lapses >= 2 ? "two messages, no answer" : "one of the signs is a plain no";
}
