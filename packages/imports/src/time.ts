import { wallClock } from "./zone.ts";

const iso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/;

/** Epoch ms of "2024-01-15T10:30:00.5+01:00" and the like; without an offset it is UTC. Undefined for what no calendar has. */
export function isoMoment(text: string): number | undefined {
  const parts = iso.exec(text);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const ms = Number((parts[7] ?? "").padEnd(3, "0").slice(0, 3));
  const wall = wallClock(year, month, day, hour, minute, second, ms);
  if (wall === undefined) return undefined;
  const offset = parts[8];
  if (offset === undefined || offset === "Z" || offset === "UTC") return wall;
  const digits = offset.replace(":", "");
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return wall - (digits.startsWith("-") ? -minutes : minutes) * 60_000;
}
