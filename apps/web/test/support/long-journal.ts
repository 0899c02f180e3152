import type { Entry } from "@rekindle/journal";

/** A journal of n entries over 700 days until 10 March 2026, the same each time (a generator with a fixed seed). */
export function journalOf(n: number): Entry[] {
  let state = 42;
  const draw = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % most;
  };
  const end = Date.UTC(2026, 2, 10, 8);
  const step = (700 * 86_400_000) / n;
  const at = (index: number) =>
    new Date(end - (n - index) * step).toISOString().replace(/\.\d+Z/, "+00:00[Europe/London]");
  const entries: unknown[] = [{ id: "b", at: at(0), kind: "breakup", endedBy: "them" }];
  for (let index = 1; index < n; index++) {
    const base = { id: `e${index}`, at: at(index) };
    const kind = draw(10);
    if (kind < 6) {
      const purpose = draw(3) ? "personal" : "logistics";
      entries.push({
        ...base,
        kind: "contact",
        from: draw(2) ? "me" : "them",
        channel: draw(4) ? "text" : "call",
        purpose,
      });
    } else if (kind < 8) entries.push({ ...base, kind: "mood", level: 1 + draw(5) });
    else if (kind < 9) entries.push({ ...base, kind: "urge", strength: draw(11) });
    else entries.push({ ...base, kind: "sign", sign: "S.V13" });
  }
  return entries as Entry[];
}
