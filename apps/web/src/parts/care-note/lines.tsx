import { type Help, helpFor } from "@rekindle/guide";
import { useFacts } from "../../session/guidance.ts";
import { HelpLine } from "../help-line.tsx";

interface Numbers {
  readonly emergency: string | undefined;
  /** For thoughts of suicide, or for people who fear what they might do; undefined where none is known. */
  readonly line: string | undefined;
  /** False: no country is known, and what there is names several. */
  readonly own: boolean;
  readonly all: readonly Help[];
}

/** The number alone, for a sentence; what is said in brackets beside it stands in the list. */
const short = (help: Help | undefined): string | undefined => help?.contact.replace(/\s*\([^)]*\)/g, "").split(";")[0];

/** A number for somebody who may not be safe from themselves. */
export function useCrisisNumbers(): Numbers {
  const all = helpFor(useFacts().profile.country, new Set(["care/crisis"]));
  const line = all.find((one) => one.for === "crisis")?.contact.split(";")[0];
  return { emergency: short(all[0]), line, own: all.some((one) => one.country !== ""), all };
}

/** A number for somebody who fears what they might do to another. */
export function useHarmNumbers(): Numbers {
  const all = helpFor(useFacts().profile.country, new Set(["care/violence"]));
  const line = all
    .flatMap(({ contact }) => contact.split(";"))
    .find((part) => part.includes("people who harm"))
    ?.trim();
  return { emergency: short(all[0]), line, own: all.some((one) => one.country !== ""), all: all.slice(0, 1) };
}

export const Lines = ({ lines }: { readonly lines: readonly Help[] }) => (
  <ul class="help-lines">
    {lines.map((line) => (
      <HelpLine key={`${line.name} ${line.contact}`} line={line} />
    ))}
  </ul>
);

/** Lines for what a care rule speaks of. */
export const useLinesFor = (care: Parameters<typeof helpFor>[1] extends ReadonlySet<infer C> ? C : never) =>
  helpFor(useFacts().profile.country, new Set([care]));
