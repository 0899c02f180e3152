/**
 * Wordings said out loud that the message checks leave to their model, which practice does not load: it answers the same
 * for ever, and the model was made from written messages. Each cue speaks for one of the checks.
 */
import type { Cue } from "../cue.ts";
import { breakupTalk } from "./breakup-talk.ts";
import { datingProbe } from "./dating-probe.ts";
import { guilt } from "./guilt.ts";
import { hostility } from "./hostility.ts";
import { jealousyBait } from "./jealousy-bait.ts";
import { longing } from "./longing.ts";
import { pity } from "./pity.ts";
import { pleading } from "./pleading.ts";
import { pressure } from "./pressure.ts";
import { selfHarm } from "./self-harm.ts";
import { surveillance } from "./surveillance.ts";
import { threat } from "./threat.ts";

export const spoken: readonly Cue[] = [
  selfHarm,
  threat,
  longing,
  datingProbe,
  pleading,
  pressure,
  guilt,
  breakupTalk,
  surveillance,
  jealousyBait,
  hostility,
  pity,
];
