import type { Article, Issue, PartialDate, Span } from '../document/index.ts';
import type { ArticleId, EntityId, IssueId, RelationId } from '../id.ts';
import type { EntityType, RelationType } from '../ontology/index.ts';
import type { Bound, Entity, FigureChange, Indicator, ReviewReason, Statement } from '../resolve/index.ts';

/** What the port gives and takes: pages, records and the filters of its lists. */

/** A page request: `first` is 1 to MAX_PAGE; `after` is the `end` cursor of the page before, or null. */
export type PageRequest = Readonly<{ first: number; after: string | null }>;
export const MAX_PAGE = 200;

/** `total` counts all rows of the list, not of the page; `end` is null on an empty page. */
export type Page<T> = Readonly<{
  items: readonly Readonly<{ value: T; cursor: string }>[];
  end: string | null;
  hasNext: boolean;
  total: number;
}>;

/** Inclusive range of dates; null leaves that side open. A year bound `2022` takes in all of 2022. */
export type Between = Readonly<{ from: PartialDate | null; to: PartialDate | null }>;

/** Passed to every read: an abort ends it with the signal's reason. */
export type ReadOptions = Readonly<{ signal?: AbortSignal }>;

/**
 * When something is reported: the earliest and latest effective date of its statements, where dates of publication stand in for those
 * of events, and beside them the earliest and latest date of an event, null where the text dates none.
 */
export type DateSpan = Readonly<{
  firstDate: PartialDate | null;
  lastDate: PartialDate | null;
  firstEventDate: PartialDate | null;
  lastEventDate: PartialDate | null;
}>;
/** The first dates of a `DateSpan`, for answers that show only since when. */
export type FirstDates = Pick<DateSpan, 'firstDate' | 'firstEventDate'>;

/** Its first and last date are those of its articles where it has no dated statement. */
export type EntityRecord = Entity &
  DateSpan &
  Readonly<{
    /** Articles that mention it. 0 for a context entity. */
    articles: number;
    /** Distinct neighbours over all relations. */
    degree: number;
  }>;

export type ArticleRecord = Readonly<{
  article: Article;
  issue: Issue;
  source: string;
  extractor: string;
  /** Counts of what it says. */
  entities: number;
  statements: number;
  indicators: number;
}>;

export type IssueRecord = Readonly<{ issue: Issue; articles: number }>;

/** Statements of the same subject, predicate and object, over all articles. */
export type RelationRecord = DateSpan &
  Readonly<{
    id: RelationId;
    subject: EntityId;
    predicate: RelationType;
    object: EntityId;
    /** Number of statements. */
    weight: number;
    /** Number of articles they stand in. */
    articles: number;
  }>;

export type StatementRecord = Statement &
  Readonly<{
    relation: RelationId;
    article: ArticleId;
    articleTitle: string;
    publishedOn: PartialDate | null;
    /** `text.slice(evidence.start, evidence.end)` of the article. */
    quote: string;
    /** The sentence around `antecedent`. */
    antecedentQuote: string | null;
  }>;

export type MentionRecord = Readonly<{
  entity: EntityId;
  article: ArticleId;
  articleTitle: string;
  publishedOn: PartialDate | null;
  span: Span;
  /** The sentence around the mention, and where the mention stands in it. */
  sentence: string;
  inSentence: Span;
  rule: string;
}>;

export type IndicatorRecord = Indicator &
  Readonly<{ article: ArticleId; articleTitle: string; publishedOn: PartialDate | null; quote: string }>;

/**
 * Statements of an entity per month or year of their effective date, in order. `datedStatements`: those whose date is the event's; the
 * others stand under the date of publication.
 */
export type TimelineBucket = Readonly<{
  date: PartialDate;
  statements: number;
  datedStatements: number;
  articles: number;
}>;

/**
 * Two entities that may be one thing and were not merged: `a` has the smaller id. `score` is 0 to 1, from the kind of reason (not
 * calibrated); `contexts` are the first mentions in the newest article of each, as `mentions` lists them.
 */
export type Review = Readonly<{
  a: EntityRecord;
  b: EntityRecord;
  reason: ReviewReason;
  score: number;
  contexts: Readonly<{ a: MentionRecord; b: MentionRecord }>;
}>;

/** A quantity that articles report of something, and how much of it there is to compare. Values without a subject do not count. */
export type MetricRecord = Readonly<{
  /** The same for all values that may be compared, and for no others (quantity.ts). */
  key: string;
  /** Of the wordings of the values counted: one that says the name in the key and no more, then the most used, then the shorter, then the smaller. */
  metric: string;
  /** In which `indicatorSeries` gives its values. */
  unit: string;
  /** What its values tell: 技术合同成交额同比增长 and 新增高新技术企业 are rises. A change from–to is a level. */
  change: Exclude<FigureChange, 'from-to'>;
  /** Over how many months each value was counted (60 of 2021—2025年); null where the values hold for dates. */
  months: number | null;
  subjects: number;
  values: number;
  articles: number;
  /** Earliest and latest of the values' dates. */
  firstDate: PartialDate | null;
  lastDate: PartialDate | null;
}>;
export type MetricQuery = Readonly<{
  /** Stands, folded, in the quantity's name or in another wording of it; a text that folds to nothing matches all. */
  text: string;
  /** Only values of subjects of these types count; empty: all. */
  types: readonly EntityType[];
  /** Only quantities of two subjects or more. */
  comparable: boolean;
}>;

export type SeriesFilter = Readonly<{
  /** Empty: all. */
  subjects: readonly EntityId[];
  /** Types of the subject; empty: all. */
  types: readonly EntityType[];
  /** Only of this region, its parts, and entities whose `region` is one of them; null: anywhere. */
  region: EntityId | null;
  between: Between | null;
}>;
/** A value of a quantity, as it stands beside others. */
export type SeriesValue = Readonly<{
  subject: EntityRecord;
  /** In `unit`, the quantity's; as the text has it in `indicator`. Of a change from–to the level that it went to. */
  value: number;
  /** Upper end of a range; null for a single value. */
  upTo: number | null;
  unit: string;
  bound: Bound;
  /** The period that the text gives (PERIOD), else the article's date of publication (PUBLICATION): what `between` compares. */
  date: PartialDate | null;
  dated: 'PERIOD' | 'PUBLICATION' | null;
  indicator: IndicatorRecord;
}>;

export type Statistics = Readonly<{
  issues: number;
  articles: number;
  entities: number;
  relations: number;
  statements: number;
  indicators: number;
  mentions: number;
  byType: Readonly<Record<EntityType, number>>;
  byPredicate: Readonly<Record<RelationType, number>>;
  firstDate: PartialDate | null;
  lastDate: PartialDate | null;
}>;

/** What `apply` did. `duplicate`: the same text is stored already under `of`, and nothing was written. */
export type Applied =
  Readonly<{ outcome: 'new' | 'replaced' | 'unchanged' }> | Readonly<{ outcome: 'duplicate'; of: ArticleId }>;

export type ArticleFilter = Readonly<{ issue: IssueId | null; entity: EntityId | null; between: Between | null }>;
export type StatementFilter = Readonly<{
  relation: RelationId | null;
  article: ArticleId | null;
  /** As subject or object. */
  entity: EntityId | null;
  between: Between | null;
}>;
