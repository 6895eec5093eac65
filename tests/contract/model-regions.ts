import {
  isOrganisationType,
  type EntityId,
  type EntityRecord,
  type LinkedRegion,
  type RegionLink,
  type RelationRecord,
} from '../../graph/index.ts';
import { by, chainOf, entityRecords, relationRecords, type Model } from './model.ts';
import { partsOf } from './model-graph.ts';

const heaviest = by<RelationRecord>(
  (r) => -r.weight,
  (r) => r.id,
);

/** Every relation and every programme looked at for each pair of regions. */
export function regionLinks(model: Model, a: EntityId, b: EntityId): readonly RegionLink[] {
  const records = entityRecords(model);
  const record = (id: EntityId): EntityRecord | null => records.find((e) => e.id === id) ?? null;
  const here = partsOf(records, a);
  const there = partsOf(records, b);
  if (here.length === 0 || there.length === 0 || here.includes(b) || there.includes(a)) return [];
  const side = (id: EntityId): 'here' | 'there' | null => {
    const entity = record(id);
    const place =
      entity?.type === 'Region' ? id : entity !== null && isOrganisationType(entity.type) ? entity.region : null;
    if (place === null) return null;
    return here.includes(place) ? 'here' : there.includes(place) ? 'there' : null;
  };
  const relations = relationRecords(model);
  const crossing = relations.filter((r) => {
    const [from, to] = [side(r.subject), side(r.object)];
    return from !== null && to !== null && from !== to;
  });
  const isRegion = (id: EntityId): boolean => record(id)?.type === 'Region';
  const direct = crossing.filter((r) => isRegion(r.subject) && isRegion(r.object));
  const link = (kind: RegionLink['kind'], via: EntityId | null, strands: readonly RelationRecord[]): RegionLink => ({
    kind,
    via: via === null ? null : record(via),
    relations: strands.toSorted(heaviest),
    weight: strands.reduce((sum, r) => sum + r.weight, 0),
    firstDate: strands.flatMap((r) => r.firstDate ?? []).sort()[0] ?? null,
    firstEventDate: strands.flatMap((r) => r.firstEventDate ?? []).sort()[0] ?? null,
  });
  const programs = records
    .filter((e) => e.type === 'Program')
    .flatMap((program) => {
      const runs = relations.filter((r) => r.predicate === 'CARRIED_OUT_IN' && r.subject === program.id);
      const strands = runs.filter((r) => here.includes(r.object) || there.includes(r.object));
      const both = runs.some((r) => here.includes(r.object)) && runs.some((r) => there.includes(r.object));
      return both ? [link('SHARED_PROGRAM', program.id, strands)] : [];
    });
  const through = Map.groupBy(
    crossing.filter((r) => !direct.includes(r)),
    (r) => (isRegion(r.subject) ? r.object : r.subject),
  );
  const order = by<RegionLink>(
    (l) => -l.weight,
    (l) => l.via?.id ?? '',
    (l) => l.relations[0]?.id ?? '',
  );
  return [
    ...direct.map((r) => link('DIRECT', null, [r])).toSorted(order),
    ...programs.toSorted(order),
    ...[...through].map(([via, strands]) => link('ORGANISATION', via, strands)).toSorted(order),
  ];
}

export function linkedRegions(model: Model, region: EntityId): readonly LinkedRegion[] {
  const records = entityRecords(model);
  const nested = new Set([...partsOf(records, region), ...chainOf(records, region)]);
  return records
    .filter((e) => e.type === 'Region' && !nested.has(e.id))
    .map((other) => {
      const links = regionLinks(model, region, other.id);
      const count = (kind: RegionLink['kind']): number => links.filter((l) => l.kind === kind).length;
      return {
        region: other,
        direct: count('DIRECT'),
        sharedPrograms: count('SHARED_PROGRAM'),
        organisations: count('ORGANISATION'),
      };
    })
    .filter((l) => l.direct + l.sharedPrograms + l.organisations > 0)
    .toSorted(
      by(
        (l) => -(l.direct + l.sharedPrograms + l.organisations),
        (l) => l.region.id,
      ),
    );
}
