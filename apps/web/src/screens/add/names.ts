import type { ComponentType } from "preact";
import type { ScreenName } from "../../shell/map.ts";
import type { FormProps } from "./entry-form.tsx";
import type { RouteFacts } from "./form.ts";
import { belongings } from "./forms/belongings.tsx";
import { boundary } from "./forms/boundary.tsx";
import { breakup } from "./forms/breakup.tsx";
import { concern } from "./forms/concern.tsx";
import { contact } from "./forms/contact.tsx";
import { encounter } from "./forms/encounter.tsx";
import { look } from "./forms/look.tsx";
import { meeting } from "./forms/meeting.tsx";
import { mood } from "./forms/mood.tsx";
import { occasion } from "./forms/occasion.tsx";
import { outcome } from "./forms/outcome.tsx";
import { plan } from "./forms/plan.tsx";
import { sign } from "./forms/sign.tsx";
import { stance } from "./forms/stance.tsx";
import { urge } from "./forms/urge.tsx";

/** The forms by the kind of entry they make: what `go("add", { kind })` may name. */
export const forms: Readonly<Record<string, ComponentType<FormProps>>> = {
  contact,
  encounter,
  meeting,
  boundary,
  stance,
  occasion,
  belongings,
  sign,
  look,
  urge,
  mood,
  outcome,
  concern,
  breakup,
  plan,
};

/** A name on the sheet: the form it opens, or the screen where that kind of entry is made. */
export interface Name {
  readonly words: string;
  readonly screen?: ScreenName;
  readonly facts: RouteFacts;
}

const form = (words: string, facts: RouteFacts): Name => ({ words, facts });

/** The sheet (design/screens.md, 10.2), in its order. */
export const sheet: readonly { readonly title: string; readonly names: readonly Name[] }[] = [
  {
    title: "Between you",
    names: [
      form("They contacted me", { kind: "contact", from: "them" }),
      form("I contacted them", { kind: "contact", from: "me" }),
      form("We ran into each other", { kind: "encounter" }),
      form("We met", { kind: "meeting" }),
      form("A meeting was agreed, moved or called off", { kind: "plan" }),
    ],
  },
  {
    title: "From them",
    names: [
      form("They asked for something", { kind: "boundary" }),
      form("They said where they stand", { kind: "stance" }),
      form("An occasion", { kind: "occasion" }),
      form("Their things", { kind: "belongings" }),
      form("A sign", { kind: "sign" }),
    ],
  },
  {
    title: "From you",
    names: [
      form("I looked them up", { kind: "look" }),
      form("An urge", { kind: "urge" }),
      form("How I am", { kind: "mood" }),
      form("Safety", { kind: "concern" }),
    ],
  },
  {
    title: "How it stands",
    names: [
      form("It ended", { kind: "breakup" }),
      form("It is over", { kind: "outcome", outcome: "let-go" }),
      form("We are back together", { kind: "outcome", outcome: "together" }),
      form("We are friends now", { kind: "outcome", outcome: "friends" }),
      form("It is open again", { kind: "outcome", outcome: "reopened" }),
    ],
  },
  {
    title: "Asked elsewhere",
    names: [
      { words: "Could I accept a no?", screen: "readiness", facts: {} },
      { words: "Something I wrote and did not send", screen: "write", facts: {} },
      { words: "About the two of us", screen: "settings", facts: {} },
    ],
  },
];
