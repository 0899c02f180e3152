import {
  type Feeling,
  feelings,
  feltQuestion,
  helpPageOf,
  type Run,
  recordOf,
  type Scene,
  sceneCard,
} from "@rekindle/practice";
import type { Command, Io } from "../command.ts";
import { shownPath } from "../io.ts";
import { newPage } from "../page.ts";
import { checkScene } from "../practise/check-scene.ts";
import { oneDocument } from "../practise/document.ts";
import { beforePage, cardPage, closedFor, debriefPage, entrancePage, helpText, openScenes } from "../practise/pages.ts";
import { playIn } from "../practise/play.ts";
import { openSitting, type Sitting, sceneNamed } from "../practise/sitting.ts";
import { type Talk, talkHere } from "../practise/talk.ts";
import { vaultOptions } from "../vault/words.ts";
import { oneFromInput, oneOperand, readWords } from "../words.ts";

const usage =
  "rekindle practise [SCENE] [--journal J | --vault FILE] [--record FILE] [--now T] [--seed N] [--json], or rekindle practise --check FILE [--json]";
const options = {
  ...vaultOptions,
  check: { type: "string" },
  journal: { type: "string" },
  record: { type: "string" },
  now: { type: "string" },
  seed: { type: "string" },
  json: { type: "boolean" },
} as const;

export const practise: Command = {
  name: "practise",
  summary: "practises an encounter, a call or a meeting with an invented person; nothing you type is kept",
  usage,
  example: "rekindle practise supermarket",
  async run(words, io) {
    const { values, positionals } = readWords(words, options, usage);
    if (values.check !== undefined) return checkScene(values.check, values.json === true, io);
    const wanted = positionals.length === 0 ? undefined : oneOperand(positionals, "SCENE", usage);
    if (wanted !== undefined) {
      oneFromInput([
        ["the journal", values.journal],
        ["what you say", "-"],
      ]);
    }
    const sitting = await openSitting(values, io);
    if (values.json) return oneDocument(sitting, wanted, io);
    const talk = talkHere(io);
    try {
      await converse(talk, sitting, wanted, io);
    } finally {
      talk.close();
    }
    return 0;
  },
};

const notNow = "Not this scene now: they asked for time. Open are the encounters and the clear no.";

/** A sitting in lines: a scene, its debrief, how it felt, and once more while there is a run left. */
export async function converse(talk: Talk, sitting: Sitting, wanted: string | undefined, io: Io): Promise<void> {
  const first = sitting.entrance();
  let scene = wanted === undefined ? undefined : sceneNamed(wanted, openScenes(first.opening), sitting.records);
  if (!first.opening.open) return talk.show(closedFor(first, io));
  if (scene === null) return talk.show(`${notNow}\n`);
  if (sitting.path === null) {
    const page = newPage(io);
    page.soft("Runs are counted only with --journal or --record. Without them please keep to two a day yourself.");
    talk.show(page.text());
  }
  if (scene === undefined) {
    talk.show(entrancePage(first, io));
    scene = await chosen(talk, openScenes(first.opening));
  } else if (first.before !== null) talk.show(beforePage(first.before, io));
  while (scene) {
    const entrance = sitting.entrance();
    if (!entrance.opening.open) return talk.show(closedFor(entrance, io));
    const { run, left } = await playIn(talk, sitting.begin(scene, entrance), io);
    const help = helpPageOf(run);
    if (help !== null) return talk.show(helpText(help, entrance.country, io));
    if (!left) talk.show(debriefPage(run, io));
    const felt = left || recordOf(run, entrance.day) === null ? undefined : await asked(talk);
    await keepRun(talk, sitting, run, entrance.day, felt, io);
    if (felt !== undefined && sitting.note !== null) {
      const page = newPage(io);
      page.soft(`To write down how you are: ${sitting.note}`);
      talk.show(page.text());
    }
    if (left || !(await again(talk, sitting, scene, io))) return;
  }
}

async function keepRun(
  talk: Talk,
  sitting: Sitting,
  run: Run,
  day: string,
  felt: Feeling | undefined,
  io: Io,
): Promise<void> {
  const record = recordOf(run, day, felt);
  if (record === null) return;
  const first = sitting.records.length === 0;
  await sitting.keep(record);
  if (first && sitting.path !== null) {
    const page = newPage(io);
    page.soft(`Kept in ${shownPath(sitting.path)}: the day, the scene, how it ended and felt. None of your words.`);
    talk.show(page.text());
  }
}

/** A number; undefined where the person leaves instead. */
async function chosen<T>(talk: Talk, list: readonly T[]): Promise<T | undefined> {
  for (;;) {
    const line = await talk.next();
    if (line === null || line === "" || /^(s|q|quit|exit|stop)$/i.test(line)) return undefined;
    const found = /^\d+$/.test(line) ? list[Number(line) - 1] : undefined;
    if (found !== undefined) return found;
    talk.show(`Accepted: a number from 1 to ${list.length}, or an empty line.\n`);
  }
}

async function asked(talk: Talk): Promise<Feeling | undefined> {
  talk.show(
    `${feltQuestion}\n${feelings.map((one, index) => `  ${index + 1}  ${one}`).join("\n")}\nA number, or an empty line.\n`,
  );
  return chosen(talk, feelings);
}

/** True where the same scene is wanted once more, with somebody else. */
async function again(talk: Talk, sitting: Sitting, scene: Scene, io: Io): Promise<boolean> {
  const { opening } = sitting.entrance();
  const choices = [...(opening.open ? ["Same scene, somebody else"] : []), "A pocket card", "Done"];
  if (!opening.open) talk.show(`${opening.say}\n`);
  talk.show(`${choices.map((one, index) => `  ${index + 1}  ${one}`).join("\n")}\n`);
  const choice = await chosen(talk, choices);
  if (choice === "A pocket card") talk.show(cardPage(sceneCard(scene), io));
  return choice === "Same scene, somebody else";
}
