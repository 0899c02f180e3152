import { discord } from "./discord/index.ts";
import { googleChat } from "./google-chat/index.ts";
import { googleVoice } from "./google-voice/index.ts";
import { ics } from "./ics/index.ts";
import { imessage } from "./imessage/index.ts";
import { instagram } from "./instagram/index.ts";
import { eml, mbox } from "./mail/index.ts";
import { messenger } from "./messenger/index.ts";
import type { Importer, OccasionImporter } from "./model.ts";
import { signal } from "./signal/index.ts";
import { sms } from "./sms/index.ts";
import { snapchat } from "./snapchat/index.ts";
import { telegram } from "./telegram/index.ts";
import { vcard } from "./vcard/index.ts";
import { whatsapp } from "./whatsapp/index.ts";

/** Every format that is read. The order decides only between equally sure guesses. */
export const importers: readonly Importer[] = [
  whatsapp,
  telegram,
  messenger,
  instagram,
  signal,
  discord,
  googleChat,
  snapchat,
  imessage,
  sms,
  googleVoice,
  mbox,
  eml,
];

export const occasionImporters: readonly OccasionImporter[] = [vcard, ics];
