/** What a seed decides, always the same. There is no other chance in a run. */
import { type Temperament, temperaments } from "../scene.ts";

/** FNV-1a over the parts, then the finishing steps of MurmurHash3, so that small numbers come out evenly after `mod`. */
export function hash32(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  const text = parts.join("|");
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Something that happens whatever you do: they have to go, they would rather not talk, or nothing. */
export interface TurnOfEvents {
  readonly beat: "leaving" | "no" | null;
  /** From your second or third line on. */
  readonly turn: 2 | 3;
}

/** Nothing 3 in 6, they have to go 2 in 6, a no 1 in 6. Nobody can earn these away, as nobody can out there. */
export function turnOfEvents(seed: number): TurnOfEvents {
  const die = hash32(seed, "event") % 6;
  return { beat: die < 3 ? null : die < 5 ? "leaving" : "no", turn: hash32(seed, "event turn") % 2 === 0 ? 2 : 3 };
}

/** The temperament a seed gives, leaving out those met in the same scene lately while others remain. */
export function temperamentFor(seed: number, met: readonly Temperament[] = []): Temperament {
  const fresh = temperaments.filter((one) => !met.includes(one));
  const choice = fresh.length > 0 ? fresh : temperaments;
  return choice[hash32(seed, "temperament") % choice.length]!;
}
