import {
  ENTITY_TYPE_NAMES,
  RELATION_TYPES,
  RELATION_TYPE_NAMES,
  type EntityType,
  type RelationType,
} from '../../../graph/ontology/index.ts';
import { found, type request } from '../api/client.ts';
import {
  EntityRelationsDocument,
  MeetDocument,
  ReachDocument,
  type EdgeCoreFragment,
  type EntityCoreFragment,
  type EntityRelationsQuery,
} from '../api/generated/graphql.ts';

import type { Branch } from './branch.ts';
import { presentIds, type PresentIds } from './present.ts';
import type { PageConnection } from './resource.svelte.ts';
import type { Off } from './route.ts';

type Relations = Readonly<{ relations: PageConnection<Readonly<{ entity: EntityCoreFragment }>> }>;
const PAGE = 50;
/** Pages read at most while looking for neighbours that are not on the canvas yet. */
const MOST_PAGES = 8;

const without = <T>(names: readonly T[], off: readonly T[]): readonly T[] =>
  names.filter((name) => !off.includes(name));

/** The relation and entity types that the filters let show. */
const shownBy = (off: Off): readonly [readonly RelationType[], readonly EntityType[]] => [
  without(RELATION_TYPE_NAMES, off.predicates),
  without(ENTITY_TYPE_NAMES, off.types),
];

/** What this page has learnt of the graph: entities, and all relations among those that were on the canvas together. */
export class Known {
  readonly #ask: typeof request;
  #entities = $state.raw<ReadonlyMap<string, EntityCoreFragment>>(new Map());
  #relations = $state.raw<ReadonlyMap<string, EdgeCoreFragment>>(new Map());
  #present: PresentIds = new Map();

  constructor(ask: typeof request) {
    this.#ask = ask;
  }

  get entities(): ReadonlyMap<string, EntityCoreFragment> {
    return this.#entities;
  }
  get relations(): ReadonlyMap<string, EdgeCoreFragment> {
    return this.#relations;
  }

  /** What went by other ids when it was asked for. */
  get present(): PresentIds {
    return this.#present;
  }
  /** The id that an entity goes by, as far as it was asked for. */
  now(id: string): string {
    return this.#present.get(id) ?? id;
  }

  /** Learns new entities, under whichever id they are asked for, and of the relations among all only those that touch one of them: the others are known. */
  async learn(fresh: readonly string[], all: readonly string[], signal: AbortSignal): Promise<void> {
    if (fresh.length === 0) return;
    const { nodes, neighbourhood } = await this.#ask(MeetDocument, { fresh, all, limit: all.length }, signal);
    const entities = nodes.flatMap((node): EntityCoreFragment[] =>
      node && 'id' in node ? [node as EntityCoreFragment] : [],
    );
    this.#present = new Map([...this.#present, ...presentIds(fresh, nodes)]);
    this.#entities = new Map([...this.#entities, ...entities.map((one) => [one.id, one] as const)]);
    this.#relations = new Map([...this.#relations, ...neighbourhood.relations.map((one) => [one.id, one] as const)]);
  }

  /** How many distinct neighbours the filters let show. */
  async reach(id: string, off: Off, signal: AbortSignal): Promise<number> {
    const [predicates, types] = shownBy(off);
    if (predicates.length === 0 || types.length === 0) return 0;
    const { neighbourhood } = await this.#ask(ReachDocument, { id, predicates, types }, signal);
    return Math.max(0, neighbourhood.total - 1);
  }

  /**
   * Up to `want` neighbours that are not `here` and that the filters let show: those that something is done with come first,
   * by the number of statements, then those that the node only belongs to or that belong to it.
   */
  async neighbours(
    id: string,
    branch: Branch | null,
    want: number,
    here: ReadonlySet<string>,
    off: Off,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const [predicates, types] = shownBy(off);
    const followed = predicates.filter((name) => branch === null || name === branch.predicate);
    const ids = new Set<string>();
    for (const context of [false, true]) {
      const kinds = followed.filter((name) => RELATION_TYPES[name].context === context);
      if (kinds.length === 0 || types.length === 0) continue;
      let after: string | null = null;
      for (let page = 0; page < MOST_PAGES && ids.size < want; page++) {
        const reply: EntityRelationsQuery = await this.#ask(
          EntityRelationsDocument,
          { id, predicates: kinds, direction: branch?.direction ?? 'BOTH', types, first: PAGE, after },
          signal,
        );
        const { relations }: Relations = found(reply.node, id);
        for (const { node: neighbour } of relations.edges) {
          const other = neighbour.entity.id;
          if (ids.size < want && other !== id && !here.has(other)) ids.add(other);
        }
        after = relations.pageInfo.endCursor;
        if (!relations.pageInfo.hasNextPage) break;
      }
    }
    return [...ids];
  }
}
