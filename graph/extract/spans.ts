import type { Span } from '../document/index.ts';

/** Index of the first span that starts at or after a place; `spans` are sorted by start. Logarithmic. */
export function firstFrom(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A number for each span of less than 65536 units, as a key: no name is longer. */
export const spanKey = ({ start, end }: Span): number => start * 0x10000 + end - start;
