/** One property: `item1.BDAY;VALUE=date:1980-03-22` (RFC 6350, RFC 5545; vCard 2.1 leaves out the names of parameters). */
import { decodeText, fromQuotedPrintable } from "../mail/words.ts";

export interface Property {
  /** "item1", in lower case; "" where there is none. */
  readonly group: string;
  /** In capitals. */
  readonly name: string;
  /** Names in capitals. A parameter without a name is kept as `TYPE`, or as `ENCODING` where it is one. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Decoded, but with its backslashes. */
  readonly value: string;
}

/** Undefined for a line that is none. */
export function readProperty(line: string): Property | undefined {
  const head = /^(?:([\w-]{1,100})\.)?([A-Za-z][\w-]{0,100})\s*(?=[;:])/.exec(line);
  if (!head) return undefined;
  const parameters = new Map<string, string>();
  let at = head[0].length;
  // Values in quotes may hold the marks that end a parameter.
  const parameter = /;\s*(?:([\w-]+)\s*=)?\s*((?:"[^"]*"|[^";:])*)/y;
  for (parameter.lastIndex = at; line[at] === ";"; at = parameter.lastIndex) {
    const match = parameter.exec(line);
    if (!match) return undefined;
    const text = match[2]!.replaceAll('"', "").trim();
    const bare = /^(quoted-printable|base64|b|8bit|7bit)$/i.test(text) ? "ENCODING" : "TYPE";
    const name = (match[1] ?? bare).toUpperCase();
    if (!parameters.has(name)) parameters.set(name, text);
  }
  if (line[at] !== ":") return undefined;
  return {
    group: (head[1] ?? "").toLowerCase(),
    name: head[2]!.toUpperCase(),
    parameters,
    value: decoded(line.slice(at + 1), parameters),
  };
}

function decoded(value: string, parameters: ReadonlyMap<string, string>): string {
  if (!/^quoted-printable$/i.test(parameters.get("ENCODING") ?? "")) return value;
  const bytes = fromQuotedPrintable(new TextEncoder().encode(value));
  return decodeText(bytes, parameters.get("CHARSET") ?? "utf-8").text;
}

/** Backslashes resolved: `\n` is a line end, anything else stands for itself. */
export const unescaped = (value: string): string =>
  value.replace(/\\(.)/gs, (_, letter: string) => (letter === "n" || letter === "N" ? "\n" : letter));

/** The fields of a value such as a name, at semicolons that are not escaped. */
export const structured = (value: string): string[] =>
  (value.match(/(?:\\.|[^;\\])*(?:;|$)/gs) ?? []).map((field) => unescaped(field.replace(/;$/, "")).trim());
