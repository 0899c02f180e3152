import { notThisFormat } from "../dates/plausible.ts";
import type { ImportedMessage, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { detectEml, detectMbox, howToEml, howToMbox } from "./detect.ts";
import { splitMbox } from "./mbox.ts";
import { readMail } from "./message.ts";
import { startsMail } from "./separator.ts";

/** A mail is at most this large to be read whole; of a larger one the beginning is read, where its text is. */
const mostBytes = 64 * 2 ** 20;

const lowered = (addresses: readonly string[] | undefined) =>
  addresses && new Set(addresses.map((address) => address.trim().toLowerCase()));

export async function* readMbox(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedMessage[]> {
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

export async function* readEml(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedMessage[]> {
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
    const [top = "", next = ""] = new TextDecoder("latin1")
      .decode(bytes.subarray(start, start + 1000))
      .split(/\r*\n|\r/, 2);
    if (top.startsWith("From ") && startsMail(top.slice(5), next)) {
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
