/** What practical messages are about: the nouns by which a topic is named on screen, and other words that show it. */
import { phrases } from "../phrases.ts";

interface Topic {
  /** How it is named where no noun of it stands in the text. */
  readonly name: string;
  readonly nouns: string;
  /** Wordings that show the topic and are no name for it. */
  readonly shows: readonly string[];
}

const arrangement = "the arrangement";

const list: readonly Topic[] = [
  {
    name: "the money",
    nouns:
      "deposit|rent|bills?|invoice|refund|mortgage|insurance|council tax|direct debit|standing order|bank account|joint account|account|child support|maintenance|loan|tax|pension|settlement|subscription|budget",
    shows: [
      "(pay|paid|paying|transfer|transferred|transferring|owe|owes|refunded|reimburse|split|charged)",
      "(iban|sort code|bank details|receipts?|final figure)",
      "[0-9]{1,6} ?(euros?|eur|pounds?|quid|dollars?|k each)",
    ],
  },
  {
    name: "the home",
    nouns:
      "keys?|flat|house|apartment|lease|tenancy|landlord|meter|boiler|wi-?fi|internet contract|inventory|estate agent|agent|removal van|garage|cellar|parking (space|permit)|bins?|bin day|gas|heating|heater|radiator|electricity|water|roof|gate|fob|alarm|engineer|plumber|cleaner|gardener|tenant|removal (men|people|lads)|storage unit|storage",
    shows: ["(move|moving|moved) (out|in)", "(final reading|meter reading|forwarding address|hand back|key ?ring)"],
  },
  {
    name: "the things",
    nouns:
      "post|mail|parcels?|passport|papers|documents|certificates?|box|boxes|furniture|sofa|bed|wardrobe|bookcases?|piano|table|chairs|washing machine|coffee machine|machine|mower|lawnmower|tent|tyre|tyres|books|clothes|coat|tools|bike|charger|laptop|tablet|glasses|medicine|medication|records|belongings|p45|p60|id card|library card|guard",
    shows: ["(your|my|the) (things|stuff)", "(collect|collected|collection|courier|posted|forward|forwarded)"],
  },
  {
    name: "the children",
    nouns:
      "kids?|children|child|boys?|girls?|son|daughter|baby|school|nursery|kindergarten|homework|teacher|parents' evening|swimming|football|hand-?over|half term|school trip|uniform|inhaler|epipen|retainer|tutor|cot|calpol|syrup|jacket|jumper|shoes|boots|rucksack|lunch ?box|nappies|pyjamas|teddy",
    shows: [
      "(pick|picking|picked|drop|dropping|dropped) (him|her|them|up|off)",
      "(doctor|gp|dentist|fever|temp|temperature|hospital|nurse|prescription|rash|vaccination|sick note|paediatrician|pediatrician)",
    ],
  },
  {
    name: "the pet",
    nouns: "dog|cat|puppy|kitten|rabbit|horse|hens|vet|litter|leash|lead",
    shows: ["(worming|flea) *"],
  },
  {
    name: "work",
    nouns:
      "shift|rota|project|deadline|client|office|invoice run|report|spreadsheet|timesheet|presentation|ticket|server",
    shows: ["(on call|hand over|handover notes|annual leave|sign off)"],
  },
  { name: "the car", nouns: "car|van|mot|tyres|number plate|service book", shows: ["(log ?book)"] },
  {
    name: "the papers",
    nouns: "form|signature|solicitor|lawyer|mediator|mediation|court date|hearing|agreement|contract|appointment",
    shows: ["(sign|signed|signing)"],
  },
  {
    name: arrangement,
    nouns: "arrangement|schedule|timetable",
    shows: [
      "(swap|swapping|swapped) .. for",
      "(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(day)? instead of",
      "running ([0-9]+ )?(minutes |mins )?late",
      "(at|by|until|before|after|from) [0-9]{1,2}([.:][0-9]{2})?( ?(am|pm|o'clock))?",
      "[0-9]{1,2}([.:][0-9]{2})? ?(am|pm|o'clock)",
    ],
  },
];

interface Compiled {
  readonly name: string;
  readonly nouns: ReturnType<typeof phrases>;
  readonly shows: ReturnType<typeof phrases>;
}
const topics: readonly Compiled[] = list.map(({ name, nouns, shows }) => ({
  name,
  nouns: phrases(`(${nouns})`),
  shows: phrases(...shows),
}));

/** A sum of money. */
const sum = /[£€$] ?\d|\d ?[€$]/;

/** The topics of a folded text, in the order in which they are first named: "the deposit", "the keys", "work". */
export function topicsOf(folded: string): string[] {
  const found = topics.flatMap(({ name, nouns, shows }) => {
    const [noun] = nouns.all(folded);
    const [sign] = noun ? [] : shows.all(folded);
    const at = noun?.start ?? sign?.start;
    if (at === undefined) return [];
    return [{ at, name: noun && name !== "work" ? `the ${folded.slice(noun.start, noun.end)}` : name }];
  });
  if (found.length === 0 && sum.test(folded)) return ["the money"];
  // A time of day belongs to whatever it is about; alone it is still a matter.
  const named = found.length > 1 ? found.filter(({ name }) => name !== arrangement) : found;
  return named.sort((a, b) => a.at - b.at).map(({ name }) => name);
}
