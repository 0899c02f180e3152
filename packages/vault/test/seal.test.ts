import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromHex, toUtf8 } from "../src/bytes.ts";
import { canonical, entryLine } from "../src/canonical.ts";
import { codeFrom, looksLikeCode, secretFrom } from "../src/recovery.ts";
import { Failed } from "../src/result.ts";
import { open, paddedLength, seal } from "../src/seal.ts";

const key = new Uint8Array(32).fill(3);
const failureOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Failed) return error.failure;
    throw error;
  }
  return "none";
};

describe("a sealed record", () => {
  test("opens to what was sealed, whatever it was", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.string(), (body, context) => {
        expect(open(key, context, seal(key, context, body))).toEqual(body);
      }),
    );
  });

  test("any one bit flipped is noticed, in version, nonce, text and tag", () => {
    const sealed = seal(key, "entry/a/b", toUtf8("she said it kindly"));
    for (let byte = 0; byte < sealed.length; byte++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = sealed.slice();
        changed[byte]! ^= 1 << bit;
        const failure = failureOf(() => open(key, "entry/a/b", changed));
        expect(failure).toBe(byte === 0 && changed[0]! > 1 ? "newer-version" : "damaged");
      }
    }
  });

  test("shortened anywhere, under another name or another key, it does not open", () => {
    const sealed = seal(key, "entry/a/b", toUtf8("text"));
    for (let length = 0; length < sealed.length; length++) {
      expect(failureOf(() => open(key, "entry/a/b", sealed.subarray(0, length)))).toBe("damaged");
    }
    expect(failureOf(() => open(key, "entry/a/c", sealed))).toBe("damaged");
    expect(failureOf(() => open(new Uint8Array(32), "entry/a/b", sealed))).toBe("damaged");
  });

  test("two seals of the same text share neither nonce nor bytes", () => {
    const [a, b] = [seal(key, "x", toUtf8("same")), seal(key, "x", toUtf8("same"))];
    expect(a.subarray(1, 25)).not.toEqual(b.subarray(1, 25));
    expect(a.subarray(25)).not.toEqual(b.subarray(25));
  });

  test("its length tells little: all short texts look alike, long ones grow by at most 12 %", () => {
    expect(seal(key, "x", toUtf8("no")).length).toBe(seal(key, "x", toUtf8("n".repeat(252))).length);
    fc.assert(
      fc.property(fc.integer({ min: 257, max: 10_000_000 }), (length) => {
        const padded = paddedLength(length);
        expect(padded).toBeGreaterThanOrEqual(length);
        expect(padded).toBeLessThanOrEqual(length * 1.12);
        expect(paddedLength(padded)).toBe(padded);
      }),
    );
  });
});

describe("an entry", () => {
  test("has one canonical line, however its keys are ordered or written", () => {
    expect(entryLine('{ "note":"a\\u0062", "id" : "1", "kind":"mood" }')).toBe('{"id":"1","kind":"mood","note":"ab"}');
    expect(entryLine({ kind: "mood", id: "1", note: "ab", gone: undefined })).toBe(
      '{"id":"1","kind":"mood","note":"ab"}',
    );
  });

  test("any JSON survives, half an emoji included", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(entryLine({ id: "1", note: "\ud83d" })).toBe('{"id":"1","note":"\\ud83d"}');
  });

  test.each([
    ["text", "not-an-entry"],
    ["[]", "not-an-entry"],
    ['{"kind":"mood"}', "not-an-entry"],
    ['{"id":7}', "not-an-entry"],
    ['{"id":"1","kind":"vault/erase","ids":[]}', "not-an-entry"],
    ['{"id":"1","big":1e999}', "not-an-entry"],
    [`{"id":"1","deep":${"[".repeat(100)}${"]".repeat(100)}}`, "not-an-entry"],
    [JSON.stringify({ id: "1", note: "ü".repeat(32_000) }), "too-large"],
  ])("%.40s is refused", (text, failure) => {
    expect(failureOf(() => entryLine(text))).toBe(failure);
  });
});

describe("a recovery code", () => {
  test("is read back as somebody may have written it down", async () => {
    const secret = fromHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
    const code = await codeFrom(secret);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
    const written = code.toLowerCase().replaceAll("-", " – ").replaceAll("0", "o").replaceAll("1", "l");
    expect(await secretFrom(written)).toEqual(secret);
  });

  test("one letter wrong, two swapped or one missing is a typing mistake", async () => {
    const code = await codeFrom(fromHex(`${"5a".repeat(31)}17`));
    const wrong = [code.slice(0, -1), `${code}0`, `U${code.slice(1)}`, ""];
    for (let i = 0; i < code.length; i++) {
      if (code[i] !== "-") wrong.push(code.slice(0, i) + (code[i] === "7" ? "8" : "7") + code.slice(i + 1));
      if (i > 0 && code[i] !== code[i - 1] && code[i] !== "-" && code[i - 1] !== "-") {
        wrong.push(code.slice(0, i - 1) + code[i]! + code[i - 1]! + code.slice(i + 1));
      }
    }
    for (const text of wrong) {
      await expect(secretFrom(text), text).rejects.toMatchObject({ failure: "mistyped-code" });
    }
  });

  test("is known from a passphrase, however it is written and with a typing mistake", async () => {
    const code = await codeFrom(fromHex(`${"5a".repeat(31)}17`));
    for (const text of [
      code,
      code.toLowerCase().replaceAll("-", " – "),
      code.slice(1),
      `${code}7`,
      `U${code.slice(1)}`,
    ]) {
      expect(looksLikeCode(text), text).toBe(true);
    }
    const words = "four quiet river stones lamp";
    for (const text of [
      "",
      words,
      words.replaceAll(" ", "-"),
      "0000 1111 2222 3333 4444",
      `${words} ${words} patience`,
    ]) {
      expect(looksLikeCode(text), text).toBe(false);
    }
  });
});
