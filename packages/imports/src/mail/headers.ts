/** The header block of a mail or of a part of it, and the few fields with a grammar of their own. */
import { decodeUnnamed, decodeWords } from "./words.ts";

/** Field names in lower case to their values in the order of the file, unfolded, encoded words not yet resolved. */
export type Headers = ReadonlyMap<string, readonly string[]>;

export interface HeaderBlock {
  readonly headers: Headers;
  /** Offset of the first byte of the body. */
  readonly body: number;
  /** The block was longer than the limit; what is past it was not read. */
  readonly cut: boolean;
}

const LF = 0x0a;
const CR = 0x0d;

/** Where the block that starts at `from` ends: the offset of the body. Lines may end in LF, CR LF, CR CR LF, or CR alone. */
function endOfBlock(bytes: Uint8Array, from: number, to: number): { end: number; body: number } {
  let lineStart = from;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte !== LF && byte !== CR) continue;
    let next = at + 1;
    if (byte === CR) {
      while (next < to && bytes[next] === CR) next++;
      if (bytes[next] === LF && next < to) next++;
      // A row of CR without LF is a row of line ends of its own: the second of them is an empty line.
      else if (next > at + 1) return { end: at, body: at + 2 };
    }
    if (at === lineStart) return { end: at, body: next };
    lineStart = next;
    at = next - 1;
  }
  return { end: to, body: to };
}

/** Reads the block at `from`. Lines that are no field are passed over; a mail is seldom lost for one of them. */
export function readHeaders(bytes: Uint8Array, from: number, to: number, longest: number): HeaderBlock {
  const { end, body } = endOfBlock(bytes, from, to);
  const cut = end - from > longest;
  const text = decodeUnnamed(bytes.subarray(from, cut ? from + longest : end));
  const headers = new Map<string, string[]>();
  let name = "";
  let pieces: string[] = [];
  const add = () => {
    if (name === "") return;
    const values = headers.get(name);
    const value = pieces.join(" ");
    if (values) values.push(value);
    else headers.set(name, [value]);
  };
  for (const line of text.split(/\r*\n|\r+/)) {
    if (line.startsWith(" ") || line.startsWith("\t")) {
      pieces.push(line.trim());
      continue;
    }
    const colon = line.indexOf(":");
    // A field name is printable and has no spaces (RFC 5322, section 2.2); before the colon old programs left some.
    const field = colon > 0 ? line.slice(0, colon).trimEnd() : "";
    if (!/^[!-9;-~]{1,128}$/.test(field)) {
      continue;
    }
    add();
    name = field.toLowerCase();
    pieces = [line.slice(colon + 1).trim()];
  }
  add();
  return { headers, body, cut };
}

export const field = (headers: Headers, name: string): string | undefined => headers.get(name)?.[0];

export interface ContentType {
  /** `text/plain`, in lower case. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** `text/plain; charset="utf-8"`. Doubled semicolons, missing quotes and spaces around "=" are all met in the wild. */
export function readContentType(value: string | undefined): ContentType {
  const parameters = new Map<string, string>();
  if (value === undefined) return { type: "", parameters };
  const text = value.length > 4096 ? value.slice(0, 4096) : value;
  const type = /^\s*([\w.+-]+\s*\/\s*[\w.+*-]+|[\w.+-]+)/.exec(text)?.[1] ?? "";
  const parameter = /;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;"\s]*(?:[^;"]*[^;"\s])?))/g;
  for (const match of text.matchAll(parameter)) {
    const name = match[1]!.toLowerCase();
    if (!parameters.has(name)) parameters.set(name, match[2]?.replace(/\\(.)/g, "$1") ?? match[3] ?? "");
  }
  return { type: type.replace(/\s/g, "").toLowerCase(), parameters };
}

export interface Address {
  readonly name: string;
  /** In lower case; without "@" where the file has none. */
  readonly address: string;
}

/** Cuts a list at its commas, outside of quotes, comments and angle brackets. */
function* listed(text: string): Generator<string> {
  let quoted = false;
  let comments = 0;
  let angle = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === "\\" && (quoted || comments > 0)) at++;
    else if (quoted) quoted = letter !== '"';
    else if (letter === '"') quoted = comments === 0;
    else if (letter === "(") comments++;
    else if (letter === ")") comments = Math.max(0, comments - 1);
    else if (comments > 0) continue;
    else if (letter === "<") angle = true;
    else if (letter === ">") angle = false;
    // The name of a group stands before a colon, its members up to a semicolon.
    else if (letter === ":" && !angle) from = at + 1;
    else if ((letter === "," && !angle) || letter === ";") {
      yield text.slice(from, at);
      from = at + 1;
      angle = false;
    }
  }
  yield text.slice(from);
}

/** Reads the addresses of a field such as From or To; at most `most` of them. */
export function readAddresses(values: readonly string[] | undefined, most = 1000): Address[] {
  const found: Address[] = [];
  for (const value of values ?? []) {
    for (const part of listed(value.length > 65_536 ? value.slice(0, 65_536) : value)) {
      // What stands in quotes is a name, angle brackets in it too.
      const masked = part.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => " ".repeat(quoted.length));
      const angle = /<([^<>]*)>/.exec(masked);
      const bare = masked.replace(/\([^()]*\)/g, " ");
      const address = (angle ? angle[1]!.replace(/^@[^:]*:/, "") : (/[^\s<>"]+@[^\s<>"]+/.exec(bare)?.[0] ?? bare))
        .replace(/\([^()]*\)|\s+/g, "")
        .replace(/^mailto:/i, "")
        .toLowerCase();
      if (address === "") continue;
      const said = angle ? part.slice(0, angle.index) : (/\(([^()]*)\)/.exec(part)?.[1] ?? "");
      const name = decodeWords(said.trim().replace(/^"|"$/g, "").replace(/\\(.)/g, "$1")).trim();
      found.push({ name, address });
      if (found.length >= most) return found;
    }
  }
  return found;
}
