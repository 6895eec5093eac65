import { isPartialDate, type PartialDate } from '../document/index.ts';
import { GraphError } from '../errors.ts';
import type { Between } from './port.ts';

/** Sorts after every date, so that the undated come last and lie outside every range. */
export const UNDATED = '~';

/** A range with both sides filled in, or null where nothing is asked. @throws GraphError INVALID for a bound that is no date. */
export function dateBounds(operation: string, between: Between | null): Readonly<{ from: string; to: string }> | null {
  if (between === null || (between.from === null && between.to === null)) return null;
  for (const side of ['from', 'to'] as const) {
    const bound = between[side];
    if (bound !== null && !isPartialDate(bound))
      throw new GraphError(
        'INVALID',
        `${operation}: argument \`between.${side}\` is ${JSON.stringify(bound)}; give a date as 2022, 2022-08 or 2022-08-19`,
      );
  }
  return { from: between.from ?? '', to: between.to ?? '9999' };
}

/**
 * Whether a date lies in the range, both as precise as they are: `2022` may fall in any month of 2022, so it is within a range that
 * touches that year. Written so that a store can ask it of an indexed column: `date <= to || '~' and date || '~' >= from`.
 */
export const isWithin = (date: PartialDate | null, bounds: Readonly<{ from: string; to: string }>): boolean =>
  date !== null && date <= `${bounds.to}~` && `${date}~` >= bounds.from;
