import type { Failure } from "@rekindle/vault";
import { expect, test } from "vitest";
import { emptyAround, writeDraft } from "../src/drafts/draft.ts";

/** A place that holds one draft, or fails to. */
function place(kept: object | undefined, failure?: Failure) {
  let text = kept && JSON.stringify(kept);
  return {
    draft: () => text && JSON.parse(text),
    get: async () => text,
    set: async (_: string, next: string) => {
      if (!failure) text = next;
      return failure;
    },
  };
}

test("the week's note is a practical draft where Write was empty", async () => {
  for (const kept of [undefined, { ...emptyAround, text: " " }]) {
    const sealed = place(kept);
    expect(await writeDraft(sealed, "The dentist is on Friday.", "practical")).toBeUndefined();
    expect(sealed.draft()).toMatchObject({ about: "practical", text: "The dentist is on Friday." });
  }
});

test("personal and practical words together are a personal draft, whichever came first", async () => {
  const personal = place({ ...emptyAround, text: "I miss you" });
  await writeDraft(personal, "The dentist is on Friday.", "practical");
  expect(personal.draft()).toMatchObject({ about: "personal", text: "I miss you\n\nThe dentist is on Friday." });
  const practical = place({ ...emptyAround, about: "practical", text: "The dentist is on Friday." });
  await writeDraft(practical, "I miss you");
  expect(practical.draft()).toMatchObject({ about: "personal", text: "The dentist is on Friday.\n\nI miss you" });
});

test("practical words after practical ones stay a practical draft", async () => {
  const sealed = place({ ...emptyAround, about: "practical", text: "The dentist is on Friday." });
  await writeDraft(sealed, "The shoes are too small.", "practical");
  expect(sealed.draft()).toMatchObject({ about: "practical" });
});

test("where a draft cannot be kept it says why, and what stood there is unchanged", async () => {
  const sealed = place({ ...emptyAround, text: "before" }, "too-large");
  expect(await writeDraft(sealed, "after")).toBe("too-large");
  expect(sealed.draft()).toEqual({ ...emptyAround, text: "before" });
});
