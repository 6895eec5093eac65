import { APPROXIMATION_OF, ruleLabel, type Approximation, type Bound, type FigureChange } from '../../graph/index.ts';
import { must } from '../context.ts';
import type {
  Approximation as ApiApproximation,
  Bound as ApiBound,
  FigureChange as ApiFigureChange,
  IndicatorResolvers,
} from '../generated/resolvers.ts';
import { indicatorNodeId } from '../ids.ts';
import { pageOf } from '../page-of.ts';

/** The port's words in the API's. */
const APPROXIMATIONS: Readonly<Record<Approximation, ApiApproximation>> = {
  exact: 'EXACT',
  about: 'ABOUT',
  over: 'OVER',
  under: 'UNDER',
};
export const BOUNDS: Readonly<Record<Bound, ApiBound>> = {
  exact: 'EXACT',
  about: 'ABOUT',
  nearly: 'NEARLY',
  'at-least': 'AT_LEAST',
  'more-than': 'MORE_THAN',
  'at-most': 'AT_MOST',
  'less-than': 'LESS_THAN',
};

export const CHANGES: Readonly<Record<FigureChange, ApiFigureChange>> = {
  level: 'LEVEL',
  increase: 'INCREASE',
  decrease: 'DECREASE',
  multiple: 'MULTIPLE',
  'from-to': 'FROM_TO',
};

export const approximationOf = (bound: Bound): ApiApproximation => APPROXIMATIONS[APPROXIMATION_OF[bound]];

export const Indicator: IndicatorResolvers = {
  id: ({ id, article }) => indicatorNodeId(id, article),
  subject: ({ subject }, _, { load }) => (subject === null ? null : must(load.entity, subject)),
  approximation: ({ bound }) => approximationOf(bound),
  bound: ({ bound }) => BOUNDS[bound],
  change: ({ change }) => CHANGES[change],
  page: ({ article, evidence }, _, context) => pageOf(article, evidence, context),
  article: ({ article }, _, { load }) => must(load.article, article),
  ruleLabel: ({ rule }) => ruleLabel(rule),
};
