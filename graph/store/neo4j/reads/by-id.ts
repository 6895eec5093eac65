import type { Notice } from '../../../errors.ts';
import type { ArticleId, EntityId, IssueId, RelationId, StatementId } from '../../../id.ts';
import type { ArticleGraph, ReadId } from '../../../resolve/index.ts';
import type { ArticleRecord, EntityRecord, IssueRecord, RelationRecord, StatementRecord } from '../../port.ts';
import { followEntities, followRelations, followStatements, type Following } from '../../current-ids.ts';
import { keptGraph } from '../../kept.ts';
import * as find from '../cypher/by-id.ts';
import { loadDecisions } from '../decisions.ts';
import { successorsOf } from './former-ids.ts';
import type { Read } from '../read.ts';
import {
  articleRecord,
  entityRecord,
  indicatorOf,
  issueRecord,
  relationRecord,
  statementOf,
  statementRecord,
} from '../rows.ts';

export const entities = (read: Read, ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, EntityRecord>> =>
  current(read, ids, {
    under: (some) => entitiesOf(read, some),
    follow: async (missing) => followEntities(missing, (await loadDecisions(read)).by),
  });

export const relations = (read: Read, ids: readonly RelationId[]): Promise<ReadonlyMap<RelationId, RelationRecord>> =>
  current(read, ids, { under: (some) => relationsOf(read, some), follow: followRelations });

export const statementsByIds = (
  read: Read,
  ids: readonly StatementId[],
): Promise<ReadonlyMap<StatementId, StatementRecord>> =>
  current(read, ids, { under: (some) => statementsOf(read, some), follow: followStatements });

type Finding<Kind extends ReadId, Value> = Readonly<{
  /** The records that the store has under ids as they are. */
  under: (ids: readonly Kind[]) => Promise<ReadonlyMap<Kind, Value>>;
  follow: (missing: readonly Kind[]) => Following<Kind, Value> | Promise<Following<Kind, Value>>;
}>;

/** The records under ids, and under former ids those that took their place. */
async function current<Kind extends ReadId, Value>(
  read: Read,
  ids: readonly Kind[],
  { under, follow }: Finding<Kind, Value>,
): Promise<ReadonlyMap<Kind, Value>> {
  const found = await under(ids);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const walk = await follow(missing);
  let step = walk.next();
  while (step.done !== true) {
    const [records, successors] = await Promise.all([under(step.value), successorsOf(read, step.value)]);
    step = walk.next({ records, successors });
  }
  return new Map([...found, ...step.value]);
}

const entitiesOf = async (read: Read, ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, EntityRecord>> =>
  new Map((await read(find.entitiesById(ids))).map((row) => [row[0], entityRecord(row)]));

const relationsOf = async (read: Read, ids: readonly RelationId[]): Promise<ReadonlyMap<RelationId, RelationRecord>> =>
  new Map((await read(find.relationsById(ids))).map((row) => [row[0], relationRecord(row)]));

const statementsOf = async (
  read: Read,
  ids: readonly StatementId[],
): Promise<ReadonlyMap<StatementId, StatementRecord>> =>
  new Map((await read(find.statementsById(ids))).map((row) => [row[0], statementRecord(row)]));

export const articlesByIds = async (
  read: Read,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ArticleRecord>> =>
  new Map((await read(find.articlesById(ids))).map((row) => [row[1], articleRecord(row)]));

export const issuesByIds = async (read: Read, ids: readonly IssueId[]): Promise<ReadonlyMap<IssueId, IssueRecord>> =>
  new Map((await read(find.issuesById(ids))).map(issueRecord).map((record) => [record.issue.id, record]));

/** The graph of one article in normal form. */
export const articleGraph = async (read: Read, id: ArticleId): Promise<ArticleGraph | null> =>
  (await storedArticles(read, [id]))[0]?.graph ?? null;

/** As applied: from the rows, or as kept beside them where decisions changed those. */
export const articleSaid = async (read: Read, id: ArticleId): Promise<ArticleGraph | null> =>
  (await storedArticles(read, [id]))[0]?.said ?? null;

/** An article in the light of the decisions, and as applied. */
export type StoredArticle = Readonly<{ graph: ArticleGraph; said: ArticleGraph }>;

/** Articles of one query: all their rows are held at once, by the server and by the driver. */
const AT_ONCE = 200;

/** Those that are there, in the order of the ids where these are sorted. */
export async function storedArticles(read: Read, ids: readonly ArticleId[]): Promise<readonly StoredArticle[]> {
  const found: StoredArticle[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE)
    for (const row of await read(find.graphsOfArticles(ids.slice(i, i + AT_ONCE)))) {
      const [, , , , , said] = row;
      const graph = graphOf(row);
      found.push({ graph, said: said === null ? graph : keptGraph(said) });
    }
  return found;
}

function graphOf([articleRow, notices, readings, statements, indicators]: find.GraphRow): ArticleGraph {
  const { article, issue, source, extractor } = articleRecord(articleRow);
  return {
    issue,
    article,
    source,
    extractor,
    entities: readings.map(([entity, type, name, aliases, region, code, level]) => ({
      id: entity,
      type,
      name,
      aliases,
      region,
      code,
      level,
    })),
    mentions: readings
      .flatMap(([entity, , , , , , , starts, ends, rules]) =>
        starts.map((start, i) => ({ entity, rule: rules[i] ?? '', start, end: ends[i] ?? start })),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.entity < b.entity ? -1 : 1)),
    statements: statements.map(statementOf),
    indicators: indicators.map(indicatorOf),
    notices: JSON.parse(notices) as readonly Notice[],
  };
}
