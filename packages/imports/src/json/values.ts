/** Reading of fields that may be anything: exports change, and files are edited. */

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function string(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A finite number, also from a string of digits. */
export function number(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  return digits(value) ?? (/^-?\d{1,17}(\.\d{1,9})?$/.test(value) ? Number(value) : undefined);
}

/** Up to 15 digits and nothing else, the usual case: every message has one. */
function digits(text: string): number | undefined {
  if (text.length === 0 || text.length > 15) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

const earliest = Date.UTC(1990, 0);
const latest = Date.UTC(2100, 0);

/** Epoch ms that can be the time of a message (1990 to 2100), or undefined. */
export function moment(ms: number | undefined): number | undefined {
  return ms !== undefined && ms >= earliest && ms < latest ? Math.round(ms) : undefined;
}
