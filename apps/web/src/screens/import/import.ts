import { type Signal, signal } from "@preact/signals";
import type { DateReading, ImportedOccasion } from "@rekindle/imports";
import {
  type Choice,
  type Failure,
  givenFiles,
  type ImportInWorker,
  importIn,
  type Preview,
  type Progress,
  type Survey,
} from "@rekindle/imports/client";
import type { Entry } from "@rekindle/journal";
import { failureSentence } from "@rekindle/vault";
import { newId } from "../../session/ids.ts";
import { keepTextsUntil } from "../../session/imported-texts.ts";
import type { Session } from "../../session/session.ts";
import { trustedUrl } from "../../shell/trusted.ts";
import { keepFigures } from "../signs/figures.ts";
import type { BoundaryAnswer } from "../they-wrote/record.ts";
import { entriesOf } from "./answers.ts";
import { keepLater } from "./later.ts";
import { keepRead } from "./read-before.ts";
import { type Whole, wholesOf } from "./wholes.ts";
import workerAddress from "./worker.ts?worker&url";

export const steps = ["before", "files", "who", "dates", "boundaries", "result"] as const;
export type Step = (typeof steps)[number];

/** One import, from the first step to the journal. Nothing is kept before the last button; `close` drops all that was read. */
export interface ImportRun {
  readonly step: Signal<Step>;
  /** What is being read; undefined while nothing is. */
  readonly work: Signal<Progress | undefined>;
  readonly failure: Signal<Failure | undefined>;
  readonly survey: Signal<Survey | undefined>;
  /** Set where day and month could be swapped. */
  readonly readings: Signal<readonly DateReading[] | undefined>;
  readonly chosen: Signal<Whole | undefined>;
  readonly me: Signal<ReadonlySet<string>>;
  readonly them: Signal<ReadonlySet<string>>;
  readonly order: Signal<Choice["dateOrder"]>;
  readonly zone: Signal<string>;
  readonly preview: Signal<Preview | undefined>;
  /** Place of the sentence that is asked about. */
  readonly asked: Signal<number>;
  readonly added: Signal<number | undefined>;
  /** The day until which the texts are kept; empty: they are dropped. */
  readonly keepUntil: Signal<string>;
  /** Days from contact cards and calendars among the files. */
  readonly days: Signal<readonly ImportedOccasion[]>;
  readonly read: (files: readonly File[]) => Promise<void>;
  readonly stop: () => void;
  readonly choose: (conversation: Whole) => void;
  readonly whoIsWho: () => Promise<void>;
  /** Reads what was chosen and shows what would be added. */
  readonly look: () => Promise<void>;
  /** Undefined: later. */
  readonly answer: (answer: BoundaryAnswer | undefined) => void;
  readonly add: () => Promise<void>;
  readonly back: (step: Step) => void;
  readonly close: () => void;
}

export function createImport(session: Session, figures: () => boolean): ImportRun {
  let reading: ImportInWorker | undefined;
  let stopping = new AbortController();
  const answers = new Map<string, BoundaryAnswer>();
  const run = {
    step: signal<Step>("before"),
    work: signal<Progress | undefined>(undefined),
    failure: signal<Failure | undefined>(undefined),
    survey: signal<Survey | undefined>(undefined),
    readings: signal<readonly DateReading[] | undefined>(undefined),
    chosen: signal<Whole | undefined>(undefined),
    me: signal<ReadonlySet<string>>(new Set()),
    them: signal<ReadonlySet<string>>(new Set()),
    order: signal<Choice["dateOrder"]>(undefined),
    zone: signal(""),
    preview: signal<Preview | undefined>(undefined),
    asked: signal(0),
    added: signal<number | undefined>(undefined),
    keepUntil: signal(""),
    days: signal<readonly ImportedOccasion[]>([]),
  };

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
    run.survey.value = undefined;
    run.readings.value = undefined;
    run.chosen.value = undefined;
    run.me.value = new Set();
    run.them.value = new Set();
    run.order.value = undefined;
    run.zone.value = "";
    run.preview.value = undefined;
    run.asked.value = 0;
    run.keepUntil.value = "";
    run.days.value = [];
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
    run.survey.value = found.value;
    const [only, ...others] = wholesOf(found.value.conversations);
    if (only && others.length === 0) run.chosen.value = only;
  }

  const needsDates = () => run.readings.value !== undefined || run.survey.value?.zoneAssumed === true;

  async function previewed(keepText: boolean) {
    const { chosen } = run;
    if (!reading || !chosen.value) return undefined;
    run.failure.value = undefined;
    const seen = await reading.preview(
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

  async function add() {
    const preview = run.preview.value;
    const conversation = run.chosen.value;
    if (!reading || !preview || !conversation) return;
    const until = run.keepUntil.value;
    // Texts are read only now, once it is certain that they are wanted.
    if (until !== "" && !(await previewed(true))) return;
    const made = { now: session.clock.renew(), newId };
    const said = preview.boundaries.flatMap((found) => {
      const answer = answers.get(found.id);
      return answer ? entriesOf(found, answer, made) : [];
    });
    const answered = new Set(said.map(({ id }) => id));
    const gathered = await reading.entries([...answered]);
    if (!gathered.ok) {
      run.failure.value = gathered.failure;
      return;
    }
    const here = new Set(session.entries.peek().map(({ id }) => id));
    const fresh = [...said, ...(gathered.value as readonly Entry[])].filter(({ id }) => !here.has(id));
    const failure = until === "" ? undefined : await keepTextsUntil(session.sealed, until);
    if (failure) {
      session.trouble.value = failureSentence(failure);
      return;
    }
    if (fresh.length > 0 && !(await session.addWhole(fresh))) return;
    const screenings = gathered.value.filter(({ kind }) => kind === "screening").map(({ id }) => id);
    const open = preview.boundaries.filter(({ id }) => !answered.has(id));
    await keepLater(session, open, screenings, answered);
    await keepRead(session.sealed, conversation.key, made.now.slice(0, 10));
    if (preview.figures) await keepFigures(session.sealed, { app: preview.label, figures: preview.figures });
    run.added.value = preview.contacts.me + preview.contacts.them;
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
    },
    choose(conversation) {
      run.chosen.value = conversation;
      const { participants } = conversation;
      const others = participants.filter(({ owner }) => !owner).map(({ id }) => id);
      run.me.value = new Set(participants.filter(({ owner }) => owner).map(({ id }) => id));
      // With one name left there is nothing to choose.
      const known = run.me.value.size > 0 || conversation.ownerSilent === true;
      run.them.value = new Set(known && others.length === 1 ? others : []);
      run.step.value = "who";
    },
    async whoIsWho() {
      if (needsDates()) run.step.value = "dates";
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
    add,
    back(step) {
      run.failure.value = undefined;
      run.step.value = step;
    },
    close: forget,
  };
}
