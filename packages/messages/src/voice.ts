/** What the models say of a text: a probability for each label, and the sentence that carries it. */
import type { Encoder } from "./encoder/encoder.ts";
import type { Span } from "./finding.ts";
import { fold } from "./fold.ts";
import type { TaskModel } from "./model/file.ts";
import { runsOf, type Sparse, scoreOf, scoresOf, vectorOf } from "./model/score.ts";
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
  const room = roomFor(model.table.idf.length);
  const examples = model.examples.map((texts) => once(() => examplesOf(texts, model)));
  return {
    labels: model.labels,
    sure,
    maybe,
    hear(whole, folded) {
      const text = whole.slice(0, MODEL_READS);
      const starts: number[] = [];
      const tokens = tokensOf(folded.slice(0, MODEL_READS), starts);
      const runs = runsOf(tokens, model.table);
      const vector = vectorOf(runs, model.table);
      const scores = scoresOf(vector, model);
      const example = (j: number): string | undefined => nearest(vector, examples[j]!(), room);
      const sentences = once(() => sentencesOf(text).slice(0, SENTENCES));
      if (!encoder) {
        const vectors = once(() =>
          sentences().map(({ start, end }) =>
            vectorOf(runs, model.table, firstFrom(starts, start), firstFrom(starts, end)),
          ),
        );
        const { chances, left } = weigh([scores], text.length, weighing);
        return {
          likely: left,
          chances,
          place: (j) => most(text, sentences(), (_, i) => scoreOf(vectors()[i]!, model, j)),
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

/** @returns the first of the rising `starts` that does not lie before `at`, or how many there are. */
function firstFrom(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** The rows of several texts behind each other. */
interface Examples {
  readonly texts: readonly string[];
  readonly index: Int32Array;
  readonly value: Float32Array;
  /** Where the rows of each text end. */
  readonly ends: readonly number[];
}

function examplesOf(texts: readonly string[], { table }: TaskModel): Examples {
  const vectors = texts.map((text) => vectorOf(runsOf(tokensOf(fold(text)), table), table));
  const ends: number[] = [];
  for (const { index } of vectors) ends.push((ends.at(-1) ?? 0) + index.length);
  const index = new Int32Array(ends.at(-1) ?? 0);
  const value = new Float32Array(index.length);
  for (const [i, vector] of vectors.entries()) {
    index.set(vector.index, ends[i]! - vector.index.length);
    value.set(vector.value, ends[i]! - vector.index.length);
  }
  return { texts, index, value, ends };
}

/** A text's weights by row. */
interface Room {
  /** What stands where no mark is belongs to an earlier text. */
  readonly weights: Float32Array;
  /** One bit a row, set where a weight is: small enough to stay in the processor's cache. */
  readonly marks: Int32Array;
}

const roomFor = (rows: number): Room => ({ weights: new Float32Array(rows), marks: new Int32Array((rows >> 5) + 1) });

function nearest({ index, value }: Sparse, among: Examples, { weights, marks }: Room): string | undefined {
  marks.fill(0);
  for (let i = 0; i < index.length; i += 1) {
    const row = index[i]!;
    weights[row] = value[i]!;
    marks[row >> 5] = marks[row >> 5]! | (1 << (row & 31));
  }
  const { index: rows, value: values } = among;
  let best: string | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  let i = 0;
  for (const [which, end] of among.ends.entries()) {
    let common = 0;
    for (; i < end; i += 1) {
      const row = rows[i]!;
      if ((marks[row >> 5]! >> (row & 31)) & 1) common += values[i]! * weights[row]!;
    }
    if (common <= highest) continue;
    highest = common;
    best = among.texts[which];
  }
  return best;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
