import list from "./data/words.json" with { type: "json" };

const words: readonly string[] = list.split(" ");

/** So many words make a passphrase that is offered. */
export const offeredWords = 4;

/** Four different words drawn by chance, each as likely as any other; origin of the list: `data/ORIGIN.md`. */
export function drawWords(count = offeredWords): string {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(words[draw(words.length)]!);
  return [...drawn].join(" ");
}

/** A whole number below `end`, each as likely: numbers past the last whole multiple are drawn again. */
function draw(end: number): number {
  const limit = 2 ** 32 - (2 ** 32 % end);
  for (;;) {
    const [found] = crypto.getRandomValues(new Uint32Array(1));
    if (found! < limit) return found! % end;
  }
}

export const listLength = words.length;
