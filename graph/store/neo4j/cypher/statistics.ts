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

const count = (variable: string, pattern: string): string =>
  `CALL () { MATCH ${pattern} RETURN count(x) AS ${variable} }`;
/** The end of an index. */
const bound = (variable: string, label: string, column: string, range: string, order: string): string =>
  `CALL () { OPTIONAL MATCH (x:${label}) WHERE ${range} WITH x.${column} AS date ORDER BY date ${order} LIMIT 1 RETURN date AS ${variable} }`;

/** Numbers of the whole graph, each alone so that it comes from the database's own counts. */
export const statisticsCounts = (): Query<CountsRow> =>
  cypher(
    'statistics',
    [
      count('issues', '(x:Issue)'),
      count('articles', '(x:Article)'),
      count('statements', '(x:Statement)'),
      count('indicators', '(x:Indicator)'),
      `CALL () { MATCH (x:Article) RETURN sum(x.mentions) AS mentions }`,
      ...ENTITY_TYPE_NAMES.map((type) => count(type.toLowerCase(), `(x:${type})`)),
      ...RELATION_TYPE_NAMES.map((type) => count(type, `()-[x:${type}]->()`)),
      bound('firstEvent', 'Statement', 'effective', `x.effective < '~' AND x.id IS NOT NULL`, ''),
      bound('lastEvent', 'Statement', 'effective', `x.effective < '~' AND x.id IS NOT NULL`, 'DESC'),
      bound('firstArticle', 'Article', 'sortDate', `x.sortDate > ''`, ''),
      bound('lastArticle', 'Article', 'sortDate', `x.sortDate > ''`, 'DESC'),
      `RETURN [issues, articles, statements, indicators, mentions, [${ENTITY_TYPE_NAMES.map((type) => type.toLowerCase()).join(', ')}],
 [${RELATION_TYPE_NAMES.join(', ')}], coalesce(firstEvent, firstArticle), coalesce(lastEvent, lastArticle)] AS row`,
    ].join('\n'),
  );
