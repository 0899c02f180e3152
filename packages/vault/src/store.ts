import type { Bytes } from "./bytes.ts";

/** Where bytes lie: `header` the vault's head and count, the others what their names say. All but the head is sealed. */
export type Area = "header" | "slots" | "entries" | "packs" | "values";
export const areas: readonly Area[] = ["header", "slots", "entries", "packs", "values"];

/** Every record of an area. */
export type Records = readonly (readonly [key: string, bytes: Uint8Array])[];

/** One transaction: it sees a state that nobody else changes, and its changes are kept together or not at all. */
export interface Transaction {
  get(area: Area, key: string): Promise<Uint8Array | undefined>;
  keys(area: Area): Promise<readonly string[]>;
  all(area: Area): Promise<Records>;
  put(area: Area, key: string, bytes: Uint8Array): void;
  remove(area: Area, key: string): void;
}

/**
 * What a platform offers to keep bytes in. `work` may await nothing but the transaction itself: IndexedDB ends a
 * transaction that is left alone. Throws `Failed`; whatever `work` throws rolls the transaction back and goes on.
 */
export interface Store {
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Resolves once everything is on disk. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Makes the store, where opening one that is missing does not. */
  make?(): Promise<void>;
  /** Takes what was deleted out of the store's files, where the platform can (docs/security.md says where not). */
  scrub?(): Promise<void>;
  /** Lets go of files and connections; the next call takes them up again. */
  rest(): void;
  /** Removes the store with all its files, the device's key among them; nothing that is no vault (`no-vault`). */
  destroy(): Promise<void>;
}

/** A key that stays on its device, in the store: it answers a salt with 32 bytes, and is never seen itself. */
export interface DeviceKey {
  /** Makes the key where there is none; one that is there stays, because a slot may depend on it. */
  make(): Promise<void>;
  /** Undefined where this device has no key. */
  answer(salt: Bytes): Promise<Bytes | undefined>;
  forget(): Promise<void>;
}

/** Tells other tabs. What it carries is no secret: only that something changed. */
export interface Channel {
  post(message: string): void;
  /** Gives a function that ends listening. */
  listen(listener: (message: string) => void): () => void;
}

/** What Argon2id costs: KiB of memory, passes, lanes (RFC 9106). */
export interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

export interface Platform {
  readonly store: Store;
  argon2id(secret: Bytes, salt: Bytes, cost: Cost): Promise<Bytes>;
  readonly device: DeviceKey | undefined;
  readonly channel: Channel | undefined;
  /** For new passphrases. */
  readonly cost: Cost;
}

/** Measured: 0.25 s in Chromium, 1.0 and 1.55 s at a fourth and a sixth of its speed. */
export const usualCost: Cost = { memory: 64 * 1024, passes: 3, lanes: 1 };

/**
 * A file can name any cost. Below 19 MiB (the least OWASP's Password Storage Cheat Sheet advises) somebody may have
 * weakened it; above 1 GiB or 10 passes it could hang the device.
 */
export const bearable = ({ memory, passes, lanes }: Cost): boolean =>
  memory >= 19 * 1024 && memory <= 1024 * 1024 && passes >= 1 && passes <= 10 && lanes === 1;
