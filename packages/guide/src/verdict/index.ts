/** The ordered rules of contract/decisions.md. The first that fits decides; the order is the contract's, and it matters. */
import type { VerdictRule } from "../rule.ts";
import afterAMeeting from "./after-a-meeting.ts";
import afterYourProposal from "./after-your-proposal.ts";
import agreedMeeting from "./agreed-meeting.ts";
import fearOrViolence from "./fear-or-violence.ts";
import legalOrder from "./legal-order.ts";
import noBreakupYet from "./no-breakup-yet.ts";
import noContact from "./no-contact.ts";
import quiet from "./quiet.ts";
import quietIsOver from "./quiet-is-over.ts";
import silence from "./silence.ts";
import space from "./space.ts";
import theirTurn from "./their-turn.ts";
import theyDeclined from "./they-declined.ts";
import theySaidNo from "./they-said-no.ts";
import theyWrote from "./they-wrote.ts";
import together from "./together.ts";
import underAgeOrPower from "./under-age-or-power.ts";
import youClosedIt from "./you-closed-it.ts";
import youFirst from "./you-first.ts";
import youMetByChance from "./you-met-by-chance.ts";

export const verdictRules: readonly VerdictRule[] = [
  legalOrder,
  fearOrViolence,
  underAgeOrPower,
  noContact,
  youFirst,
  noBreakupYet,
  youClosedIt,
  theySaidNo,
  agreedMeeting,
  theyWrote,
  space,
  together,
  theyDeclined,
  silence,
  afterAMeeting,
  afterYourProposal,
  quiet,
  youMetByChance,
  theirTurn,
  quietIsOver,
];
