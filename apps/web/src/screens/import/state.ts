import { type Signal, signal } from "@preact/signals";
import type { DateReading, ImportedOccasion } from "@rekindle/imports";
import type { Choice, Failure, Preview, Progress, Survey } from "@rekindle/imports/client";
import type { Whole } from "./wholes.ts";

export const steps = ["before", "files", "who", "dates", "boundaries", "result"] as const;
export type Step = (typeof steps)[number];

/** What went into the journal. */
export interface Added {
  /** Contacts. */
  readonly count: number;
  /** The day until which the texts are kept; empty: they were dropped. */
  readonly until: string;
  /** Of theirs, kept because each may be a no. */
  readonly sentences: number;
}

/** The steps of this import: those that would ask nothing are left out as soon as that is known. */
export function stepsOf({ survey, readings, preview }: ImportState): readonly Step[] {
  const { value: found } = survey;
  const left: Readonly<Partial<Record<Step, boolean>>> = {
    // Nothing to ask about dates, or about sentences.
    dates: found !== undefined && !found.zoneAssumed && !readings.value,
    boundaries: preview.value?.boundaries.length === 0,
  };
  return steps.filter((step) => !left[step]);
}

/** What is known of one import while it runs. Nothing of it is kept. */
export interface ImportState {
  readonly step: Signal<Step>;
  /** What is being read; undefined while nothing is. */
  readonly work: Signal<Progress | undefined>;
  readonly failure: Signal<Failure | undefined>;
  /** The files that the survey is of. */
  readonly files: Signal<readonly File[]>;
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
  readonly added: Signal<Added | undefined>;
  /** The day until which the texts are kept; empty: they are dropped. */
  readonly keepUntil: Signal<string>;
  /** Days from contact cards and calendars among the files. */
  readonly days: Signal<readonly ImportedOccasion[]>;
}

export function createImportState(): ImportState {
  return {
    step: signal<Step>("before"),
    work: signal<Progress | undefined>(undefined),
    failure: signal<Failure | undefined>(undefined),
    files: signal<readonly File[]>([]),
    survey: signal<Survey | undefined>(undefined),
    readings: signal<readonly DateReading[] | undefined>(undefined),
    chosen: signal<Whole | undefined>(undefined),
    me: signal<ReadonlySet<string>>(new Set()),
    them: signal<ReadonlySet<string>>(new Set()),
    order: signal<Choice["dateOrder"]>(undefined),
    zone: signal(""),
    preview: signal<Preview | undefined>(undefined),
    asked: signal(0),
    added: signal<Added | undefined>(undefined),
    keepUntil: signal(""),
    days: signal<readonly ImportedOccasion[]>([]),
  };
}

/** Drops all that was read and answered; the step, what went wrong and what was added stay. */
export function forgetWhatWasRead(state: ImportState): void {
  state.files.value = [];
  state.survey.value = undefined;
  state.readings.value = undefined;
  state.chosen.value = undefined;
  state.me.value = new Set();
  state.them.value = new Set();
  state.order.value = undefined;
  state.zone.value = "";
  state.preview.value = undefined;
  state.asked.value = 0;
  state.keepUntil.value = "";
  state.days.value = [];
}
