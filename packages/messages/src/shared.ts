/** What findings in a draft and in a message received have in common. */
import type { Span, Wrong } from "./finding.ts";
import type { Heard } from "./voice.ts";

/** A labelled message that shares most with the text, unless it is the text itself. */
export function exampleIn(heard: Heard, j: number, text: string): { example?: string } {
  const example = heard.example(j);
  return example === undefined || example === text ? {} : { example };
}

/** The person marked just these words as wrongly found. */
export const isWrong = (rule: string, text: string, { start, end }: Span, wrong: readonly Wrong[]): boolean =>
  wrong.some((one) => one.rule === rule && one.words === text.slice(start, end));
