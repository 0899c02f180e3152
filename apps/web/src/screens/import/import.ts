import { type Failure, givenFiles, type ImportInWorker, importIn, type Progress } from "@rekindle/imports/client";
import type { Session } from "../../session/session.ts";
import { trustedUrl } from "../../shell/trusted.ts";
import type { BoundaryAnswer } from "../they-wrote/record.ts";
import { keepImported } from "./keep.ts";
import { createImportState, forgetWhatWasRead, type ImportState, stepsOf } from "./state.ts";
import { type Whole, wholesOf } from "./wholes.ts";
import workerAddress from "./worker.ts?worker&url";

/** One import, from the first step to the journal. Nothing is kept before the last button; `close` drops all that was read. */
export interface ImportRun extends ImportState {
  readonly read: (files: readonly File[]) => Promise<void>;
  readonly stop: () => void;
  readonly choose: (conversation: Whole) => void;
  readonly whoIsWho: () => Promise<void>;
  /** Reads what was chosen and shows what would be added. */
  readonly look: () => Promise<void>;
  /** Undefined: later. */
  readonly answer: (answer: BoundaryAnswer | undefined) => void;
  /** How many of the sentences asked about stay: all but soft words that ask for nothing. */
  readonly sentences: () => number;
  readonly add: () => Promise<void>;
  /** To the question or the step before. */
  readonly back: () => void;
  readonly close: () => void;
}

const stopped: Failure = { code: "aborted", message: "Stopped.", fix: "" };

export function createImport(session: Session, figures: () => boolean): ImportRun {
  let reading: ImportInWorker | undefined;
  let stopping = new AbortController();
  const answers = new Map<string, BoundaryAnswer>();
  const run = createImportState();

  function watch() {
    stopping = new AbortController();
    run.work.value = { read: 0, total: undefined, messages: 0 };
    return {
      signal: stopping.signal,
      onProgress: (progress: Progress) => {
        run.work.value = progress;
      },
    };
  }

  function forget() {
    reading?.close();
    reading = undefined;
    answers.clear();
    forgetWhatWasRead(run);
  }

  async function read(files: readonly File[]) {
    forget();
    run.failure.value = undefined;
    const worker = new Worker(trustedUrl(workerAddress), { type: "module" });
    const mine = importIn(worker, givenFiles(files));
    reading = mine;
    const { zone } = session.clock;
    let found = await mine.survey({ zone }, watch());
    // Names and numbers do not depend on how the dates are read, so that they can be shown before that is asked.
    const readings = found.ok ? undefined : found.failure.readings;
    const [first] = readings ?? [];
    if (first) found = await mine.survey({ zone, dateOrder: first.order }, watch());
    if (reading !== mine) return;
    run.work.value = undefined;
    if (!found.ok) {
      run.failure.value = found.failure;
      return;
    }
    if (found.value.occasionFiles.length > 0) {
      const days = await mine.occasions(zone);
      if (reading !== mine) return;
      if (days.ok) run.days.value = days.value.occasions;
    }
    run.readings.value = readings;
    run.files.value = files;
    run.survey.value = found.value;
    const [only, ...others] = wholesOf(found.value.conversations);
    if (only && others.length === 0) run.chosen.value = only;
  }

  async function previewed(keepText: boolean) {
    const { chosen } = run;
    const mine = reading;
    if (!mine || !chosen.value) return undefined;
    run.failure.value = undefined;
    const seen = await mine.preview(
      {
        conversations: chosen.value.keys,
        me: [...run.me.value],
        them: [...run.them.value],
        zone: run.zone.value || session.clock.zone,
        dateOrder: run.order.value,
        journal: session.entries.peek(),
        now: session.clock.renew(),
        figures: figures(),
        keepText,
      },
      watch(),
    );
    if (reading !== mine) return undefined;
    run.work.value = undefined;
    if (seen.ok) return seen.value;
    run.failure.value = seen.failure;
    return undefined;
  }

  async function look() {
    const seen = await previewed(false);
    if (!seen) return;
    run.preview.value = seen;
    run.asked.value = 0;
    run.step.value = seen.boundaries.length > 0 ? "boundaries" : "result";
  }

  const sentences = () =>
    run.preview.value?.boundaries.filter(({ id, weight }) => weight === "clear" || answers.get(id)?.asks !== "nothing")
      .length ?? 0;

  async function add() {
    const preview = run.preview.value;
    const conversation = run.chosen.value;
    if (!reading || !preview || !conversation) return;
    const keepUntil = run.keepUntil.value;
    // Texts are read only now, once it is certain that they are wanted.
    if (keepUntil !== "" && !(await previewed(true))) return;
    const done = await keepImported(session, reading, { preview, key: conversation.key, answers, keepUntil });
    if (done === "not-kept") return;
    if (done !== "kept") {
      run.failure.value = done;
      return;
    }
    run.added.value = {
      count: preview.contacts.me + preview.contacts.them,
      until: keepUntil,
      sentences: sentences(),
    };
    forget();
  }

  return {
    ...run,
    read,
    stop() {
      stopping.abort();
      forget();
      run.work.value = undefined;
      run.step.value = "files";
      run.failure.value = stopped;
    },
    choose(conversation) {
      run.chosen.value = conversation;
      run.preview.value = undefined;
      const { participants } = conversation;
      const others = participants.filter(({ owner }) => !owner).map(({ id }) => id);
      run.me.value = new Set(participants.filter(({ owner }) => owner).map(({ id }) => id));
      // With one name left there is nothing to choose.
      const known = run.me.value.size > 0 || conversation.ownerSilent === true;
      run.them.value = new Set(known && others.length === 1 ? others : []);
      run.step.value = "who";
    },
    async whoIsWho() {
      if (stepsOf(run).includes("dates")) run.step.value = "dates";
      else await look();
    },
    look,
    answer(answer) {
      const found = run.preview.value?.boundaries[run.asked.value];
      if (!found) return;
      if (answer) answers.set(found.id, answer);
      else answers.delete(found.id);
      if (run.asked.value + 1 < (run.preview.value?.boundaries.length ?? 0)) run.asked.value += 1;
      else run.step.value = "result";
    },
    sentences,
    add,
    back() {
      run.failure.value = undefined;
      if (run.step.value === "boundaries" && run.asked.value > 0) {
        run.asked.value -= 1;
        return;
      }
      const coming = stepsOf(run);
      run.step.value = coming[coming.indexOf(run.step.value) - 1] ?? "before";
    },
    close: forget,
  };
}
