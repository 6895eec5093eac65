import type { EntityId, RelationId } from '../../../id.ts';
import { pageOfRows, pagedList } from '../../cursor.ts';
import type { EntityRecord, LinkedRegion, Page, PageRequest, RegionLink } from '../../port.ts';
import {
  chainsOf,
  linkCounts,
  linkFirstDate,
  linkKeys,
  linkWeight,
  linksBetween,
  representatives,
  type Strand,
} from '../../region-links.ts';
import * as find from '../cypher/regions.ts';
import { Numbers, got, type Read } from '../read.ts';
import { entityRecord } from '../rows.ts';
import { entities, relations } from './by-id.ts';

export const regionAncestors = async (read: Read, region: EntityId): Promise<readonly EntityRecord[]> =>
  (await read(find.ancestorsOf(region))).map(entityRecord);

/** Ids of entities and of relations as numbers, for one read. */
class Interned {
  readonly entities = new Numbers<EntityId>();
  readonly relations = new Numbers<RelationId>();

  readonly set = (ids: readonly EntityId[]): ReadonlySet<number> => new Set(ids.map((id) => this.entities.of(id)));

  readonly strands = (rows: readonly find.CrossingRow[], kind: 'crossing' | 'program'): readonly Strand[] =>
    rows.map(([relation, weight, firstDate, region, via]) => ({
      kind: kind === 'program' ? 'SHARED_PROGRAM' : via === null ? 'DIRECT' : 'ORGANISATION',
      via: via === null ? null : this.entities.of(via),
      relation: this.relations.of(relation),
      id: relation,
      weight,
      firstDate,
      region: this.entities.of(region),
    }));
}

/** Regions of which one holds the other are not two: they have no links. */
export async function regionLinks(
  read: Read,
  a: EntityId,
  b: EntityId,
  request: PageRequest,
): Promise<Page<RegionLink>> {
  const [here, there] = await Promise.all([read(find.partsOf([a])), read(find.partsOf([b]))]);
  const known = here.includes(a) && there.includes(b);
  const nested = !known || here.includes(b) || there.includes(a);
  // From the side with fewer parts; what is found is the same.
  const [near, far] = here.length <= there.length ? [here, there] : [there, here];
  const interned = new Interned();
  const nearSet = interned.set(near);
  const links = nested ? [] : linksBetween(nearSet, interned.set(far), ...(await strandsOf(read, interned, near)));
  const shown: (readonly Strand[])[] = [];
  // The rows of the page are chosen first, then loaded.
  const page = pageOfRows<readonly Strand[], readonly Strand[]>(
    pagedList('regionLinks', a, b),
    request,
    links,
    (strands) => linkKeys(strands, (via) => interned.entities.id(via)),
    (rows) => {
      shown.push(...rows);
      return rows;
    },
  );
  const chosen = shown.map((strands) => representatives(strands, nearSet));
  const relationIds = chosen.flat().map(({ relation }) => interned.relations.id(relation));
  const viaIds = shown.flatMap(([first]) => (first?.via == null ? [] : [interned.entities.id(first.via)]));
  const [edges, vias] = await Promise.all([
    relationIds.length === 0 ? new Map<RelationId, never>() : relations(read, relationIds),
    viaIds.length === 0 ? new Map<EntityId, never>() : entities(read, viaIds),
  ]);
  return {
    ...page,
    items: page.items.map(({ value: strands, cursor }, i) => {
      const via = strands[0]?.via ?? null;
      return {
        cursor,
        value: {
          kind: strands[0]?.kind ?? 'DIRECT',
          via: via === null ? null : got<EntityId, EntityRecord>(vias, interned.entities.id(via)),
          relations: (chosen[i] ?? []).map(({ relation }) => got(edges, interned.relations.id(relation))),
          weight: linkWeight(strands),
          firstDate: linkFirstDate(strands),
        },
      };
    }),
  };
}

async function strandsOf(
  read: Read,
  interned: Interned,
  near: readonly EntityId[],
): Promise<readonly [crossings: readonly Strand[], programs: readonly Strand[]]> {
  const [crossings, programs] = await Promise.all([read(find.crossings(near)), read(find.programStrands(near))]);
  return [interned.strands(crossings, 'crossing'), interned.strands(programs, 'program')];
}

/** Every region outside with at least one link, counted as `regionLinks` would list them; what holds the region is no other. */
export async function linkedRegions(read: Read, region: EntityId, request: PageRequest): Promise<Page<LinkedRegion>> {
  const [near, holders] = await Promise.all([read(find.partsOf([region])), read(find.ancestorsOf(region))]);
  const interned = new Interned();
  const nearSet = interned.set(near);
  const [crossings, programs] = near.length === 0 ? [[], []] : await strandsOf(read, interned, near);
  const strands = [...crossings, ...programs.filter((strand) => !nearSet.has(strand.region))];
  const chain = await chainsAbove(
    read,
    interned,
    strands.map((strand) => strand.region),
  );
  const links = linkCounts(strands, interned.set(holders.map(([id]) => id)), chain.of);
  const rows = [...links].filter(([place]) => chain.isRegion(place));
  const page = pageOfRows(
    pagedList('linkedRegions', region),
    request,
    rows,
    ([place, { DIRECT, SHARED_PROGRAM, ORGANISATION }]) => [
      -(DIRECT + SHARED_PROGRAM + ORGANISATION),
      interned.entities.id(place),
    ],
    (shown) => shown,
  );
  const ids = page.items.map(({ value: [place] }) => interned.entities.id(place));
  const records = ids.length === 0 ? new Map<EntityId, never>() : await entities(read, ids);
  return {
    ...page,
    items: page.items.map(({ value: [place, kinds], cursor }) => ({
      cursor,
      value: {
        region: got<EntityId, EntityRecord>(records, interned.entities.id(place)),
        direct: kinds.DIRECT,
        sharedPrograms: kinds.SHARED_PROGRAM,
        organisations: kinds.ORGANISATION,
      },
    })),
  };
}

/** A region with all that hold it, for regions that came up. */
export async function chainsAbove(read: Read, interned: Pick<Interned, 'entities'>, regions: readonly number[]) {
  const ids = [...new Set(regions)].map((region) => interned.entities.id(region));
  const rows = ids.length === 0 ? [] : await read(find.placesAbove(ids));
  const number = (id: EntityId): number => interned.entities.of(id);
  const levels = new Map(rows.map(([id, , level]) => [number(id), level]));
  const parents = rows.flatMap(([id, parent]) => (parent === null ? [] : [[number(id), number(parent)] as const]));
  return {
    of: chainsOf(new Map(parents)),
    isRegion: (place: number): boolean => levels.has(place),
    levelOf: (place: number) => levels.get(place) ?? null,
  };
}
