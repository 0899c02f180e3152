import type { Reader } from "@rekindle/messages";
import type { Noticed } from "./protocol.ts";

/**
 * Words about ending one's life, and threats, in any text of the person's own. Plain wordings only: a guess of the model
 * is no reason to interrupt somebody who writes in their journal.
 */
export function noticed(reader: Reader, text: string): Noticed {
  const found = reader.check(text).findings.filter(({ severity, by }) => severity === "stop" && by === "words");
  const words = (help: "crisis" | "violence") =>
    found.filter((one) => one.help === help).map(({ start, end }) => text.slice(start, end));
  return { crisis: words("crisis"), threat: words("violence") };
}
