import type { ArticleId, EntityId } from '../../id.ts';
import type { PartialDate } from '../../document/index.ts';
import type { EntityType } from '../../ontology/index.ts';
import { pagedList } from '../cursor.ts';
import { dateBounds } from '../dates.ts';
import type {
  ArticleFilter,
  ArticleRecord,
  EntityRecord,
  IndicatorRecord,
  IssueRecord,
  MentionRecord,
  Page,
  PageRequest,
  StatementFilter,
  StatementRecord,
} from '../port.ts';
import { sentencesOf } from '../sentence.ts';
import { got, sourcesOf } from './load.ts';
import { all, oneOf, pageOfQuery, sql, within, type Read, type Sql } from './read.ts';
import {
  ARTICLE_COLUMNS,
  ENTITY_COLUMNS,
  INDICATOR_COLUMNS,
  ISSUE_COLUMNS,
  STATEMENT_COLUMNS,
  articleRecord,
  entityRecord,
  indicatorRecord,
  issueRecord,
  statementRecord,
  type ArticleRow,
  type EntityRow,
  type IndicatorRow,
  type IssueRow,
  type StatementRow,
} from './records.ts';

export const articles = (read: Read, filter: ArticleFilter, request: PageRequest): Page<ArticleRecord> =>
  pageOfQuery<ArticleRow, ArticleRecord>(read, {
    list: pagedList('articles', filter.issue, filter.entity, filter.between),
    request,
    columns: ARTICLE_COLUMNS,
    from: 'article a join issue i on i.rid = a.issue',
    where: all(
      filter.issue === null ? null : sql('i.id = ?', filter.issue),
      filter.entity === null
        ? null
        : sql(
            `a.rid in (select ae.article from article_entity ae where ae.mentions > 0 and ae.entity = (select rid from entity where id = ?))`,
            filter.entity,
          ),
      within('a.sort_date', dateBounds('articles', filter.between)),
    ),
    order: [
      { column: 'a.sort_date', descending: true },
      { column: 'i.id' },
      { column: 'a.ordinal' },
      { column: 'a.id' },
    ],
    map: (rows) => rows.map(articleRecord),
  });

export const articleIds = (read: Read, otherThan: string | null, request: PageRequest): Page<ArticleId> =>
  pageOfQuery<Readonly<{ id: ArticleId }>, ArticleId>(read, {
    list: pagedList('articleIds', otherThan),
    request,
    columns: 'a.id',
    from: 'article a',
    where: all(otherThan === null ? null : sql('a.extractor <> ?', otherThan)),
    order: [{ column: 'a.id' }],
    map: (rows) => rows.map(({ id }) => id),
  });

export const issues = (read: Read, request: PageRequest): Page<IssueRecord> =>
  pageOfQuery<IssueRow, IssueRecord>(read, {
    list: pagedList('issues'),
    request,
    columns: ISSUE_COLUMNS,
    from: 'issue i',
    where: all(),
    order: [{ column: 'i.sort_date', descending: true }, { column: 'i.id' }],
    map: (rows) => rows.map(issueRecord),
  });

export const entityList = (read: Read, types: readonly EntityType[], request: PageRequest): Page<EntityRecord> =>
  pageOfQuery<EntityRow, EntityRecord>(read, {
    list: pagedList('entityList', types.toSorted()),
    request,
    columns: ENTITY_COLUMNS,
    from: 'entity e',
    where: all(oneOf('e.type', types)),
    order: [{ column: 'e.articles', descending: true }, { column: 'e.id' }],
    map: (rows) => rows.map(entityRecord),
  });

type MentionRow = Readonly<{ article: number; start: number; end: number; rule: string }>;

export const mentions = (read: Read, entity: EntityId, request: PageRequest): Page<MentionRecord> =>
  pageOfQuery<MentionRow, MentionRecord>(read, {
    list: pagedList('mentions', entity),
    request,
    columns: 'm.article, m.start, m.end, m.rule',
    from: 'mention m join article a on a.rid = m.article',
    where: sql('m.entity = (select rid from entity where id = ?)', entity),
    order: [
      { column: 'a.sort_date', descending: true },
      { column: 'a.id' },
      { column: 'm.start' },
      { column: 'm.end' },
    ],
    map: (rows) => {
      const sources = sourcesOf(read, rows);
      const sentences = new Map([...sources].map(([rid, { text }]) => [rid, sentencesOf(text)]));
      return rows.map((row) => {
        const source = got(sources, row.article);
        const sentence = got(sentences, row.article)(row);
        return {
          entity,
          article: source.id,
          articleTitle: source.title,
          publishedOn: source.published_on,
          span: { start: row.start, end: row.end },
          sentence: source.text.slice(sentence.start, sentence.end),
          inSentence: { start: row.start - sentence.start, end: row.end - sentence.start },
          rule: row.rule,
        };
      });
    },
  });

export const statements = (read: Read, filter: StatementFilter, request: PageRequest): Page<StatementRecord> =>
  statementsWhere(
    read,
    pagedList('statements', filter.relation, filter.article, filter.entity, filter.between),
    request,
    all(
      filter.relation === null ? null : sql('s.relation = (select rid from relation where id = ?)', filter.relation),
      filter.article === null ? null : sql('s.article = (select rid from article where id = ?)', filter.article),
      filter.entity === null
        ? null
        : sql(
            's.subject = (select rid from entity where id = ?) or s.object = (select rid from entity where id = ?)',
            filter.entity,
            filter.entity,
          ),
      within('s.effective', dateBounds('statements', filter.between)),
    ),
  );

/** Statements that meet a condition, earliest effective date first. */
export const statementsWhere = (
  read: Read,
  list: ReturnType<typeof pagedList>,
  request: PageRequest,
  where: Sql,
): Page<StatementRecord> =>
  pageOfQuery<StatementRow, StatementRecord>(read, {
    list,
    request,
    columns: STATEMENT_COLUMNS,
    from: 'statement s join relation r on r.rid = s.relation',
    where,
    order: [{ column: 's.effective' }, { column: 's.id' }],
    map: (rows) => {
      const sources = sourcesOf(read, rows);
      return rows.map((row) => statementRecord(row, got(sources, row.article)));
    },
  });

export const indicators = (read: Read, entity: EntityId | null, request: PageRequest): Page<IndicatorRecord> =>
  pageOfQuery<IndicatorRow & Readonly<{ published_on: PartialDate | null }>, IndicatorRecord>(read, {
    list: pagedList('indicators', entity),
    request,
    columns: INDICATOR_COLUMNS,
    from: 'indicator n join article a on a.rid = n.article',
    where: all(entity === null ? null : sql('n.subject = (select rid from entity where id = ?)', entity)),
    order: [
      { column: 'a.sort_date', descending: true },
      { column: 'a.id' },
      { column: 'n.start' },
      { column: 'n.end' },
      { column: 'n.id' },
    ],
    map: (rows) => {
      const sources = sourcesOf(read, rows);
      return rows.map((row) => indicatorRecord(row, got(sources, row.article)));
    },
  });
