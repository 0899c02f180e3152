/** The second tier: a small transformer that reads a text in windows and says for each label how strongly, and where. */
import type { Span } from "../finding.ts";
import type { Task } from "../model/task.ts";
import type { Weighing } from "../model/weigh.ts";
import { sentencesOf } from "../sentences.ts";
import { type HeadWeights, headRoom, runHead, SLOTS } from "./heads.ts";
import { createKernel, padded } from "./kernel.ts";
import { HIDDEN, layerRoom, runLayer } from "./layer.ts";
import { denseFrom, layerFrom, lookUp, normFrom, PIECE, thirdFrom, WIDTHS } from "./layers.ts";
import { rowsRoom } from "./narrow.ts";
import { knownCount, knownFrom, knownRoom, nearScores, sumsOf, turned, turnFrom } from "./near.ts";
import { cutInPieces } from "./pieces.ts";
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
  /** How much of a label's look falls on each of `parts` (spans of the text, in order). */
  share(slot: number, part: Span): number;
}

export interface Encoder {
  /** How the runs, the heads and the nearest sentences are weighed, in this order. */
  readonly fusion: Readonly<Record<Task, Weighing>>;
  sense(text: string, task: Task): Sensed;
}

const tasks = ["drafts", "received"] as const;

interface Window {
  readonly starts: Int32Array;
  readonly shares: Float32Array;
}

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
  const places = tensors.floats("places");
  const turn = turnFrom(tensors);
  const known = { drafts: knownFrom(kernel, tensors, "drafts"), received: knownFrom(kernel, tensors, "received") };

  return {
    fusion: fusion as Encoder["fusion"],
    sense(text, task) {
      const { ids, starts } = cutInPieces(text, tensors.pieces);
      const scores = new Float64Array(SLOTS).fill(Number.NEGATIVE_INFINITY);
      const best: Window[] = [];
      const sums = sumsOf(sentencesOf(text));
      for (const [begin, end] of windowsOf(text, starts)) {
        const bounds = lookUp(vectors, places, [end > begin ? ids.subarray(begin, end) : FILLER], from);
        runLayer(kernel, first, from, bounds, rooms[0]);
        runLayer(kernel, second, rooms[0].end, bounds, rooms[1]);
        sums.add(rooms[1].end.values, end > begin ? starts.subarray(begin, end) : [0]);
        const said = new Float32Array(SLOTS);
        runThird(kernel, third, rooms[1].end, bounds, thirdPlace);
        runHead(kernel, heads[task], rooms[1].end, thirdPlace.layer.end, bounds, look, said);
        const window = { starts: starts.subarray(begin, end), shares: look.shares.slice(0, (end - begin) * SLOTS) };
        for (const [slot, score] of said.entries()) {
          if (score <= scores[slot]!) continue;
          scores[slot] = score;
          best[slot] = window;
        }
      }
      const sentences = sums.means().map((mean) => turned(mean, turn));
      return {
        scores,
        near: nearScores(sentences, known[task], SLOTS),
        share(slot, part) {
          const { starts: tokens, shares } = best[slot]!;
          let sum = 0;
          for (const [i, start] of tokens.entries()) {
            if (start >= part.start && start < part.end) sum += shares[i * SLOTS + slot]!;
          }
          return sum;
        },
      };
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
