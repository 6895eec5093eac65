import type { PartialDate } from '../../document/index.ts';
import type { EntityType } from '../../ontology/index.ts';
import { dateBounds } from '../dates.ts';
import { metricsList, seriesList, seriesValue, winningWording, type WordingVote } from '../metrics.ts';
import type { MetricQuery, MetricRecord, Page, PageRequest, SeriesFilter, SeriesValue } from '../port.ts';
import { changeOfKey, monthsOfKey, namesLike, unitOfKey } from '../quantity.ts';
import { entitiesByRid, got, ridsOf, sourcesOf } from './load.ts';
import { all, oneOf, pageOfQuery, sql, within, type Read, type Sql } from './read.ts';
import { INDICATOR_COLUMNS, indicatorRecord, type IndicatorRow } from './records.ts';
import { partsOf } from './regions.ts';

type MetricRow = Readonly<{ key: string; subjects: number; values: number }>;

/** The index of quantities gives the order; articles, dates and wordings are read for the page alone. */
export function metrics(read: Read, query: MetricQuery, request: PageRequest): Page<MetricRecord> {
  const counted = all(sql('n.quantity is not null'), ofTypes(query.types));
  const listed = all(query.comparable ? sql('min(n.subject) < max(n.subject)') : null, named(namesLike(query.text)));
  const group = `from indicator n where ${counted.text} group by n.quantity having ${listed.text}`;
  const values = [...counted.values, ...listed.values];
  return pageOfQuery<MetricRow, MetricRecord>(read, {
    list: metricsList(query),
    request,
    columns: 'q.key, q.subjects, q."values"',
    from: `(select n.quantity as key, count(distinct n.subject) as subjects, count(*) as "values" ${group}) q`,
    // The values of the grouping, which stands before those of the page.
    where: sql('true', ...values),
    count: sql(`select count(*) as total from (select 1 ${group})`, ...values),
    order: [
      { column: 'q.subjects', descending: true },
      { column: 'q."values"', descending: true },
      { column: 'q.key' },
    ],
    map: (rows) => {
      const details = detailsOf(
        read,
        rows.map(({ key }) => key),
        counted,
      );
      return rows.map(({ key, subjects, values: count }) => ({
        key,
        unit: unitOfKey(key),
        change: changeOfKey(key),
        months: monthsOfKey(key),
        subjects,
        values: count,
        ...got(details, key),
      }));
    },
  });
}

/** Asked of each value, so that the index of quantities stays in use, whose order groups. */
const ofTypes = (types: readonly EntityType[]): Sql | null => {
  const wanted = oneOf('e.type', types);
  return wanted === null
    ? null
    : sql(`exists (select 1 from entity e where e.rid = n.subject and ${wanted.text})`, ...wanted.values);
};

/** Keys whose name holds one of the texts. */
const named = (texts: readonly string[]): Sql | null =>
  texts.length === 0
    ? null
    : sql(texts.map(() => `instr(substr(n.quantity, 1, instr(n.quantity, '|') - 1), ?) > 0`).join(' or '), ...texts);

type Details = Pick<MetricRecord, 'metric' | 'articles' | 'firstDate' | 'lastDate'>;

/** What the values of each quantity say besides their number. */
function detailsOf({ db, check }: Read, keys: readonly string[], counted: Sql): ReadonlyMap<string, Details> {
  const from = `from json_each(?) wanted cross join indicator n on n.quantity = wanted.value where ${counted.text}`;
  const given = [JSON.stringify(keys), ...counted.values];
  const wordings = Map.groupBy(
    db.all<WordingVote & Readonly<{ key: string }>>(
      `select n.quantity as key, n.metric, count(*) as uses ${from} group by n.quantity, n.metric`,
      ...given,
    ),
    ({ key }) => key,
  );
  check();
  type Row = Readonly<{ key: string; articles: number; first: PartialDate | null; last: PartialDate | null }>;
  const rows = db.all<Row>(
    `select n.quantity as key, count(distinct n.article) as articles, min(nullif(n.effective, '~')) as first,
       max(nullif(n.effective, '~')) as last ${from} group by n.quantity`,
    ...given,
  );
  return new Map(
    rows.map(({ key, articles, first, last }) => [
      key,
      { metric: winningWording(key, got(wordings, key)), articles, firstDate: first, lastDate: last },
    ]),
  );
}

export function indicatorSeries(
  read: Read,
  key: string,
  filter: SeriesFilter,
  request: PageRequest,
): Page<SeriesValue> {
  const list = seriesList(key, filter);
  const bounds = dateBounds('indicatorSeries', filter.between);
  const places = filter.region === null ? null : JSON.stringify([...partsOf(read, [filter.region])]);
  return pageOfQuery<IndicatorRow & Readonly<{ subject: number }>, SeriesValue>(read, {
    list,
    request,
    columns: `${INDICATOR_COLUMNS}, n.subject`,
    from: 'indicator n join entity subject on subject.rid = n.subject',
    where: all(
      sql('n.quantity = ?', key),
      filter.subjects.length === 0
        ? null
        : sql('n.subject in (select value from json_each(?))', JSON.stringify(ridsOf(read.db, filter.subjects))),
      oneOf('subject.type', filter.types),
      places === null
        ? null
        : sql(
            'subject.rid in (select value from json_each(?)) or subject.region in (select value from json_each(?))',
            places,
            places,
          ),
      within('n.effective', bounds),
    ),
    order: [
      { column: 'subject.articles', descending: true },
      { column: 'subject.id' },
      { column: 'n.effective' },
      { column: 'n.id' },
    ],
    map: (rows) => {
      const sources = sourcesOf(read, rows);
      const subjects = entitiesByRid(read, [...new Set(rows.map(({ subject }) => subject))]);
      return rows.map((row) =>
        seriesValue(key, got(subjects, row.subject), indicatorRecord(row, got(sources, row.article))),
      );
    },
  });
}
