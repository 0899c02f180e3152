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
