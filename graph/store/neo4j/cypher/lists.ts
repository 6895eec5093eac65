import type { PartialDate } from '../../../document/index.ts';
import type { ArticleId, EntityId, IssueId } from '../../../id.ts';
import type { EntityType } from '../../../ontology/index.ts';
import type { StatementFilter } from '../../port.ts';
import { articleRow, entityRow, indicatorRow, issueRow, statementRow } from '../rows.ts';
import { entityLabel } from './names.ts';
import { boundParameters, where, within, type DateBounds, type ListQuery } from './page.ts';

/**
 * The paged lists. A condition that always holds (`>= ''`) is there so that the planner may read an index in
 * its order; an end that has no label, so that it starts from the other and does not join two indexes.
 */

export function articlesList(issue: IssueId | null, entity: EntityId | null, bounds: DateBounds | null): ListQuery {
  const start =
    entity !== null
      ? `MATCH (:Entity {id: $entity})<-[n:NAMES]-(a)`
      : issue !== null
        ? `MATCH (:Issue {id: $issue})<-[:IN_ISSUE]-(a)`
        : `MATCH (a:Article)`;
  const conditions = [
    entity === null ? null : 'n.mentions > 0',
    entity === null || issue === null ? null : 'a.issue = $issue',
    bounds === null ? null : within('a.sortDate'),
  ];
  const unfiltered = entity === null && issue === null && bounds === null;
  return {
    name: 'articles',
    match: `${start} ${where(...conditions, unfiltered ? `a.sortDate >= ''` : null)}`,
    variables: 'a',
    ...(unfiltered ? { count: 'MATCH (a:Article) RETURN count(a) AS total' } : {}),
    order: [{ by: 'a.sortDate', descending: true }, { by: 'a.issue' }, { by: 'a.ordinal' }, { by: 'a.id' }],
    then: 'MATCH (a)-[:IN_ISSUE]->(i:Issue)',
    row: articleRow('a', 'i.head'),
    parameters: { issue, entity, ...boundParameters(bounds) },
  };
}

export const articleIdsList = (otherThan: string | null): ListQuery => ({
  name: 'articleIds',
  match: `MATCH (a:Article) ${where(`a.id >= ''`, otherThan === null ? null : 'a.extractor <> $otherThan')}`,
  variables: 'a',
  ...(otherThan === null ? { count: 'MATCH (a:Article) RETURN count(a) AS total' } : {}),
  order: [{ by: 'a.id' }],
  row: '[a.id]',
  parameters: { otherThan },
});

export const issuesList = (): ListQuery => ({
  name: 'issues',
  match: `MATCH (i:Issue) WHERE i.sortDate >= ''`,
  variables: 'i',
  count: 'MATCH (i:Issue) RETURN count(i) AS total',
  order: [{ by: 'i.sortDate', descending: true }, { by: 'i.id' }],
  row: issueRow('i'),
  parameters: {},
});

/** In the order of `rank`, which is (articles descending, id) as one text, so that a page is a stretch of one index. */
export const entitiesList = (types: readonly EntityType[]): ListQuery => {
  const label = entityLabel(types);
  const several = types.length > 1;
  return {
    name: 'entityList',
    match: `MATCH (e:${label}) ${where(`e.rank >= ''`, several ? 'e.type IN $types' : null)}`,
    variables: 'e',
    ...(several ? {} : { count: `MATCH (e:${label}) RETURN count(e) AS total` }),
    order: [{ by: 'e.rank' }],
    row: entityRow('e'),
    parameters: { types },
  };
};

/** Mentions stand as parallel lists on NAMES. */
export const mentionsList = (entity: EntityId): ListQuery => ({
  name: 'mentions',
  match: `MATCH (:Entity {id: $entity})<-[n:NAMES]-(a) WHERE n.mentions > 0
UNWIND range(0, n.mentions - 1) AS place
WITH a, n, place, n.starts[place] AS start, n.ends[place] AS end`,
  variables: 'a, n, place, start, end',
  count: `MATCH (:Entity {id: $entity})<-[n:NAMES]-() RETURN sum(n.mentions) AS total`,
  order: [{ by: 'n.sortDate', descending: true }, { by: 'n.article' }, { by: 'start' }, { by: 'end' }],
  row: '[n.article, start, end, n.rules[place]]',
  shared: '[a IN collect(DISTINCT a) | [a.id, a.title, a.text, a.publishedOn]]',
  parameters: { entity },
});
export type MentionRow = readonly [article: ArticleId, start: number, end: number, rule: string];
/** The articles of a page of mentions. */
export type TextRow = readonly [id: ArticleId, title: string, text: string, publishedOn: PartialDate | null];

export function statementsList(filter: StatementFilter, bounds: DateBounds | null): ListQuery {
  const { relation, article, entity } = filter;
  const conditions = [
    relation === null ? null : `s.relation = $relation AND s.effective >= ''`,
    bounds === null ? null : within('s.effective'),
    article === null || relation === null ? null : 's.article = $article',
    entity === null || (relation === null && article === null) ? null : 's.subject = $entity OR s.object = $entity',
  ];
  const start =
    relation !== null
      ? 'MATCH (s:Statement)'
      : article !== null
        ? 'MATCH (:Article {id: $article})-[:SAYS]->(s)'
        : entity !== null
          ? // A row of its own for both halves to follow from: Neo4j 2026 would plan a product with what stands before.
            `UNWIND [$entity] AS id
CALL (id) {
MATCH (s:Statement) WHERE s.subject = id AND s.effective >= '' RETURN s UNION ALL MATCH (s:Statement) WHERE s.object = id AND s.effective >= '' RETURN s }
WITH s`
          : 'MATCH (s:Statement)';
  const unfiltered = relation === null && article === null && entity === null && bounds === null;
  return {
    name: 'statements',
    match: `${start} ${where(...conditions, relation === null && article === null && entity === null ? `s.effective >= '' AND s.id >= ''` : null)}`,
    variables: 's',
    ...(unfiltered ? { count: 'MATCH (s:Statement) RETURN count(s) AS total' } : {}),
    // Degrees, which the database keeps; none is its own object.
    ...(entity !== null && relation === null && article === null && bounds === null
      ? {
          count: `MATCH (e:Entity {id: $entity}) RETURN sum(COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() }) AS total`,
        }
      : {}),
    ...STATEMENTS,
    parameters: { relation, article, entity, ...boundParameters(bounds) },
  };
}

/** Statements in their order. */
export const STATEMENTS = {
  order: [{ by: 's.effective' }, { by: 's.id' }],
  then: 'MATCH (s)<-[:SAYS]-(a:Article)',
  row: statementRow('s', 'a'),
} as const;

export const indicatorsList = (entity: EntityId | null): ListQuery => ({
  name: 'indicators',
  match: entity === null ? `MATCH (n:Indicator) WHERE n.sortDate >= ''` : `MATCH (:Entity {id: $entity})<-[:ABOUT]-(n)`,
  variables: 'n',
  ...(entity === null ? { count: 'MATCH (n:Indicator) RETURN count(n) AS total' } : {}),
  order: [
    { by: 'n.sortDate', descending: true },
    { by: 'n.article' },
    { by: 'n.start' },
    { by: 'n.end' },
    { by: 'n.id' },
  ],
  then: 'MATCH (n)<-[:REPORTS]-(a:Article)',
  row: indicatorRow('n', 'a'),
  parameters: { entity },
});

/** Regions without a code after those with one. */
export const childrenList = (region: EntityId): ListQuery => ({
  name: 'regionChildren',
  match: `MATCH (:Entity {id: $region})<-[:BELONGS_TO]-(e:Region) WITH e, coalesce(e.code, '~') AS code`,
  variables: 'e, code',
  order: [{ by: 'code' }, { by: 'e.id' }],
  row: entityRow('e'),
  parameters: { region },
});
