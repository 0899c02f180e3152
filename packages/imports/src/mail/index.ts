import { notThisFormat } from "../dates/plausible.ts";
import { encodingOf } from "../encoding.ts";
import type { ImportedMessage, Importer, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { isSeparator, splitMbox } from "./mbox.ts";
import { readMail } from "./message.ts";

/** A mail is at most this large to be read whole; of a larger one the beginning is read, where its text is. */
const mostBytes = 64 * 2 ** 20;

const howToMbox =
  "In Gmail use Google Takeout and choose only Mail; in Thunderbird export the folder. Give the .mbox file.";
const howToEml = "Open the mail, save it as a file (.eml), and give that file.";

const headText = (bytes: Uint8Array) =>
  new TextDecoder(encodingOf(bytes.subarray(0, 4096)) ?? "latin1").decode(bytes).replace(/^[\ufeff\s]+/, "");

/** The start of a text is a header block: fields only, among them one that every mail has. */
function startsWithHeaders(text: string): boolean {
  const block = text.split(/\r*\n\r*\n|\r\r/, 1)[0]!;
  const lines = block.split(/\r*\n|\r/).slice(0, 200);
  const fields = lines.filter((line) => /^([!-9;-~]+[ \t]*:|[ \t])/.test(line)).length;
  return (
    fields >= lines.length * 0.8 &&
    /^(from|date|received|subject|to|return-path|message-id|mime-version|content-type)[ \t]*:/im.test(block)
  );
}

function detectMbox(bytes: Uint8Array, name: string): number {
  const named = /\.mbo?x$/i.test(name) ? 0.4 : 0;
  if (bytes.length === 0) return named;
  const text = headText(bytes);
  const lines = text.split(/\r*\n|\r/);
  // A single mail may have kept the separator; its name says what it is.
  if (text.startsWith("From ") && isSeparator(lines[0]!.slice(5))) return /\.(eml|msg)$/i.test(name) ? 0.6 : 1;
  // Something stands before the first mail: at most a fifth of the lines, as with every format.
  const at = lines.findIndex(
    (line, index) => index > 0 && lines[index - 1] === "" && line.startsWith("From ") && isSeparator(line.slice(5)),
  );
  const filled = (from: number, to?: number) => lines.slice(from, to).filter((line) => line.trim() !== "").length;
  if (at > 0 && filled(0, at) <= filled(0) * 0.2) return 0.6;
  return 0;
}

function detectEml(bytes: Uint8Array, name: string): number {
  const named = /\.(eml|msg|emlx)$/i.test(name);
  if (bytes.length === 0) return named ? 0.4 : 0;
  const text = headText(bytes);
  if (text.startsWith("From ") && isSeparator(text.split(/\r|\n/, 1)[0]!.slice(5))) return named ? 0.9 : 0.3;
  if (!startsWithHeaders(text)) return 0;
  // Contact cards and calendars have lines of the same form.
  if (/^BEGIN:/i.test(text)) return 0;
  return named ? 1 : 0.7;
}

const lowered = (addresses: readonly string[] | undefined) =>
  addresses && new Set(addresses.map((address) => address.trim().toLowerCase()));

async function* readMbox(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedMessage[]> {
  const wanted = lowered(run.options.addresses);
  let seq = 0;
  let found = false;
  for (const [file, source] of files.entries()) {
    if (files.length > 1 && detectMbox(await head(source, 4096), source.name) === 0) continue;
    let messages: ImportedMessage[] = [];
    const splitter = splitMbox(mostBytes, ({ bytes, at, line, cut }) => {
      if (line === "") {
        // Before the first separator: nothing, or something that is no mail.
        if (bytes.some((byte) => byte > 0x20 && byte < 0x80)) run.skip("before-first-message", file, at);
        return;
      }
      found = true;
      const message = readMail(bytes, { file, at, seq, fromLine: line, cut }, run, wanted);
      if (!message) return;
      seq++;
      messages.push(message);
    });
    for await (const chunk of run.chunks(source)) {
      splitter.write(chunk);
      if (messages.length === 0) continue;
      yield messages;
      messages = [];
    }
    splitter.end();
    if (messages.length > 0) yield messages;
  }
  if (!found) throw notThisFormat(howToMbox);
}

async function* readEml(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedMessage[]> {
  const wanted = lowered(run.options.addresses);
  let seq = 0;
  let found = false;
  for (const [file, source] of files.entries()) {
    run.check();
    const first = await head(source, 4096);
    if (detectEml(first, source.name) === 0) continue;
    found = true;
    const bytes = await run.bytes(source, mostBytes);
    const start = leading(bytes);
    let fromLine = "";
    let from = start;
    // Some programs leave the separator of the mailbox on top.
    const top = new TextDecoder("latin1").decode(bytes.subarray(start, start + 1000)).split(/\r|\n/, 1)[0]!;
    if (top.startsWith("From ") && isSeparator(top.slice(5))) {
      fromLine = top.slice(5);
      from = start + top.length;
      while (bytes[from] === 0x0d) from++;
      if (bytes[from] === 0x0a) from++;
    }
    const message = readMail(bytes.subarray(from), { file, at: 0, seq, fromLine, cut: false }, run, wanted);
    if (!message) continue;
    seq++;
    yield [message];
  }
  if (!found) throw notThisFormat(howToEml);
}

/** White space and a byte order mark in front of the first field. */
function leading(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && bytes[at]! <= 0x20) at++;
  return at === bytes.length ? 0 : at;
}

/** A mailbox of many mails: Gmail's Takeout, Thunderbird, Apple Mail. */
export const mbox: Importer = {
  id: "mbox",
  label: "Mailbox",
  channel: "email",
  positions: "byte",
  howTo: howToMbox,
  detect: detectMbox,
  read: readMbox,
};

/** Single mails, one a file. */
export const eml: Importer = {
  id: "eml",
  label: "Mail",
  channel: "email",
  positions: "record",
  howTo: howToEml,
  detect: detectEml,
  read: readEml,
};
