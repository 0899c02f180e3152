import type { SqliteOpener } from "../model.ts";
import type { SurveyOptions } from "./types.ts";

type Asked = Pick<SurveyOptions, "zone" | "dateOrder" | "notAfter">;

/** What changes how a file is read: two readings with the same are the same. */
export const askedOf = ({ zone, dateOrder, notAfter }: Asked): string => `${zone} ${dateOrder} ${notAfter}`;

/** The same as options of a reading. */
export function readOptionsOf({ zone, dateOrder, notAfter }: Asked, sqlite: SqliteOpener | undefined) {
  return {
    zone,
    ...(dateOrder ? { dateOrder } : {}),
    ...(notAfter === undefined ? {} : { notAfter }),
    ...(sqlite ? { sqlite } : {}),
  };
}
