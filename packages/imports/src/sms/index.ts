import { notThisFormat } from "../dates/plausible.ts";
import type { ImportedMessage, Importer, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { Numbers } from "./numbers.ts";
import { owner, readBackup, torn } from "./read.ts";

const howTo = "On the phone, make a backup with SMS Backup & Restore, and give the .xml file.";

function detect(bytes: Uint8Array, name: string): number {
  const named = /(^|\/)(sms|calls)[^/]*\.xml$/i.test(name) ? 0.4 : 0;
  if (bytes.length === 0) return named || (/\.xml$/i.test(name) ? 0.2 : 0);
  return rootIs(new TextDecoder().decode(bytes), /<(smses|calls)[\s>/]/y) ? 1 : 0;
}

/** Whether the first element, after nothing but instructions, comments and a document type, is the one looked for. */
function rootIs(text: string, root: RegExp): boolean {
  for (let at = 0; ; ) {
    while (at < text.length && text.charCodeAt(at) <= 0x20) at++;
    const opener = /<(\?|!--|!)/y;
    opener.lastIndex = at;
    const kind = opener.exec(text)?.[1];
    if (kind === undefined) {
      root.lastIndex = at;
      return root.test(text);
    }
    let closer = kind === "?" ? "?>" : kind === "!--" ? "-->" : ">";
    const bracket = kind === "!" ? text.indexOf("[", at) : -1;
    if (bracket >= 0 && bracket < text.indexOf(">", at)) closer = "]>";
    const end = text.indexOf(closer, at);
    if (end < 0) return false;
    at = end + closer.length;
  }
}

async function* read(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedMessage[]> {
  const numbers = new Numbers();
  let seq = 0;
  let found = false;
  let cut = false;
  for (const [index, source] of files.entries()) {
    if (files.length > 1 && detect(await head(source, 4096), source.name) === 0) continue;
    const backup = readBackup(run, numbers, index, () => seq++);
    for await (const chunk of run.chunks(source)) {
      backup.scanner.write(chunk);
      const messages = backup.take();
      if (messages.length > 0) {
        run.owner(owner);
        yield messages;
      }
    }
    const whole = backup.scanner.end();
    const rest = backup.take();
    if (rest.length > 0) {
      run.owner(owner);
      yield rest;
    }
    found ||= backup.root.opened;
    cut ||= backup.root.opened && !(whole && backup.root.closed);
  }
  if (!found) throw notThisFormat(howTo);
  if (cut) throw torn();
}

/** Texts and calls of an Android phone, as SMS Backup & Restore (and old Signal) writes them. */
export const sms: Importer = {
  id: "sms",
  label: "Text messages and calls",
  channel: "text",
  positions: "byte",
  howTo,
  detect,
  read,
};
