import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const legal = signal({
  id: "legal",
  say: "They speak of the police, a court or a lawyer.",
  cites: ["care/legal-order", "care/pending-case"],
  find: phrases(
    "(the )?(police|cops|garda|gardai|guards|officer|sheriff|constable|101|999|911|feds)",
    "(restraining|protective|protection|non-molestation|no-contact|court|injunction|barring|safety|exclusion|intervention|harassment) (order|orders|warning|notice)",
    "(an |the )?(injunction|non ?molestation|avo|tro|subpoena|affidavit|summons|undertaking)",
    "(my|a|the|your|our|his|her) (lawyer|lawyers|solicitor|solicitors|attorney|barrister|mediator|legal *)",
    "(harassment|harassing|harass|harassed|stalking|stalker)",
    "(court|tribunal|magistrate|hearing|judge|bail|probation|custody hearing)",
    "(press|pressing) charges",
    "(crime|incident|case|reference|report|crn) (number|ref|no)",
    "(cease and desist|legal (action|advice|team|letter|proceedings))",
    "(report|reported|reporting) (you|u|this|it|that|everything) (to|at|as)",
    "the station",
  ),
  unless: phrases(
    "police (museum|academy|drama|series)",
    "judge (judy|rinder)",
    "(tennis|squash|badminton|netball|basketball|sports|food) courts?",
    "courts? .. (sports|tennis|badminton|squash|netball|grass|playground)",
    "hearing (test|tests|aid|aids)",
    "probation period",
    "harassing the (printer|cat|dog|goose)",
    "(case|reference|ref) (number|no) (for|of) the (parcel|order|boiler|delivery|booking)",
    "safety notice on",
  ),
  flags: ["Next time [[the police]] hear about it.", "[[my solicitor]] will write to you"],
  allows: [
    "I'm at the police museum with the kids, pictures later.",
    "The court at the sports centre is booked at six.",
    "The hearing test is on Monday.",
    "The case number for the parcel is 4411.",
    "Order the small pizza, they are huge.",
    "The weather report says rain.",
    "We were so lucky with that hotel.",
  ],
});
