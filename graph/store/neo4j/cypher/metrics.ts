import type { EntityId, IndicatorId } from '../../../id.ts';
import type { EntityType } from '../../../ontology/index.ts';
import type { SeriesFilter } from '../../port.ts';
import { cypher, type Parameters, type Query } from '../query.ts';
import { entityRow, indicatorRow } from '../rows.ts';
import { boundParameters, where, within, type DateBounds, type ListQuery } from './page.ts';

/** Every part of the index, so that it alone is read. */
const INDEXED = `n.quantity >= '' AND n.subject >= ''`;

export type MetricRow = readonly [
  key: string,
  subjects: number,
  values: number,
  articles: number,
  firstDate: string | null,
  lastDate: string | null,
  wordings: readonly (readonly [metric: string, uses: number])[],
];

/** `names`: what the name of a quantity holds one of; none: all. */
export function metricsList(types: readonly EntityType[], comparable: boolean, names: readonly string[]): ListQuery {
  const ofTypes = types.length === 0 ? '' : `\nMATCH (n)-[:ABOUT]->(e) WHERE e.type IN $types`;
  const listed = where(
    comparable ? 'subjects > 1' : null,
    names.length === 0 ? null : `any(name IN $names WHERE split(key, '|')[0] CONTAINS name)`,
  );
  const own = `MATCH (n:Indicator) WHERE n.quantity = key AND n.subject >= ''${ofTypes}`;
  return {
    name: 'metrics',
    match: `MATCH (n:Indicator) WHERE ${INDEXED}${ofTypes}
WITH n.quantity AS key, count(DISTINCT n.subject) AS subjects, count(n) AS values
WITH key, subjects, values ${listed}`,
    variables: 'key, subjects, values',
    order: [{ by: 'subjects', descending: true }, { by: 'values', descending: true }, { by: 'key' }],
    then: `CALL (key) { ${own}
RETURN count(DISTINCT n.article) AS articles, min(nullIf(n.effective, '~')) AS firstDate, max(nullIf(n.effective, '~')) AS lastDate }
CALL (key) { ${own}
WITH n.metric AS metric, count(n) AS uses
RETURN collect([metric, uses]) AS wordings }
WITH * ORDER BY subjects DESC, values DESC, key`,
    row: '[key, subjects, values, articles, firstDate, lastDate, wordings]',
    parameters: { types, names },
  };
}

/** `places`: the regions within which a subject is, or has its seat. */
export const seriesList = (
  key: string,
  filter: SeriesFilter,
  places: readonly EntityId[] | null,
  bounds: DateBounds | null,
): ListQuery => ({
  name: 'indicatorSeries',
  match: `MATCH (n:Indicator) ${where(
    `n.quantity = $key AND n.subject >= ''`,
    filter.subjects.length === 0 ? null : 'n.subject IN $subjects',
    bounds === null ? null : within('n.effective'),
  )}
MATCH (n)-[:ABOUT]->(e) ${where(
    filter.types.length === 0 ? null : 'e.type IN $types',
    places === null ? null : 'e.id IN $places OR e.region IN $places',
  )}`,
  variables: 'n, e',
  order: [{ by: 'e.articles', descending: true }, { by: 'e.id' }, { by: 'n.effective' }, { by: 'n.id' }],
  then: 'MATCH (n)<-[:REPORTS]-(a:Article)',
  row: `[${entityRow('e')}, ${indicatorRow('n', 'a')}]`,
  parameters: { key, subjects: filter.subjects, types: filter.types, places, ...boundParameters(bounds) },
});

export type UnfilledRow = readonly [
  id: IndicatorId,
  metric: string,
  unit: string,
  effective: string,
  /** Null without a subject. */
  names: readonly string[] | null,
];
/** Indicators of an older version, by id, with what their article calls the subject. */
export const unfilledIndicators = (after: IndicatorId | '', limit: number): Query<UnfilledRow> =>
  cypher(
    'migrate.unfilled',
    `MATCH (n:Indicator) WHERE n.id > $after AND n.change IS NULL
WITH n ORDER BY n.id LIMIT $limit
MATCH (n)<-[:REPORTS]-(a:Article)
OPTIONAL MATCH (n)-[:ABOUT]->(e)<-[named:NAMES]-(a)
WITH n, a, named ORDER BY n.id
RETURN [n.id, n.metric, n.unit, coalesce(n.period, a.publishedOn, '~'), [named.name] + named.aliases] AS row`,
    { after, limit },
  );

export const unfilledCounts = (): Query<readonly [done: number, total: number]> =>
  cypher('migrate.unfilledCounts', `RETURN [0, COUNT { MATCH (n:Indicator) WHERE n.change IS NULL }] AS row`);

export const setQuantities = (rows: readonly Parameters[]): Query<never> =>
  cypher('migrate.quantities', `UNWIND $rows AS row MATCH (n:Indicator {id: row.id}) SET n += row`, { rows });
