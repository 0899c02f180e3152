/** The words after a command's name: options and operands, refused in one clear line. */
import { parseArgs } from "node:util";
import { readMoment } from "@rekindle/journal";
import { BadInput, type Io } from "./command.ts";

type Options = Record<string, { type: "string" | "boolean"; multiple?: boolean }>;

/** Reads options strictly. Throws BadInput with what was found and how the command is called. */
export function readWords<O extends Options>(words: readonly string[], options: O, usage: string) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const found = error instanceof Error ? error.message.split(/[.\n]/)[0]! : "bad usage";
    throw new BadInput(`${plainLine(found)}; accepted: ${usage}`);
  }
}

/** The moment to speak of: `--now`, else the clock and zone of the machine. */
export function nowFrom(given: string | undefined, io: Io): string {
  if (given === undefined) return io.now();
  if (readMoment(given) === undefined) {
    throw new BadInput(
      `--now is no time: ${plainLine(JSON.stringify(given))}; accepted: a time with its offset, such as 2026-03-01T22:15:00+01:00[Europe/Berlin]`,
    );
  }
  return given;
}

/** The single operand of a command. */
export function oneOperand(operands: readonly string[], what: string, usage: string): string {
  const [first, ...more] = operands;
  if (first === undefined) throw new BadInput(`${what} is missing; accepted: ${usage}`);
  if (more.length > 0) throw new BadInput(`one ${what} at a time, ${operands.length} were given; accepted: ${usage}`);
  return first;
}

/** @throws BadInput where two inputs are to come from standard input: it can be read once, and the other would be empty. */
export function oneFromInput(inputs: readonly (readonly [what: string, path: string | undefined])[]): void {
  const [first, second] = inputs.filter(([, path]) => path === "-");
  if (!first || !second) return;
  throw new BadInput(
    `${first[0]} and ${second[0]} cannot both be standard input; accepted: the path of a file for one of them`,
  );
}

/** Text from outside on one line of a terminal: no control characters, no changes of direction. */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]+/gu, " ").trim();
}

/** JSON that is safe in a terminal too: C1 controls and changes of direction stand escaped. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
