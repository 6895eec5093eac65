import type { Approximation } from '../../graph/index.ts';
import { must } from '../context.ts';
import type { Approximation as ApiApproximation, IndicatorResolvers } from '../generated/resolvers.ts';
import { indicatorNodeId } from '../ids.ts';

/** The port's words in the API's. */
export const APPROXIMATIONS: Readonly<Record<Approximation, ApiApproximation>> = {
  exact: 'EXACT',
  about: 'ABOUT',
  over: 'OVER',
  under: 'UNDER',
};

export const Indicator: IndicatorResolvers = {
  id: ({ id, article }) => indicatorNodeId(id, article),
  subject: ({ subject }, _, { load }) => (subject === null ? null : must(load.entity, subject)),
  approximation: ({ approximation }) => APPROXIMATIONS[approximation],
  article: ({ article }, _, { load }) => must(load.article, article),
};
