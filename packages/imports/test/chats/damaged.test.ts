import { expect, test } from "vitest";
import { isMessage } from "../../src/index.ts";
import { bytesSource } from "../../src/source.ts";
import { chunkSizes, cut, essence, flipped, readDamaged } from "../damaged.ts";
import { reading } from "../reading.ts";
import { small } from "./small.ts";

const encode = (text: string) => new TextEncoder().encode(text);

for (const [format, { name, text, messages }] of Object.entries(small)) {
  const bytes = encode(text);

  test(`${format}: every message is read, whatever the size of the pieces`, async () => {
    const whole = await reading([bytesSource(name, bytes)]);
    expect(whole.failure?.code).toBeUndefined();
    expect(whole.messages.filter(isMessage)).toHaveLength(messages);
    for (const size of chunkSizes)
      expect(essence(await reading([bytesSource(name, bytes, size)])), `pieces of ${size}`).toEqual(essence(whole));
  });

  test(`${format}: cut anywhere, nothing is made up and no reading succeeds without a message`, async () => {
    const whole = await reading([bytesSource(name, bytes)]);
    for (const part of cut(bytes, 400)) {
      const read = await readDamaged(name, part, {});
      expect(read.failure !== undefined || read.messages.some(isMessage)).toBe(true);
      expect(read.messages.length).toBeLessThanOrEqual(whole.messages.length);
    }
  });

  test(`${format}: with any bit turned, the reading ends with messages or a reason`, async () => {
    for (const part of flipped(bytes, 200)) {
      const read = await readDamaged(name, part, {});
      expect(read.failure !== undefined || read.messages.some(isMessage)).toBe(true);
    }
  });
}
