import { loaded } from "../loaded.ts";
import type { OccasionImporter } from "../model.ts";
import { detect, howTo } from "./detect.ts";

/** Days of a calendar: single ones, and those that come back every year. */
export const ics: OccasionImporter = {
  id: "ics",
  label: "Calendar",
  positions: "line",
  howTo,
  detect,
  read: loaded(() => import("./read.ts")),
};
