/** Two copies of a journal are one: the set union of their entries by id. */

/** JSON with the keys in order, so that the same content is the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/**
 * Every entry of every copy once, in the order first met. Entries are never edited in place, so an id met twice
 * with different content is a fault somewhere; the same one of the two is kept whatever the order of the copies.
 */
export function union<E extends { id: string }>(...copies: readonly (readonly E[])[]): E[] {
  const byId = new Map<string, E>();
  for (const copy of copies) {
    for (const entry of copy) {
      const known = byId.get(entry.id);
      if (known === undefined || (known !== entry && canonical(entry) < canonical(known))) byId.set(entry.id, entry);
    }
  }
  return [...byId.values()];
}
