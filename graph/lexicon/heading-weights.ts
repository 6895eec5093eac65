import { GraphError } from '../errors.ts';
import { tablesInForce } from './tables-in-force.ts';
import type { CHAIN_SIGNALS, HEADING_SIGNALS } from './tables.ts';

/** What is seen of a line that may be a title. */
export type HeadingSignal = (typeof HEADING_SIGNALS)[number];
/** What is seen of several titles together. */
export type ChainSignal = (typeof CHAIN_SIGNALS)[number];

let known: ReadonlyMap<string, number> | undefined;

/** How much a signal speaks for a title. @throws GraphError INVALID for a signal without a weight. */
export function headingWeight(signal: HeadingSignal | ChainSignal): number {
  known ??= new Map(
    tablesInForce()
      .rows('headingWeights')
      .map((row) => [row.signal, row.weight]),
  );
  const weight = known.get(signal);
  if (weight === undefined)
    throw new GraphError('INVALID', `newsletter/heading-weights.tsv has no row for ${signal}: add one`);
  return weight;
}
