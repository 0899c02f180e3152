/** The text of a mail, and what kind of thing is attached. Attachments are passed over at the speed of a search, never decoded. */
import { pageText } from "../markup/page-text.ts";
import type { Limits, MessageKind, SkipReason } from "../model.ts";
import { type ContentType, field, type Headers, readContentType, readHeaders } from "./headers.ts";
import { searcher } from "./search.ts";
import { decodeText, fromBase64, fromQuotedPrintable } from "./words.ts";

export interface MailBody {
  /** Lines end in "\n". Undefined where the mail has no text. */
  text: string | undefined;
  /** The first thing attached. */
  attached: MessageKind | undefined;
  /** A report or an invitation that a program made. */
  automatic: boolean;
  /** What was not read rightly, each once. */
  flaws: Set<SkipReason>;
}

function kindOf(type: string): MessageKind {
  if (type === "image/gif") return "gif";
  if (type.startsWith("image/")) return "image";
  if (type.startsWith("video/")) return "video";
  if (type.startsWith("audio/")) return "audio";
  return /^text\/(x-)?vcard$/.test(type) ? "contact" : "document";
}

/** Joins the lines that `format=flowed` broke (RFC 3676, section 4.2): those that end in a space. */
function unflow(text: string, deleteSpace: boolean): string {
  return text.replace(/^(?!-- $)(?!>)(.*) \n(?!>|-- \n)/gm, deleteSpace ? "$1" : "$1 ");
}

function readText(bytes: Uint8Array, headers: Headers, type: ContentType, limits: Limits, body: MailBody): string {
  // Twelve bytes can stand for one unit of text: an escape of three for each of the four bytes of a letter.
  const most = limits.textLength * 12;
  let raw = bytes;
  if (raw.length > most) {
    raw = raw.subarray(0, most);
    body.flaws.add("cut-text");
  }
  const encoding = (field(headers, "content-transfer-encoding") ?? "").toLowerCase().replace(/[\s;"'].*$/, "");
  if (encoding === "base64") raw = fromBase64(raw);
  else if (encoding === "quoted-printable") raw = fromQuotedPrintable(raw);
  const { text, known } = decodeText(raw, type.parameters.get("charset"));
  if (!known) body.flaws.add("bad-bytes");
  let lines = text.replace(/\r*\n|\r/g, "\n");
  if (type.type === "text/html") return pageText(lines);
  if (/^flowed$/i.test(type.parameters.get("format") ?? ""))
    lines = unflow(lines, /^yes$/i.test(type.parameters.get("delsp") ?? ""));
  return lines;
}

const LF = 0x0a;
const CR = 0x0d;
const encoder = new TextEncoder();

/** Where the parts of a multipart body begin and end. A boundary that is the beginning of a longer one is another. */
function partsOf(bytes: Uint8Array, from: number, to: number, boundary: string): [number, number][] {
  const mark = encoder.encode(`--${boundary}`);
  const find = searcher(mark);
  const parts: [number, number][] = [];
  let start = -1;
  for (let at = find(bytes, from, to); at >= 0; at = find(bytes, at + mark.length, to)) {
    if (at > from && bytes[at - 1] !== LF && bytes[at - 1] !== CR) continue;
    let end = at + mark.length;
    const closing = bytes[end] === 0x2d && bytes[end + 1] === 0x2d;
    if (closing) end += 2;
    while (end < to && (bytes[end] === 0x20 || bytes[end] === 0x09)) end++;
    if (end < to && bytes[end] !== LF && bytes[end] !== CR) continue;
    // The line end before a boundary belongs to it.
    if (start >= 0) parts.push([start, Math.max(start, at - (bytes[at - 2] === CR && bytes[at - 1] === LF ? 2 : 1))]);
    start = -1;
    if (closing) return parts;
    while (end < to && bytes[end] === CR) end++;
    start = bytes[end] === LF && end < to ? end + 1 : end;
    // Nobody attaches ten thousand files; somebody might write so many boundaries.
    if (parts.length >= 10_000) return parts;
  }
  // The last part was never closed: the mail is cut, what is there is read.
  if (start >= 0) parts.push([start, to]);
  return parts;
}

interface Part {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

interface PartText {
  readonly text: string;
  readonly html: boolean;
}

/** Reads the body that belongs to `headers`; undefined where it is an attachment. */
function readPart(part: Part, headers: Headers, limits: Limits, body: MailBody): PartText | undefined {
  const type = readContentType(field(headers, "content-type"));
  const disposition = (field(headers, "content-disposition") ?? "").trim().toLowerCase();
  if (type.type === "multipart/report") body.automatic = true;
  if (type.type === "text/calendar" && type.parameters.has("method")) body.automatic = true;
  if (type.type.startsWith("multipart/") && !disposition.startsWith("attachment")) {
    const boundary = type.parameters.get("boundary")?.trimEnd();
    if (!boundary) {
      body.flaws.add("broken-record");
      return {
        text: readText(part.bytes.subarray(part.from, part.to), headers, { ...type, type: "text/plain" }, limits, body),
        html: false,
      };
    }
    return readParts(part, boundary, type.type, limits, body);
  }
  const isText = type.type === "" || type.type === "text" || type.type === "text/plain" || type.type === "text/html";
  const named = type.parameters.has("name") && type.type !== "text/html";
  if (!isText || disposition.startsWith("attachment") || (named && part.depth > 0)) {
    if (type.type !== "application/pgp-signature" && !type.type.includes("pkcs7-signature"))
      body.attached ??= kindOf(isText ? "text/plain" : type.type);
    return undefined;
  }
  return {
    text: readText(part.bytes.subarray(part.from, part.to), headers, type, limits, body),
    html: type.type === "text/html",
  };
}

/** Of alternatives that say the same, the plain one that says something; of anything else, the first. */
function better(one: PartText | undefined, other: PartText): PartText {
  if (!one || one.text.trim() === "") return other;
  return one.html && !other.html && other.text.trim() !== "" ? other : one;
}

/** Apple Mail cuts a text at every picture in it: all of its pieces were typed. */
function together(one: PartText | undefined, other: PartText): PartText {
  return one ? { text: `${one.text.trimEnd()}\n${other.text}`, html: one.html && other.html } : other;
}

const isPage = (headers: Headers) => /^\s*text\/html/i.test(field(headers, "content-type") ?? "");

function readParts(part: Part, boundary: string, type: string, limits: Limits, body: MailBody): PartText | undefined {
  if (part.depth >= limits.mimeDepth) {
    body.flaws.add("unsupported");
    return undefined;
  }
  const parts = partsOf(part.bytes, part.from, part.to, boundary);
  if (parts.length === 0) body.flaws.add("broken-record");
  // A digest holds mails of other people.
  if (type === "multipart/digest") {
    body.attached ??= "document";
    return undefined;
  }
  const pieces = type === "multipart/mixed";
  let chosen: PartText | undefined;
  for (const [from, to] of parts) {
    const { headers, body: start } = readHeaders(part.bytes, from, to, limits.headerBytes);
    // The plain alternative has been read: the page that says the same need not be.
    if (type === "multipart/alternative" && chosen && !chosen.html && chosen.text.trim() !== "" && isPage(headers))
      continue;
    const read = readPart({ bytes: part.bytes, from: start, to, depth: part.depth + 1 }, headers, limits, body);
    if (!read) continue;
    chosen = pieces ? together(chosen, read) : better(chosen, read);
    // The text kept has a limit; ten thousand parts need not all be read for it.
    if (chosen.text.length > limits.textLength) break;
  }
  return chosen;
}

/** Reads the body of a mail whose header block has been read. */
export function readBody(bytes: Uint8Array, from: number, headers: Headers, limits: Limits): MailBody {
  const body: MailBody = { text: undefined, attached: undefined, automatic: false, flaws: new Set() };
  body.text = readPart({ bytes, from, to: bytes.length, depth: 0 }, headers, limits, body)?.text;
  return body;
}
