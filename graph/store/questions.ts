import type { Span } from '../document/index.ts';
import type { EntityId } from '../id.ts';
import type { EntityType, RelationType } from '../ontology/index.ts';
import type { Between, EntityRecord, FirstDates, RelationRecord } from './records.ts';

/** What the explorer asks of the graph: search, neighbours, paths, links of regions, programmes by region. */

/**
 * Why a search row matched, best first. REGION: a region of that name or customary name (黄山 for 黄山市) which some article mentions;
 * one that none does is ranked by its name like anything else, and so after what articles mention. NAME_AND_TEXT: some words stand in
 * the names, the others in one sentence. TEXT: a sentence with a mention of it, or the evidence of a statement of it, has the query;
 * only where no name answers. Sentences are searched only for words of two characters or more.
 */
export type MatchKind =
  'REGION' | 'NAME' | 'NAME_PREFIX' | 'ALIAS' | 'NAME_PART' | 'ALIAS_PART' | 'PINYIN' | 'NAME_AND_TEXT' | 'TEXT';

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
  /** The name, alias or sentence that matched. */
  matched: string;
  /** The first of `spans`; null for pinyin. */
  span: Span | null;
  /** Where in `matched` the query stands, each of its words at its first place; empty for pinyin. */
  spans: readonly Span[];
  /** Where in the entity's name words of the query stand. */
  inName: readonly Span[];
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

/** How many neighbours of each kind an entity has: what the expand menu shows before anything is fetched. In the ontology's order. */
export type NeighbourCount = Readonly<{
  predicate: RelationType;
  direction: 'OUT' | 'IN';
  type: EntityType;
  count: number;
}>;

export type Subgraph = Readonly<{
  entities: readonly EntityRecord[];
  /** All relations among `entities` that pass the filter and touch what was asked for, heaviest first, then id. */
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
  /** Only relations that have one of these at an end: what a graph that knows the others has to learn. Empty: all. */
  touching: readonly EntityId[];
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
 * How two regions are linked. A region stands for itself and all its parts; regions have no links where one contains the other.
 * DIRECT: a relation between them, each a link of its own. SHARED_PROGRAM: a programme carried out in both.
 * ORGANISATION: an organisation with its seat (`region`) in one that acts in, is founded by or works with the other or an organisation
 * of the other: any relation between them; between two organisations the link goes via the subject.
 */
export type RegionLinkKind = 'DIRECT' | 'SHARED_PROGRAM' | 'ORGANISATION';
export type RegionLink = FirstDates &
  Readonly<{
    kind: RegionLinkKind;
    /** The programme or organisation that links; null for DIRECT. */
    via: EntityRecord | null;
    /** Relations that together make the link, at most 6, heaviest first; of a programme's at least one on each side. */
    relations: readonly RelationRecord[];
    /** Statements behind it. */
    weight: number;
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
   * Without `regions` each statement counts in the one column of this level that its region is or lies in, so no column holds another.
   * A municipality (直辖市) is a province, and at CITY a city too: its districts are counties. A county right under a province stands
   * among the cities. What has no column, such as a statement about a province as a whole at CITY, is the row's `rest`.
   */
  level: MatrixLevel;
  /** Empty: all that are carried out anywhere. */
  programs: readonly EntityId[];
  /** Columns, whatever their level, and one may hold another; empty: those of the level. */
  regions: readonly EntityId[];
  between: Between | null;
  rows: number;
  columns: number;
}>;
/** Most rows, and most columns, of a matrix. */
export const MAX_MATRIX = 200;
export type MatrixCell = FirstDates &
  Readonly<{ program: EntityId; region: EntityId; articles: number; statements: number }>;
/** What says of a programme that it is carried out in regions that have no column: `matrixRest` lists it. */
export type MatrixRest = Omit<MatrixCell, 'region'>;
/** A cell: what says that the programme is carried out in the region or one of its parts. */
export type CellQuery = Readonly<{ program: EntityId; region: EntityId; between: Between | null }>;
export type RestQuery = Readonly<{ program: EntityId; level: MatrixLevel; between: Between | null }>;
/** Rows ordered by number of columns, then articles, then id; columns by number of programmes, then id. */
export type ProgramMatrix = Readonly<{
  programs: readonly EntityRecord[];
  regions: readonly EntityRecord[];
  cells: readonly MatrixCell[];
  /** Of the rows, in their order; none where the query names `regions`. */
  rest: readonly MatrixRest[];
  totalPrograms: number;
  totalRegions: number;
}>;

/**
 * The sets into which some regions divide all programmes that are carried out anywhere (within the range), each programme in exactly
 * one: in every one of the regions, in one alone (ONLY), in several but not all (SOME), in none. A region stands for itself and its
 * parts, so where one region contains the other, the inner one never has anything alone. One region given twice is one; of a single region
 * ALL is what is carried out in it.
 */
export type ProgramSet = Readonly<{ kind: 'ALL' | 'SOME' | 'NONE' }> | Readonly<{ kind: 'ONLY'; region: EntityId }>;
export type SetQuery = Readonly<{
  /** 1 to MAX_COMPARED different ones; one that does not exist has no programmes. */
  regions: readonly EntityId[];
  /** Of ONLY the region is one of `regions`. */
  set: ProgramSet;
  between: Between | null;
}>;
export const MAX_COMPARED = 12;
/** A programme of a set, with its cells in the order of the query's regions. */
export type ComparedProgram = Readonly<{ program: EntityRecord; cells: readonly MatrixCell[] }>;

export type TraceEntry = Readonly<{ entity: EntityRecord; relation: RelationRecord }>;
/**
 * One programme: each list ordered by the first date of an event, then those that only publications date by their first date, then
 * those without any date, each by id; at most MAX_TRACE entries each, with totals.
 */
export type ProgramTrace = Readonly<{
  program: EntityRecord;
  leaders: readonly TraceEntry[];
  participants: readonly TraceEntry[];
  regions: readonly TraceEntry[];
  parts: readonly TraceEntry[];
  totals: Readonly<{ leaders: number; participants: number; regions: number; parts: number }>;
}>;
export const MAX_TRACE = 200;
