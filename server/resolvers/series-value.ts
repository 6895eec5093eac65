import type { SeriesValueResolvers } from '../generated/resolvers.ts';
import { APPROXIMATIONS } from './indicator.ts';

export const SeriesValue: SeriesValueResolvers = {
  approximation: ({ approximation }) => APPROXIMATIONS[approximation],
};
