import type { RelationType } from '../../../graph/ontology/index.ts';
import { found, request } from '../api/client.ts';
import {
  EntityRelationsDocument,
  InducedDocument,
  type Direction,
  type EntityCoreFragment,
  type EntityRelationsQuery,
  type RelationCoreFragment,
} from '../api/generated/graphql.ts';

import type { Connection } from './resource.svelte.ts';

/** One kind of relation of a node: what a partial expansion follows. */
export type Branch = Readonly<{ predicates: readonly RelationType[]; direction: Direction }>;
type Relations = Readonly<{ relations: Connection<Readonly<{ entity: EntityCoreFragment }>> }>;
type Found = Readonly<{ ids: readonly string[]; total: number }>;

const PAGE = 50;
/** Pages read at most while looking for neighbours that are not on the canvas yet. */
const MOST_PAGES = 8;

/** What this page has learnt of the graph: entities, and all relations among those learnt together. */
export class Known {
  #entities = $state.raw<ReadonlyMap<string, EntityCoreFragment>>(new Map());
  #relations = $state.raw<ReadonlyMap<string, RelationCoreFragment>>(new Map());

  get entities(): ReadonlyMap<string, EntityCoreFragment> {
    return this.#entities;
  }
  get relations(): ReadonlyMap<string, RelationCoreFragment> {
    return this.#relations;
  }

  async learn(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { neighbourhood } = await request(InducedDocument, { ids, limit: ids.length });
    this.#entities = new Map([...this.#entities, ...neighbourhood.entities.map((one) => [one.id, one] as const)]);
    this.#relations = new Map([...this.#relations, ...neighbourhood.relations.map((one) => [one.id, one] as const)]);
  }

  /** Up to `want` neighbours, heaviest first, that are not `here`. */
  async neighbours(id: string, branch: Branch | null, want: number, here: ReadonlySet<string>): Promise<Found> {
    const ids = new Set<string>();
    let after: string | null = null;
    let total = 0;
    for (let page = 0; page < MOST_PAGES && ids.size < want; page++) {
      const reply: EntityRelationsQuery = await request(EntityRelationsDocument, {
        id,
        first: PAGE,
        after,
        ...(branch ? { predicates: branch.predicates, direction: branch.direction } : {}),
      });
      const { relations }: Relations = found(reply.node, id);
      total = relations.totalCount;
      for (const { node: neighbour } of relations.edges) {
        const other = neighbour.entity.id;
        if (ids.size < want && other !== id && !here.has(other)) ids.add(other);
      }
      after = relations.pageInfo.endCursor;
      if (!relations.pageInfo.hasNextPage) break;
    }
    return { ids: [...ids], total };
  }
}
