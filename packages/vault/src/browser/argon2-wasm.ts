// A module of its own, so that a bundler keeps one function of the library and loads it only for a passphrase.
export { argon2id } from "hash-wasm";
