import type { SeriesValueResolvers } from '../generated/resolvers.ts';
import { approximationOf, BOUNDS } from './indicator.ts';

export const SeriesValue: SeriesValueResolvers = {
  approximation: ({ bound }) => approximationOf(bound),
  bound: ({ bound }) => BOUNDS[bound],
};
