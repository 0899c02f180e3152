/** The head of a scene file: its keys, what each may hold, what is taken where a key is not there. */
import { channels, type Ending, endings, type Scene, type SceneChannel } from "../scene.ts";
import type { Placed } from "./parse.ts";
import type { Refuse } from "./problem.ts";

export type Head = Omit<Scene, "beats">;

/** Patience of those who are not busy, in your lines. Our choice. */
const usualPatience = 5;

const written = ["scene", "title", "where", "about", "channel", "turns", "minutes", "cites", "review"];
const optional = ["card", "patience", "endings", "they-may", "you-may"];

/** Citations are guide points and care rules: a group, a stroke, a name. */
const citation = /^[a-z-]+\/[a-z-]+$/;
const natural = (low: number, high: number) => (value: string) =>
  /^\d+$/.test(value) && Number(value) >= low && Number(value) <= high;

export function readHead(head: ReadonlyMap<string, Placed<string>>, refuse: Refuse): Head {
  for (const [key, { line }] of head) {
    if (!written.includes(key) && !optional.includes(key)) {
      refuse(line, `the key "${key}"`, [...written, ...optional].join(", "));
    }
  }
  const of = (key: string, otherwise: string, fits: (value: string) => boolean, accepted: string): string => {
    const found = head.get(key);
    if (!found) {
      if (written.includes(key)) refuse(0, `no "${key}" in the head`, accepted);
      return otherwise;
    }
    if (fits(found.value)) return found.value;
    refuse(found.line, `${key}: ${found.value}`, accepted);
    return otherwise;
  };
  const list = (key: string, fits: (value: string) => boolean, accepted: string): readonly string[] => {
    const whole = of(key, "", (value) => value.split(",").every((item) => fits(item.trim())), accepted);
    return whole === "" ? [] : whole.split(",").map((item) => item.trim());
  };
  const words = (low: number, high: number) => (value: string) => value.length >= low && value.length <= high;
  const some = "some words, at most 200 characters";
  const minutes = of("minutes", "none", (value) => value === "none" || natural(1, 120)(value), "1 to 120, or none");
  const ends = endings.filter((ending): ending is Exclude<Ending, "stopped"> => ending !== "stopped");
  const named = list("endings", (item) => (ends as readonly string[]).includes(item), ends.join(", "));
  const about = of("about", "", words(1, 200), some);
  const card = of("card", "", isCard, `${cardLines.join(" to ")} short lines, divided by |`);
  const checks = /^[a-z]+(-[a-z]+)*$/;
  return {
    id: of("scene", "none/none", (value) => /^[a-z]+\/[a-z-]+$/.test(value), "group/name in small letters"),
    title: of("title", "", words(1, 60), "some words, at most 60 characters"),
    where: of("where", "", words(1, 200), some),
    about,
    card: piecesOf(card === "" ? about.replace(/(?<=\.) /g, "|") : card),
    channel: of("channel", "in-person", isChannel, channels.join(", ")) as SceneChannel,
    turns: Number(of("turns", "2", natural(2, 8), "2 to 8")),
    minutes: minutes === "none" ? null : Number(minutes),
    patience: Number(of("patience", String(usualPatience), natural(3, 8), "3 to 8")),
    cites: list("cites", (item) => citation.test(item), "ids of guide points and care rules, divided by commas"),
    review: of("review", "none yet", words(1, 200), "who has read it and when, or none yet"),
    endings: named.length === 0 ? ends : ends.filter((ending) => named.includes(ending)),
    theyMay: list("they-may", (item) => checks.test(item), "names of checks, divided by commas"),
    youMay: list("you-may", (item) => checks.test(item), "names of checks, divided by commas"),
  };
}

/** A card is read at a glance: how many lines, and how long each. */
const cardLines = [2, 4] as const;
const longestOnACard = 60;
const piecesOf = (value: string): readonly string[] => value.split("|").map((piece) => piece.trim());
const isCard = (value: string): boolean => {
  const lines = piecesOf(value);
  return (
    lines.length >= cardLines[0] &&
    lines.length <= cardLines[1] &&
    lines.every((line) => line !== "" && line.length <= longestOnACard)
  );
};

const isChannel = (value: string): boolean => (channels as readonly string[]).includes(value);
