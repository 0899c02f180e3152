import { repaired } from "../json/mojibake.ts";
import { smallJson } from "../json/read.ts";
import { fields, list, string } from "../json/values.ts";
import { readThreads } from "../messenger/files.ts";
import { threadFiles } from "../messenger/read.ts";
import type { ImportedMessage, Run, Source } from "../model.ts";

/** The profile beside the messages says whose download it is. */
async function tellOwner(files: readonly Source[], run: Run): Promise<void> {
  const profile = files.find(({ name }) => /(^|\/)personal_information\.json$/.test(name));
  if (!profile) return;
  const user = fields(list(fields(await smallJson(profile, run))?.profile_user)[0]);
  const data = fields(user?.string_map_data);
  for (const field of ["Name", "Username"]) {
    const value = string(fields(data?.[field])?.value);
    if (value) run.owner(repaired(value));
  }
}

export async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  if (files.length > 1) await tellOwner(files, run);
  yield* readThreads(files, await threadFiles(files, true), run);
}
