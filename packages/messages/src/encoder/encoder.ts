/** The second tier: a small transformer that reads a text in windows and says for each label how strongly, and in which sentence. */
import type { Span } from "../finding.ts";
import type { Task } from "../model/task.ts";
import type { Weighing } from "../model/weigh.ts";
import { sentencesOf } from "../sentences.ts";
import { type HeadWeights, headRoom, hear, runHead, SLOTS } from "./heads.ts";
import { createKernel, padded } from "./kernel.ts";
import { HIDDEN, layerRoom, runLayer } from "./layer.ts";
import { denseFrom, layerFrom, lookUp, normFrom, PIECE, thirdFrom, WIDTHS } from "./layers.ts";
import { rowsRoom } from "./narrow.ts";
import { knownCount, knownFrom, knownRoom, nearScores, sumsOf, turned, turnFrom } from "./near.ts";
import { cutInPieces } from "./pieces.ts";
import { placesOf } from "./places.ts";
import { readTensors } from "./tensors.ts";
import { runThird, thirdRoom } from "./third.ts";

/** Tokens of a window; the encoder was made for so many. */
const WINDOW = 128;
/** Windows of a text at most, so that the time stays bounded: some 600 words. */
const WINDOWS = 6;
/** Floats of room for the weights and one window; the known sentences come on top. */
const ROOM = 5_300_000;

export interface Sensed {
  /** One for each slot of the task's labels. */
  readonly scores: Float64Array;
  /** What sentences nearby were labelled; see `nearScores`. */
  readonly near: Float64Array;
  /** The sentence that says a label most; undefined where there is no choice. */
  place(slot: number): Span | undefined;
}

export interface Encoder {
  /** How the runs, the heads and the nearest sentences are weighed, in this order. */
  readonly fusion: Readonly<Record<Task, Weighing>>;
  sense(text: string, task: Task): Sensed;
}

const tasks = ["drafts", "received"] as const;

/** @throws RangeError where the bytes are no encoder of this version. */
export function createEncoder(bytes: Uint8Array): Encoder {
  const tensors = readTensors(bytes);
  const { fusion } = tensors.header;
  if (fusion === undefined) throw new RangeError("this encoder does not say how it is weighed");
  const kernel = createKernel(ROOM + tasks.reduce((sum, task) => sum + knownRoom(knownCount(tensors, task)), 0));
  const rows = rowsRoom(kernel, WINDOW, HIDDEN);
  const first = layerFrom(kernel, tensors, 0, rows);
  const second = layerFrom(kernel, tensors, 1, rows);
  const third = thirdFrom(kernel, tensors, rows);
  const head = (task: Task): HeadWeights => ({
    second: normFrom(tensors, `${task}.second`),
    third: normFrom(tensors, `${task}.third`),
    look: denseFrom(kernel, tensors, `${task}.look`),
  });
  const heads = { drafts: head("drafts"), received: head("received") };
  const from = kernel.room(padded(WINDOW) * PIECE);
  const rooms = [layerRoom(kernel, WIDTHS[0], WINDOW, WINDOW), layerRoom(kernel, WIDTHS[1], WINDOW, WINDOW)] as const;
  const thirdPlace = thirdRoom(kernel, WINDOW, WINDOW);
  const look = headRoom(kernel, WINDOW);
  const vectors = tensors.eight("pieces");
  const waves = tensors.floats("places");
  const turns = { drafts: turnFrom(tensors, "drafts"), received: turnFrom(tensors, "received") };
  const known = { drafts: knownFrom(kernel, tensors, "drafts"), received: knownFrom(kernel, tensors, "received") };

  return {
    fusion: fusion as Encoder["fusion"],
    sense(text, task) {
      const { ids, starts } = cutInPieces(text, tensors.pieces);
      const scores = new Float64Array(SLOTS).fill(Number.NEGATIVE_INFINITY);
      const cut = sentencesOf(text);
      const sums = sumsOf(cut);
      const places = placesOf(cut);
      const behind = rooms[1].end;
      for (const [begin, end] of windowsOf(text, starts)) {
        const bounds = lookUp(vectors, waves, [end > begin ? ids.subarray(begin, end) : FILLER], from);
        runLayer(kernel, first, from, bounds, rooms[0]);
        runLayer(kernel, second, rooms[0].end, bounds, rooms[1]);
        sums.add(behind.values, end > begin ? starts.subarray(begin, end) : [0]);
        const said = new Float32Array(SLOTS);
        runThird(kernel, third, behind, bounds, thirdPlace);
        runHead(kernel, heads[task], behind, thirdPlace.layer.end, bounds, look, said);
        for (const [slot, value] of said.entries()) scores[slot] = Math.max(scores[slot]!, value);
        places.add(starts.subarray(begin, end), (some, to) => hear(look, some, to));
      }
      const sentences = sums.means().map((mean) => turned(mean, turns[task]));
      return { scores, near: nearScores(sentences, known[task], SLOTS), place: (slot) => places.of(slot) };
    },
  };
}

/** Stands for a text without any known piece. */
const FILLER = Int32Array.of(6);

/** Windows of tokens, each ending at the end of a sentence where one is near. */
function windowsOf(text: string, starts: Int32Array): [number, number][] {
  const windows: [number, number][] = [];
  let begin = 0;
  while (windows.length < WINDOWS && (begin < starts.length || windows.length === 0)) {
    let end = Math.min(starts.length, begin + WINDOW);
    if (end < starts.length) {
      const near = Math.max(begin + WINDOW / 2, end - WINDOW / 2);
      for (let at = end; at > near; at -= 1) {
        if (!/[.!?\n]/.test(text.slice(starts[at - 1]!, starts[at]!))) continue;
        end = at;
        break;
      }
    }
    windows.push([begin, end]);
    begin = end;
  }
  return windows;
}
