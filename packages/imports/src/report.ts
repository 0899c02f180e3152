import type { FailureCode, SkipReason, Warning } from "./model.ts";

/** What each reason means, for a person. */
export const skipSentences: Readonly<Record<SkipReason, string>> = {
  "before-first-message": "text before the first message",
  "not-understood": "lines that have the place of a message but not its form",
  "impossible-date": "messages with a date or time that no calendar has",
  "no-date": "messages without a date",
  "broken-record": "broken records",
  "cut-text": "texts cut at the longest length (the message counts)",
  "bad-bytes": "letters that could not be read (the message counts)",
  "not-sent": "drafts and messages that were never sent",
  automatic: "mails written by a machine",
  "no-author": "messages without a writer",
  unsupported: "entries that are no messages",
};

/** What each warning means, for a person. */
export const warningSentences: Readonly<Record<Warning, string>> = {
  "wal-missing":
    "The newest messages may be missing: they stand in the file chat.db-wal, which belongs beside chat.db.",
  "export-cap":
    "WhatsApp leaves out what is older than a certain number of messages: the first one here is not the beginning.",
  truncated: "The file breaks off in the middle. Everything before that was read.",
  "zone-assumed": "The file names no time zone.",
  "order-assumed": "Day and month could be swapped; the likelier order was taken.",
  "low-confidence": "This is the page, not the JSON file: some messages may be missing. JSON is read more surely.",
  "markers-guessed": "Some photos or voice messages were recognised only by the form of the line in their place.",
  limit: "The file holds more than is read at once; the rest was left out.",
};

/** True for failures that another choice of the person can settle; the others need another file. */
export function canBeSettled(code: FailureCode): boolean {
  return code === "ambiguous-dates";
}
