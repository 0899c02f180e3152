import { loaded } from "../loaded.ts";
import type { OccasionImporter } from "../model.ts";
import { detect, howTo } from "./detect.ts";

/** Birthdays and other days of contact cards (vCard 2.1, 3.0, 4.0, and what programs make of them). */
export const vcard: OccasionImporter = {
  id: "vcard",
  label: "Contact card",
  positions: "line",
  howTo,
  detect,
  read: loaded(() => import("./read.ts")),
};
