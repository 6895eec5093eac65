/** Longest use that is served from what is kept: an article of some 45 kB. */
const KEPT = 0x4000;

/**
 * Lends zeros to one stage of reading: at least as many as asked for, until the stage asks again. A short article would otherwise cost
 * more for making a dozen arrays and for clearing them away than for reading.
 */
export function scratch<T extends Uint8Array | Uint16Array | Uint32Array>(
  make: (length: number) => T,
): (length: number) => T {
  const kept = make(KEPT);
  let used = 0;
  return (length) => {
    if (length > KEPT) return make(length);
    kept.fill(0, 0, used);
    used = length;
    return kept;
  };
}

export const scratchBytes = (): ((length: number) => Uint8Array) => scratch((length) => new Uint8Array(length));
export const scratchNumbers = (): ((length: number) => Uint32Array) => scratch((length) => new Uint32Array(length));
