/** The pocket card: a few lines to take along. It holds no name and none of anybody's words but your own goodbye. */
import { positionOn } from "@rekindle/guide";
import type { Entry } from "@rekindle/journal";
import type { Scene } from "../scene.ts";

export interface PocketCard {
  readonly title: string;
  /** In this order, one thing a line. */
  readonly lines: readonly string[];
  /** Below a thin line: what is not for today. */
  readonly notToday: string | null;
  /** Last and small. */
  readonly foot: string | null;
  readonly cites: readonly [string, ...string[]];
}

const byChance = "If you run into them";

/** What holds while the phone is locked, or before anything is recorded. */
export const plainCard: PocketCard = {
  title: byChance,
  lines: [
    "Breathe out.",
    "Say hello. A smile is enough.",
    "One question about them. Listen.",
    "Leave first, within three minutes.",
  ],
  notToday: "Not today: the two of you, the break-up, who they see.",
  foot: "If they look away or step back: nod, and go.",
  cites: ["encounter/friendly-and-casual", "encounter/ask-about-them", "encounter/leave-first"],
};

const bare = (cites: PocketCard["cites"], ...lines: readonly string[]): PocketCard => ({
  title: byChance,
  lines,
  notToday: null,
  foot: null,
  cites,
});

/**
 * The card for a chance encounter in the situation that holds now: an order, a fear and a no come before everything else.
 * @param now an RFC 9557 string with an offset. @throws RangeError where it is none.
 */
export function encounterCard(entries: readonly Entry[], now: string): PocketCard {
  const { facts, decision } = positionOn(entries, now);
  const asks = new Set(facts.boundaries.map(({ ask }) => ask));
  const { concerns } = facts;
  if (asks.has("legal-order")) {
    return bare(
      ["care/legal-order"],
      "Leave now, whoever was there first.",
      "Say nothing, also if they speak to you.",
      "Note time and place once you are away.",
    );
  }
  if (concerns.has("they-hurt-me") || concerns.has("i-am-afraid")) {
    return bare(["care/violence", "care/danger-now"], "Go where people are.", "In danger, call the emergency number.");
  }
  if (concerns.has("i-hurt-them") || concerns.has("they-are-afraid") || concerns.has("threat")) {
    return bare(
      ["care/violence-by-you"],
      "Turn round, and go another way.",
      "Do not speak to them.",
      "If they speak to you: short, kind, goodbye.",
    );
  }
  if (decision.step === "protected") {
    return bare(
      ["care/boundary"],
      asks.has("no-contact") ? "They asked for no contact. Do not walk over." : "Do not walk over.",
      "If your eyes meet, nod once and move on.",
      "If they come to you: short, kind, goodbye.",
    );
  }
  if (decision.step === "closed") {
    return bare(["care/their-no", "care/closing-well"], "Breathe out.", "Nod, or say hello.", "Go on walking.");
  }
  if (asks.has("space")) {
    return {
      ...bare(["care/soft-no", "encounter/keep-it-short"], "Breathe out.", "Say hello, and go on walking."),
      foot: "They asked for time. If they stop you, be kind and brief.",
    };
  }
  return plainCard;
}

/** The card of a scene, for the page after a run. */
export const sceneCard = (scene: Scene): PocketCard => ({
  title: scene.title,
  lines: scene.card,
  notToday: null,
  foot: "If they want to go, let them.",
  cites: scene.cites as PocketCard["cites"],
});
