import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTypedStream } from "../../src/imessage/typed-stream.ts";
import { cut, flipped } from "../damaged.ts";
import { archived } from "./databases.ts";

const real = Uint8Array.from(
  atob(
    "BAtzdHJlYW10eXBlZIHoA4QBQISEhBlOU011dGFibGVBdHRyaWJ1dGVkU3RyaW5nAISEEk5TQXR0cmlidXRlZFN0cmluZwCEhAhOU09iamVjdACFkoSEhA9OU011dGFibGVTdHJpbmcBhIQITlNTdHJpbmcBlYQBKyxMb3ZlZCDigJxTYW1lIGhlcmUhIPCfpKMgQ2F0Y2ggeW91IGxhdGVyIeKAnYaEAmlJASaShISEDE5TRGljdGlvbmFyeQCVhAFpAZKEmJgdX19rSU1NZXNzYWdlUGFydEF0dHJpYnV0ZU5hbWWGkoSEhAhOU051bWJlcgCEhAdOU1ZhbHVlAJWEASqEm5sAhoaG",
  ),
  (letter) => letter.charCodeAt(0),
);

describe("the text of an archive", () => {
  test("of a real message", () =>
    expect(readTypedStream(real)).toEqual({ text: "Loved “Same here! 🤣 Catch you later!”", sure: true }));

  test.each([1, 127, 128, 255, 256, 300, 32_767, 32_768, 65_536, 70_000])("%i bytes long", (length) =>
    expect(readTypedStream(archived("x".repeat(length)))).toEqual({ text: "x".repeat(length), sure: true }),
  );

  test("that holds the marks of the format itself", () =>
    expect(readTypedStream(archived("one 憄 two + three"))).toEqual({ text: "one 憄 two + three", sure: true }));

  test("any text", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 400 }), (text) => {
        const whole = text.toWellFormed();
        expect(readTypedStream(archived(whole))).toEqual({ text: whole, sure: true });
      }),
      { seed: 2 },
    ));
});

describe("damage", () => {
  test("a length past the end: the text up to the mark of its end, and not sure", () =>
    expect(readTypedStream(archived("hello", 157))).toEqual({ text: "hello", sure: false }));

  test("a length that ends inside a letter", () =>
    expect(readTypedStream(archived("é", 1))).toMatchObject({ sure: false }));

  test.each([
    ["nothing", new Uint8Array(0)],
    ["a property list", new TextEncoder().encode("bplist00\u00d4\u0001\u0002NSKeyedArchiver")],
    ["only a head", archived("x").subarray(0, 40)],
  ])("%s has no text", (_, bytes) => expect(readTypedStream(bytes)).toEqual({ text: undefined, sure: false }));

  test("cut or flipped anywhere, it never throws", () => {
    for (const bytes of [...cut(real), ...flipped(real, real.length)])
      expect(() => readTypedStream(bytes)).not.toThrow();
  });

  test("a megabyte of marks takes a moment", () => {
    for (const marks of [new Uint8Array(1 << 20).fill(0x84), new TextEncoder().encode("NSStrin".repeat(150_000))])
      expect(readTypedStream(marks).sure).toBe(false);
  });
});
