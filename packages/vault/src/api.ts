/**
 * What an app may ask of a vault. The same in the browser and in Node; `@rekindle/vault/browser` and
 * `@rekindle/vault/node` say where it is kept. A vault knows nothing of guides: an entry is a JSON object with an `id`.
 */
import type { Result } from "./result.ts";

/** One way to open a vault. A passkey gives 32 bytes (WebAuthn PRF); a device key never leaves its device. */
export type Secret =
  | { readonly passphrase: string }
  | { readonly recoveryCode: string }
  | { readonly passkey: Uint8Array }
  | { readonly device: true };

export type WayKind = "passphrase" | "recovery" | "passkey" | "device";

/** A way in as it can be listed; `id` names it for `removeWay`. `credential`: the passkey's id, for WebAuthn. */
export interface Way {
  readonly id: string;
  readonly kind: WayKind;
  readonly credential?: Uint8Array;
}

/** What can be known of a place while everything is locked. */
export interface PlaceState {
  readonly exists: boolean;
  /** Ways in, empty where nothing exists. "later" was chosen where `device` stands alone. */
  readonly ways: readonly Way[];
}

/** A place that holds at most one vault: one database of a browser, or one file. */
export interface VaultPlace {
  state(): Promise<Result<PlaceState>>;
  /**
   * Makes a vault with a passphrase and a recovery code, and opens it. The code is given this once: show it, ask that
   * it be written down. Fails with `already-here` and overwrites nothing.
   */
  create(first: {
    readonly passphrase: string;
  }): Promise<Result<{ readonly vault: Vault; readonly recoveryCode: string }>>;
  /** Makes a vault that this device opens by itself ("Later"): sealed, but whoever can unlock the device can open it. */
  createLater(): Promise<Result<Vault>>;
  /** Opens with one of the ways in. A passphrase takes about a quarter of a second on purpose, right or wrong. */
  open(secret: Secret): Promise<Result<Vault>>;
  /**
   * Makes a vault here from a backup file and opens it, with the backup's own passphrase or recovery code.
   * Where a vault is here already: `already-here`; open it and use `Vault.restore`, which joins.
   */
  restore(backup: Uint8Array, secret: Secret): Promise<Result<{ readonly vault: Vault; readonly restored: Restored }>>;
  /**
   * Removes vault, keys and database from this device, also while locked, damaged or on a full disk. Other tabs are
   * locked. Nothing is done where nothing is; `no-vault` where some other file stands.
   */
  eraseEverything(): Promise<Result<void>>;
}

/** An entry as it goes in: a JSON object with a text `id`, or the JSON text of one. */
export type EntryInput = string | Readonly<Record<string, unknown>>;

/** What stands in the vault. */
export interface Reading {
  /**
   * One entry each, as canonical JSON (RFC 8785) on one line, without order; unknown kinds and fields as they came.
   * With a line end behind each they are a journal in JSON Lines.
   */
  readonly lines: readonly string[];
  /** Sealed records that could not be opened: broken or changed by somebody. Their bytes stay until a backup brings what they held. */
  readonly damaged: number;
  /** Entries that were saved once and are no longer found (those in damaged packs count here). */
  readonly missing: number;
}

export interface Appended {
  /** New entries that are now kept. */
  readonly added: number;
  /** Entries that were there already, or were erased before (what is erased does not come back). */
  readonly skipped: number;
}

export interface Restored extends Appended {
  /** False where the end of the file is missing or part of it was broken: what was whole has been joined. */
  readonly complete: boolean;
}

/**
 * What changed, here or in another tab. After `entries` call `read()` again; after `locked` this handle is locked. At
 * `locking` it is about to be: what a listener begins in that very turn is still kept. An erasure locks without it.
 */
export interface Change {
  readonly what: "entries" | "values" | "ways" | "locking" | "locked";
}

/** Small sealed texts by name: form drafts, held drafts, unsent letters, settings. Names are sealed too. */
export interface SealedValues {
  /** Undefined where nothing is kept under this name. */
  get(name: string): Promise<Result<string | undefined>>;
  /** Resolves once it is on disk. At most 64,000 bytes, name and text together. */
  set(name: string, text: string): Promise<Result<void>>;
  remove(name: string): Promise<Result<void>>;
  /** All names and texts whose name starts with `prefix`, by name. */
  list(prefix?: string): Promise<Result<readonly { readonly name: string; readonly text: string }[]>>;
  /**
   * For a page that is going away and can wait for nothing: the same, sealed, to be put where a page may write at once.
   * Keeps nothing itself. Undefined once locked; throws where it is too large.
   */
  sealNow(name: string, text: string): Uint8Array | undefined;
  /** What `sealNow` sealed, at a later visit; `damaged` where it is another vault's, or anything else. */
  unseal(bytes: Uint8Array): Promise<Result<{ readonly name: string; readonly text: string }>>;
}

/** An open vault. Every method gives `locked` after `lock()`, and `no-vault` once it is no longer here. */
export interface Vault {
  /** SHA-256 of the vault's public key, in hex: the same on every copy. Nothing secret, but it identifies the vault. */
  readonly id: string;
  readonly locked: boolean;

  /** All entries, those of other tabs and processes included. Cheap when nothing changed since the last call. */
  read(): Promise<Result<Reading>>;
  /**
   * Keeps entries, all or none; resolves only after the transaction is on disk. The same entry twice is kept once.
   * `not-an-entry` or `too-large` where one does not fit; then nothing was kept.
   */
  append(entries: readonly EntryInput[]): Promise<Result<Appended>>;
  /**
   * Drops the content of every entry that has one of these `id`s, for ever and on every copy that later joins, and
   * keeps `instead` in the same transaction (for "everything but their words": the same entries without the words).
   */
  erase(ids: readonly string[], instead?: readonly EntryInput[]): Promise<Result<{ readonly erased: number }>>;
  readonly values: SealedValues;

  ways(): Promise<Result<readonly Way[]>>;
  /**
   * From "Later" to a passphrase: adds passphrase and recovery code, forgets the device key, all at once.
   * `already-here` where there is a passphrase: changing one needs a proof.
   */
  protect(passphrase: string): Promise<Result<{ readonly recoveryCode: string }>>;
  /** `proof`: any secret that opens the vault now. The journal is not rewritten; old backups keep the old passphrase. */
  changePassphrase(proof: Secret, next: string): Promise<Result<void>>;
  /** A new recovery code; the old one stops working here. */
  newRecoveryCode(proof: Secret): Promise<Result<{ readonly recoveryCode: string }>>;
  /** Adds a passkey by its credential id and the 32 bytes its PRF gave (see `makePasskey` in the browser adapter). */
  addPasskey(credential: Uint8Array, prf: Uint8Array): Promise<Result<Way>>;
  /** `last-way-in` where fewer than two ways, or neither passphrase nor recovery code, would be left. */
  removeWay(id: string): Promise<Result<void>>;

  /** One sealed file with everything; it opens with the passphrase or recovery code of now. */
  backup(): Promise<Result<Uint8Array>>;
  /**
   * Joins a backup with what is here; nothing is overwritten, a value that is here stays. `secret` is needed only for
   * a backup of another vault; one that is given must open the backup. A cut file gives what was whole, with `complete: false`.
   */
  restore(backup: Uint8Array, secret?: Secret): Promise<Result<Restored>>;

  /** Forgets the keys and what was read, as far as the platform allows. With `everywhere`, in other tabs too. */
  readonly lock: (everywhere?: boolean) => void;
  /** Locks after so many minutes without use; undefined: never. Every call, and `touch`, counts as use. */
  readonly lockAfter: (minutes: number | undefined) => void;
  /** The person did something (a key, a tap): the pause starts again. */
  readonly touch: () => void;
  /** Gives a function that ends the subscription. */
  readonly subscribe: (listener: (change: Change) => void) => () => void;
}
