import { spellWhat } from "@rekindle/guide";
import { signWords } from "@rekindle/guide/library";
import type { Entry } from "@rekindle/journal";
import { capital } from "./capital.ts";

/** What an entry says, as a line of a list: "A text from you", or the words of a sign. Never anybody's messages. */
export function entryWords(entry: Entry): string {
  if (entry.kind === "sign") return signWords(entry.sign)?.text ?? "A sign that this version does not know";
  return capital(spellWhat(entry));
}
