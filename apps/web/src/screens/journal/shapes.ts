import type { Channel, Entry } from "@rekindle/journal";

/** Kinds of marks: their form says what it was, their place whose it was. No colour carries a meaning. */
export type ShapeName = "message" | "call" | "meeting" | "encounter" | "boundary" | "other";

const calls: ReadonlySet<Channel> = new Set(["call", "missed-call", "voicemail"]);

export function shapeOf(entry: Entry): ShapeName {
  switch (entry.kind) {
    case "contact":
      return calls.has(entry.channel) ? "call" : "message";
    case "meeting":
      return "meeting";
    case "encounter":
      return "encounter";
    case "boundary":
      return "boundary";
    default:
      return "other";
  }
}

/** The outline of a mark of the given size around (x, y), for the `d` of a path. */
export function outline(shape: ShapeName, x: number, y: number, size: number): string {
  const r = size / 2;
  switch (shape) {
    case "meeting":
      return `M${x - r} ${y - r}h${size}v${size}h${-size}z`;
    case "encounter":
      return `M${x} ${y - r * 1.2}l${r * 1.2} ${r * 1.2}l${-r * 1.2} ${r * 1.2}l${-r * 1.2} ${-r * 1.2}z`;
    case "boundary":
      return `M${x - r * 1.4} ${y - r * 0.55}h${size * 1.4}v${size * 0.55}h${-size * 1.4}z`;
    case "other":
      return `M${x - r * 0.6} ${y}a${r * 0.6} ${r * 0.6} 0 1 0 ${r * 1.2} 0a${r * 0.6} ${r * 0.6} 0 1 0 ${-r * 1.2} 0z`;
    case "message":
    case "call":
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${size} 0a${r} ${r} 0 1 0 ${-size} 0z`;
  }
}
