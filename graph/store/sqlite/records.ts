import type { PartialDate, Span } from '../../document/index.ts';
import type { ArticleId, EntityId, IndicatorId, RelationId, StatementId } from '../../id.ts';
import type { EntityType, RelationType } from '../../ontology/index.ts';
import type { FigureChange, Indicator, RegionLevel, Statement } from '../../resolve/index.ts';
import { boundOfStored, type StoredBound } from '../kept.ts';
import { issueOf, pagesOf } from '../canonical.ts';
import { antecedentQuote } from '../sentence.ts';
import type {
  ArticleRecord,
  EntityRecord,
  IndicatorRecord,
  IssueRecord,
  RelationRecord,
  StatementRecord,
} from '../port.ts';

/** Rows as SQL gives them, with the columns to select and the records they make. */

export type EntityRow = Readonly<{
  rid: number;
  id: EntityId;
  type: EntityType;
  name: string;
  aliases: string;
  region_id: EntityId | null;
  code: string | null;
  level: RegionLevel | null;
  articles: number;
  degree: number;
  first_date: PartialDate | null;
  last_date: PartialDate | null;
  first_event_date: PartialDate | null;
  last_event_date: PartialDate | null;
}>;
/** Columns of `entity e`. */
export const ENTITY_COLUMNS =
  'e.rid, e.id, e.type, e.name, e.aliases, (select region.id from entity region where region.rid = e.region) as region_id, ' +
  'e.code, e.level, e.articles, e.degree, e.first_date, e.last_date, e.first_event_date, e.last_event_date';
export const entityRecord = (row: EntityRow): EntityRecord => ({
  id: row.id,
  type: row.type,
  name: row.name,
  aliases: JSON.parse(row.aliases) as readonly string[],
  region: row.region_id,
  code: row.code,
  level: row.level,
  articles: row.articles,
  degree: row.degree,
  firstDate: row.first_date,
  lastDate: row.last_date,
  firstEventDate: row.first_event_date,
  lastEventDate: row.last_event_date,
});

export type RelationRow = Readonly<{
  rid: number;
  id: RelationId;
  subject: number;
  predicate: RelationType;
  object: number;
  subject_id: EntityId;
  object_id: EntityId;
  weight: number;
  articles: number;
  first_date: PartialDate | null;
  last_date: PartialDate | null;
  first_event_date: PartialDate | null;
  last_event_date: PartialDate | null;
}>;
/** Columns of `relation r`. */
export const RELATION_COLUMNS =
  'r.rid, r.id, r.subject, r.predicate, r.object, (select s.id from entity s where s.rid = r.subject) as subject_id, ' +
  '(select o.id from entity o where o.rid = r.object) as object_id, r.weight, r.articles, r.first_date, r.last_date, ' +
  'r.first_event_date, r.last_event_date';
export const relationRecord = (row: RelationRow): RelationRecord => ({
  id: row.id,
  subject: row.subject_id,
  predicate: row.predicate,
  object: row.object_id,
  weight: row.weight,
  articles: row.articles,
  firstDate: row.first_date,
  lastDate: row.last_date,
  firstEventDate: row.first_event_date,
  lastEventDate: row.last_event_date,
});

export type IssueRow = Readonly<{ head: string; articles: number }>;
/** Columns of `issue i`. */
export const ISSUE_COLUMNS = 'i.head, (select count(*) from article a where a.issue = i.rid) as articles';
export const issueRecord = (row: IssueRow): IssueRecord => ({ issue: issueOf(row.head), articles: row.articles });

export type ArticleRow = Readonly<{
  id: ArticleId;
  ordinal: number;
  title: string;
  text: string;
  published_on: PartialDate | null;
  pages: string | null;
  checksum: string;
  source: string;
  extractor: string;
  entities: number;
  statements: number;
  indicators: number;
  head: string;
}>;
/** Columns of `article a join issue i`. */
export const ARTICLE_COLUMNS =
  'a.id, a.ordinal, a.title, a.text, a.published_on, a.pages, a.checksum, a.source, a.extractor, a.entities, a.statements, a.indicators, i.head';
export const articleRecord = (row: ArticleRow): ArticleRecord => {
  const issue = issueOf(row.head);
  return {
    article: {
      id: row.id,
      issue: issue.id,
      ordinal: row.ordinal,
      title: row.title,
      text: row.text,
      publishedOn: row.published_on,
      pages: pagesOf(row.pages),
      checksum: row.checksum,
    },
    issue,
    source: row.source,
    extractor: row.extractor,
    entities: row.entities,
    statements: row.statements,
    indicators: row.indicators,
  };
};

export type StatementRow = Readonly<{
  id: StatementId;
  subject_id: EntityId;
  object_id: EntityId;
  relation_id: RelationId;
  predicate: RelationType;
  start: number;
  end: number;
  event_date: PartialDate | null;
  planned: number;
  confidence: number;
  rule: string;
  article: number;
  antecedent_start: number | null;
  antecedent_end: number | null;
}>;
/** Columns of `statement s join relation r`. */
export const STATEMENT_COLUMNS =
  's.id, (select e.id from entity e where e.rid = s.subject) as subject_id, (select e.id from entity e where e.rid = s.object) as object_id, ' +
  'r.id as relation_id, r.predicate, s.start, s.end, s.event_date, s.planned, s.confidence, s.rule, s.article, ' +
  's.antecedent_start, s.antecedent_end';

/** What a row of an article's says about the article: rows of one page share few articles, so each text is read once. */
export type SourceRow = Readonly<{ id: ArticleId; title: string; text: string; published_on: PartialDate | null }>;

/** Where a row's evidence stands. */
const quoteOf = ({ start, end }: Span, { id, title, text, published_on }: SourceRow) => ({
  article: id,
  articleTitle: title,
  publishedOn: published_on,
  quote: text.slice(start, end),
});

export const statementOf = (row: StatementRow): Statement => ({
  id: row.id,
  subject: row.subject_id,
  predicate: row.predicate,
  object: row.object_id,
  evidence: { start: row.start, end: row.end },
  antecedent:
    row.antecedent_start === null || row.antecedent_end === null
      ? null
      : { start: row.antecedent_start, end: row.antecedent_end },
  eventDate: row.event_date,
  planned: row.planned === 1,
  confidence: row.confidence,
  rule: row.rule,
});
export const statementRecord = (row: StatementRow, source: SourceRow): StatementRecord => ({
  ...statementOf(row),
  relation: row.relation_id,
  ...quoteOf(row, source),
  antecedentQuote: antecedentQuote(statementOf(row), source.text),
});

export type IndicatorRow = Readonly<{
  id: IndicatorId;
  subject_id: EntityId | null;
  metric: string;
  value: number;
  up_to: number | null;
  unit: string;
  approximation: StoredBound;
  change: FigureChange;
  period: PartialDate | null;
  period_start: PartialDate | null;
  start: number;
  end: number;
  rule: string;
  article: number;
}>;
/** Columns of `indicator n`. */
export const INDICATOR_COLUMNS =
  'n.id, (select e.id from entity e where e.rid = n.subject) as subject_id, n.metric, n.value, n.up_to, n.unit, n.approximation, n.change, n.period, n.period_start, ' +
  'n.start, n.end, n.rule, n.article';
export const indicatorOf = (row: IndicatorRow): Indicator => ({
  id: row.id,
  subject: row.subject_id,
  metric: row.metric,
  value: row.value,
  upTo: row.up_to,
  unit: row.unit,
  bound: boundOfStored(row.approximation),
  change: row.change,
  period: row.period,
  periodStart: row.period_start,
  evidence: { start: row.start, end: row.end },
  rule: row.rule,
});
export const indicatorRecord = (row: IndicatorRow, source: SourceRow): IndicatorRecord => ({
  ...indicatorOf(row),
  ...quoteOf(row, source),
});
