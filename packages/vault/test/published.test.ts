/** Every primitive against the vectors its authors published. A library that is swapped or breaks is noticed here. */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { argon2id as plainArgon2id } from "@noble/hashes/argon2.js";
import { expect, test } from "vitest";
import { argon2id as wasmArgon2id } from "../src/browser.ts";
import { fromHex, toHex, toUtf8 } from "../src/bytes.ts";
import { canonical } from "../src/canonical.ts";
import { publicKey, sha256 } from "../src/keys.ts";
import { argon2id as nodeArgon2id } from "../src/node.ts";

test("XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03, appendix A.3.1", () => {
  const plain = toUtf8(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  );
  const key = fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
  const nonce = fromHex("404142434445464748494a4b4c4d4e4f5051525354555657");
  const sealed = xchacha20poly1305(key, nonce, fromHex("50515253c0c1c2c3c4c5c6c7")).encrypt(plain);
  expect(toHex(sealed)).toBe(
    "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49",
  );
});

test("HKDF-SHA256: RFC 5869, A.1 and A.3", async () => {
  const hkdf = async (secret: string, salt: string, info: string) => {
    const key = await crypto.subtle.importKey("raw", fromHex(secret), "HKDF", false, ["deriveBits"]);
    const how = { name: "HKDF", hash: "SHA-256", salt: fromHex(salt), info: fromHex(info) };
    return toHex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 336)));
  };
  expect(await hkdf("0b".repeat(22), "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9")).toBe(
    "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  );
  expect(await hkdf("0b".repeat(22), "", "")).toBe(
    "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  );
});

test("HMAC-SHA256: RFC 4231, 4.3", async () => {
  const key = await crypto.subtle.importKey("raw", toUtf8("Jefe"), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const mac = await crypto.subtle.sign("HMAC", key, toUtf8("what do ya want for nothing?"));
  expect(toHex(new Uint8Array(mac))).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
});

test("SHA-256: FIPS 180-4, the example for abc", async () => {
  expect(toHex(await sha256(toUtf8("abc")))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("Ed25519: RFC 8032, 7.1, test 1, by WebCrypto and by the library that stands in for it", async () => {
  const seed = fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  const expected = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
  expect(toHex(await publicKey(seed))).toBe(expected);
  expect(toHex(ed25519.getPublicKey(seed))).toBe(expected);
});

test("Argon2id: the reference implementation's test.c, in all three implementations", async () => {
  const [password, salt] = [toUtf8("password"), toUtf8("somesalt")];
  const cost = { memory: 65_536, passes: 2, lanes: 1 };
  const expected = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7";
  expect(toHex(await nodeArgon2id(password, salt, cost))).toBe(expected);
  expect(toHex(await wasmArgon2id(password, salt, cost))).toBe(expected);
  expect(toHex(plainArgon2id(password, salt, { m: 65_536, t: 2, p: 1, dkLen: 32 }))).toBe(expected);
});

test("canonical JSON: the example of RFC 8785, 3.2", () => {
  const value = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  ) as unknown;
  expect(canonical(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});
