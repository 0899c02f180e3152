/** What the models say of a text: a probability for each label, and the sentence that carries it. */
import type { Encoder } from "./encoder/encoder.ts";
import type { Span } from "./finding.ts";
import type { TaskModel } from "./model/file.ts";
import { createLexicon, type Reading } from "./model/lexicon.ts";
import { createNearest } from "./model/nearest.ts";
import { createDesk, highestOf, partsOf, scoresOf, wholeOf } from "./model/score.ts";
import { MODEL_READS, type Task } from "./model/task.ts";
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
  const { table } = model;
  const lexicon = createLexicon(table);
  const nearest = createNearest(model, lexicon);
  const desks = { whole: createDesk(), parts: createDesk() };
  const whole = ofLast((folded) => wholeOf(lexicon(folded), table, desks.whole));
  const inSentences = ofLast((folded, text) => {
    const reading = lexicon(folded);
    const sentences = sentencesOf(text).slice(0, SENTENCES);
    return { sentences, parts: partsOf(reading, table, edgesOf(sentences, reading), desks.parts) };
  });
  return {
    labels: model.labels,
    sure,
    maybe,
    hear(all, folded) {
      const text = all.slice(0, MODEL_READS);
      const scores = scoresOf(whole(folded, text), model);
      const example = (j: number): string | undefined => nearest(whole(folded, text), j);
      if (!encoder) {
        const { chances, left } = weigh([scores], text.length, weighing);
        const place = (j: number): Span => {
          const { sentences, parts } = inSentences(folded, text);
          return sentences[highestOf(parts, model, j)] ?? spanOf(text);
        };
        return { likely: left, chances, place, example };
      }
      const sensed = encoder.sense(text, task);
      const { chances, left } = weigh([scores, sensed.scores, sensed.near], text.length, weighing);
      return { likely: left, chances, place: (j) => sensed.place(j) ?? spanOf(text), example };
    },
  };
}

/** A place is sought among so many sentences. */
const SENTENCES = 40;

const spanOf = (text: string): Span => ({ start: 0, end: text.length });

/** @returns the number of the word with which each sentence begins, and of the one behind the last. */
function edgesOf(sentences: readonly Span[], { starts, size }: Reading): number[] {
  const edges: number[] = [];
  let word = 0;
  for (const { start } of sentences) {
    while (word < size && starts[word]! < start) word += 1;
    edges.push(word);
  }
  const end = sentences.at(-1)?.end ?? 0;
  while (word < size && starts[word]! < end) word += 1;
  edges.push(word);
  return edges;
}

/** What was made of the last text is kept until the next one comes: a check asks several things of one text. */
function ofLast<T>(make: (folded: string, text: string) => T): (folded: string, text: string) => T {
  let last: { folded: string; text: string; made: T } | undefined;
  return (folded, text) => {
    if (last?.folded !== folded || last.text !== text) last = { folded, text, made: make(folded, text) };
    return last.made;
  };
}
