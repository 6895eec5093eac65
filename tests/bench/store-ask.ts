import {
  RELATION_TYPES,
  type ArticleId,
  type EntityId,
  type EntityType,
  type GraphStore,
  type RelationId,
  type RelationType,
  type StatementId,
} from '../../graph/index.ts';
import { relationId } from '../../graph/store/normal.ts';
import type { Generated } from './store-graph.ts';

/** What the operations are asked about: things that very many articles name, and things in the middle. */
export type Subjects = Readonly<{
  hub: EntityId;
  plain: EntityId;
  hubProgram: EntityId;
  regions: readonly [EntityId, EntityId];
  relation: RelationId;
  predicate: RelationType;
  statement: StatementId;
  article: ArticleId;
}>;

/** Entities are picked by a heavy tail, so the first of a type is a hub. */
export function subjectsOf({ entities, articles }: Generated): Subjects {
  const ofType = (type: EntityType): readonly EntityId[] =>
    entities.filter((entity) => entity.type === type).map(({ id }) => id);
  const [article] = articles();
  const said = article?.statements[0];
  const [hub, plain] = [entities[0]?.id, entities[Math.floor(entities.length / 2)]?.id];
  const [program] = ofType('Program');
  const [first, second] = ofType('Region');
  if (!(article && said && hub && plain && program && first && second)) throw new Error('the graph is too small');
  const { subject, predicate, object } = said;
  const [a, b] = RELATION_TYPES[predicate].symmetric && object < subject ? [object, subject] : [subject, object];
  return {
    hub,
    plain,
    hubProgram: program,
    regions: [first, second],
    relation: relationId(a, predicate, b),
    predicate,
    statement: said.id,
    article: article.article.id,
  };
}

export type Ask = (store: GraphStore) => Promise<unknown>;

const PAGE = { first: 50, after: null } as const;
const ALL = { predicates: [], direction: 'BOTH', neighbourTypes: [], between: null } as const;
const AROUND = { predicates: [], types: [], between: null, touching: [], limit: 100 } as const;
const NONE = { relation: null, article: null, entity: null, between: null } as const;

export const operations = (of: Subjects): Readonly<Record<string, Ask>> => ({
  'entity by id': (store) => store.entities([of.plain]),
  'relation by id': (store) => store.relations([of.relation]),
  'statement by id': (store) => store.statementsByIds([of.statement]),
  'article by id': (store) => store.articlesByIds([of.article]),
  'graph of an article': (store) => store.articleGraph(of.article),
  'list of entities': (store) => store.entityList([], PAGE),
  'list of articles': (store) => store.articles({ issue: null, entity: null, between: null }, PAGE),
  'articles of a hub': (store) => store.articles({ issue: null, entity: of.hub, between: null }, PAGE),
  mentions: (store) => store.mentions(of.plain, PAGE),
  'mentions of a hub': (store) => store.mentions(of.hub, PAGE),
  statements: (store) => store.statements({ ...NONE, entity: of.plain }, PAGE),
  'statements of a hub': (store) => store.statements({ ...NONE, entity: of.hub }, PAGE),
  neighbours: (store) => store.neighbours(of.plain, ALL, PAGE),
  'neighbours of a hub': (store) => store.neighbours(of.hub, ALL, PAGE),
  'kinds of neighbours of a hub': (store) => store.neighbourCounts(of.hub),
  'two hops': (store) => store.neighbourhood({ ...AROUND, hops: 2, of: [of.plain] }),
  'two hops of a hub': (store) => store.neighbourhood({ ...AROUND, hops: 2, of: [of.hub] }),
  'three hops': (store) => store.neighbourhood({ ...AROUND, hops: 3, of: [of.plain] }),
  'three hops of a hub': (store) => store.neighbourhood({ ...AROUND, hops: 3, of: [of.hub] }),
  paths: (store) =>
    store.paths({ from: of.plain, to: of.hub, maxHops: 4, first: 3, predicates: [], types: [], between: null }),
  'search 太湖科技': (store) => store.search({ text: '太湖科技', types: [], regions: [] }, { first: 20, after: null }),
  'timeline of a hub': (store) => store.timeline(of.hub, 'MONTH'),
  'trace of a hub': (store) => store.programTrace(of.hubProgram),
  'linked regions of a hub': (store) => store.linkedRegions(of.regions[0], PAGE),
  'links of two hubs': (store) => store.regionLinks(...of.regions, PAGE),
  matrix: (store) =>
    store.programMatrix({ programs: [], regions: [], level: 'COUNTY', between: null, rows: 20, columns: 20 }),
  'cell of the matrix': (store) =>
    store.matrixCell({ program: of.hubProgram, region: of.regions[0], between: null }, PAGE),
  statistics: (store) => store.statistics(),
});

/** Rounds in milliseconds, in order of size. */
export type Times = readonly number[];
export const percentile = (times: Times, part: number): number => times[Math.floor(times.length * part)] ?? 0;

/**
 * Times several ways of the same work by turns, so that what else the machine does falls on all alike. Slow ones are done fewer
 * times: within some seconds each, five at least.
 */
export async function timed(ways: readonly (() => Promise<unknown>)[], rounds: number): Promise<readonly Times[]> {
  const times = ways.map((): number[] => []);
  const round = async (keep: boolean): Promise<number> => {
    const began = performance.now();
    for (const [i, way] of ways.entries()) {
      const start = performance.now();
      await way();
      if (keep) times[i]?.push(performance.now() - start);
    }
    return performance.now() - began;
  };
  // The server compiles what it has seen a few times.
  let slowest = 0;
  for (let i = 0; i < 10 && slowest * i < 5_000; i += 1) slowest = await round(false);
  const most = Math.max(5, Math.min(rounds, Math.floor((5_000 * ways.length) / slowest)));
  for (let i = 0; i < most; i += 1) await round(true);
  return times.map((list) => list.toSorted((a, b) => a - b));
}
