/** What the models say of a text: a probability for each label, and the sentence that carries it. */
import type { Encoder } from "./encoder/encoder.ts";
import type { Span } from "./finding.ts";
import { fold } from "./fold.ts";
import type { TaskModel } from "./model/file.ts";
import { type Sparse, scoresOf, vectorOf } from "./model/score.ts";
import { MODEL_READS, type Task } from "./model/task.ts";
import { tokensOf } from "./model/tokens.ts";
import { weigh } from "./model/weigh.ts";
import { sentencesOf } from "./sentences.ts";

/** Words that a rule finds are only asked about where the models hear the label less than this; set on writers held out. */
export const DOUBT = 0.2;

export interface Heard {
  /** What is left of each label's probability (see `weigh`), in the order of the model's labels. */
  readonly likely: Float64Array;
  /** The probability itself. */
  readonly chances: Float64Array;
  /** The sentence in which label number `j` speaks most. */
  place(j: number): Span;
  /** The message of that label, among those it was learnt from, that shares most with the text. */
  example(j: number): string | undefined;
}

export interface Voice {
  readonly labels: readonly string[];
  readonly sure: readonly number[];
  readonly maybe: readonly number[];
  hear(text: string, folded: string): Heard;
}

export function createVoice(task: Task, model: TaskModel, encoder: Encoder | undefined): Voice {
  const weighing = encoder ? encoder.fusion[task] : model.weighing;
  const { sure, maybe } = weighing;
  const room = new Float32Array(model.table.idf.length);
  const examples = model.examples.map((texts) => once(() => texts.map((text) => exampleOf(text, model))));
  return {
    labels: model.labels,
    sure,
    maybe,
    hear(whole, folded) {
      const text = whole.slice(0, MODEL_READS);
      const tokens = tokensOf(folded.slice(0, MODEL_READS));
      const vector = vectorOf(tokens, model.table);
      const scores = scoresOf(vector, model);
      const example = (j: number): string | undefined => nearest(vector, examples[j]!(), room);
      const sentences = once(() => sentencesOf(text).slice(0, SENTENCES));
      if (!encoder) {
        const weighed = once(() => sentences().map((span) => scoresIn(folded, span, model)));
        const { chances, left } = weigh([scores], text.length, weighing);
        return {
          likely: left,
          chances,
          place: (j) => most(text, sentences(), (_, i) => weighed()[i]![j]!),
          example,
        };
      }
      const sensed = encoder.sense(text, task);
      const { chances, left } = weigh([scores, sensed.scores, sensed.near], text.length, weighing);
      return { likely: left, chances, place: (j) => most(text, sentences(), (span) => sensed.share(j, span)), example };
    },
  };
}

/** A place is sought among so many sentences. */
const SENTENCES = 40;

function scoresIn(folded: string, { start, end }: Span, model: TaskModel): Float64Array {
  return scoresOf(vectorOf(tokensOf(folded.slice(start, end)), model.table), model);
}

function most(text: string, sentences: readonly Span[], weight: (span: Span, i: number) => number): Span {
  let best: Span = { start: 0, end: text.length };
  let highest = Number.NEGATIVE_INFINITY;
  for (const [i, span] of sentences.entries()) {
    const here = weight(span, i);
    if (here <= highest) continue;
    highest = here;
    best = span;
  }
  return best;
}

interface Example {
  readonly text: string;
  readonly vector: Sparse;
}

function exampleOf(text: string, model: TaskModel): Example {
  return { text, vector: vectorOf(tokensOf(fold(text)), model.table) };
}

/** @param room one place a row of the table, all zero, and left so. */
function nearest({ index, value }: Sparse, examples: readonly Example[], room: Float32Array): string | undefined {
  for (const [i, row] of index.entries()) room[row] = value[i]!;
  let best: string | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { text, vector } of examples) {
    let common = 0;
    for (let i = 0; i < vector.index.length; i += 1) common += vector.value[i]! * room[vector.index[i]!]!;
    if (common <= highest) continue;
    highest = common;
    best = text;
  }
  for (const row of index) room[row] = 0;
  return best;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
