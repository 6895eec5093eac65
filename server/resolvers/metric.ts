import type { MetricResolvers } from '../generated/resolvers.ts';
import { CHANGES } from './indicator.ts';

export const Metric: MetricResolvers = { change: ({ change }) => CHANGES[change] };
