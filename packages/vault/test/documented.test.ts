/** A reader of backup files written from docs/security.md alone: if the page is wrong, this does not open them. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { argon2id } from "@noble/hashes/argon2.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { expect, test } from "vitest";
import { fileVault } from "../src/node.ts";

const text = new TextEncoder();
const words = new TextDecoder();
const number = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const purpose = (secret: Uint8Array, name: string, salt?: Uint8Array) =>
  hkdf(sha256, secret, salt, text.encode(`rekindle/1/${name}`), 32);

function opened(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array {
  expect(sealed[0]).toBe(1);
  const data = text.encode(`rekindle/1/${context}`);
  const plain = xchacha20poly1305(key, sealed.subarray(1, 25), data).decrypt(sealed.subarray(25));
  return plain.subarray(4, 4 + number(plain, 0));
}

function framesOf(file: Uint8Array) {
  expect(words.decode(file.subarray(0, 16))).toBe("REKINDLE BACKUP\n");
  expect(file[16]).toBe(1);
  const frames: { letter: string; body: Uint8Array; before: Uint8Array }[] = [];
  for (let at = 49; at < file.length; ) {
    const length = number(file, at + 1);
    const letter = String.fromCharCode(file[at]!);
    frames.push({ letter, body: file.subarray(at + 5, at + 5 + length), before: file.subarray(0, at) });
    at += 5 + length;
  }
  return { vault: hex(file.subarray(17, 49)), frames };
}

/** All lines of a backup, by the passphrase or the 32 bytes of a recovery code. */
function linesOf(file: Uint8Array, secret: { passphrase: string } | { code: Uint8Array }): string[] {
  const { vault, frames } = framesOf(file);
  const wanted = "passphrase" in secret ? 1 : 2;
  const slot = frames.find(({ letter, body }) => letter === "S" && body[1] === wanted)!.body;
  const salt = slot.subarray(30, 46);
  const head = slot.subarray(0, 50 + number(slot, 46));
  const lock =
    "passphrase" in secret
      ? argon2id(secret.passphrase.normalize("NFKC"), salt, {
          m: number(slot, 18),
          t: number(slot, 22),
          p: number(slot, 26),
          dkLen: 32,
        })
      : purpose(secret.code, "recovery", salt);
  const vaultKey = opened(lock, `slot/${vault}/${hex(head)}`, slot.subarray(head.length));
  expect(hex(sha256(ed25519.getPublicKey(purpose(vaultKey, "auth"))))).toBe(vault);

  const end = frames.at(-1)!;
  expect(end.letter).toBe("E");
  expect(hex(opened(purpose(vaultKey, "backup"), `end/${vault}`, end.body))).toBe(hex(sha256(end.before)));

  return frames
    .filter(({ letter }) => letter === "P")
    .flatMap(({ body }) => {
      const pack = opened(purpose(vaultKey, "pack"), `pack/${vault}/${hex(body.subarray(0, 16))}`, body.subarray(16));
      const count = number(pack, 0);
      const lines = words.decode(pack.subarray(4 + 16 * count)).split("\n");
      for (const [index, line] of lines.entries()) {
        const id = hmac(sha256, purpose(vaultKey, "id"), text.encode(line)).subarray(0, 16);
        expect(hex(pack.subarray(4 + 16 * index, 20 + 16 * index))).toBe(hex(id));
      }
      return lines;
    });
}

/** Crockford's base32 of 32 bytes and a checksum of 3. */
function bytesOf(code: string): Uint8Array {
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const bits = [...code.replaceAll("-", "")]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Uint8Array.from(bits.match(/.{8}/g)!, (eight) => Number.parseInt(eight, 2)).subarray(0, 32);
}

test("a backup opens with what docs/security.md says and nothing else, by passphrase and by recovery code", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rekindle-documented-"));
  try {
    const made = await fileVault(join(folder, "vault")).create({ passphrase: "four ﬁne words" });
    if (!made.ok) throw new Error(made.failure);
    const entries = [
      { id: "a", kind: "mood", note: "Grüße, 東京" },
      { id: "b", kind: "contact", text: "ok" },
    ];
    await made.value.vault.append(entries);
    const file = await made.value.vault.backup();
    made.value.vault.lock();
    if (!file.ok) throw new Error(file.failure);
    const expected = ['{"id":"a","kind":"mood","note":"Grüße, 東京"}', '{"id":"b","kind":"contact","text":"ok"}'];
    expect(linesOf(file.value, { passphrase: "four ﬁne words" }).sort()).toEqual(expected);
    expect(linesOf(file.value, { code: bytesOf(made.value.recoveryCode) }).sort()).toEqual(expected);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
