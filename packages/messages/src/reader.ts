/** Checks drafts and reads messages received. Made from the bytes of the model; without them the rules speak alone. */
import { type CheckOptions, checkDraft } from "./drafts.ts";
import { createEncoder } from "./encoder/encoder.ts";
import type { Checked, ReadMessage, Tier } from "./finding.ts";
import { readModel } from "./model/file.ts";
import { type ReadOptions, readReceived } from "./received.ts";
import { createVoice, type Voice } from "./voice.ts";

export interface Reader {
  readonly tier: Tier;
  /** Never fails; an empty list means that nothing was found in the words, not that it is welcome. */
  check(text: string, options?: CheckOptions): Checked;
  /** Never fails; an empty list means that it is too short or too plain to say more. */
  read(text: string, options?: ReadOptions): ReadMessage;
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
  const voice = (task: "drafts" | "received"): Voice | undefined => {
    const model = read?.get(task);
    return model && createVoice(task, model, encoder);
  };
  return readerOf(voice("drafts"), voice("received"), encoder ? "encoder" : read ? "keystroke" : "rules");
}

/** A reader with voices of any kind; the evaluation puts in voices that did not learn from the writer. */
export function readerOf(drafts: Voice | undefined, received: Voice | undefined, tier: Tier): Reader {
  return {
    tier,
    check: (text, options = {}) => checkDraft(text, options, drafts, tier),
    read: (text, options = {}) => readReceived(text, options, received, tier),
  };
}
