/** Named matrices in one file: a header in JSON behind its length, then small numbers with a step for each row or column, or floats. */

export interface Matrix {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  /** What shares one step: a row, a column, or nothing (kept as floats). */
  readonly by: "row" | "column" | "float";
  /** The largest number, 127 where nothing is said; with fewer steps the file packs smaller. */
  readonly most?: number;
}

/** @param pieces of words with their scores, behind the matrices. */
export function writeTensors(
  matrices: readonly Matrix[],
  pieces: readonly (readonly [string, number])[],
  more: object,
): Uint8Array {
  const text = new TextEncoder().encode(pieces.map(([piece]) => piece).join("\n"));
  const header = JSON.stringify({
    ...more,
    matrices: matrices.map(({ name, rows, columns, by }) => ({ name, rows, columns, by })),
    pieces: pieces.length,
    text: text.length,
  });
  const head = new TextEncoder().encode(header.padEnd(Math.ceil((header.length + 8) / 4) * 4 - 8));
  const size = matrices.reduce((sum, one) => sum + bytesOf(one), 8 + head.length) + pieces.length * 4 + text.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x314e4552, true);
  view.setUint32(4, head.length, true);
  bytes.set(head, 8);
  let at = 8 + head.length;
  for (const matrix of matrices) {
    write(matrix, view, at);
    at += bytesOf(matrix);
  }
  for (const [, score] of pieces) {
    view.setFloat32(at, score, true);
    at += 4;
  }
  bytes.set(text, at);
  return bytes;
}

const even = (count: number): number => (count + 3) & ~3;

function bytesOf({ rows, columns, by }: Matrix): number {
  if (by === "float") return rows * columns * 4;
  return (by === "row" ? rows : columns) * 4 + even(rows * columns);
}

function write({ rows, columns, values, by, most: largest = 127 }: Matrix, view: DataView, from: number): void {
  let at = from;
  if (by === "float") {
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
    return;
  }
  const shared = by === "row" ? rows : columns;
  const which = (i: number): number => (by === "row" ? Math.floor(i / columns) : i % columns);
  const most = new Float32Array(shared);
  for (const [i, value] of values.entries()) most[which(i)] = Math.max(most[which(i)]!, Math.abs(value));
  const steps = most.map((value) => value / largest || 1);
  for (const step of steps) {
    view.setFloat32(at, step, true);
    at += 4;
  }
  for (const [i, value] of values.entries()) view.setInt8(at + i, Math.round(value / steps[which(i)]!));
}
