import { readInternetDate } from "../dates/internet.ts";
import { isPlausible } from "../dates/plausible.ts";
import type { ImportedMessage, MessageKind, Run, SkipReason } from "../model.ts";
import { keptText } from "../text.ts";
import { type Address, field, type Headers, readAddresses, readContentType, readHeaders } from "./headers.ts";
import { readBody } from "./mime.ts";
import { ownWords } from "./own-words.ts";

/** Addresses from which nobody writes. */
const machine =
  /^(.*[._-])?(no-?_?\.?reply|do-?_?not-?_?reply|mailer-daemon|postmaster|bounces?|notifications?)([+\-._=].*)?@/;

/** Gmail's name for what the owner sent, in the languages of the account. */
const sentLabels =
  /(^|,)\s*"?(sent|gesendet|messages envoyés|envoyés|enviados?|posta inviata|inviati|enviadas|enviados|verzonden|skickat|sendt|lähetetyt|wysłane|odeslaná pošta|gönderilmiş postalar|отправленные|надіслані|送信済み|送信済みメール|已发送邮件|已发邮件|寄件備份|보낸편지함)"?\s*(,|$)/iu;

/** Lists, bulk mail, answers by machines (RFC 2919, RFC 3834): no contact by a person. */
function isAutomatic(headers: Headers, from: Address): boolean {
  const submitted = field(headers, "auto-submitted");
  return (
    (submitted !== undefined && !/^\s*no\b/i.test(submitted)) ||
    headers.has("list-id") ||
    headers.has("list-unsubscribe") ||
    headers.has("x-autoreply") ||
    /^\s*(bulk|list|junk|auto_reply)/i.test(field(headers, "precedence") ?? "") ||
    field(headers, "return-path")?.trim() === "<>" ||
    machine.test(from.address)
  );
}

type When = Pick<ImportedMessage, "ts" | "tsKind" | "tsPrecision" | "tsFlags">;

/**
 * When a mail was written: its Date; else the last stamp of the servers that carried it, which is the topmost; else its "From " line.
 * A reason where none of them is a date that exists.
 */
function whenWritten(headers: Headers, fromLine: string, run: Run): When | SkipReason {
  const written = headers.get("date") ?? [];
  const stamps = (headers.get("received") ?? []).map((value) => value.slice(value.lastIndexOf(";") + 1));
  const line = fromLine.replace(/^\S+\s+(?=\S)/, "");
  let any = false;
  for (const [index, text] of [written[0] ?? "", ...stamps.slice(0, 8), line, fromLine].entries()) {
    if (text.trim() === "") continue;
    any = true;
    const date = readInternetDate(text);
    if (!date) continue;
    const moment = date.offset === null ? run.moment(date.wall) : { ts: date.wall - date.offset * 60_000 };
    if (!isPlausible(moment.ts, run)) continue;
    const flags = [...(moment.flag ? [moment.flag] : []), ...(index > 0 ? (["fallback"] as const) : [])];
    return {
      ts: moment.ts,
      tsKind: date.offset === null ? "zoned" : "utc",
      tsPrecision: "s",
      ...(flags.length > 0 ? { tsFlags: flags } : {}),
    };
  }
  return any ? "impossible-date" : "no-date";
}

export interface MailPlace {
  readonly file: number;
  readonly at: number;
  readonly seq: number;
  /** The "From " line of a mailbox; "" for a mail on its own. */
  readonly fromLine: string;
  readonly cut: boolean;
}

/** The people of a mail are its conversation: the two of them, or a group. */
function conversationOf(from: Address, others: readonly Address[]): { id: string; title: string; people: number } {
  const people = new Map<string, string>();
  for (const { address, name } of [from, ...others]) if (!people.get(address)) people.set(address, name);
  const sorted = [...people].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    id: sorted.map(([address]) => address).join(", "),
    title: sorted.map(([address, name]) => name || address).join(", "),
    people: sorted.length,
  };
}

/** Reads one mail; undefined after `run` was told why there is none. The body is looked at only where the mail is wanted. */
export function readMail(
  bytes: Uint8Array,
  place: MailPlace,
  run: Run,
  wanted: ReadonlySet<string> | undefined,
): ImportedMessage | undefined {
  const skip = (reason: SkipReason) => run.skip(reason, place.file, place.at);
  const { headers, body: bodyStart, cut } = readHeaders(bytes, 0, bytes.length, run.limits.headerBytes);
  if (cut || place.cut) skip("cut-text");
  const from = readAddresses(headers.get("from"), 1)[0] ?? readAddresses(headers.get("sender"), 1)[0];
  if (!from) {
    skip(headers.size === 0 ? "not-understood" : "no-author");
    return undefined;
  }
  const to = [...readAddresses(headers.get("to")), ...readAddresses(headers.get("cc"))];
  if (wanted && !wanted.has(from.address) && !to.some(({ address }) => wanted.has(address))) return undefined;
  if (isAutomatic(headers, from)) {
    skip("automatic");
    return undefined;
  }
  const { id, title, people } = conversationOf(from, to);
  if (run.unwanted(id)) return undefined;
  const when = whenWritten(headers, place.fromLine, run);
  if (typeof when === "string") {
    skip(when);
    return undefined;
  }
  const { text, attached, automatic, flaws } = readBody(bytes, bodyStart, headers, run.limits);
  if (automatic || readContentType(field(headers, "content-type")).type === "text/calendar") {
    skip("automatic");
    return undefined;
  }
  for (const flaw of flaws) skip(flaw);
  run.conversation({ id, title, group: people > 2 });
  // A mailbox escapes lines that look like its own separators.
  const written = place.fromLine === "" ? text : text?.replace(/^>(?=>*From )/gm, "");
  const typed = keptText(ownWords(written ?? ""), run.limits.textLength);
  if (typed.includes("\ufffd")) skip("bad-bytes");
  const kind: MessageKind = typed === "" && attached ? attached : "text";
  const sent = sentLabels.test(field(headers, "x-gmail-labels") ?? "");
  if (sent) run.owner(from.address);
  return {
    ...when,
    conversation: id,
    seq: place.seq,
    author: from.address,
    ...(sent ? { fromMe: true } : {}),
    kind,
    ...(typed === "" && kind !== "text" ? {} : { text: typed }),
    file: place.file,
    position: place.at,
  };
}
