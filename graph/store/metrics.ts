import { GraphError } from '../errors.ts';
import { order } from '../order.ts';
import { pagedList, type PagedList } from './cursor.ts';
import type { EntityRecord, IndicatorRecord, MetricQuery, SeriesFilter, SeriesValue } from './port.ts';
import { converted, isKey, saysName, unitOfKey } from './quantity.ts';

/** What both stores do alike for the quantities that may be compared. */

export const metricsList = ({ text, types, comparable }: MetricQuery): PagedList =>
  pagedList('metrics', text, types.toSorted(), comparable);

/** @throws GraphError INVALID for a key that `metrics` cannot have given. */
export function seriesList(key: string, { subjects, types, region, between }: SeriesFilter): PagedList {
  if (!isKey(key))
    throw new GraphError(
      'INVALID',
      `indicatorSeries: argument \`key\` is ${JSON.stringify(key)}; pass the key of a quantity that \`metrics\` lists`,
    );
  return pagedList('indicatorSeries', key, subjects.toSorted(), types.toSorted(), region, between);
}

export type WordingVote = Readonly<{ metric: string; uses: number }>;

/**
 * The wording shown for a quantity: one that says its name and no more (技术合同成交额 before 宿州市技术合同成交额), then the most used, then
 * the shorter, then the smaller.
 */
export function winningWording(key: string, votes: readonly WordingVote[]): string {
  const more = ({ metric }: WordingVote): number => (saysName(metric, key) ? 0 : 1);
  const [first] = votes.toSorted(
    (a, b) => more(a) - more(b) || b.uses - a.uses || a.metric.length - b.metric.length || order(a.metric, b.metric),
  );
  return first?.metric ?? '';
}

/** A value in the unit of its quantity. */
function amountOf({ value, upTo, unit, change }: IndicatorRecord): Pick<SeriesValue, 'value' | 'upTo'> {
  if (upTo === null) return { value: converted(value, unit), upTo };
  const end = converted(upTo, unit);
  return change === 'from-to' ? { value: end, upTo: null } : { value: converted(value, unit), upTo: end };
}

export const seriesValue = (key: string, subject: EntityRecord, indicator: IndicatorRecord): SeriesValue => ({
  subject,
  ...amountOf(indicator),
  unit: unitOfKey(key),
  bound: indicator.bound,
  date: indicator.period ?? indicator.publishedOn,
  dated: indicator.period !== null ? 'PERIOD' : indicator.publishedOn !== null ? 'PUBLICATION' : null,
  indicator,
});
