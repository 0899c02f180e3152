import { expect, test } from "vitest";
import { practicalPages } from "../src/screens/practical/pages.ts";

test("on the pages for children and a pet nobody is “them”: that is the other person everywhere else", () => {
  for (const { say } of [practicalPages.children, practicalPages.pet]) {
    expect(say.join(" ")).not.toMatch(/\bthem\b/i);
  }
});
