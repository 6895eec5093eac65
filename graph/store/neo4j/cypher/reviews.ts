import type { EntityId } from '../../../id.ts';
import type { EntityType } from '../../../ontology/index.ts';
import { cypher, type Query } from '../query.ts';

export type ReviewableRow = readonly [
  id: EntityId,
  type: EntityType,
  name: string,
  aliases: readonly string[],
  region: EntityId | null,
  articles: number,
];

/** Every entity, with what tells whether it may be another. */
export const reviewables = (): Query<ReviewableRow> =>
  cypher('reviewables', 'MATCH (e:Entity) RETURN [e.id, e.type, e.name, e.aliases, e.region, e.articles] AS row');
