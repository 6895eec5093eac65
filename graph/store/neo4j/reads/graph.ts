import type { EntityId } from '../../../id.ts';
import { ENTITY_TYPE_NAMES, RELATION_TYPES, RELATION_TYPE_NAMES } from '../../../ontology/index.ts';
import { checkLimit, pagedList } from '../../cursor.ts';
import { dateBounds } from '../../dates.ts';
import {
  MAX_HOPS,
  MAX_SUBGRAPH,
  type Neighbour,
  type NeighbourCount,
  type NeighbourhoodQuery,
  type Page,
  type PageRequest,
  type RelationFilter,
  type Subgraph,
} from '../../port.ts';
import * as find from '../cypher/graph.ts';
import { pageOfList, type Read } from '../read.ts';
import { entityRecord, relationRecord, type EntityRow, type RelationRow } from '../rows.ts';

export const neighbours = (
  read: Read,
  of: EntityId,
  filter: RelationFilter,
  request: PageRequest,
): Promise<Page<Neighbour>> =>
  pageOfList<readonly [RelationRow, EntityRow], Neighbour>(
    read,
    pagedList(
      'neighbours',
      of,
      filter.predicates.toSorted(),
      filter.direction,
      filter.neighbourTypes.toSorted(),
      filter.between,
    ),
    request,
    find.neighboursList(of, filter, dateBounds('neighbours', filter.between)),
    (rows) =>
      rows.map(([row, entity]) => {
        const relation = relationRecord(row);
        const stored = relation.subject === of ? 'OUT' : 'IN';
        const asked = filter.direction === 'IN' ? 'IN' : 'OUT';
        const direction = RELATION_TYPES[relation.predicate].symmetric ? asked : stored;
        return { relation, direction, entity: entityRecord(entity) };
      }),
  );

/** In the ontology's order of predicates and types, OUT before IN. */
export async function neighbourCounts(read: Read, of: EntityId): Promise<readonly NeighbourCount[]> {
  const place = (row: NeighbourCount): number =>
    (RELATION_TYPE_NAMES.indexOf(row.predicate) * 2 + (row.direction === 'OUT' ? 0 : 1)) * ENTITY_TYPE_NAMES.length +
    ENTITY_TYPE_NAMES.indexOf(row.type);
  return (await read(find.neighbourCounts(of)))
    .map(([predicate, direction, type, count]) => ({ predicate, direction, type, count }))
    .sort((a, b) => place(a) - place(b));
}

export async function neighbourhood(read: Read, query: NeighbourhoodQuery): Promise<Subgraph> {
  checkLimit('neighbourhood', 'hops', query.hops, 0, MAX_HOPS);
  checkLimit('neighbourhood', 'limit', query.limit, 1, MAX_SUBGRAPH);
  checkLimit('neighbourhood', 'of', query.of.length, 0, MAX_SUBGRAPH);
  checkLimit('neighbourhood', 'touching', query.touching.length, 0, MAX_SUBGRAPH);
  const bounds = dateBounds('neighbourhood', query.between);
  const [[total, records, relationRows] = [0, [], []]] = await read(find.subgraph(query, { ...query, bounds }));
  return {
    entities: records.map(entityRecord),
    relations: relationRows.map(relationRecord),
    total,
    truncated: total > records.length,
  };
}
