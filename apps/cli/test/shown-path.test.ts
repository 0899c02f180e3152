import { expect, test } from "vitest";
import { shownPath } from "../src/io.ts";

test("a path reaches the terminal as text: controls and changes of direction stand escaped", () => {
  expect(shownPath("chats/Zoë & Ben 💙.txt")).toBe("chats/Zoë & Ben 💙.txt");
  expect(shownPath("-")).toBe("standard input");
  expect(shownPath("a\u001b[2J\u009b2J\u202egnp.exe\u2028b\n\u007f")).toBe(
    String.raw`a\u001b[2J\u009b2J\u202egnp.exe\u2028b\n\u007f`,
  );
});
