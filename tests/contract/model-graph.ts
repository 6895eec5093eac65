import {
  ENTITY_TYPE_NAMES,
  RELATION_TYPES,
  RELATION_TYPE_NAMES,
  type EntityId,
  type EntityRecord,
  type Neighbour,
  type NeighbourCount,
  type NeighbourhoodQuery,
  type Path,
  type PathQuery,
  type PathResult,
  type ProgramTrace,
  type RelationFilter,
  type RelationRecord,
  type StatementRecord,
  type Subgraph,
  type TimelineBucket,
} from '../../graph/index.ts';
import {
  by,
  chainOf,
  effective,
  entityRecords,
  relationRecords,
  relationsIn,
  statementRecords,
  type Model,
} from './model.ts';

/** The oracle's traversals: every path, every pair, tried one by one. */

export const find = (records: readonly EntityRecord[], id: EntityId): EntityRecord => {
  const record = records.find((e) => e.id === id);
  if (record === undefined) throw new Error(`no entity ${id}`);
  return record;
};
const otherEnd = (r: RelationRecord, id: EntityId): EntityId | null =>
  r.subject === id ? r.object : r.object === id ? r.subject : null;
const heaviest = by<RelationRecord>(
  (r) => -r.weight,
  (r) => r.id,
);

export function neighbours(model: Model, of: EntityId, filter: RelationFilter): readonly Neighbour[] {
  const records = entityRecords(model);
  return relationsIn(model, filter.between)
    .flatMap((relation): readonly Neighbour[] => {
      const other = otherEnd(relation, of);
      if (other === null) return [];
      const entity = find(records, other);
      const actual = relation.subject === of ? 'OUT' : 'IN';
      const asked = filter.direction === 'BOTH' ? 'OUT' : filter.direction;
      const direction = RELATION_TYPES[relation.predicate].symmetric ? asked : actual;
      const passes =
        (filter.direction === 'BOTH' || direction === filter.direction) &&
        (filter.predicates.length === 0 || filter.predicates.includes(relation.predicate)) &&
        (filter.neighbourTypes.length === 0 || filter.neighbourTypes.includes(entity.type));
      return passes ? [{ relation, direction, entity }] : [];
    })
    .toSorted((a, b) => heaviest(a.relation, b.relation));
}

export function neighbourCounts(model: Model, of: EntityId): readonly NeighbourCount[] {
  const all = neighbours(model, of, { predicates: [], direction: 'BOTH', neighbourTypes: [], between: null });
  return RELATION_TYPE_NAMES.flatMap((predicate) =>
    (['OUT', 'IN'] as const).flatMap((direction) =>
      ENTITY_TYPE_NAMES.flatMap((type) => {
        const count = all.filter(
          (n) => n.relation.predicate === predicate && n.direction === direction && n.entity.type === type,
        ).length;
        return count === 0 ? [] : [{ predicate, direction, type, count }];
      }),
    ),
  );
}

export function neighbourhood(model: Model, query: NeighbourhoodQuery): Subgraph {
  const records = entityRecords(model);
  const usable = relationsIn(model, query.between).filter(
    (r) => query.predicates.length === 0 || query.predicates.includes(r.predicate),
  );
  const seeds = records
    .filter((e) => query.of.includes(e.id))
    .map((e) => e.id)
    .sort();
  const rings: EntityId[][] = [seeds];
  for (let hop = 1; hop <= query.hops; hop += 1) {
    const inner = rings.flat();
    const ring = rings[hop - 1] ?? [];
    const weight = (id: EntityId): number =>
      usable.filter((r) => ring.some((near) => otherEnd(r, near) === id)).reduce((sum, r) => sum + r.weight, 0);
    rings.push(
      records
        .filter((e) => !inner.includes(e.id) && weight(e.id) > 0)
        .filter((e) => query.types.length === 0 || query.types.includes(e.type))
        .map((e) => e.id)
        .sort(
          by(
            (id) => -weight(id),
            (id) => id,
          ),
        ),
    );
  }
  const reached = rings.flat();
  const kept = reached.slice(0, query.limit);
  const { touching } = query;
  return {
    entities: kept.map((id) => find(records, id)),
    relations: usable
      .filter((r) => kept.includes(r.subject) && kept.includes(r.object))
      .filter((r) => touching.length === 0 || touching.includes(r.subject) || touching.includes(r.object))
      .toSorted(heaviest),
    total: reached.length,
    truncated: reached.length > kept.length,
  };
}

export function paths(model: Model, query: PathQuery): PathResult {
  const records = entityRecords(model);
  const known = (id: EntityId): boolean => records.some((e) => e.id === id);
  if (!known(query.from) || !known(query.to) || query.from === query.to) return { paths: [], truncated: false };
  const usable = relationsIn(model, query.between)
    .filter((r) => query.predicates.length === 0 || query.predicates.includes(r.predicate))
    .toSorted(heaviest);
  const found: Path[] = [];
  const walk = (way: readonly EntityId[]): void => {
    const last = way.at(-1);
    if (last === undefined) return;
    if (last === query.to) {
      const inner = way.slice(1, -1).map((id) => Math.round(Math.log2(1 + find(records, id).degree) * 1e6));
      found.push({
        entities: way.map((id) => find(records, id)),
        relations: way.slice(1).flatMap((id, i) => usable.find((r) => otherEnd(r, way[i] ?? id) === id) ?? []),
        cost: inner.reduce((sum, cost) => sum + cost, 0) / 1e6,
      });
      return;
    }
    if (way.length > query.maxHops) return;
    const next = new Set(usable.flatMap((r) => otherEnd(r, last) ?? []));
    for (const id of next) {
      const typed = id === query.to || query.types.length === 0 || query.types.includes(find(records, id).type);
      if (typed && !way.includes(id)) walk([...way, id]);
    }
  };
  walk([query.from]);
  found.sort(
    by(
      (p) => p.entities.length,
      (p) => p.cost,
      (p) => p.entities.map((e) => e.id).join(' '),
    ),
  );
  return { paths: found.slice(0, query.first), truncated: found.length > query.first };
}

/** A region and every region within it. */
export const partsOf = (records: readonly EntityRecord[], region: EntityId): readonly EntityId[] =>
  records
    .filter((e) => e.type === 'Region' && (e.id === region || chainOf(records, e.id).includes(region)))
    .map((e) => e.id);

export function programTrace(model: Model, id: EntityId): ProgramTrace {
  const records = entityRecords(model);
  const list = (predicate: string, of: 'subject' | 'object', other: 'subject' | 'object'): ProgramTrace['leaders'] =>
    relationRecords(model)
      .filter((r) => r.predicate === predicate && r[of] === id)
      .map((relation) => ({ entity: find(records, relation[other]), relation }))
      .toSorted(
        by(
          ({ relation }) => Number(relation.firstEventDate === null),
          ({ relation }) => relation.firstEventDate ?? relation.firstDate ?? '~',
          (entry) => entry.entity.id,
        ),
      );
  const lists = {
    leaders: list('LEADS', 'object', 'subject'),
    participants: list('PARTICIPATES_IN', 'object', 'subject'),
    regions: list('CARRIED_OUT_IN', 'subject', 'object'),
    parts: list('PART_OF', 'object', 'subject'),
  };
  const { leaders, participants, regions, parts } = lists;
  return {
    program: find(records, id),
    ...lists,
    totals: {
      leaders: leaders.length,
      participants: participants.length,
      regions: regions.length,
      parts: parts.length,
    },
  };
}

export function timeline(model: Model, entity: EntityId, unit: 'MONTH' | 'YEAR'): readonly TimelineBucket[] {
  const own = statementRecords(model).filter((s) => s.subject === entity || s.object === entity);
  const bucket = (s: StatementRecord): string | undefined => effective(s)?.slice(0, unit === 'YEAR' ? 4 : 7);
  return [...new Set(own.flatMap((s) => bucket(s) ?? []))].sort().map((date) => {
    const inside = own.filter((s) => bucket(s) === date);
    const dated = inside.filter((s) => s.eventDate !== null).length;
    return {
      date,
      statements: inside.length,
      datedStatements: dated,
      articles: new Set(inside.map((s) => s.article)).size,
    };
  });
}
