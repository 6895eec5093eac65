import type { Article, Issue, PartialDate, Span } from '../document/index.ts';
import type { ArticleId, EntityId, IssueId, RelationId, StatementId } from '../id.ts';
import type { EntityType, RelationType } from '../ontology/index.ts';
import type {
  Approximation,
  ArticleGraph,
  Decision,
  DecisionId,
  Entity,
  Indicator,
  Proposal,
  ReviewReason,
  Stamp,
  Statement,
} from '../resolve/index.ts';
import type { JobStore } from './jobs.ts';

/**
 * The port: everything that the explorer asks of a store, in domain operations. Two adapters implement it and one contract
 * suite (tests/contract) holds them to the same rows in the same order. Every list is keyset-paged over a total order that
 * ends in an id; every traversal is bounded and says when the bound cut it.
 *
 * Dates: a filter `Between` compares the effective date of a statement: its event date where the text gives one, else the
 * article's date of publication; a statement with neither is outside every bounded range. Never the time of ingest. Both are as
 * precise as they are and are compared as spans of days that overlap: `2022` is within a range that touches any day of 2022.
 *
 * A cursor belongs to its list and the list's arguments: with another list or filter it is INVALID.
 */

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

export type EntityRecord = Entity &
  Readonly<{
    /** Articles that mention it. 0 for a context entity. */
    articles: number;
    /** Distinct neighbours over all relations. */
    degree: number;
    /** Earliest and latest effective date of its statements, else of its articles. */
    firstDate: PartialDate | null;
    lastDate: PartialDate | null;
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
export type RelationRecord = Readonly<{
  id: RelationId;
  subject: EntityId;
  predicate: RelationType;
  object: EntityId;
  /** Number of statements. */
  weight: number;
  /** Number of articles they stand in. */
  articles: number;
  firstDate: PartialDate | null;
  lastDate: PartialDate | null;
}>;

export type StatementRecord = Statement &
  Readonly<{
    relation: RelationId;
    article: ArticleId;
    articleTitle: string;
    publishedOn: PartialDate | null;
    /** `text.slice(evidence.start, evidence.end)` of the article. */
    quote: string;
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
 * Why a search row matched, best first. TEXT: a sentence with a mention of it, or the evidence of a statement of it, has the query;
 * only where no name answers, and only for queries of two characters or more.
 */
export type MatchKind = 'NAME' | 'NAME_PREFIX' | 'ALIAS' | 'NAME_PART' | 'ALIAS_PART' | 'PINYIN' | 'TEXT';

export type SearchQuery = Readonly<{
  text: string;
  /** Empty: all types. */
  types: readonly EntityType[];
  /** Only these regions, their parts, and entities whose `region` is one of them; empty: anywhere. */
  regions: readonly EntityId[];
}>;

/** Ordered by kind of match, then articles (most first), then id. */
export type SearchHit = Readonly<{
  entity: EntityRecord;
  kind: MatchKind;
  /** The name, alias or sentence that matched, and where (null for pinyin). */
  matched: string;
  span: Span | null;
}>;

export type RelationFilter = Readonly<{
  /** Empty: all. */
  predicates: readonly RelationType[];
  /** `OUT`: the entity is the subject; a symmetric relation counts as both, and is shown as the one asked for (OUT for BOTH). */
  direction: 'OUT' | 'IN' | 'BOTH';
  /** Types of the other end; empty: all. */
  neighbourTypes: readonly EntityType[];
  between: Between | null;
}>;

export type Neighbour = Readonly<{ relation: RelationRecord; direction: 'OUT' | 'IN'; entity: EntityRecord }>;

/** How many neighbours of which kind an entity has: what the expand menu shows before anything is fetched. In the ontology's order. */
export type NeighbourCount = Readonly<{
  predicate: RelationType;
  direction: 'OUT' | 'IN';
  type: EntityType;
  count: number;
}>;

export type Subgraph = Readonly<{
  entities: readonly EntityRecord[];
  /** All relations among `entities` that pass the filter, heaviest first, then id. */
  relations: readonly RelationRecord[];
  /** Entities within reach before the limit cut them; `truncated` is `total > entities.length`. */
  total: number;
  truncated: boolean;
}>;

export type NeighbourhoodQuery = Readonly<{
  of: readonly EntityId[];
  /** 0 gives the relations among `of`; at most MAX_HOPS. */
  hops: number;
  predicates: readonly RelationType[];
  types: readonly EntityType[];
  between: Between | null;
  /**
   * Most entities to return, those of `of` included; at most MAX_SUBGRAPH. Kept: nearest first, then heaviest (by the sum of the
   * weights of its relations to the ring before), then id; so what is kept is connected.
   */
  limit: number;
}>;
export const MAX_HOPS = 3;
export const MAX_SUBGRAPH = 500;

export type PathQuery = Readonly<{
  from: EntityId;
  to: EntityId;
  maxHops: number;
  /** Number of paths, shortest first; at most MAX_PATHS. */
  first: number;
  predicates: readonly RelationType[];
  types: readonly EntityType[];
  between: Between | null;
}>;
export const MAX_PATH_HOPS = 6;
export const MAX_PATHS = 20;

/**
 * A simple path, either way along relations, known by its entities: between two of them it takes the heaviest relation, then the
 * smaller id. Ordered by hops, then by cost (the sum of log2(1 + degree) of the inner nodes: hubs are damped), then by the ids along
 * it. `types` holds for the inner nodes. Longer paths follow where there are fewer than `first` of the shortest.
 */
export type Path = Readonly<{ entities: readonly EntityRecord[]; relations: readonly RelationRecord[]; cost: number }>;
export type PathResult = Readonly<{ paths: readonly Path[]; truncated: boolean }>;

/**
 * How two regions are linked. A region stands for itself and all its parts; regions of which one holds the other have no links.
 * DIRECT: a relation between them, each a link of its own. SHARED_PROGRAM: a programme carried out in both.
 * ORGANISATION: an organisation with its seat (`region`) in one that acts in, is founded by or works with the other or an organisation
 * of the other: any relation between them; between two organisations the link goes via the subject.
 */
export type RegionLinkKind = 'DIRECT' | 'SHARED_PROGRAM' | 'ORGANISATION';
export type RegionLink = Readonly<{
  kind: RegionLinkKind;
  /** The programme or organisation that links; null for DIRECT. */
  via: EntityRecord | null;
  /** Relations that together make the link, at most 6, heaviest first; of a programme's at least one on each side. */
  relations: readonly RelationRecord[];
  /** Statements behind it. */
  weight: number;
  firstDate: PartialDate | null;
}>;
/** A region linked with another, with the number of links by kind, as `regionLinks` lists them. Ordered by links (most first), then id. */
export type LinkedRegion = Readonly<{
  region: EntityRecord;
  direct: number;
  sharedPrograms: number;
  organisations: number;
}>;

export type MatrixLevel = 'PROVINCE' | 'CITY' | 'COUNTY';
export type MatrixQuery = Readonly<{
  /**
   * Without `regions`: the regions of statements roll up to this level; one above it stands in a column of its own. Any column
   * stands for its region and all its parts.
   */
  level: MatrixLevel;
  /** Empty: the programmes run in most regions. */
  programs: readonly EntityId[];
  /** Columns; empty: the regions that run most programmes. */
  regions: readonly EntityId[];
  between: Between | null;
  rows: number;
  columns: number;
}>;
/** Most rows, and most columns, of a matrix. */
export const MAX_MATRIX = 200;
export type MatrixCell = Readonly<{
  program: EntityId;
  region: EntityId;
  articles: number;
  statements: number;
  firstDate: PartialDate | null;
}>;
/** A cell: what says that the programme is carried out in the region or one of its parts. */
export type CellQuery = Readonly<{ program: EntityId; region: EntityId; between: Between | null }>;
/** Rows ordered by number of regions, then articles, then id; columns by number of programmes, then id. */
export type ProgramMatrix = Readonly<{
  programs: readonly EntityRecord[];
  regions: readonly EntityRecord[];
  cells: readonly MatrixCell[];
  totalPrograms: number;
  totalRegions: number;
}>;

export type TraceEntry = Readonly<{ entity: EntityRecord; relation: RelationRecord }>;
/** One programme: each list ordered by first date (unknown last), then id; at most MAX_TRACE entries each, totals told. */
export type ProgramTrace = Readonly<{
  program: EntityRecord;
  leaders: readonly TraceEntry[];
  participants: readonly TraceEntry[];
  regions: readonly TraceEntry[];
  parts: readonly TraceEntry[];
  totals: Readonly<{ leaders: number; participants: number; regions: number; parts: number }>;
}>;
export const MAX_TRACE = 200;

/** Statements of an entity per month or year of their effective date, in order. */
export type TimelineBucket = Readonly<{ date: PartialDate; statements: number; articles: number }>;

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
  subjects: number;
  values: number;
  articles: number;
  /** Earliest and latest of the values' dates. */
  firstDate: PartialDate | null;
  lastDate: PartialDate | null;
}>;
export type MetricQuery = Readonly<{
  /** Stands, folded, in the quantity's name or in another wording of it; a text of which nothing is left: all. */
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
  /** In `unit`, the quantity's; as the text has it in `indicator`. */
  value: number;
  unit: string;
  approximation: Approximation;
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

/** Ingest jobs and their journals are described in jobs.ts. */
export interface GraphStore extends JobStore {
  /** Which adapter and where, for people: `SQLite ./data/zhengmai.db`. */
  readonly description: string;

  /**
   * Stores all that an article said, atomically. Again with the same graph changes nothing; with another replaces it.
   * @throws GraphError INVALID for a graph that contradicts itself (normal.ts), CONFLICT for an id that another article holds.
   */
  apply(graph: ArticleGraph): Promise<Applied>;
  /** Removes exactly what the article contributed; false if it was not there. */
  retract(article: ArticleId): Promise<boolean>;

  /**
   * Records what a person decided and derives anew what it concerns, atomically. All reads but `articleSaid` show the graph in the
   * light of the decisions in force, which is the same whatever the order of ingest, decisions and undoing (resolve/decisions).
   * The same again changes nothing and gives the decision in force.
   * @throws GraphError NOT_FOUND for what is not in the store, INVALID, CONFLICT where a decision in force says the opposite.
   */
  decide(proposal: Proposal, stamp: Stamp): Promise<Decision>;
  /** Takes a decision back, as if it had never been made; again changes nothing. @throws GraphError NOT_FOUND. */
  undo(decision: DecisionId, on: string): Promise<Decision>;
  /** Takes a decision over from another store, undone or not; false if it is there so. @throws GraphError CONFLICT. */
  adopt(decision: Decision): Promise<boolean>;

  /** Those that exist, in no order; under an id that was merged into another, that other one. */
  entities(ids: readonly EntityId[], options?: ReadOptions): Promise<ReadonlyMap<EntityId, EntityRecord>>;
  relations(ids: readonly RelationId[], options?: ReadOptions): Promise<ReadonlyMap<RelationId, RelationRecord>>;
  statementsByIds(
    ids: readonly StatementId[],
    options?: ReadOptions,
  ): Promise<ReadonlyMap<StatementId, StatementRecord>>;
  articlesByIds(ids: readonly ArticleId[], options?: ReadOptions): Promise<ReadonlyMap<ArticleId, ArticleRecord>>;
  issuesByIds(ids: readonly IssueId[], options?: ReadOptions): Promise<ReadonlyMap<IssueId, IssueRecord>>;

  decisionsByIds(ids: readonly DecisionId[], options?: ReadOptions): Promise<ReadonlyMap<DecisionId, Decision>>;

  search(query: SearchQuery, page: PageRequest, options?: ReadOptions): Promise<Page<SearchHit>>;
  /** Newest first (undated last), then issue, ordinal, id. */
  articles(filter: ArticleFilter, page: PageRequest, options?: ReadOptions): Promise<Page<ArticleRecord>>;
  /** Ids of the articles whose `extractor` is another than this (null: of all), by id: what re-extraction goes over. */
  articleIds(otherThan: string | null, page: PageRequest, options?: ReadOptions): Promise<Page<ArticleId>>;
  /** Newest first, then id. */
  issues(page: PageRequest, options?: ReadOptions): Promise<Page<IssueRecord>>;
  /** The whole graph of one article in its normal form (normal.ts), or null. */
  articleGraph(id: ArticleId, options?: ReadOptions): Promise<ArticleGraph | null>;
  /** The graph that the article was applied with, before any decision, in normal form: what another store or reading starts from. */
  articleSaid(id: ArticleId, options?: ReadOptions): Promise<ArticleGraph | null>;

  /** Entities of the types (empty: all), most articles first, then id. */
  entityList(types: readonly EntityType[], page: PageRequest, options?: ReadOptions): Promise<Page<EntityRecord>>;
  /** Newest article first, then article id, then place. */
  mentions(entity: EntityId, page: PageRequest, options?: ReadOptions): Promise<Page<MentionRecord>>;
  /** Earliest effective date first (undated last), then id. */
  statements(filter: StatementFilter, page: PageRequest, options?: ReadOptions): Promise<Page<StatementRecord>>;
  /** Newest article first, then article id, then place. A null entity: all of them. */
  indicators(entity: EntityId | null, page: PageRequest, options?: ReadOptions): Promise<Page<IndicatorRecord>>;
  /** The quantities that may be compared: most subjects first, then most values, then key. */
  metrics(query: MetricQuery, page: PageRequest, options?: ReadOptions): Promise<Page<MetricRecord>>;
  /**
   * The values of a quantity: by subject (most articles first, then id), then earliest date (undated last), then id.
   * @throws GraphError INVALID for a key of another form than those of `metrics`; one that no article reports any more has no values.
   */
  indicatorSeries(
    key: string,
    filter: SeriesFilter,
    page: PageRequest,
    options?: ReadOptions,
  ): Promise<Page<SeriesValue>>;

  /** Heaviest relation first, then relation id. */
  neighbours(of: EntityId, filter: RelationFilter, page: PageRequest, options?: ReadOptions): Promise<Page<Neighbour>>;
  neighbourCounts(of: EntityId, options?: ReadOptions): Promise<readonly NeighbourCount[]>;
  neighbourhood(query: NeighbourhoodQuery, options?: ReadOptions): Promise<Subgraph>;
  paths(query: PathQuery, options?: ReadOptions): Promise<PathResult>;

  /** Regions whose parent is `region`, by code then id. */
  regionChildren(region: EntityId, page: PageRequest, options?: ReadOptions): Promise<Page<EntityRecord>>;
  /** From the region's parent upwards. */
  regionAncestors(region: EntityId, options?: ReadOptions): Promise<readonly EntityRecord[]>;
  linkedRegions(region: EntityId, page: PageRequest, options?: ReadOptions): Promise<Page<LinkedRegion>>;
  /** Ordered by kind, weight (most first), via id, relation id; the same for (b, a). */
  regionLinks(a: EntityId, b: EntityId, page: PageRequest, options?: ReadOptions): Promise<Page<RegionLink>>;
  programMatrix(query: MatrixQuery, options?: ReadOptions): Promise<ProgramMatrix>;
  /** The statements behind a matrix cell, as in `statements`. */
  matrixCell(cell: CellQuery, page: PageRequest, options?: ReadOptions): Promise<Page<StatementRecord>>;
  /** @throws GraphError NOT_FOUND, or INVALID where it is no Program. */
  programTrace(program: EntityId, options?: ReadOptions): Promise<ProgramTrace>;
  timeline(entity: EntityId, unit: 'MONTH' | 'YEAR', options?: ReadOptions): Promise<readonly TimelineBucket[]>;
  /** Decisions, undone ones too, about an entity or those merged with it (null: all), newest first, then id. */
  decisions(entity: EntityId | null, page: PageRequest, options?: ReadOptions): Promise<Page<Decision>>;
  /** Pairs that a person should look at and has not decided, likeliest first, then by ids; what is compared with what is in resolve/review. */
  reviews(page: PageRequest, options?: ReadOptions): Promise<Page<Review>>;
  statistics(options?: ReadOptions): Promise<Statistics>;

  close(): Promise<void>;
}
