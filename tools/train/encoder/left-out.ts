/** Numbers left out by chance in a pass, so that no label hangs on few of them; the others stand in for those. */
export interface LeftOut {
  /** Leaves some of the first `count` numbers out. */
  drop(values: Float32Array, count: number): void;
  /** The same of the slopes, on the way back. */
  back(slopes: Float32Array, count: number): void;
}

/** @param share of the numbers. @param most numbers at a time. */
export function leftOut(share: number, most: number, random: () => number): LeftOut {
  const kept = new Uint8Array(most);
  const scale = 1 / (1 - share);
  return {
    drop(values, count) {
      if (share === 0) return;
      for (let i = 0; i < count; i += 1) {
        kept[i] = random() < share ? 0 : 1;
        values[i] = kept[i] ? values[i]! * scale : 0;
      }
    },
    back(slopes, count) {
      if (share === 0) return;
      for (let i = 0; i < count; i += 1) slopes[i] = kept[i] ? slopes[i]! * scale : 0;
    },
  };
}
