/** What each page of the closing path lets one do here. Pages without a deed are read. The order is that of the library. */
export type Deed = "close" | "farewell" | "belongings" | "letter" | "week" | "erase" | "calendar";
export const deeds: readonly (Deed | undefined)[] = [
  "close",
  "farewell",
  "belongings",
  undefined,
  "letter",
  "week",
  undefined,
  "erase",
  "calendar",
];
