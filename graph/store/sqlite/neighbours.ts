import type { EntityId } from '../../id.ts';
import {
  ENTITY_TYPE_NAMES,
  RELATION_TYPES,
  RELATION_TYPE_NAMES,
  type EntityType,
  type RelationType,
} from '../../ontology/index.ts';
import { pagedList } from '../cursor.ts';
import { dateBounds } from '../dates.ts';
import type { Between, Neighbour, NeighbourCount, Page, PageRequest, RelationFilter } from '../port.ts';
import { entitiesByRid, got, relationsByRid, ridOf } from './load.ts';
import { all, oneOf, pageOfQuery, sql, within, type Read, type Sql } from './read.ts';

const SYMMETRIC = RELATION_TYPE_NAMES.filter((type) => RELATION_TYPES[type].symmetric)
  .map((type) => `'${type}'`)
  .join(', ');

/** `r` has a statement in the range; null where no range is given. */
export function inRange(operation: string, between: Between | null): Sql | null {
  const condition = within('s.effective', dateBounds(operation, between));
  return condition === null
    ? null
    : sql(`exists (select 1 from statement s where s.relation = r.rid and ${condition.text})`, ...condition.values);
}

/** Relations of one entity (its rid given twice) with the entity at the other end. */
const ENDS = `(
  select r.rid, r.id, r.weight, r.predicate, r.object as other, 'OUT' as stored from relation r where r.subject = ?
  union all
  select r.rid, r.id, r.weight, r.predicate, r.subject, 'IN' from relation r where r.object = ?) r
  join entity e on e.rid = r.other`;

/**
 * A symmetric relation is stored once, its smaller id first, which says nothing of direction: it passes either filter and is shown
 * as the direction asked for, OUT where both are.
 */
export function neighbours(read: Read, of: EntityId, filter: RelationFilter, request: PageRequest): Page<Neighbour> {
  const rid = ridOf(read.db, of) ?? -1;
  const { direction } = filter;
  const where = all(
    direction === 'BOTH' ? null : sql(`r.stored = ? or r.predicate in (${SYMMETRIC})`, direction),
    oneOf('r.predicate', filter.predicates),
    oneOf('e.type', filter.neighbourTypes),
    inRange('neighbours', filter.between),
  );
  return pageOfQuery<
    Readonly<{ rid: number; other: number; predicate: RelationType; stored: 'OUT' | 'IN' }>,
    Neighbour
  >(read, {
    list: pagedList(
      'neighbours',
      of,
      filter.predicates.toSorted(),
      direction,
      filter.neighbourTypes.toSorted(),
      filter.between,
    ),
    request,
    columns: 'r.rid, r.other, r.predicate, r.stored',
    from: ENDS,
    where: { text: where.text, values: [rid, rid, ...where.values] },
    order: [{ column: 'r.weight', descending: true }, { column: 'r.id' }],
    map: (shown) => {
      const relations = relationsByRid(
        read,
        shown.map((row) => row.rid),
      );
      const entities = entitiesByRid(
        read,
        shown.map((row) => row.other),
      );
      return shown.map((row) => ({
        relation: got(relations, row.rid),
        direction: RELATION_TYPES[row.predicate].symmetric ? (direction === 'IN' ? 'IN' : 'OUT') : row.stored,
        entity: got(entities, row.other),
      }));
    },
  });
}

/** In the ontology's order of predicates and types, OUT before IN. */
export function neighbourCounts({ db }: Read, of: EntityId): readonly NeighbourCount[] {
  const rid = ridOf(db, of) ?? -1;
  const rows = db.all<Readonly<{ predicate: RelationType; direction: 'OUT' | 'IN'; type: EntityType; count: number }>>(
    `select r.predicate, r.direction, e.type, count(*) as count from (
       select predicate, object as other, 'OUT' as direction from relation where subject = ?
       union all
       select predicate, subject, iif(predicate in (${SYMMETRIC}), 'OUT', 'IN') from relation where object = ?) r
     join entity e on e.rid = r.other group by r.predicate, r.direction, e.type`,
    rid,
    rid,
  );
  const place = (row: NeighbourCount): number =>
    (RELATION_TYPE_NAMES.indexOf(row.predicate) * 2 + (row.direction === 'OUT' ? 0 : 1)) * ENTITY_TYPE_NAMES.length +
    ENTITY_TYPE_NAMES.indexOf(row.type);
  return rows.map((row) => ({ ...row })).sort((a, b) => place(a) - place(b));
}
