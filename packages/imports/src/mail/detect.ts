import { encodingOf } from "../encoding.ts";
import { startsMail } from "./separator.ts";

export const howToMbox =
  "In Gmail use Google Takeout and choose only Mail; in Thunderbird export the folder. Give the .mbox file.";
export const howToEml = "Open the mail, save it as a file (.eml), and give that file.";

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

export function detectMbox(bytes: Uint8Array, name: string): number {
  const named = /\.mbo?x$/i.test(name) ? 0.4 : 0;
  if (bytes.length === 0) return named;
  const text = headText(bytes);
  const lines = text.split(/\r*\n|\r/);
  // A single mail may have kept the separator; its name says what it is.
  if (text.startsWith("From ") && startsMail(lines[0]!.slice(5), lines[1] ?? ""))
    return /\.(eml|msg)$/i.test(name) ? 0.6 : 1;
  // Something stands before the first mail: at most a fifth of the lines, as with every format.
  const at = lines.findIndex(
    (line, index) =>
      index > 0 &&
      lines[index - 1] === "" &&
      line.startsWith("From ") &&
      startsMail(line.slice(5), lines[index + 1] ?? ""),
  );
  const filled = (from: number, to?: number) => lines.slice(from, to).filter((line) => line.trim() !== "").length;
  if (at > 0 && filled(0, at) <= filled(0) * 0.2) return 0.6;
  return 0;
}

export function detectEml(bytes: Uint8Array, name: string): number {
  const named = /\.(eml|msg|emlx)$/i.test(name);
  if (bytes.length === 0) return named ? 0.4 : 0;
  const text = headText(bytes);
  const [top = "", next = ""] = text.split(/\r*\n|\r/, 2);
  if (top.startsWith("From ") && startsMail(top.slice(5), next)) return named ? 0.9 : 0.3;
  if (!startsWithHeaders(text)) return 0;
  // Contact cards and calendars have lines of the same form.
  if (/^BEGIN:/i.test(text)) return 0;
  return named ? 1 : 0.7;
}
