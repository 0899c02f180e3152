import type { PlaceState, Secret, Vault, VaultPlace } from "./api.ts";
import { readFrames, wholeInPart } from "./backup.ts";
import { randomBytes } from "./bytes.ts";
import { noCount, sealCount } from "./count.ts";
import { headOf, vaultIn, vaultMagic } from "./head.ts";
import { type Keys, keysFrom } from "./keys.ts";
import { caught, Failed } from "./result.ts";
import { type MadeSlot, openSlots, slotsIn, waysOf } from "./slots.ts";
import { areas, type Platform, type Records } from "./store.ts";
import { openVault } from "./vault.ts";
import { slotMaker } from "./ways.ts";

/** A place for one vault on any platform. */
export function placeOn(platform: Platform): VaultPlace {
  const { store, device, channel } = platform;
  const look = () =>
    store.read(async (transaction) => {
      const id = await vaultIn(transaction);
      return { id, slots: await slotsIn(transaction) };
    });

  /** The sealed packs, on their way while a secret is typed: to read them takes a phone as long as to open them. */
  let ahead: Promise<Records> | undefined;

  const begin = async (keys: Keys, slots: readonly MadeSlot[]): Promise<Vault> => {
    await store.make?.();
    await store.write(async (transaction) => {
      if (await transaction.get("header", "vault")) throw new Failed("already-here");
      transaction.put("header", "vault", headOf(vaultMagic, keys));
      transaction.put("header", "count", sealCount(keys, noCount));
      for (const { way, bytes } of slots) transaction.put("slots", way.id, bytes);
    });
    channel?.post("ways");
    return openVault(platform, keys);
  };

  /** The keys behind a secret, once it is certain that they belong to this vault: a slot could have been put there. */
  const keysOf = async (id: string, slots: readonly Uint8Array[], secret: Secret) => {
    const keys = await keysFrom(await openSlots(platform, id, slots, secret));
    if (keys.id !== id) throw new Failed("damaged");
    return keys;
  };

  return {
    state: () =>
      caught(async (): Promise<PlaceState> => {
        const here = await caught(look);
        if (here.ok) {
          ahead = store.read((transaction) => transaction.all("packs")).catch(() => []);
          return { exists: true, ways: waysOf(here.value.slots) };
        }
        if (here.failure !== "no-vault") throw new Failed(here.failure);
        return { exists: false, ways: [] };
      }),

    create: ({ passphrase }) =>
      caught(async () => {
        const keys = await keysFrom(randomBytes(32));
        const slots = slotMaker(platform, keys);
        const { recoveryCode, slot } = await slots.recovery();
        return { vault: await begin(keys, [await slots.passphrase(passphrase), slot]), recoveryCode };
      }),

    createLater: () =>
      caught(async () => {
        if (!device) throw new Failed("no-storage");
        await device.make();
        const keys = await keysFrom(randomBytes(32));
        return begin(keys, [await slotMaker(platform, keys).make({ device: true })]);
      }),

    open: (secret) =>
      caught(async () => {
        const { id, slots } = await look();
        const keys = await keysOf(id, slots, secret);
        const packs = ahead;
        ahead = undefined;
        return openVault(platform, keys, packs);
      }),

    restore: (backup, secret) =>
      caught(async () => {
        const frames = readFrames(backup);
        const { vault: id, slots } = frames;
        const keys = await keysOf(id, slots, secret);
        wholeInPart(keys, frames);
        const made = slots.flatMap((bytes) => waysOf([bytes]).map((way) => ({ way, bytes: Uint8Array.from(bytes) })));
        const vault = await begin(keys, made);
        const restored = await vault.restore(backup);
        if (!restored.ok) throw new Failed(restored.failure);
        return { vault, restored: restored.value };
      }),

    eraseEverything: () =>
      caught(async () => {
        // Not "locked": nothing may be written into it any more.
        channel?.post("erased");
        // Emptied first: without slots nothing opens, even where the files below cannot be removed.
        const emptied = await caught(() =>
          store.write(async (transaction) => {
            for (const area of areas) for (const key of await transaction.keys(area)) transaction.remove(area, key);
          }),
        );
        if (emptied.ok) await store.scrub?.();
        // A full disk takes no writes, and must not keep anybody from erasing; the store takes the device's key with it.
        await caught(async () => device?.forget());
        await store.destroy();
      }),
  };
}
