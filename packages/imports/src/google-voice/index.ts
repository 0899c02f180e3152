import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";
import { detect, howTo } from "./detect.ts";

/** Texts, calls and voicemail of Google Voice, as Takeout writes them. */
export const googleVoice: Importer = {
  id: "google-voice",
  label: "Google Voice",
  channel: "text",
  positions: "byte",
  howTo,
  detect,
  read: loaded(() => import("./read.ts")),
};
