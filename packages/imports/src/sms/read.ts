import { notThisFormat } from "../dates/plausible.ts";
import type { ImportedMessage, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { owner, readBackup, torn } from "./backup.ts";
import { detect, howTo } from "./detect.ts";
import { Numbers } from "./numbers.ts";

export async function* read(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedMessage[]> {
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
