import type { EntityId } from '../../../id.ts';
import { cypher, type Parameters, type Query } from '../query.ts';

/** The version of the index of names, and, while another is being made, which and the last entity made. */
export const renewalState = (): Query<
  readonly [version: number | null, making: number | null, done: EntityId | null]
> =>
  cypher(
    'migrate.names',
    `MATCH (schema:Schema {id: 'zhengmai'}) RETURN [schema.names, schema.makingNames, schema.namesDone] AS row`,
  );

/** How many names there are up to an entity, and in all. */
export const namesCounts = (after: EntityId | ''): Query<readonly [done: number, total: number]> =>
  cypher(
    'migrate.namesCounts',
    `RETURN [COUNT { MATCH (e:Entity) WHERE e.id <= $after AND e.name IS NOT NULL },
  COUNT { MATCH (e:Entity) WHERE e.name IS NOT NULL }] AS row`,
    { after },
  );

export const namesAfter = (
  after: EntityId | '',
  limit: number,
): Query<readonly [id: EntityId, name: string, aliases: readonly string[]]> =>
  cypher(
    'migrate.namesAfter',
    `MATCH (e:Entity) WHERE e.id > $after AND e.name IS NOT NULL
WITH e ORDER BY e.id LIMIT $limit
RETURN [e.id, e.name, e.aliases] AS row`,
    { after, limit },
  );

/** A writer that changed the names meanwhile has written what search reads of them: its entity is left alone. */
export const setNames = (rows: readonly Parameters[], version: number, done: EntityId): Query<never> =>
  cypher(
    'migrate.setNames',
    `MATCH (schema:Schema {id: 'zhengmai'}) SET schema.makingNames = $version, schema.namesDone = $done
WITH schema
UNWIND $rows AS row
MATCH (e:Entity {id: row.id}) WHERE e.name = row.name AND e.aliases = row.aliases
SET e += row.searched`,
    { rows, version, done },
  );

export const namesRenewed = (version: number): Query<never> =>
  cypher(
    'migrate.namesRenewed',
    `MATCH (schema:Schema {id: 'zhengmai'}) SET schema.names = $version REMOVE schema.makingNames, schema.namesDone`,
    { version },
  );
