import type { Importer, OccasionImporter } from "./model.ts";

/** Every format that is read. The order decides only between equally sure guesses. */
export const importers: readonly Importer[] = [];

export const occasionImporters: readonly OccasionImporter[] = [];
