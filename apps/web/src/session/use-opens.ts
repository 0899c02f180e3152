import { useFacts, useGuidance } from "./guidance.ts";
import { type Opens, opensOn } from "./opens.ts";

/** What is open now; the component is drawn again when that changes. */
export const useOpens = (): Opens => opensOn(useGuidance(), useFacts());
