import type { Guidance } from "@rekindle/guide";

/** The step as it stands small above the headline. */
export const stepWords: Readonly<Record<Guidance["step"], string>> = {
  "step-back": "Step back · 1 of 4",
  reconnect: "Reconnect · 2 of 4",
  meet: "Meet · 3 of 4",
  build: "Build · 4 of 4",
  closed: "Closed",
  protected: "Protected",
};
