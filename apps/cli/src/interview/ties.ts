/** What the two share, and the entry that the answer makes. */
import type { Ask } from "./ask.ts";

/** @returns the fields of the entry; undefined where the person left. */
export async function askTies(ask: Ask): Promise<object | undefined> {
  const ties = await ask.many({
    question: "Do you share anything that needs practical contact?",
    options: [
      { value: "none", label: "Nothing" },
      { value: "children", label: "Children" },
      { value: "home", label: "A home" },
      { value: "work", label: "Work" },
      { value: "school", label: "School" },
      { value: "pet", label: "A pet" },
      { value: "money", label: "Money" },
    ],
  });
  return ties && { kind: "profile", ties: ties.filter((tie) => tie !== "none") };
}
