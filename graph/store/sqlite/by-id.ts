import type { ArticleId, EntityId, IssueId, RelationId, StatementId } from '../../id.ts';
import type { ArticleGraph, Entity, Mention, ReadId, RegionLevel } from '../../resolve/index.ts';
import type { EntityType } from '../../ontology/index.ts';
import type { Notice } from '../../errors.ts';
import type { ArticleRecord, EntityRecord, IssueRecord, RelationRecord, StatementRecord } from '../port.ts';
import { issueOf } from '../canonical.ts';
import { followEntities, followRelations, followStatements, type Following } from '../current-ids.ts';
import { keptGraph } from '../kept.ts';
import { loadDecisions } from './decisions.ts';
import { successorsOf } from './former-ids.ts';
import { got, sourcesOf } from './load.ts';
import type { Read } from './read.ts';
import {
  ARTICLE_COLUMNS,
  ENTITY_COLUMNS,
  INDICATOR_COLUMNS,
  ISSUE_COLUMNS,
  RELATION_COLUMNS,
  STATEMENT_COLUMNS,
  articleRecord,
  entityRecord,
  indicatorOf,
  issueRecord,
  relationRecord,
  statementOf,
  statementRecord,
  type ArticleRow,
  type EntityRow,
  type IndicatorRow,
  type IssueRow,
  type RelationRow,
  type StatementRow,
} from './records.ts';

const WANTED = 'from (select distinct value from json_each(?)) wanted cross join';

export const entities = ({ db }: Read, ids: readonly EntityId[]): ReadonlyMap<EntityId, EntityRecord> =>
  current(db, ids, {
    under: (some) => entitiesOf(db, some),
    follow: (missing) => followEntities(missing, loadDecisions(db).by),
  });

export const relations = ({ db }: Read, ids: readonly RelationId[]): ReadonlyMap<RelationId, RelationRecord> =>
  current(db, ids, { under: (some) => relationsOf(db, some), follow: followRelations });

export const statementsByIds = (read: Read, ids: readonly StatementId[]): ReadonlyMap<StatementId, StatementRecord> =>
  current(read.db, ids, { under: (some) => statementsOf(read, some), follow: followStatements });

type Finding<Kind extends ReadId, Value> = Readonly<{
  /** The records that the store has under ids as they are. */
  under: (ids: readonly Kind[]) => ReadonlyMap<Kind, Value>;
  follow: (missing: readonly Kind[]) => Following<Kind, Value>;
}>;

/** The records under ids, and under former ids those that took their place. */
function current<Kind extends ReadId, Value>(
  db: Read['db'],
  ids: readonly Kind[],
  { under, follow }: Finding<Kind, Value>,
): ReadonlyMap<Kind, Value> {
  const found = under(ids);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const walk = follow(missing);
  let step = walk.next();
  while (step.done !== true) step = walk.next({ records: under(step.value), successors: successorsOf(db, step.value) });
  return new Map([...found, ...step.value]);
}

const entitiesOf = (db: Read['db'], ids: readonly EntityId[]): ReadonlyMap<EntityId, EntityRecord> =>
  new Map(
    db
      .all<EntityRow>(`select ${ENTITY_COLUMNS} ${WANTED} entity e on e.id = wanted.value`, JSON.stringify(ids))
      .map((row) => [row.id, entityRecord(row)]),
  );

const relationsOf = (db: Read['db'], ids: readonly RelationId[]): ReadonlyMap<RelationId, RelationRecord> =>
  new Map(
    db
      .all<RelationRow>(`select ${RELATION_COLUMNS} ${WANTED} relation r on r.id = wanted.value`, JSON.stringify(ids))
      .map((row) => [row.id, relationRecord(row)]),
  );

function statementsOf(read: Read, ids: readonly StatementId[]): ReadonlyMap<StatementId, StatementRecord> {
  const rows = read.db.all<StatementRow>(
    `select ${STATEMENT_COLUMNS} ${WANTED} statement s on s.id = wanted.value cross join relation r on r.rid = s.relation`,
    JSON.stringify(ids),
  );
  const sources = sourcesOf(read, rows);
  return new Map(rows.map((row) => [row.id, statementRecord(row, got(sources, row.article))]));
}

export const articlesByIds = ({ db }: Read, ids: readonly ArticleId[]): ReadonlyMap<ArticleId, ArticleRecord> =>
  new Map(
    db
      .all<ArticleRow>(
        `select ${ARTICLE_COLUMNS} ${WANTED} article a on a.id = wanted.value cross join issue i on i.rid = a.issue`,
        JSON.stringify(ids),
      )
      .map((row) => [row.id, articleRecord(row)]),
  );

export const issuesByIds = ({ db }: Read, ids: readonly IssueId[]): ReadonlyMap<IssueId, IssueRecord> =>
  new Map(
    db
      .all<IssueRow>(`select ${ISSUE_COLUMNS} ${WANTED} issue i on i.id = wanted.value`, JSON.stringify(ids))
      .map(issueRecord)
      .map((record) => [record.issue.id, record]),
  );

/** The graph of one article in normal form, from its rows. */
export function articleGraph({ db, check }: Read, id: ArticleId): ArticleGraph | null {
  const row = db.get<ArticleRow & Readonly<{ rid: number; notices: string }>>(
    // The head as this article gave it, not the issue's canonical one.
    `select ${ARTICLE_COLUMNS.replace('i.head', 'a.issue_head as head')}, a.rid, a.notices from article a where a.id = ?`,
    id,
  );
  if (row === undefined) return null;
  check();
  const { article, source, extractor } = articleRecord(row);
  return {
    issue: issueOf(row.head),
    article,
    source,
    extractor,
    entities: readings(db, row.rid),
    mentions: db
      .all<Mention>(
        `select e.id as entity, m.rule, m.start, m.end from mention m join entity e on e.rid = m.entity
       where m.article = ? order by m.start, m.end, e.id`,
        row.rid,
      )
      .map((mention) => ({ ...mention })),
    statements: db
      .all<StatementRow>(
        `select ${STATEMENT_COLUMNS} from statement s join relation r on r.rid = s.relation
         where s.article = ? order by s.start, s.end, s.id`,
        row.rid,
      )
      .map(statementOf),
    indicators: db
      .all<IndicatorRow>(
        `select ${INDICATOR_COLUMNS} from indicator n where n.article = ? order by n.start, n.end, n.id`,
        row.rid,
      )
      .map(indicatorOf),
    notices: JSON.parse(row.notices) as readonly Notice[],
  };
}

/** As applied: from the rows, or as kept beside them where decisions changed those. */
export function articleSaid(read: Read, id: ArticleId): ArticleGraph | null {
  const kept = read.db.get<{ graph: string }>(
    'select said.graph from article a join said on said.article = a.rid where a.id = ?',
    id,
  );
  return kept === undefined ? articleGraph(read, id) : keptGraph(kept.graph);
}

type ReadingRow = Readonly<{
  id: EntityId;
  type: EntityType;
  name: string;
  aliases: string;
  region: EntityId | null;
  code: string | null;
  level: RegionLevel | null;
}>;

const readings = (db: Read['db'], article: number): readonly Entity[] =>
  db
    .all<ReadingRow>(
      `select e.id, e.type, ae.name, ae.aliases, region.id as region, ae.code, ae.level
       from article_entity ae join entity e on e.rid = ae.entity left join entity region on region.rid = ae.region
       where ae.article = ? order by e.id`,
      article,
    )
    .map((row) => ({ ...row, aliases: JSON.parse(row.aliases) as readonly string[] }));
