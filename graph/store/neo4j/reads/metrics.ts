import { dateBounds } from '../../dates.ts';
import { metricsList, seriesList, seriesValue, winningWording } from '../../metrics.ts';
import type { MetricQuery, MetricRecord, Page, PageRequest, SeriesFilter, SeriesValue } from '../../port.ts';
import { changeOfKey, monthsOfKey, namesLike, unitOfKey } from '../../quantity.ts';
import * as find from '../cypher/metrics.ts';
import { partsOf } from '../cypher/regions.ts';
import { pageOfList, type Read } from '../read.ts';
import { entityRecord, indicatorRecord, type EntityRow, type IndicatorRow } from '../rows.ts';

export const metrics = (read: Read, query: MetricQuery, request: PageRequest): Promise<Page<MetricRecord>> =>
  pageOfList<find.MetricRow, MetricRecord>(
    read,
    metricsList(query),
    request,
    find.metricsList(query.types, query.comparable, namesLike(query.text)),
    (rows) =>
      rows.map(([key, subjects, values, articles, firstDate, lastDate, wordings]) => ({
        key,
        metric: winningWording(
          key,
          wordings.map(([metric, uses]) => ({ metric, uses })),
        ),
        unit: unitOfKey(key),
        change: changeOfKey(key),
        months: monthsOfKey(key),
        subjects,
        values,
        articles,
        firstDate,
        lastDate,
      })),
  );

export async function indicatorSeries(
  read: Read,
  key: string,
  filter: SeriesFilter,
  request: PageRequest,
): Promise<Page<SeriesValue>> {
  const list = seriesList(key, filter);
  const bounds = dateBounds('indicatorSeries', filter.between);
  const places = filter.region === null ? null : await read(partsOf([filter.region]));
  return pageOfList<readonly [EntityRow, IndicatorRow], SeriesValue>(
    read,
    list,
    request,
    find.seriesList(key, filter, places, bounds),
    (rows) => rows.map(([subject, indicator]) => seriesValue(key, entityRecord(subject), indicatorRecord(indicator))),
  );
}
