import type { Secret, Vault, Way } from "./api.ts";
import { randomBytes } from "./bytes.ts";
import type { Keys } from "./keys.ts";
import { codeFrom } from "./recovery.ts";
import { Failed } from "./result.ts";
import type { Session } from "./session.ts";
import { type MadeSlot, openSlots, slotFor, slotsIn, waysOf } from "./slots.ts";
import type { Platform } from "./store.ts";

type Ways = Pick<Vault, "ways" | "protect" | "changePassphrase" | "newRecoveryCode" | "addPasskey" | "removeWay">;

/** Makes slots for the vault that has these keys. */
export function slotMaker(platform: Platform, keys: Keys) {
  const make = (secret: Secret, credential?: Uint8Array) =>
    slotFor(platform, keys.id, keys.vaultKey, secret, credential);
  return {
    make,
    passphrase(passphrase: string): Promise<MadeSlot> {
      if (passphrase === "") throw new Failed("empty-passphrase");
      return make({ passphrase });
    },
    /** A new recovery code and the slot it opens. */
    async recovery(): Promise<{ recoveryCode: string; slot: MadeSlot }> {
      const recoveryCode = await codeFrom(randomBytes(32));
      return { recoveryCode, slot: await make({ recoveryCode }) };
    },
  };
}

/** True where one of these ways in can be kept in the head or on paper. */
export const canLeaveDevice = (ways: readonly Way[]): boolean =>
  ways.some(({ kind }) => kind === "passphrase" || kind === "recovery");

/** The ways in to an open vault. Every change is one transaction: there is no moment without a way in. */
export function waysInto(platform: Platform, keys: Keys, { use, tell }: Session): Ways {
  const { store, device } = platform;
  const slots = slotMaker(platform, keys);
  const stored = () => store.read(slotsIn);

  const prove = async (secret: Secret) => (await openSlots(platform, keys.id, await stored(), secret)).fill(0);

  /** Takes away the ways that `unwanted` picks and puts new slots in their place; gives what was taken away. */
  const replace = async (made: readonly MadeSlot[], unwanted: (way: Way) => boolean) => {
    const gone = await store.write(async (transaction) => {
      const ways = waysOf(await slotsIn(transaction));
      const leaving = ways.filter(unwanted);
      const left = [...ways.filter((way) => !unwanted(way)), ...made.map(({ way }) => way)];
      if (leaving.length > made.length && (left.length < 2 || !canLeaveDevice(left))) throw new Failed("last-way-in");
      for (const { id } of leaving) transaction.remove("slots", id);
      for (const { way, bytes } of made) transaction.put("slots", way.id, bytes);
      return leaving;
    });
    if (gone.some(({ kind }) => kind === "device")) await device?.forget();
    await store.scrub?.();
    tell("ways");
  };

  return {
    ways: () => use(async () => waysOf(await stored())),
    protect: (passphrase) =>
      use(async () => {
        if (waysOf(await stored()).some(({ kind }) => kind === "passphrase")) throw new Failed("already-here");
        const { recoveryCode, slot } = await slots.recovery();
        await replace([await slots.passphrase(passphrase), slot], ({ kind }) => kind !== "passkey");
        return { recoveryCode };
      }),
    changePassphrase: (proof, next) =>
      use(async () => {
        await prove(proof);
        await replace([await slots.passphrase(next)], ({ kind }) => kind === "passphrase");
      }),
    newRecoveryCode: (proof) =>
      use(async () => {
        await prove(proof);
        const { recoveryCode, slot } = await slots.recovery();
        await replace([slot], ({ kind }) => kind === "recovery");
        return { recoveryCode };
      }),
    addPasskey: (credential, prf) =>
      use(async () => {
        if (!canLeaveDevice(waysOf(await stored()))) throw new Failed("needs-passphrase");
        const slot = await slots.make({ passkey: prf }, credential);
        await replace([slot], () => false);
        return slot.way;
      }),
    removeWay: (id) => use(() => replace([], (way) => way.id === id)),
  };
}
