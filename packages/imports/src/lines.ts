import { textChunks } from "./encoding.ts";
import type { Run, Source } from "./model.ts";

/** The lines of a text, without their ends, each with its number from 1. One longer than `longest` letters comes cut, with `cut` set. */
export async function* textLines(
  source: Source,
  run: Run,
  file: number,
  longest: number,
): AsyncGenerator<readonly { readonly line: number; readonly text: string; readonly cut: boolean }[]> {
  let rest = "";
  let line = 1;
  let over = false;
  const clean = (text: string) => (text.endsWith("\r") ? text.slice(0, -1) : text);
  for await (const chunk of textChunks(source, run, file)) {
    const found: { line: number; text: string; cut: boolean }[] = [];
    let at = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", at)) {
      const text = over ? rest : rest + chunk.slice(at, end);
      const cut = over || text.length > longest;
      found.push({ line, text: clean(cut ? text.slice(0, longest) : text), cut });
      line++;
      rest = "";
      over = false;
      at = end + 1;
    }
    if (!over) rest += chunk.slice(at);
    if (rest.length > longest) {
      rest = rest.slice(0, longest);
      over = true;
    }
    if (found.length > 0) yield found;
  }
  if (rest !== "") yield [{ line, text: clean(rest), cut: over }];
}
