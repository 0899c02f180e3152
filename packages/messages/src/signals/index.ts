/** The signals, safety first: a possible boundary is shown before anything else. */
import type { Signal } from "../check.ts";
import { boundary } from "./boundary.ts";
import { curiosity } from "./curiosity.ts";
import { hostility } from "./hostility.ts";
import { invitation } from "./invitation.ts";
import { legal } from "./legal.ts";
import { logistics } from "./logistics.ts";
import { newPartner } from "./new-partner.ts";
import { nostalgia } from "./nostalgia.ts";
import { reconcile } from "./reconcile.ts";
import { rejection } from "./rejection.ts";
import { warmth } from "./warmth.ts";

export const signals: readonly Signal[] = [
  boundary,
  legal,
  rejection,
  newPartner,
  hostility,
  logistics,
  curiosity,
  nostalgia,
  warmth,
  invitation,
  reconcile,
];
