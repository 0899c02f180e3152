/** From counts to a sparse vector: sublinear counts times rarity, each kind of run scaled to length 1. */
import type { Features } from "./features.ts";

export interface Sparse {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

interface Table {
  readonly rows: ReadonlyMap<number, number>;
  readonly idf: Float32Array;
}

/** Dense features follow the table's rows. */
export function vectorOf({ words, letters, dense }: Features, { rows, idf }: Table): Sparse {
  const index: number[] = [];
  const value: number[] = [];
  for (const counts of [words, letters]) {
    const from = index.length;
    let square = 0;
    for (const [hash, times] of counts) {
      const row = rows.get(hash);
      if (row === undefined) continue;
      const weight = (1 + Math.log(times)) * idf[row]!;
      index.push(row);
      value.push(weight);
      square += weight * weight;
    }
    const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let i = from; i < value.length; i += 1) value[i] = value[i]! * norm;
  }
  for (let i = 0; i < dense.length; i += 1) {
    if (dense[i] === 0) continue;
    index.push(idf.length + i);
    value.push(dense[i]!);
  }
  return { index: Int32Array.from(index), value: Float32Array.from(value) };
}
