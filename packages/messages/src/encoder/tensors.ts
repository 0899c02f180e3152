/** Reads a file of named matrices and of the pieces of words, as `tools/train/encoder/tensors.ts` writes it. */
import type { Pieces } from "./pieces.ts";

interface Entry {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly by: "row" | "column" | "float";
}

export interface Steps {
  readonly numbers: Int8Array;
  readonly steps: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

export interface Tensors {
  /** What else the header says. */
  readonly header: { readonly fusion?: unknown };
  /** As floats, row by row. @throws RangeError where it is missing. */
  floats(name: string): Float32Array;
  /** As they lie there: 8-bit numbers with a step for each row or column. */
  eight(name: string): Steps;
  readonly pieces: Pieces;
}

interface Header {
  readonly matrices: readonly Entry[];
  readonly pieces: number;
  readonly text: number;
  readonly fusion?: unknown;
}

const MARK = 0x314e4552;

/** @throws RangeError where the bytes are no such file. */
export function readTensors(bytes: Uint8Array): Tensors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MARK) throw new RangeError("these bytes are no encoder");
  const size = view.getUint32(4, true);
  let text = "";
  for (let i = 0; i < size; i += 1) text += String.fromCharCode(view.getUint8(8 + i));
  const header = JSON.parse(text) as Header;
  const places = new Map<string, { entry: Entry; at: number }>();
  let at = 8 + size;
  for (const entry of header.matrices) {
    places.set(entry.name, { entry, at });
    at += bytesOf(entry);
  }
  const find = (name: string): { entry: Entry; at: number } => {
    const place = places.get(name);
    if (!place) throw new RangeError(`these bytes hold no ${name}`);
    return place;
  };
  // Loops, not `from` with a function, which takes twenty times as long for these millions of numbers.
  const float = (from: number, count: number): Float32Array => {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i += 1) values[i] = view.getFloat32(from + 4 * i, true);
    return values;
  };
  const steps = ({ entry, at: from }: { entry: Entry; at: number }): Steps => {
    const shared = entry.by === "row" ? entry.rows : entry.columns;
    const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + from + 4 * shared, entry.rows * entry.columns);
    return { numbers, steps: float(from, shared), rows: entry.rows, columns: entry.columns };
  };
  return {
    header,
    floats(name) {
      const place = find(name);
      const { rows, columns, by } = place.entry;
      if (by === "float") return float(place.at, rows * columns);
      const { numbers, steps: step } = steps(place);
      const values = new Float32Array(rows * columns);
      for (let row = 0, i = 0; row < rows; row += 1) {
        for (let column = 0; column < columns; column += 1, i += 1) {
          values[i] = numbers[i]! * step[by === "row" ? row : column]!;
        }
      }
      return values;
    },
    eight: (name) => steps(find(name)),
    pieces: piecesOf(
      float(at, header.pieces),
      bytes.subarray(at + 4 * header.pieces, at + 4 * header.pieces + header.text),
    ),
  };
}

const even = (count: number): number => (count + 3) & ~3;

function bytesOf({ rows, columns, by }: Entry): number {
  if (by === "float") return rows * columns * 4;
  return (by === "row" ? rows : columns) * 4 + even(rows * columns);
}

/** The first six are signs of the tokenizer and no pieces. */
const RESERVED = 6;

function piecesOf(scores: Float32Array, text: Uint8Array): Pieces {
  const all = decode(text).split("\n");
  const numbers = new Map<string, number>();
  let longest = 0;
  for (const [i, piece] of all.entries()) {
    if (i < RESERVED || numbers.has(piece)) continue;
    numbers.set(piece, i);
    longest = Math.max(longest, piece.length);
  }
  return { numbers, scores, longest };
}

/** UTF-8 of the basic plane; the packages are compiled without a browser's TextDecoder. */
function decode(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!;
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let k = 1; k <= more; k += 1) code = (code << 6) | (bytes[i + k]! & 0x3f);
    text += String.fromCodePoint(code);
    i += more + 1;
  }
  return text;
}
