import type { MessageKind } from "../model.ts";

/** The program writes "null" for what it does not have. */
export const isGiven = (value: string | undefined): value is string =>
  value !== undefined && value !== "" && value !== "null";

/** A moment in ms; the field of sent messages counts seconds in MMS. Undefined where it is no time. */
export function timeOf(value: string | undefined): number | undefined {
  if (value === undefined || !/^\d{9,16}$/.test(value)) return undefined;
  const number = Number(value);
  return number < 1e11 ? number * 1000 : number;
}

export function mediaKind(type: string): MessageKind | undefined {
  if (type.startsWith("image/gif")) return "gif";
  if (type.startsWith("image/")) return "image";
  if (type.startsWith("video/")) return "video";
  if (type.startsWith("audio/") || type === "application/ogg") return "audio";
  if (/^text\/(x-)?vcard/.test(type)) return "contact";
  return type === "application/smil" || type.startsWith("text/") ? undefined : "document";
}
