/** What a page and its worker say to each other. Everything is plain data; files pass by reference and are not copied. */

import type { Choice, ImportedEntry, Preview, Progress, Result, Survey, SurveyOptions } from "../import/types.ts";
import type { OccasionReport } from "../occasions.ts";

/** A file of the page, with the name it has in its folder. */
export interface GivenFile {
  readonly name: string;
  readonly blob: Blob;
}

/** The steps of an import, what each is asked and what it gives. */
export interface Steps {
  files: { asked: readonly GivenFile[]; given: null };
  survey: { asked: SurveyOptions; given: Result<Survey> };
  preview: { asked: Choice; given: Result<Preview> };
  entries: { asked: readonly string[]; given: readonly ImportedEntry[] };
  occasions: { asked: { readonly zone: string }; given: PlainOccasions };
}

/** Days from contact cards and calendars, with the failure as plain data. */
export type PlainOccasions = Omit<OccasionReport, "failure"> & {
  readonly failure?: { readonly message: string; readonly fix: string };
};

export type Asked = {
  [Step in keyof Steps]: { readonly id: number; readonly step: Step; readonly asked: Steps[Step]["asked"] };
}[keyof Steps];

export type ToWorker = Asked | { readonly id: number; readonly step: "abort" };

export type ToPage =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly given: Steps[keyof Steps]["given"] }
  /** A fault of ours: its text may hold anything and is not passed on. */
  | { readonly id: number; readonly crashed: true };
