/** A journal of n entries over two years, the same each time (a linear congruential generator with a fixed seed). */
export function journalOf(n) {
  let state = 7;
  const draw = (max) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % max;
  };
  const words = "the lake was quiet and we said little before the bus came so I wrote nothing today".split(" ");
  const text = () => Array.from({ length: 3 + draw(25) }, () => words[draw(words.length)]).join(" ");
  const start = Date.UTC(2024, 2, 1, 9);
  const step = (700 * 86_400_000) / n;
  return Array.from({ length: n }, (_, i) => {
    const at = `${new Date(start + i * step).toISOString().slice(0, 19)}+00:00[Europe/London]`;
    const id = `0198d2f1-7c3a-7000-8000-${i.toString(16).padStart(12, "0")}`;
    const kind = draw(10);
    if (kind < 6) {
      const from = draw(2) ? "me" : "them";
      return { id, at, kind: "contact", from, channel: "text", ...(draw(2) ? { text: text() } : {}) };
    }
    if (kind < 8) return { id, at, kind: "mood", level: 1 + draw(5) };
    if (kind < 9) return { id, at, kind: "urge", strength: draw(11) };
    return { id, at, kind: "note", note: text() };
  });
}
