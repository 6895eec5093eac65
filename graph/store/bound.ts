import type { Bound } from '../resolve/index.ts';

/** A bound as stores hold it. Those of before told only over and under. */
export type StoredBound = Bound | 'over' | 'under';

/** The bound of a stored value; of an older one what holds of all that it stood for, until its article is read anew. */
export const boundOfStored = (stored: StoredBound): Bound =>
  stored === 'over' ? 'at-least' : stored === 'under' ? 'at-most' : stored;
