import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES } from '../../../ontology/index.ts';
import { cypher, type Query } from '../query.ts';

export type CountsRow = readonly [
  issues: number,
  articles: number,
  statements: number,
  indicators: number,
  mentions: number,
  byType: readonly number[],
  byPredicate: readonly number[],
  firstDate: string | null,
  lastDate: string | null,
];

/** Each alone, so that it comes from the counts that the database keeps. */
const nodes = (label: string): string => `COUNT { (:${label}) }`;
/** The end of an index. */
const bound = (label: string, column: string, range: string, order: '' | 'DESC'): string =>
  `COLLECT { MATCH (x:${label}) WHERE ${range} RETURN x.${column} ORDER BY x.${column} ${order} LIMIT 1 }[0]`;
const dates = (order: '' | 'DESC'): string =>
  `coalesce(${bound('Statement', 'effective', `x.effective < '~' AND x.id >= ''`, order)}, ${bound('Article', 'sortDate', `x.sortDate > ''`, order)})`;

/** Numbers of the whole graph. */
export const statisticsCounts = (): Query<CountsRow> =>
  cypher(
    'statistics',
    `RETURN [${['Issue', 'Article', 'Statement', 'Indicator'].map(nodes).join(', ')},
  COLLECT { MATCH (x:Article) RETURN sum(x.mentions) }[0],
  [${ENTITY_TYPE_NAMES.map(nodes).join(', ')}],
  [${RELATION_TYPE_NAMES.map((type) => `COUNT { ()-[:${type}]->() }`).join(', ')}],
  ${dates('')}, ${dates('DESC')}] AS row`,
  );
