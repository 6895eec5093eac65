import type { ArticleId, EntityId, IssueId, RelationId, StatementId } from '../id.ts';
import type { EntityType } from '../ontology/index.ts';
import type { ArticleGraph, Decision, DecisionId, FormerId, Proposal, Stamp } from '../resolve/index.ts';
import type { JobStore } from './jobs.ts';
import type {
  CellQuery,
  ComparedProgram,
  LinkedRegion,
  MatrixQuery,
  Neighbour,
  NeighbourCount,
  NeighbourhoodQuery,
  PathQuery,
  PathResult,
  ProgramMatrix,
  ProgramTrace,
  RegionLink,
  RelationFilter,
  RestQuery,
  SearchHit,
  SearchQuery,
  SetQuery,
  Subgraph,
} from './questions.ts';
import type {
  Applied,
  ArticleFilter,
  ArticleRecord,
  EntityRecord,
  IndicatorRecord,
  IssueRecord,
  MentionRecord,
  MetricQuery,
  MetricRecord,
  Page,
  PageRequest,
  ReadOptions,
  RelationRecord,
  Review,
  SeriesFilter,
  SeriesValue,
  StatementFilter,
  StatementRecord,
  Statistics,
  TimelineBucket,
} from './records.ts';

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

export * from './records.ts';
export * from './questions.ts';

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
   * Records what a person decided and derives again what it affects, atomically. All reads but `articleSaid` show the graph in the
   * light of the decisions in force, which is the same whatever the order of ingest, decisions and undoing (resolve/decisions).
   * The same again changes nothing and gives the decision in force. Where articles begin is recorded only: other articles are read first,
   * which `decideCut` and `undoCut` of ingest do.
   * @throws GraphError NOT_FOUND for what is not in the store, INVALID, CONFLICT where a decision in force says the opposite.
   */
  decide(proposal: Proposal, stamp: Stamp): Promise<Decision>;
  /** Takes a decision back, as if it had never been made; again changes nothing. @throws GraphError NOT_FOUND. */
  undo(decision: DecisionId, on: string): Promise<Decision>;
  /** Takes a decision over from another store, undone or not; false if it is there so. @throws GraphError CONFLICT. */
  adopt(decision: Decision): Promise<boolean>;

  /**
   * Records ids that entities, relations and statements no longer go by, since rules or tables changed how entities are named. Again changes nothing; retracting
   * takes nothing away, because links to a former id live outside the store.
   */
  rememberFormerIds(formerIds: readonly FormerId[]): Promise<void>;

  /**
   * Those that exist, in no order; under an id that was merged into another, that other one; under a former id that nothing has any
   * more, what took its place: of several the one in most articles, then the smaller id.
   */
  entities(ids: readonly EntityId[], options?: ReadOptions): Promise<ReadonlyMap<EntityId, EntityRecord>>;
  /** Those that exist, in no order; under a former id that nothing has any more what took its place: of several the heaviest, then the smaller id. */
  relations(ids: readonly RelationId[], options?: ReadOptions): Promise<ReadonlyMap<RelationId, RelationRecord>>;
  /** The same; of several that took the place of one the surest, then the smaller id. */
  statementsByIds(
    ids: readonly StatementId[],
    options?: ReadOptions,
  ): Promise<ReadonlyMap<StatementId, StatementRecord>>;
  articlesByIds(ids: readonly ArticleId[], options?: ReadOptions): Promise<ReadonlyMap<ArticleId, ArticleRecord>>;
  issuesByIds(ids: readonly IssueId[], options?: ReadOptions): Promise<ReadonlyMap<IssueId, IssueRecord>>;

  decisionsByIds(ids: readonly DecisionId[], options?: ReadOptions): Promise<ReadonlyMap<DecisionId, Decision>>;

  /** All that `rememberFormerIds` recorded, by former id, then id. */
  formerIds(page: PageRequest, options?: ReadOptions): Promise<Page<FormerId>>;

  search(query: SearchQuery, page: PageRequest, options?: ReadOptions): Promise<Page<SearchHit>>;
  /** Newest first (undated last), then issue, ordinal, id. */
  articles(filter: ArticleFilter, page: PageRequest, options?: ReadOptions): Promise<Page<ArticleRecord>>;
  /** Ids of the articles whose `extractor` differs from this one (null: of all), by id: the articles to re-extract. */
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
  /** The statements of a programme that have no column at a level, as in `statements`. */
  matrixRest(rest: RestQuery, page: PageRequest, options?: ReadOptions): Promise<Page<StatementRecord>>;
  /** Most articles first, then id. @throws GraphError INVALID for ONLY of a region that is not among those compared. */
  programSet(query: SetQuery, page: PageRequest, options?: ReadOptions): Promise<Page<ComparedProgram>>;
  /** @throws GraphError NOT_FOUND, or INVALID where it is no Program. */
  programTrace(program: EntityId, options?: ReadOptions): Promise<ProgramTrace>;
  timeline(entity: EntityId, unit: 'MONTH' | 'YEAR', options?: ReadOptions): Promise<readonly TimelineBucket[]>;
  /** Decisions, undone ones too, about an entity or those merged with it (null: all), newest first, then id. */
  decisions(entity: EntityId | null, page: PageRequest, options?: ReadOptions): Promise<Page<Decision>>;
  /** Decisions in force about where articles of these issues begin, the oldest first: what a reading of them must follow. */
  cuts(issues: readonly IssueId[], options?: ReadOptions): Promise<readonly Decision[]>;
  /** Pairs that a person should look at and has not decided, likeliest first, then by ids; what is compared with what is in resolve/review. */
  reviews(page: PageRequest, options?: ReadOptions): Promise<Page<Review>>;
  statistics(options?: ReadOptions): Promise<Statistics>;

  close(): Promise<void>;
}
