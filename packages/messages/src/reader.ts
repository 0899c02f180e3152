/** Checks drafts and reads messages received. Made from the bytes of the model; without them the rules speak alone. */
import { type CheckOptions, checkDraft } from "./drafts.ts";
import { createEncoder } from "./encoder/encoder.ts";
import type { Checked, ReadMessage, Tier } from "./finding.ts";
import { readModel } from "./model/file.ts";
import type { Task } from "./model/task.ts";
import { type ReadOptions, readReceived } from "./received.ts";
import { createVoice, type Voice } from "./voice.ts";

export interface Reader {
  readonly tier: Tier;
  /** Never fails; an empty list means that nothing was found in the words, not that it is welcome. */
  check(text: string, options?: CheckOptions): Checked;
  /** Never fails; an empty list means that it is too short or too plain to say more. */
  read(text: string, options?: ReadOptions): ReadMessage;
  /**
   * Reads the model's own examples, one a step. The first texts take a reader many times as long as later ones (the rules
   * are made ready, words are met, the engine compiles), so one that stays does this while nobody waits.
   */
  warmUp(): Iterator<void>;
}

export interface Models {
  /** The bytes of model/keystroke.bin. Without them the rules speak alone. */
  readonly keystroke?: Uint8Array;
  /** The bytes of model/encoder.bin; they need the keystroke model beside them. Made for a worker: a text takes tens of milliseconds. */
  readonly encoder?: Uint8Array;
}

/** @throws RangeError where the bytes are no models of this version, or the encoder comes alone. */
export function createReader(models: Models = {}): Reader {
  if (models.encoder && !models.keystroke) throw new RangeError("the encoder needs the keystroke model");
  const read = models.keystroke ? readModel(models.keystroke) : undefined;
  const encoder = models.encoder ? createEncoder(models.encoder) : undefined;
  const voice = (task: Task): Voice | undefined => {
    const model = read?.get(task);
    return model && createVoice(task, model, encoder);
  };
  const examples = (task: Task): readonly string[] => read?.get(task)?.examples.flat() ?? [];
  return readerOf(voice("drafts"), voice("received"), encoder ? "encoder" : read ? "keystroke" : "rules", examples);
}

/**
 * A reader with voices of any kind; the evaluation puts in voices that did not learn from the writer.
 * @param examples what it reads to warm up.
 */
export function readerOf(
  drafts: Voice | undefined,
  received: Voice | undefined,
  tier: Tier,
  examples: (task: Task) => readonly string[] = () => [],
): Reader {
  const check: Reader["check"] = (text, options = {}) => checkDraft(text, options, drafts, tier);
  const read: Reader["read"] = (text, options = {}) => readReceived(text, options, received, tier);
  return {
    tier,
    check,
    read,
    *warmUp() {
      for (const text of examples("drafts")) yield void check(text);
      for (const text of examples("received")) yield void read(text);
    },
  };
}
