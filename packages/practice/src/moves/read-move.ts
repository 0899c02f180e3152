/** Reads what one spoken line does. In doubt it is `talk`, which never harms. */
import { createReader, lineChecks } from "@rekindle/messages";
import type { Move, Phase, ReadLine } from "../scene.ts";
import { accept } from "./accept.ts";
import { ask } from "./ask.ts";
import { bye, farewell, hold } from "./bye.ts";
import { greet } from "./greet.ts";
import { offer, reopening } from "./offer.ts";
import { plainWords } from "./plain.ts";
import { spoken } from "./spoken/index.ts";

/** Checks that push somebody who has not asked for it. */
export const pushing: ReadonlySet<string> = new Set(["pleading", "pressure"]);

/** Checks that put weight on them. */
export const weighing: ReadonlySet<string> = new Set([
  "breakup-talk",
  "longing",
  "guilt",
  "pity",
  "dating-probe",
  "hostility",
  "jealousy-bait",
  "surveillance",
]);

/** Words beside a hello from which the rest is what counts; our choice. */
const moreThanHello = 4;

/** Words beyond which a line about oneself is `share`; our choice. */
const shareWords = 25;

const rules = createReader();

/**
 * The checks a spoken line sets off: those of drafts by their rules alone, and what people say aloud.
 * "self-harm" stands beside "threat" where the words are about ending one's own life, so that the right help opens.
 */
export const spokenChecks: ReadLine = (line) => {
  const plain = plainWords(line);
  const found = new Set<string>([...lineChecks(line), ...spoken.filter((cue) => cue.fits(plain)).map(({ id }) => id)]);
  if (found.has("threat") && rules.check(line).findings.some(({ help }) => help === "crisis")) found.add("self-harm");
  return [...found];
};

export const wordsIn = (line: string): number => line.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;

/** A bare hello and then something else: that is what the line does. "Hi! Sure, it is Weber, on Mill Street." */
function onlyBeginsWithHello(plain: string): boolean {
  const pieces = plain.split(/[.,!?]+ ?/).filter((piece) => piece !== "");
  const glad = pieces.some((piece) => greet.fits(piece) && !/^(\w+ )?\w+$/.test(piece));
  const wishes = /congratulations|happy birthday|well done|returns/.test(plain);
  const rest = pieces.filter((piece) => !greet.fits(piece)).reduce((sum, piece) => sum + wordsIn(piece), 0);
  return !glad && !wishes && rest >= moreThanHello;
}

/** More about oneself than about them, and long. */
function isShare(line: string): boolean {
  const folded = line.toLowerCase();
  const own = folded.match(/\b(i|me|my|mine|myself|i'm|i've|i'd|i'll)\b/g)?.length ?? 0;
  const theirs = folded.match(/\b(you|your|yours|you're|you've)\b/g)?.length ?? 0;
  return wordsIn(line) > shareWords && own > theirs;
}

/**
 * The move of a line, or "threat", which is none: the run ends and help opens.
 * @param checks what `ReadLine` said of the line, without those that the scene allows.
 * @param phase an offer after they began to leave is a push; so is anything but a yes or a goodbye after their no.
 */
export function readMove(line: string, checks: readonly string[], phase: Phase): Move | "threat" {
  const has = (ids: ReadonlySet<string>) => checks.some((id) => ids.has(id));
  if (checks.includes("threat") || checks.includes("self-harm")) return "threat";
  if (has(pushing)) return "push";
  const heavy = has(weighing);
  const plain = plainWords(line);
  const yes = accept.fits(plain);
  const goodbye = bye.fits(plain) || (farewell.fits(plain) && !yes);
  const later = offer.fits(plain);
  const question = ask.fits(plain);
  if (phase === "no" && (heavy || later || reopening.fits(plain) || question || !(goodbye || yes))) return "push";
  if (phase === "leaving" && !goodbye && (later || hold.fits(plain))) return "push";
  if (heavy) return "heavy";
  if (goodbye) return "bye";
  if (yes) return "accept";
  if (later) return "offer";
  if (question) return "ask";
  if (greet.fits(plain) && !onlyBeginsWithHello(plain)) return "greet";
  return isShare(line) ? "share" : "talk";
}
