import type { Importer, OccasionImporter } from "./model.ts";
import { whatsapp } from "./whatsapp/index.ts";

/** Every format that is read. The order decides only between equally sure guesses. */
export const importers: readonly Importer[] = [whatsapp];

export const occasionImporters: readonly OccasionImporter[] = [];
