import type { Entry } from "@rekindle/journal";
import { apps } from "../../words/apps.ts";

/** The name of the app that an entry was read from; undefined where the person wrote it down. */
export function importOf(entry: Entry): string | undefined {
  const imported: unknown = "imported" in entry ? entry.imported : undefined;
  if (typeof imported !== "object" || imported === null || !("format" in imported)) return undefined;
  const { format } = imported;
  return typeof format === "string" && Object.hasOwn(apps, format) ? apps[format as keyof typeof apps] : "a chat";
}
