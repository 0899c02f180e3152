/** Counts and the figures made from them. */
export interface Judged {
  readonly id: string;
  readonly writer: string;
  readonly labels: readonly string[];
  /** Stated: stop and warn, or clear. */
  readonly said: readonly string[];
  /** Stated or asked. */
  readonly asked: readonly string[];
  /** Likeness to the nearest training text of another writer, 0 to 1. */
  readonly likeness: number;
}

export interface Held extends Judged {
  /** How strongly the models hear each label; without bound where the rules raise it. */
  readonly heard: Readonly<Record<string, number>>;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly count: number;
}

export function scoreOf(rows: readonly Judged[], label: string, by: "said" | "asked" = "said"): Score {
  const real = rows.filter((row) => row.labels.includes(label));
  const said = rows.filter((row) => row[by].includes(label));
  const hit = real.filter((row) => row[by].includes(label)).length;
  return {
    precision: said.length ? hit / said.length : 0,
    recall: real.length ? hit / real.length : 0,
    f1: said.length + real.length ? (2 * hit) / (said.length + real.length) : 0,
    count: real.length,
  };
}

export function micro(rows: readonly Judged[]): Score {
  let hit = 0;
  let said = 0;
  let real = 0;
  for (const row of rows) {
    hit += row.said.filter((label) => row.labels.includes(label)).length;
    said += row.said.length;
    real += row.labels.length;
  }
  return { precision: hit / said, recall: hit / real, f1: (2 * hit) / (said + real), count: real };
}

export const macro = (rows: readonly Judged[], labels: readonly string[]): number =>
  labels.reduce((sum, label) => sum + scoreOf(rows, label).f1, 0) / labels.length;

/** Share of messages without a label on which something is stated. */
export function falseAlarms(rows: readonly Judged[]): { share: number; of: number } {
  const fine = rows.filter((row) => row.labels.length === 0);
  return { share: fine.filter((row) => row.said.length > 0).length / Math.max(1, fine.length), of: fine.length };
}

/**
 * What it costs to ask about so many of the messages that carry a label.
 * @returns the share of the messages without it that are asked about then; what the rules raise is asked about at any recall.
 */
export function priceOf(rows: readonly Held[], label: string, recall: number): number {
  const of = (has: boolean): number[] =>
    rows.flatMap((row) => (row.labels.includes(label) === has ? [row.heard[label] ?? 0] : [])).sort((a, b) => a - b);
  const real = of(true);
  const threshold = real[Math.floor(real.length * (1 - recall))]!;
  const others = of(false);
  return others.filter((heard) => heard >= threshold).length / others.length;
}
