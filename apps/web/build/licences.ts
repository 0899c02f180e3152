import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The licences of the packages that these modules come from, whole, as the app must carry them. */
export function licencesOf(modules: Iterable<string>): string {
  const folders = new Set<string>();
  for (const id of modules) {
    const at = id.lastIndexOf("/node_modules/");
    if (at < 0) continue;
    const [first, second] = id.slice(at + 14).split("/");
    folders.add(id.slice(0, at + 14) + (first?.startsWith("@") ? `${first}/${second}` : first));
  }
  return [...folders]
    .map(licenceIn)
    .sort()
    .join(`\n${"-".repeat(72)}\n\n`);
}

function licenceIn(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "No text of it comes with the package.";
  return `${name} ${version}: ${license ?? "see below"}\n\n${text}\n`;
}

/** The nearest folder above that holds a file. */
export function folderWith(file: string, from: string): string {
  return existsSync(join(from, file)) ? from : folderWith(file, dirname(from));
}
