/** The reading of signs (contract/signs.md): does contact seem welcome? Words, never a number; a gate always wins. */
import { begunByThem } from "../facts/contacts.ts";
import type { Dated, Facts } from "../facts/index.ts";
import type { Situation } from "../rule.ts";
import { type CatalogueSign, catalogue } from "./catalogue.ts";
import { type Counted, occasionOf, pointsFor } from "./points.ts";

export type Reading = "stop" | "closed" | "not-enough" | "mixed" | "comfortable" | "said-so";

/** One recorded sign as it is shown: its words, and always its other explanation. */
export interface ShownSign {
  /** Id of the entry. */
  readonly entry: string;
  /** Id in the catalogue. */
  readonly sign: string;
  readonly text: string;
  /** The other explanation. */
  readonly confound: string;
}

export interface SignsReading {
  readonly reading: Reading;
  readonly for: readonly ShownSign[];
  readonly against: readonly ShownSign[];
  readonly notCounted: readonly (ShownSign & { readonly reason: string })[];
  /** What would tell more, in words. */
  readonly missing: readonly string[];
}

/** Days after which a sign no longer counts (contract/signs.md, 3). */
const ages = { positive: 90, negative: 180, saidSo: 60 };

export function readSigns({ facts, step }: Situation): SignsReading {
  const none = { for: [], against: [], notCounted: [], missing: [] };
  const { attempts, lapses } = facts.unanswered;
  if (step === "protected" || attempts + lapses >= 2) return { ...none, reading: "stop" };
  const signs = facts.story.all("sign");
  if (signs.length === 0) return { ...none, reading: "not-enough", missing: missingFor([]) };

  const positives: Counted[] = [];
  const negatives: Counted[] = [];
  const notCounted: (ShownSign & { reason: string })[] = [];
  for (const item of signs) {
    const known = catalogue.get(item.entry.sign);
    const age = facts.today - item.day;
    const reason = whyNot(item, known, age, facts);
    if (reason !== undefined) notCounted.push({ ...shown(item, known), reason });
    else if (known) (known.direction === "+" ? positives : negatives).push({ item, known, age });
  }
  const reading = { ...none, for: positives.map(show), against: negatives.map(show), notCounted };
  if (negatives.some((sign) => sign.known.gate && isFact(sign)))
    return { ...none, reading: "stop", against: reading.against };
  return { ...reading, ...weigh(positives, negatives, facts) };
}

/** In the contract's own order: said so, comfortable, then closed and mixed; otherwise there is not enough to say. */
function weigh(
  positives: readonly Counted[],
  negatives: readonly Counted[],
  facts: Facts,
): { reading: Reading; missing: string[] } {
  if (positives.some((sign) => saidSo(sign, negatives, facts))) return { reading: "said-so", missing: [] };
  const points = pointsFor(positives);
  const against = negatives.reduce((sum, sign) => sum + (isFact(sign) ? sign.known.points : 1), 0);
  const missing = missingFor(positives);
  if (missing.length === 0 && points >= 7 && points >= 2 * against) return { reading: "comfortable", missing: [] };
  if (against >= 6 && against >= points) return { reading: "closed", missing: [] };
  return { reading: points >= 3 && against >= 3 ? "mixed" : "not-enough", missing };
}

const isFact = ({ item }: Counted): boolean => (item.entry.basis ?? "fact") === "fact";

/** Explicit words, unprompted and sober, in the last 60 days, not followed by a no of any kind. */
function saidSo(sign: Counted, negatives: readonly Counted[], { story }: Facts): boolean {
  const { item, age } = sign;
  if (item.entry.sign !== "S.V1" || !isFact(sign) || age >= ages.saidSo) return false;
  const no = [
    ...story.since("stance").filter(({ entry }) => entry.stance === "rejected" || entry.stance === "with-someone"),
    ...story
      .all("boundary")
      .filter(({ entry }) => entry.lifted !== true && entry.ask !== "channel" && entry.ask !== "topic"),
    ...story.since("meeting").filter(({ entry }) => entry.again === "declined"),
    ...negatives.filter(({ known }) => known.points >= 6 || known.id === "S.V4").map((negative) => negative.item),
  ];
  return !no.some(({ ms }) => ms >= item.ms);
}

/** Fear and violence: to write again, for whatever reason, is no word against them. */
const staysForGood: ReadonlySet<string> = new Set(["S.V18", "S.C8"]);

/** Why a recorded sign does not count; undefined where it does. */
function whyNot(item: Dated<"sign">, known: CatalogueSign | undefined, age: number, facts: Facts): string | undefined {
  const { basis, prompted, owed, impaired } = item.entry;
  if (!known) return "It is not in the catalogue of signs.";
  if (basis === "hearsay") return "Somebody else said so.";
  if (basis === "watching") return "It was learned by watching.";
  if (known.direction === "0")
    return known.family === "digital" ? "Passive acts on social media say nothing." : "It can mean anything.";
  if (known.direction === "-") {
    if (!known.gate) return age > ages.negative ? "It is older than half a year." : undefined;
    // A no never ages; only a later conversation that they start can change it, and nothing changes what was done.
    return !staysForGood.has(known.id) && begunByThem(facts).some(({ ms }) => ms > item.ms)
      ? "They began a conversation since."
      : undefined;
  }
  if (prompted === true) return "It was asked for, or came under pressure.";
  if (owed === true) return "They had to be in touch.";
  if (impaired === true) return "It came with alcohol, or late at night.";
  return age > ages.positive ? "It is older than three months." : undefined;
}

/** Moderate signs in which they started or proposed something: a talk, a meeting, the next one, their friends. */
const theyBegan: ReadonlySet<string> = new Set(["S.I1", "S.I2", "S.I6", "S.M2", "S.M8"]);

/** What `comfortable` still needs (contract/signs.md, 6); empty where nothing is missing but points. */
function missingFor(positives: readonly Counted[]): string[] {
  const days = positives.map(({ item }) => item.day);
  const span = days.length ? Math.max(...days) - Math.min(...days) : 0;
  const occasions = new Set(positives.map(occasionOf));
  const families = new Set(positives.map(({ known }) => known.family));
  const began = positives.some((sign) => theyBegan.has(sign.known.id) && isFact(sign));
  return [
    ...(occasions.size < 3 ? ["Signs on three separate occasions."] : []),
    ...(families.size < 2 ? ["Signs of two different sorts."] : []),
    ...(span < 14 ? ["Two weeks or more between the first and the last."] : []),
    ...(began ? [] : ["One plain fact: they began a conversation, or proposed to meet."]),
  ];
}

const show = ({ item, known }: Counted): ShownSign => shown(item, known);
const shown = ({ entry }: Dated<"sign">, known: CatalogueSign | undefined): ShownSign => ({
  entry: entry.id,
  sign: entry.sign,
  text: known?.text ?? "",
  confound: known?.confound ?? "",
});
