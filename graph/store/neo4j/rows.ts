import type { Article, PartialDate } from '../../document/index.ts';
import type { ArticleId, EntityId, IndicatorId, RelationId, StatementId } from '../../id.ts';
import type { EntityType, RelationType } from '../../ontology/index.ts';
import type { FigureChange, Indicator, RegionLevel, Statement } from '../../resolve/index.ts';
import { boundOfStored, type StoredBound } from '../kept.ts';
import { issueOf, pagesOf } from '../canonical.ts';
import type {
  ArticleRecord,
  DateSpan,
  EntityRecord,
  IndicatorRecord,
  IssueRecord,
  RelationRecord,
  StatementRecord,
} from '../port.ts';

/** Lists of values as queries return them, with the Cypher that makes them and the records they make. */

type DateColumns = readonly [
  firstDate: PartialDate | null,
  lastDate: PartialDate | null,
  firstEventDate: PartialDate | null,
  lastEventDate: PartialDate | null,
];
const dateSpan = ([firstDate, lastDate, firstEventDate, lastEventDate]: DateColumns): DateSpan => ({
  firstDate,
  lastDate,
  firstEventDate,
  lastEventDate,
});

export type EntityRow = readonly [
  id: EntityId,
  type: EntityType,
  name: string,
  aliases: readonly string[],
  region: EntityId | null,
  code: string | null,
  level: RegionLevel | null,
  articles: number,
  degree: number,
  ...dates: DateColumns,
];
export const entityRow = (e: string): string =>
  `[${e}.id, ${e}.type, ${e}.name, ${e}.aliases, ${e}.region, ${e}.code, ${e}.level, ${e}.articles, ${e}.degree, ${e}.firstDate, ${e}.lastDate, ${e}.firstEventDate, ${e}.lastEventDate]`;
export const entityRecord = (row: EntityRow): EntityRecord => {
  const [id, type, name, aliases, region, code, level, articles, degree, ...dates] = row;
  return { id, type, name, aliases, region, code, level, articles, degree, ...dateSpan(dates) };
};

export type RelationRow = readonly [
  id: RelationId,
  subject: EntityId,
  predicate: RelationType,
  object: EntityId,
  weight: number,
  articles: number,
  ...dates: DateColumns,
];
export const relationRow = (r: string): string =>
  `[${r}.id, startNode(${r}).id, type(${r}), endNode(${r}).id, ${r}.weight, ${r}.articles, ${r}.firstDate, ${r}.lastDate, ${r}.firstEventDate, ${r}.lastEventDate]`;
export const relationRecord = (row: RelationRow): RelationRecord => {
  const [id, subject, predicate, object, weight, articles, ...dates] = row;
  return { id, subject, predicate, object, weight, articles, ...dateSpan(dates) };
};

export type IssueRow = readonly [head: string, articles: number];
export const issueRow = (i: string): string => `[${i}.head, ${i}.articles]`;
export const issueRecord = ([head, articles]: IssueRow): IssueRecord => ({ issue: issueOf(head), articles });

export type ArticleRow = readonly [
  head: string,
  id: ArticleId,
  ordinal: number,
  title: string,
  text: string,
  publishedOn: PartialDate | null,
  pages: string | null,
  checksum: string,
  source: string,
  extractor: string,
  entities: number,
  statements: number,
  indicators: number,
];
export const articleRow = (a: string, head: string): string =>
  `[${head}, ${a}.id, ${a}.ordinal, ${a}.title, ${a}.text, ${a}.publishedOn, ${a}.pages, ${a}.checksum, ${a}.source, ${a}.extractor, ${a}.entities, ${a}.statements, ${a}.indicators]`;
export const articleRecord = (row: ArticleRow): ArticleRecord => {
  const [head, id, ordinal, title, text, publishedOn, pages, checksum, ...rest] = row;
  const [source, extractor, entities, statements, indicators] = rest;
  const issue = issueOf(head);
  const article: Article = { id, issue: issue.id, ordinal, title, text, publishedOn, pages: pagesOf(pages), checksum };
  return { article, issue, source, extractor, entities, statements, indicators };
};

/** The statement, then its place in the graph. */
export type StatementRow = readonly [
  id: StatementId,
  subject: EntityId,
  predicate: RelationType,
  object: EntityId,
  start: number,
  end: number,
  eventDate: PartialDate | null,
  planned: boolean,
  confidence: number,
  rule: string,
  relation: RelationId,
  article: ArticleId,
  articleTitle: string,
  publishedOn: PartialDate | null,
  quote: string,
  antecedentStart: number | null,
  antecedentEnd: number | null,
  antecedentQuote: string | null,
];
export const statementRow = (s: string, a: string): string =>
  `[${['id', 'subject', 'predicate', 'object', 'start', 'end', 'eventDate', 'planned', 'confidence', 'rule', 'relation']
    .map((property) => `${s}.${property}`)
    .join(
      ', ',
    )}, ${a}.id, ${a}.title, ${a}.publishedOn, ${s}.quote, ${s}.antecedentStart, ${s}.antecedentEnd, ${s}.antecedentQuote]`;
export const statementOf = (row: StatementRow): Statement => {
  const [id, subject, predicate, object, start, end, eventDate, planned, confidence, rule] = row;
  const [antecedentStart, antecedentEnd] = [row[15], row[16]];
  return {
    id,
    subject,
    predicate,
    object,
    evidence: { start, end },
    antecedent:
      antecedentStart === null || antecedentEnd === null ? null : { start: antecedentStart, end: antecedentEnd },
    eventDate,
    planned,
    confidence,
    rule,
  };
};
export const statementRecord = (row: StatementRow): StatementRecord => {
  const [relation, article, articleTitle, publishedOn, quote] = [row[10], row[11], row[12], row[13], row[14]];
  return { ...statementOf(row), relation, article, articleTitle, publishedOn, quote, antecedentQuote: row[17] };
};

export type IndicatorRow = readonly [
  id: IndicatorId,
  subject: EntityId | null,
  metric: string,
  value: number,
  upTo: number | null,
  unit: string,
  approximation: StoredBound,
  change: FigureChange,
  period: PartialDate | null,
  periodStart: PartialDate | null,
  start: number,
  end: number,
  rule: string,
  article: ArticleId,
  articleTitle: string,
  publishedOn: PartialDate | null,
  quote: string,
];
export const indicatorRow = (n: string, a: string): string =>
  `[${[
    'id',
    'subject',
    'metric',
    'value',
    'upTo',
    'unit',
    'approximation',
    'change',
    'period',
    'periodStart',
    'start',
    'end',
    'rule',
  ]
    .map((property) => `${n}.${property}`)
    .join(', ')}, ${a}.id, ${a}.title, ${a}.publishedOn, ${n}.quote]`;
export const indicatorOf = (row: IndicatorRow): Indicator => {
  const [id, subject, metric, value, upTo, unit, stored, change, period, periodStart, start, end, rule] = row;
  return {
    id,
    subject,
    metric,
    value,
    upTo,
    unit,
    bound: boundOfStored(stored),
    change,
    period,
    periodStart,
    evidence: { start, end },
    rule,
  };
};
export const indicatorRecord = (row: IndicatorRow): IndicatorRecord => {
  const [article, articleTitle, publishedOn, quote] = [row[13], row[14], row[15], row[16]];
  return { ...indicatorOf(row), article, articleTitle, publishedOn, quote };
};
