import { encodingOf } from "../encoding.ts";

export const howTo = "Export the calendar with the dates you want, and give the .ics file.";

export function detect(bytes: Uint8Array, name: string): number {
  const named = /\.(ics|ical|ifb)$/i.test(name);
  if (bytes.length === 0) return named ? 0.6 : 0;
  const text = new TextDecoder(encodingOf(bytes.subarray(0, 4096)) ?? "utf-8").decode(bytes.subarray(0, 4096));
  return /^[\ufeff\s]*BEGIN:VCALENDAR\s/i.test(text) ? 1 : 0;
}
