/** What stands around a run: the entrance, the debrief, a card, help. */
import { type Help, helpFor } from "@rekindle/guide";
import {
  type Debrief,
  debrief,
  type Entrance,
  type HelpPage,
  type Opening,
  type PocketCard,
  type Run,
  type Scene,
  sceneOf,
} from "@rekindle/practice";
import type { Io } from "../command.ts";
import { newPage, type Page } from "../page.ts";

type Screen = Pick<Io, "columns" | "color">;

/** The scenes that are open, in the order in which their numbers choose them. */
export const openScenes = (opening: Opening): readonly Scene[] =>
  opening.open ? opening.scenes.flatMap((id) => sceneOf(id) ?? []) : [];

export function beforePage(before: string, screen: Screen): string {
  const page = newPage(screen);
  page.say(before);
  return page.text();
}

export function entrancePage({ opening, before }: Entrance, screen: Screen): string {
  const page = newPage(screen);
  page.strong("Practice");
  if (before !== null) page.say(before);
  page.say(opening.say);
  if (!opening.open) return closedPage(page, opening);
  const scenes = openScenes(opening);
  for (const [index, scene] of scenes.entries()) {
    if (index === 0) page.head(opening.fitting > 0 ? "What fits now" : "Scenes");
    if (opening.fitting > 0 && index === opening.fitting) page.head("The others");
    page.choice(index + 1, `${scene.title}: ${scene.about}`);
  }
  page.soft("A number, or an empty line to leave.");
  return page.text();
}

function closedPage(page: Page, opening: Extract<Opening, { open: false }>): string {
  if (opening.instead === "pause") {
    page.say("For the next ten minutes: cold water on your wrists, a walk round the block, a friend on the phone.");
  }
  if (opening.reason === "night") page.say("It opens at 08:00. Nothing has to be ready tonight.");
  return page.text();
}

export function closedFor(entrance: Entrance, screen: Screen): string {
  const { opening, country } = entrance;
  const page = newPage(screen);
  if (opening.open) return page.text();
  page.strong(opening.say);
  if (opening.instead === "crisis") lines(page, helpFor(country, new Set(["care/crisis"])));
  return closedPage(page, opening);
}

export function debriefPage(run: Run, screen: Screen): string {
  const found: Debrief = debrief(run);
  const page = newPage(screen);
  page.strong(found.headline);
  if (found.note !== null) page.say(found.note);
  page.blank();
  page.head("What you did");
  for (const { say, about } of found.did) page.item(about === null ? say : `${say} “${about}”`);
  if (found.look.length > 0) page.head("To look at");
  for (const { say, about, why, cites } of found.look) {
    page.item(about === null ? say : `“${about}”`);
    if (about !== null) page.say(say, 4);
    page.soft(`${why} (${cites.join(", ")})`, 4);
  }
  page.head("One thing for next time");
  page.say(found.next.say, 2);
  page.blank();
  page.soft(found.closing);
  return page.text();
}

export function cardPage(card: PocketCard, screen: Screen): string {
  const page = newPage(screen);
  page.strong(card.title);
  for (const line of card.lines) page.say(line, 2);
  if (card.notToday !== null) page.soft(card.notToday, 2);
  if (card.foot !== null) page.soft(card.foot, 2);
  return page.text();
}

export function helpText(
  help: HelpPage,
  country: string | undefined,
  screen: Screen & Pick<Io, "interactive">,
): string {
  const page = newPage(screen);
  page.strong(help.title);
  for (const line of help.say) page.say(line);
  lines(page, helpFor(country, new Set([help.helpFor])));
  if (screen.interactive) {
    page.soft("This terminal still shows your line above. Close the window if somebody else could read it.");
  }
  page.soft("Rekindle has called none of these numbers; if one does not answer, call the emergency number.");
  return page.text();
}

function lines(page: Page, found: readonly Help[]): void {
  for (const { name, contact } of found) page.say(`${name}: ${contact}`, 4);
}
