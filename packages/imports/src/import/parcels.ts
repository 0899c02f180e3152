import { occasionImporters } from "../formats.ts";
import { type FormatId, type Importer, ImportFailure, type Limits, type Source } from "../model.ts";
import { detectFormat, findImporter, openFiles, refuseEmpty, tornOr } from "../open.ts";

/** Files that are read together: those of one format. */
export interface Parcel {
  readonly importer: Importer;
  readonly sources: readonly Source[];
}

export interface Parcels {
  readonly parcels: readonly Parcel[];
  readonly unread: readonly { readonly name: string; readonly failure: ImportFailure }[];
  readonly occasionFiles: readonly string[];
}

/** Files that say something about others and hold no message: whose the export is, what a chat is called, the newest pages of a database. */
const companion =
  /-(wal|shm)$|(^|\/)(account|friends|talk_history|snap_history|user_info|group_info|personal_information|profile_information|index|channel|user|metadata)\.json$|(^|\/)Phones\.vcf$/i;

const notKnown = new ImportFailure(
  "not-this-format",
  "No chat can be read from this file.",
  "Export the chat in its app and give that file.",
);

/**
 * Sorts what somebody gave by format. A zip, a folder (the first part of a name) and a file that stands alone are each looked at by
 * themselves, so that one of them that is no export does not spoil the others.
 */
export async function parcelsOf(
  sources: readonly Source[],
  { format, limits }: { readonly format?: Importer | undefined; readonly limits?: Partial<Limits> | undefined },
): Promise<Parcels> {
  if (format) return { parcels: [{ importer: format, sources }], unread: [], occasionFiles: [] };
  const groups = new Map<string, Source[]>();
  const beside: Source[] = [];
  for (const source of sources) {
    const slash = source.name.indexOf("/");
    if (slash < 0 && sources.length > 1 && companion.test(source.name)) beside.push(source);
    else {
      const group = slash < 0 ? `file ${groups.size}` : `folder ${source.name.slice(0, slash)}`;
      groups.set(group, [...(groups.get(group) ?? []), source]);
    }
  }
  if (groups.size === 0) groups.set("beside", beside.splice(0));
  const found = new Map<FormatId, { importer: Importer; sources: Source[] }>();
  const unread: { name: string; failure: ImportFailure }[] = [];
  const occasionFiles: string[] = [];
  for (const [group, files] of groups) {
    const name = group.startsWith("folder ") ? group.slice(7) : (files[0]?.name ?? "");
    let whole = true;
    try {
      const opened = await openFiles(files, limits);
      whole = opened.whole;
      await refuseEmpty(opened.files);
      const detected = await detectFormat(opened.files);
      if (detected && occasionImporters.some(({ id }) => id === detected.importer.id)) {
        occasionFiles.push(name);
        continue;
      }
      // Any text might be a chat in an unknown shape; beside other files it is not taken for one.
      if (detected && groups.size > 1 && detected.certainty < 0.5) throw notKnown;
      const importer = await findImporter(opened.files, detected);
      const parcel = found.get(importer.id);
      if (parcel) parcel.sources.push(...files);
      else found.set(importer.id, { importer, sources: [...files] });
    } catch (error) {
      if (!(error instanceof ImportFailure)) throw error;
      unread.push({ name, failure: tornOr(error, whole) });
    }
  }
  return {
    parcels: [...found.values()].map(({ importer, sources: own }) => ({ importer, sources: [...own, ...beside] })),
    unread,
    occasionFiles,
  };
}
