import type { Indicator } from './types.ts';

/** When a figure holds, in one text: a date, or a range of time from its start; null where the text does not say. */
export const periodText = ({ period, periodStart }: Pick<Indicator, 'period' | 'periodStart'>): string | null =>
  periodStart === null ? period : `${periodStart}–${period}`;
