/** A day in their life, and their things. */
import { speaksOfWatching } from "@rekindle/guide/library";
import type { Asking } from "./asking.ts";

export async function anOccasion(asking: Asking): Promise<readonly object[]> {
  const what = await asking.words("What is it? For example: their exam, their birthday.", (said) =>
    speaksOfWatching(said) ? "Only the day and its name. Nothing about where they are, photos or posts" : undefined,
  );
  const on = await asking.day("Which day?");
  const learned = await asking.one(
    "How do you know? What was heard from others or seen online is no reason to write.",
    [
      { value: "shared-past", label: "From our time together" },
      { value: "they-told-me", label: "They told me" },
      { value: "public-record", label: "It is public, like a graduation list" },
      { value: "through-friend", label: "A friend told me" },
      { value: "social-media", label: "I saw it online" },
    ],
  );
  return [{ kind: "occasion", what, on, learned }];
}

/** The whole list each time: the latest entry wins as a whole. */
export async function theirThings(asking: Asking): Promise<readonly object[]> {
  const items: object[] = [];
  for (;;) {
    const what = await asking.line(items.length === 0 ? "What do you have of theirs?" : "One more thing?");
    if (what === undefined) break;
    const needed = await asking.yes("Do they need it, or is it worth a lot?");
    items.push({ what, ...(needed ? { needed: true } : {}) });
  }
  if (items.length === 0) return [{ kind: "belongings", items, state: "returned" }];
  const state = await asking.one("Where are they now?", [
    { value: "with-me", label: "With me" },
    { value: "offered", label: "I offered them" },
    { value: "returned", label: "Returned" },
    { value: "asked-back", label: "They asked for them" },
  ]);
  return [{ kind: "belongings", items, state }];
}
