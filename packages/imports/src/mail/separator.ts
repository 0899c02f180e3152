/** The line with which a mail begins in a mailbox. */
const day = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?";
const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const zone = String.raw`(?:\s+(?:[+-]\d{4}|[a-z]{1,5}|\([a-z ]{1,40}\)))`;
/**
 * What follows "From ": a sender (or none), then a date as C's asctime writes it, with a zone before or after the year, or one as
 * mail itself writes it. A sentence that begins with "From" has no such end.
 */
const separator = new RegExp(
  String.raw`^(?:\S{1,320}\s+)?(?:${day}\s+${month}\s+\d{1,2}\s+${clock}${zone}*\s+\d{4}${zone}*(?:\s+remote from \S+)?|(?:${day}\s+)?\d{1,2}[\s-]${month}[\s-]\d{2,4},?\s+${clock}${zone}*|\d{4}-\d{2}-\d{2}[t ]${clock}\S*)\s*$`,
  "i",
);

/** Whether a line, without "From ", divides two mails. */
export const isSeparator = (line: string): boolean => separator.test(line);

/** How much of what follows `startsMail` looks at. */
export const lookedAhead = 80;

/**
 * Whether a line, without "From ", begins a mail where `next` follows it. Thunderbird writes "From " and nothing else
 * today, and "From - " with a date before: the first is one only in front of a header field, for it could be the end of a sentence.
 */
export const startsMail = (line: string, next: string): boolean =>
  isSeparator(line) || (/^[ \t-]*$/.test(line) && /^[!-9;-~]{1,76}:/.test(next));
