import type { Reader } from "@rekindle/messages";
import type { Noticed } from "./protocol.ts";

/**
 * Words about ending one's life, and threats, in any text of the person's own. Wordings only: a guess of the model is no
 * reason to interrupt somebody who writes in their journal. What may be meant as ending one's life counts, since all that
 * follows is a question; what may be meant as a threat does not.
 */
export function noticed(reader: Reader, text: string): Noticed {
  const found = reader.check(text).findings.filter(({ by }) => by === "words");
  const words = (help: "crisis" | "violence") =>
    found.filter((one) => one.help === help).map(({ start, end }) => text.slice(start, end));
  return { crisis: words("crisis"), threat: words("violence") };
}
