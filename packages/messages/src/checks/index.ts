/** The checks, in the order in which they are shown: the writer's own safety first, then threats, then the label page's order. */
import type { DraftCheck } from "../check.ts";
import { breakupTalk } from "./breakup-talk.ts";
import { datingProbe } from "./dating-probe.ts";
import { dropOff } from "./drop-off.ts";
import { guilt } from "./guilt.ts";
import { hostility } from "./hostility.ts";
import { jealousyBait } from "./jealousy-bait.ts";
import { longing } from "./longing.ts";
import { overEager } from "./over-eager.ts";
import { pity } from "./pity.ts";
import { pleading } from "./pleading.ts";
import { pressure } from "./pressure.ts";
import { routine } from "./routine.ts";
import { selfHarm } from "./self-harm.ts";
import { staged } from "./staged.ts";
import { surveillance } from "./surveillance.ts";
import { thinPretext } from "./thin-pretext.ts";
import { threat } from "./threat.ts";

export const draftChecks: readonly DraftCheck[] = [
  selfHarm,
  threat,
  pleading,
  guilt,
  pity,
  longing,
  breakupTalk,
  datingProbe,
  surveillance,
  staged,
  overEager,
  routine,
  thinPretext,
  dropOff,
  pressure,
  jealousyBait,
  hostility,
];
