/** What the sentences of the training messages that lie nearest to those of a text were labelled. */
import type { Span } from "../finding.ts";
import { type Kernel, type Place, padded, type Whole } from "./kernel.ts";
import { WIDTH } from "./layer.ts";
import { roundRow } from "./narrow.ts";
import type { Tensors } from "./tensors.ts";

/** Numbers kept of a sentence: the directions in which sentences differ most. */
export const NEAR = 36;
/** So many neighbours are asked, the nearest most. */
const NEIGHBOURS = 20;
/** How fast a neighbour's word counts less with its distance. */
const REACH = 0.05;
/** Keeps a share of 0 or 1 finite. */
const SLACK = 0.02;
/** Sentences of a text that are looked up at most, so that the time stays bounded. */
const MOST = 24;

/** Sentences with their labels, where the kernel can read them. */
export interface Known {
  readonly kernel: Kernel;
  /** Packed, NEAR numbers a sentence; times the step they make a vector of length 1. */
  readonly vectors: Whole;
  readonly step: number;
  /** One bit a label. */
  readonly labels: Uint32Array;
  /** For the sentences of a text, and their products with a part of those known. */
  readonly rows: Whole;
  readonly products: Place;
}

/** So many known sentences are compared at a time; the products stay in the processor's cache. */
const PART = 1024;

/** @param vectors NEAR numbers of 8 bits a sentence. @param labels one bit a label, for each sentence. */
export function knownOf(kernel: Kernel, vectors: Int8Array, step: number, labels: Uint32Array): Known {
  const count = (labels.length + 7) & ~7;
  const packed = kernel.wholeRoom(count * NEAR);
  let next = 0;
  for (let panel = 0; panel < count; panel += 8) {
    for (let k = 0; k < NEAR; k += 2) {
      for (let row = panel; row < panel + 8; row += 1) {
        packed.values[next] = vectors[row * NEAR + k] ?? 0;
        packed.values[next + 1] = vectors[row * NEAR + k + 1] ?? 0;
        next += 2;
      }
    }
  }
  const most = padded(MOST + 1);
  return {
    kernel,
    vectors: packed,
    step,
    labels,
    rows: kernel.wholeRoom(most * NEAR),
    products: kernel.room(most * PART),
  };
}

/** Floats of the kernel's memory that so many known sentences take. */
export const knownRoom = (count: number): number =>
  Math.ceil(((count + 8) * NEAR) / 2) + padded(MOST + 1) * (NEAR + PART) + 64;

/** From the mean of a sentence's tokens to NEAR numbers. */
export interface Turn {
  readonly centre: Float32Array;
  /** WIDTH x NEAR, row by row. */
  readonly weight: Float32Array;
}

/** Sums of the tokens' states, for a text as a whole and for each of its sentences. */
export interface Sums {
  /** @param states tokens x WIDTH of one window. @param starts where each token begins in the text. */
  add(states: Float32Array, starts: ArrayLike<number>): void;
  /** The mean of the whole, then of each sentence where there are several. */
  means(): Float32Array[];
}

export function sumsOf(sentences: readonly Span[]): Sums {
  const several = sentences.length > 1 ? sentences.slice(0, MOST) : [];
  const spans = [{ start: 0, end: Number.POSITIVE_INFINITY }, ...several];
  const sums = spans.map(() => new Float32Array(WIDTH));
  const counts = spans.map(() => 0);
  return {
    add(states, starts) {
      for (let token = 0; token < starts.length; token += 1) {
        const at = starts[token]!;
        for (const [i, { start, end }] of spans.entries()) {
          if (at < start || at >= end) continue;
          const sum = sums[i]!;
          counts[i] = counts[i]! + 1;
          for (let j = 0; j < WIDTH; j += 1) sum[j] = sum[j]! + states[token * WIDTH + j]!;
        }
      }
    },
    means: () =>
      sums.flatMap((sum, i) => {
        const count = counts[i]!;
        return count > 0 ? [sum.map((value) => value / count)] : [];
      }),
  };
}

/** A mean turned to NEAR numbers of length 1. */
export function turned(mean: Float32Array, { centre, weight }: Turn): Float32Array {
  const to = new Float32Array(NEAR);
  for (let i = 0; i < WIDTH; i += 1) {
    const off = mean[i]! - centre[i]!;
    for (let j = 0; j < NEAR; j += 1) to[j] = to[j]! + off * weight[i * NEAR + j]!;
  }
  let square = 0;
  for (const value of to) square += value * value;
  const scale = 1 / Math.sqrt(square + 1e-12);
  return to.map((value) => value * scale);
}

/** The nearest of one sentence: products in whole numbers, the largest first, and which known sentence each is with. */
interface Nearest {
  readonly product: Int32Array;
  readonly row: Int32Array;
  /** What 1 of a product is worth. */
  readonly worth: number;
}

/** Label by label, the log odds of the share it has among the nearest neighbours of the sentence that speaks of it most. */
export function nearScores(sentences: readonly Float32Array[], known: Known, labels: number): Float64Array {
  const best = new Float64Array(labels);
  for (const shares of nearShares(sentences, known, labels)) {
    for (let j = 0; j < labels; j += 1) best[j] = Math.max(best[j]!, shares[j]!);
  }
  return best.map((share) => Math.log((share + SLACK) / (1 - share + SLACK)));
}

/** Sentence by sentence and label by label, its share among the nearest neighbours, the nearest counting most: 0 to 1. */
export function nearShares(sentences: readonly Float32Array[], known: Known, labels: number): Float64Array[] {
  return nearestOf(sentences, known).map(({ product, row, worth }) => {
    let total = 0;
    const shares = new Float64Array(labels);
    for (let i = 0; i < NEIGHBOURS; i += 1) {
      const weight = Math.exp(((product[i]! - product[0]!) * worth) / REACH);
      const mask = known.labels[row[i]!] ?? 0;
      total += weight;
      for (let j = 0; j < labels; j += 1) if ((mask >> j) & 1) shares[j] = shares[j]! + weight;
    }
    return shares.map((share) => share / total);
  });
}

function nearestOf(
  sentences: readonly Float32Array[],
  { kernel, vectors, step, labels, rows, products }: Known,
): Nearest[] {
  const found = sentences.map((sentence, i): Nearest => {
    return {
      product: new Int32Array(NEIGHBOURS).fill(FAR),
      row: new Int32Array(NEIGHBOURS),
      worth: roundRow(sentence, rows.values, 0, i * NEAR, NEAR) * step,
    };
  });
  for (let from = 0; from < labels.length; from += PART) {
    const count = Math.min(PART, labels.length - from);
    const columns = (count + 7) & ~7;
    const sums = kernel.multiplyWhole(rows, vectors, products, sentences.length, NEAR, columns, from / 8);
    for (const [i, one] of found.entries()) {
      let last = one.product[NEIGHBOURS - 1]!;
      for (let at = i * columns, row = from; row < from + count; at += 1, row += 1) {
        if (sums[at]! > last) last = insert(one, sums[at]!, row);
      }
    }
  }
  return found;
}

/** Less than any product. */
const FAR = -(2 ** 31);

/** @returns the smallest product that is kept. */
function insert({ product, row }: Nearest, much: number, which: number): number {
  let place = NEIGHBOURS - 1;
  for (; place > 0 && product[place - 1]! < much; place -= 1) {
    product[place] = product[place - 1]!;
    row[place] = row[place - 1]!;
  }
  product[place] = much;
  row[place] = which;
  return product[NEIGHBOURS - 1]!;
}

/** Labels are kept six bits a number. */
const BITS = 6;
export const NUMBERS = 3;

export const maskTo = (mask: number): number[] =>
  Array.from({ length: NUMBERS }, (_, i) => (mask >> (BITS * i)) & ((1 << BITS) - 1));

export function turnFrom(tensors: Tensors, task: string): Turn {
  return { centre: tensors.floats(`${task}.centre`), weight: tensors.floats(`${task}.turn`) };
}

export const knownCount = (tensors: Tensors, task: string): number =>
  tensors.eight(`${task}.near`).numbers.length / NEAR;

export function knownFrom(kernel: Kernel, tensors: Tensors, task: string): Known {
  const vectors = tensors.eight(`${task}.near`);
  const told = tensors.eight(`${task}.told`);
  const labels = new Uint32Array(told.numbers.length / NUMBERS);
  for (let row = 0; row < labels.length; row += 1) {
    let mask = 0;
    for (let i = 0; i < NUMBERS; i += 1) {
      mask |= Math.round(told.numbers[row * NUMBERS + i]! * told.steps[0]!) << (BITS * i);
    }
    labels[row] = mask;
  }
  return knownOf(kernel, vectors.numbers, vectors.steps[0]!, labels);
}
