/** Asks line by line, where no terminal is there to draw in: piped answers, and readers that speak each line. */
import type { Interface } from "node:readline/promises";
import type { Ask } from "./ask.ts";

/** @param lines the answers, one a line; when they end, the person has left. @param say writes a line. */
export function askLines(lines: AsyncIterator<string>, say: (line: string) => void): Ask {
  /** Repeats a question until its answer is accepted. */
  const until = async <T>(
    question: string,
    read: (answer: string) => { value: T } | { accepted: string },
  ): Promise<T | undefined> => {
    say(question);
    for (;;) {
      const { value, done } = await lines.next();
      if (done === true) return undefined;
      const answer = read(value.trim());
      if ("value" in answer) return answer.value;
      say(`Accepted: ${answer.accepted}`);
    }
  };
  const listed = (question: string, options: readonly { label: string }[], how: string) =>
    [question, ...options.map(({ label }, index) => `  ${index + 1}  ${label}`), how].join("\n");
  const chosen = <T>(options: readonly { value: T }[], words: readonly string[]): T[] =>
    words.flatMap((word) => {
      const option = options[Number(word) - 1] ?? options.find(({ value }) => value === word);
      return option ? [option.value] : [];
    });
  return {
    text: ({ question, initial, check }) =>
      until(initial === undefined ? question : `${question} (empty: ${initial})`, (answer) => {
        const given = answer === "" && initial !== undefined ? initial : answer;
        const accepted = check(given);
        return accepted === undefined ? { value: given } : { accepted };
      }),
    one: ({ question, options }) =>
      until(listed(question, options, "One number:"), (answer) => {
        const [value, ...more] = chosen(options, [answer]);
        return value === undefined || more.length > 0
          ? { accepted: `a number from 1 to ${options.length}` }
          : { value };
      }),
    many: ({ question, options }) =>
      until(listed(question, options, "One or more numbers, with a space between:"), (answer) => {
        const words = answer.split(/[\s,]+/).filter((word) => word !== "");
        const values = chosen(options, words);
        return values.length === 0 || values.length < words.length
          ? { accepted: `numbers from 1 to ${options.length}, with a space between` }
          : { value: values };
      }),
  };
}

/** The lines of an interface, one at a time. */
export const linesOf = (reader: Interface): AsyncIterator<string> => reader[Symbol.asyncIterator]();
