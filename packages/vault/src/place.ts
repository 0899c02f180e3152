import type { PlaceState, Secret, Vault, VaultPlace } from "./api.ts";
import { openFrames, readFrames } from "./backup.ts";
import { type Bytes, fromHex, joined, randomBytes, sameBytes, toHex, toUtf8 } from "./bytes.ts";
import { join, nothing } from "./contents.ts";
import { noCount, sealCount } from "./count.ts";
import { type Keys, keysFrom } from "./keys.ts";
import { caught, Failed } from "./result.ts";
import { formatVersion } from "./seal.ts";
import { openSlots, slotFor } from "./slots.ts";
import { areas, type Platform, type Transaction } from "./store.ts";
import { newCode, openVault, refuseEmpty, waysOf } from "./vault.ts";

const magic = toUtf8("REKINDLE");

/** The head of a vault: magic, version, vault id. */
const headOf = (keys: Keys): Bytes => joined(magic, Uint8Array.of(formatVersion), fromHex(keys.id));

function vaultOf(head: Uint8Array): string {
  if (head.length !== magic.length + 33 || !sameBytes(head.subarray(0, magic.length), magic))
    throw new Failed("damaged");
  if (head[magic.length]! > formatVersion) throw new Failed("newer-version");
  if (head[magic.length] !== formatVersion) throw new Failed("damaged");
  return toHex(head.subarray(magic.length + 1));
}

/** A place for one vault on any platform. */
export function placeOn(platform: Platform): VaultPlace {
  const { store, channel } = platform;
  const look = () =>
    store.read(async (transaction) => ({
      head: await transaction.get("header", "vault"),
      slots: (await transaction.all("slots")).map(([, bytes]) => bytes),
    }));

  const begin = async (
    keys: Keys,
    slots: readonly { readonly way: { readonly id: string }; readonly bytes: Uint8Array }[],
    more?: (transaction: Transaction, count: Uint8Array) => void,
  ): Promise<Vault> => {
    await store.make();
    await store.write(async (transaction) => {
      if (await transaction.get("header", "vault")) throw new Failed("already-here");
      const count = sealCount(keys, noCount);
      transaction.put("header", "vault", headOf(keys));
      transaction.put("header", "count", count);
      for (const { way, bytes } of slots) transaction.put("slots", way.id, bytes);
      more?.(transaction, count);
    });
    channel?.post("ways");
    return openVault(platform, keys);
  };

  const refuseExisting = async () => {
    const here = await caught(look);
    if (here.ok ? here.value.head : here.failure !== "no-vault") {
      throw new Failed(here.ok || here.failure === "damaged" ? "already-here" : here.failure);
    }
  };

  return {
    state: () =>
      caught(async (): Promise<PlaceState> => {
        const here = await caught(look);
        if (!here.ok && here.failure === "no-vault") return { exists: false, ways: [] };
        if (!here.ok) throw new Failed(here.failure);
        if (!here.value.head) return { exists: false, ways: [] };
        vaultOf(here.value.head);
        return { exists: true, ways: waysOf(here.value.slots) };
      }),

    create: ({ passphrase }) =>
      caught(async () => {
        refuseEmpty(passphrase);
        await refuseExisting();
        const keys = await keysFrom(randomBytes(32));
        const make = (secret: Secret) => slotFor(platform, keys.id, keys.vaultKey, secret);
        const { recoveryCode, slot } = await newCode(make);
        return { vault: await begin(keys, [await make({ passphrase }), slot]), recoveryCode };
      }),

    createLater: () =>
      caught(async () => {
        if (!platform.device) throw new Failed("no-storage");
        await refuseExisting();
        await platform.device.make();
        const keys = await keysFrom(randomBytes(32));
        return begin(keys, [await slotFor(platform, keys.id, keys.vaultKey, { device: true })]);
      }),

    open: (secret) =>
      caught(async () => {
        const { head, slots } = await look();
        if (!head) throw new Failed("no-vault");
        const id = vaultOf(head);
        const keys = await keysFrom(await openSlots(platform, id, slots, secret));
        if (keys.id !== id) throw new Failed("damaged");
        return openVault(platform, keys);
      }),

    restore: (backup, secret) =>
      caught(async () => {
        const frames = readFrames(backup);
        await refuseExisting();
        const keys = await keysFrom(await openSlots(platform, frames.vault, frames.slots, secret));
        if (keys.id !== frames.vault) throw new Failed("damaged");
        const slots = frames.slots.flatMap((bytes) => waysOf([bytes]).map((way) => ({ way, bytes })));
        const { lines, complete } = await openFrames(keys, frames);
        let added = 0;
        const vault = await begin(keys, slots, (transaction, count) => {
          added = join(transaction, keys, { ...nothing, count }, lines).added;
          for (const [key, bytes] of frames.values) transaction.put("values", key, bytes);
        });
        return { vault, restored: { added, skipped: 0, complete } };
      }),

    eraseEverything: () =>
      caught(async () => {
        channel?.post("locked");
        // First the slots: without them nothing opens, even where the files below cannot be removed.
        const emptied = await caught(() =>
          store.write(async (transaction) => {
            for (const area of areas.toSorted((a) => (a === "slots" ? -1 : 0))) {
              for (const key of await transaction.keys(area)) transaction.remove(area, key);
            }
          }),
        );
        if (emptied.ok) await store.scrub();
        await platform.device?.forget();
        await store.destroy();
      }),
  };
}
