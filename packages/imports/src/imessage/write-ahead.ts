/**
 * A SQLite database keeps its newest pages in a second file beside it, `-wal`, until they are written back. Databases opened from
 * memory cannot see that file, so its pages are put in their place here (file format: sqlite.org/fileformat2.html, section 4).
 */

const headerSize = 32;
const frameSize = 24;

/** Whether the database keeps a `-wal` file: bytes 18 and 19 of its header are the versions needed to write and to read it. */
export const keepsWal = (header: Uint8Array): boolean => header[18] === 2 || header[19] === 2;

/** The running checksum over pairs of words; `big` is the byte order that the header of the file names. */
function checksum(bytes: DataView, from: number, to: number, big: boolean, sums: [number, number]): [number, number] {
  let [first, second] = sums;
  for (let at = from; at < to; at += 8) {
    first = (first + bytes.getUint32(at, !big) + second) >>> 0;
    second = (second + bytes.getUint32(at + 4, !big) + first) >>> 0;
  }
  return [first, second];
}

function alone(database: Uint8Array): Uint8Array {
  const copy = database.slice();
  copy[18] = 1;
  copy[19] = 1;
  return copy;
}

/**
 * The database with every transaction of `wal` that was finished. A frame with a wrong checksum or another salt ends it, as it
 * does for SQLite itself. The result is marked as one without a `-wal` file, and needs none.
 */
export function withWal(database: Uint8Array, wal: Uint8Array): Uint8Array {
  const view = new DataView(wal.buffer, wal.byteOffset, wal.byteLength);
  const magic = wal.length >= headerSize ? view.getUint32(0) : 0;
  if ((magic & 0xffff_fffe) !== 0x377f_0682) return alone(database);
  const big = (magic & 1) === 1;
  const pageSize = view.getUint32(8);
  if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) return alone(database);
  let sums = checksum(view, 0, 24, big, [0, 0]);
  if (sums[0] !== view.getUint32(24) || sums[1] !== view.getUint32(28)) return alone(database);
  const pages = new Map<number, number>();
  let pending: [number, number][] = [];
  let pageCount = 0;
  for (let at = headerSize; at + frameSize + pageSize <= wal.length; at += frameSize + pageSize) {
    const sameSalt = view.getUint32(at + 8) === view.getUint32(16) && view.getUint32(at + 12) === view.getUint32(20);
    if (!sameSalt) break;
    sums = checksum(view, at, at + 8, big, sums);
    sums = checksum(view, at + frameSize, at + frameSize + pageSize, big, sums);
    if (sums[0] !== view.getUint32(at + 16) || sums[1] !== view.getUint32(at + 20)) break;
    pending.push([view.getUint32(at), at + frameSize]);
    const size = view.getUint32(at + 4);
    if (size === 0) continue;
    // The last frame of a transaction names the size of the database after it.
    for (const [page, offset] of pending) pages.set(page, offset);
    pending = [];
    pageCount = size;
  }
  if (pageCount === 0) return alone(database);
  // A size that neither file can fill is damage; memory is not taken for it.
  const most = Math.ceil(database.length / pageSize) + Math.ceil(wal.length / pageSize);
  const whole = new Uint8Array(Math.min(pageCount, most) * pageSize);
  whole.set(database.subarray(0, whole.length));
  for (const [page, offset] of pages)
    if (page >= 1 && page * pageSize <= whole.length)
      whole.set(wal.subarray(offset, offset + pageSize), (page - 1) * pageSize);
  return alone(whole);
}
