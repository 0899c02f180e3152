import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/zip/crc.ts";

export interface Entry {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** Sizes and checksum stand after the data, as streaming writers do. */
  readonly described?: boolean;
  /** What the directory says instead of the true unpacked size. */
  readonly size?: number;
  readonly crc?: number;
}

const bytesOf = (data: Uint8Array | string) => (typeof data === "string" ? new TextEncoder().encode(data) : data);

/** A zip of our own making, right or wrong in the ways that tests need. */
export function makeZip(entries: readonly Entry[], { overlap = false, zip64 = false } = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    parts.push(bytes);
    at += bytes.length;
  };
  let first: number | undefined;
  for (const entry of entries) {
    const name = bytesOf(entry.name);
    const data = bytesOf(entry.data);
    const packed = entry.stored ? data : deflateRawSync(data);
    const crc = entry.crc ?? crc32(data);
    const size = entry.size ?? data.length;
    const flags = (entry.encrypted ? 1 : 0) | (entry.described ? 8 : 0) | (typeof entry.name === "string" ? 0x800 : 0);
    const start = overlap && first !== undefined ? first : at;
    first ??= at;
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(6, flags, true);
    local.setUint16(8, entry.stored ? 0 : 8, true);
    if (!entry.described) {
      local.setUint32(14, crc, true);
      local.setUint32(18, packed.length, true);
      local.setUint32(22, size, true);
    }
    local.setUint16(26, name.length, true);
    put(new Uint8Array(local.buffer));
    put(name);
    put(packed);
    if (entry.described) {
      const after = new DataView(new ArrayBuffer(16));
      after.setUint32(0, 0x08074b50, true);
      after.setUint32(4, crc, true);
      after.setUint32(8, packed.length, true);
      after.setUint32(12, size, true);
      put(new Uint8Array(after.buffer));
    }
    const extra = zip64 ? 28 : 0;
    const central = new DataView(new ArrayBuffer(46 + name.length + extra));
    central.setUint32(0, 0x02014b50, true);
    central.setUint16(8, flags, true);
    central.setUint16(10, entry.stored ? 0 : 8, true);
    central.setUint16(14, (44 << 9) | (3 << 5) | 5, true);
    central.setUint32(16, crc, true);
    central.setUint32(20, zip64 ? 0xffffffff : packed.length, true);
    central.setUint32(24, zip64 ? 0xffffffff : size, true);
    central.setUint16(28, name.length, true);
    central.setUint16(30, extra, true);
    central.setUint32(42, zip64 ? 0xffffffff : start, true);
    const record = new Uint8Array(central.buffer);
    record.set(name, 46);
    if (zip64) {
      central.setUint16(46 + name.length, 1, true);
      central.setUint16(48 + name.length, 24, true);
      central.setBigUint64(50 + name.length, BigInt(size), true);
      central.setBigUint64(58 + name.length, BigInt(packed.length), true);
      central.setBigUint64(66 + name.length, BigInt(start), true);
    }
    directory.push(record);
  }
  const start = at;
  for (const record of directory) put(record);
  const length = at - start;
  if (zip64) {
    const end64 = new DataView(new ArrayBuffer(76));
    end64.setUint32(0, 0x06064b50, true);
    end64.setBigUint64(4, 44n, true);
    end64.setBigUint64(32, BigInt(entries.length), true);
    end64.setBigUint64(40, BigInt(length), true);
    end64.setBigUint64(48, BigInt(start), true);
    end64.setUint32(56, 0x07064b50, true);
    end64.setBigUint64(64, BigInt(at), true);
    put(new Uint8Array(end64.buffer));
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, zip64 ? 0xffff : entries.length, true);
  end.setUint32(12, zip64 ? 0xffffffff : length, true);
  end.setUint32(16, zip64 ? 0xffffffff : start, true);
  put(new Uint8Array(end.buffer));
  const whole = new Uint8Array(at);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
