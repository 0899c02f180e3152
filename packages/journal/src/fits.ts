import * as v from "valibot";

/** What is read of a schema or of a step in its pipe. */
interface Part {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly Part[];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly wrapped?: Part;
  readonly item?: Part;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
}

export type Fits = (value: unknown) => boolean;

/**
 * Whether a value fits a schema, and no more than that: a full validation copies the value and makes an object for every
 * field, which took half of the time that a journal of 10,000 entries needs to be read. What is no form of schema that
 * entries are made of is left to the library.
 */
export function fitsOf(schema: v.GenericSchema): Fits {
  return fitsPart(schema as unknown as Part);
}

function fitsPart(part: Part): Fits {
  const known = part.pipe ? fitsPipe(part.pipe) : fitsOne(part);
  return known ?? ((value) => v.is(part as unknown as v.GenericSchema, value));
}

function fitsPipe([first, ...steps]: readonly Part[]): Fits | undefined {
  const type = first && fitsOne(first);
  const tests = steps.map(fitsStep);
  if (!type || !tests.every((test) => test !== undefined)) return undefined;
  return (value) => {
    if (!type(value)) return false;
    for (const test of tests) if (!test(value)) return false;
    return true;
  };
}

function fitsOne({ type, entries, wrapped, item, options, literal }: Part): Fits | undefined {
  switch (type) {
    case "string":
    case "boolean":
      return (value) => typeof value === type;
    case "number":
      return (value) => typeof value === "number" && !Number.isNaN(value);
    case "literal":
      return (value) => value === literal;
    case "picklist":
      return (value) => options!.includes(value);
    case "optional": {
      const fits = fitsPart(wrapped!);
      return (value) => value === undefined || fits(value);
    }
    case "array": {
      const fits = fitsPart(item!);
      return (value) => Array.isArray(value) && value.every(fits);
    }
    case "loose_object":
      return fitsObject(Object.entries(entries!));
    default:
      return undefined;
  }
}

function fitsObject(entries: readonly (readonly [key: string, part: Part])[]): Fits {
  const keys = entries.map(([key]) => key);
  const fields = entries.map(([, part]) => fitsPart(part));
  return (value) => {
    if (typeof value !== "object" || value === null) return false;
    for (let index = 0; index < keys.length; index += 1) {
      if (!fields[index]!((value as Record<string, unknown>)[keys[index]!])) return false;
    }
    return true;
  };
}

/** A step after the type: the value is of that type already. */
function fitsStep({ kind, type, requirement }: Part): Fits | undefined {
  if (kind !== "validation") return undefined;
  switch (type) {
    case "check":
    case "finite":
    case "integer":
      return requirement as Fits;
    case "min_value":
      return (value) => (value as number) >= (requirement as number);
    case "max_value":
      return (value) => (value as number) <= (requirement as number);
    case "non_empty":
      return (value) => (value as string | readonly unknown[]).length > 0;
    case "regex":
      return (value) => (requirement as RegExp).test(value as string);
    default:
      return undefined;
  }
}
