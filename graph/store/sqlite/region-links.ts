import type { EntityId } from '../../id.ts';
import { ORGANISATION_TYPES, isOrganisationType, type EntityType } from '../../ontology/index.ts';
import { pagedList, pageOfRows } from '../cursor.ts';
import type { FirstDates, LinkedRegion, Page, PageRequest, RegionLink } from '../port.ts';
import {
  chainsOf,
  linkCounts,
  linkDates,
  linkKeys,
  linkWeight,
  linksBetween,
  representatives,
  type Strand,
} from '../region-links.ts';
import { entitiesByRid, got, relationsByRid, ridOf } from './load.ts';
import { PREDICATE_OF_ENDS, type Read } from './read.ts';
import { ancestorsOf, partsOf } from './regions.ts';

const ORGANISATIONS = ORGANISATION_TYPES.map((type) => `'${type}'`).join(', ');
type CrossingRow = FirstDates &
  Readonly<{
    relation: number;
    id: string;
    weight: number;
    subject: number;
    subject_type: EntityType;
    object: number;
    object_type: EntityType;
    region: number;
  }>;

/**
 * Relations from the regions and the organisations that have their seat in them to other regions and to organisations with their
 * seat elsewhere. A link between organisations goes via its subject.
 */
function crossings({ db, check }: Read, near: string): readonly Strand[] {
  const half = (here: 'subject' | 'object', there: 'subject' | 'object'): readonly CrossingRow[] =>
    db.all<CrossingRow>(
      `with member(rid, type) as materialized (
         select e.rid, e.type from json_each(?1) region cross join entity e on e.rid = region.value
         union all
         select e.rid, e.type from json_each(?1) region cross join entity e on e.region = region.value where e.type in (${ORGANISATIONS}))
       select * from (
         select r.rid as relation, r.id, r.weight, r.first_date as firstDate, r.first_event_date as firstEventDate,
           r.${here} as ${here}, m.type as ${here}_type, r.${there} as ${there}, e.type as ${there}_type,
           case when e.type = 'Region' then e.rid when e.type in (${ORGANISATIONS}) then e.region end as region
         from member m cross join relation r on r.${here} = m.rid cross join entity e on e.rid = r.${there})
       where region is not null and region not in (select value from json_each(?1))`,
      near,
    );
  const rows = [...half('subject', 'object')];
  check();
  rows.push(...half('object', 'subject'));
  check();
  return rows.map(({ subject, subject_type, object, object_type, ...row }) => {
    const direct = subject_type === 'Region' && object_type === 'Region';
    const via = direct ? null : isOrganisationType(subject_type) ? subject : object;
    return { ...row, kind: direct ? 'DIRECT' : 'ORGANISATION', via };
  });
}

/** Where programmes carried out in the regions are carried out, these regions included. */
function programStrands({ db, check }: Read, near: string): readonly Strand[] {
  const rows = db.all<Omit<Strand, 'kind'>>(
    `with program(rid) as materialized (
       select distinct r.subject from json_each(?) region cross join relation r on r.object = region.value where ${PREDICATE_OF_ENDS} = 'CARRIED_OUT_IN')
     select r.rid as relation, r.id, r.weight, r.first_date as firstDate, r.first_event_date as firstEventDate, r.subject as via, r.object as region
     from program p cross join relation r on r.subject = p.rid where ${PREDICATE_OF_ENDS} = 'CARRIED_OUT_IN'`,
    near,
  );
  check();
  return rows.map((row) => ({ ...row, kind: 'SHARED_PROGRAM' }));
}

/** Two regions have no links where one contains the other. */
export function regionLinks(read: Read, a: EntityId, b: EntityId, request: PageRequest): Page<RegionLink> {
  const here = partsOf(read, [a]);
  const there = partsOf(read, [b]);
  const nested = isNested(read, a, b, here, there);
  // From the side with fewer parts; what is found is the same.
  const [near, far] = here.size <= there.size ? [here, there] : [there, here];
  const set = JSON.stringify([...near]);
  const links = nested ? [] : linksBetween(near, far, crossings(read, set), programStrands(read, set));
  const ids = entitiesByRid(read, [...new Set(links.flatMap(([first]) => first?.via ?? []))]);
  return pageOfRows<readonly Strand[], RegionLink>(
    pagedList('regionLinks', a, b),
    request,
    links,
    (strands) => linkKeys(strands, (via) => got(ids, via).id),
    (shown) => {
      const chosen = shown.map((strands) => representatives(strands, near));
      const relations = relationsByRid(
        read,
        chosen.flat().map(({ relation }) => relation),
      );
      return shown.map((strands, i) => ({
        kind: strands[0]?.kind ?? 'DIRECT',
        via: strands[0]?.via == null ? null : got(ids, strands[0].via),
        relations: (chosen[i] ?? []).map(({ relation }) => got(relations, relation)),
        weight: linkWeight(strands),
        ...linkDates(strands),
      }));
    },
  );
}

function isNested(
  read: Read,
  a: EntityId,
  b: EntityId,
  here: ReadonlySet<number>,
  there: ReadonlySet<number>,
): boolean {
  const first = ridOf(read.db, a);
  const second = ridOf(read.db, b);
  return first === null || second === null || there.has(first) || here.has(second);
}

/** Every region outside with at least one link, counted as `regionLinks` would list them; what holds the region is no other. */
export function linkedRegions(read: Read, region: EntityId, request: PageRequest): Page<LinkedRegion> {
  const rid = ridOf(read.db, region);
  const list = pagedList('linkedRegions', region);
  const near = partsOf(read, [region]);
  const set = JSON.stringify([...near]);
  const strands =
    rid === null
      ? []
      : [...crossings(read, set), ...programStrands(read, set).filter((strand) => !near.has(strand.region))];
  const holders = new Set(rid === null ? [] : ancestorsOf(read, rid));
  const links = linkCounts(strands, holders, chains(read));
  const ids = new Map([...entitiesByRid(read, [...links.keys()])].filter(([, record]) => record.type === 'Region'));
  const rows = [...links].filter(([place]) => ids.has(place));
  return pageOfRows(
    list,
    request,
    rows,
    ([place, { DIRECT, SHARED_PROGRAM, ORGANISATION }]) => [
      -(DIRECT + SHARED_PROGRAM + ORGANISATION),
      got(ids, place).id,
    ],
    (shown) =>
      shown.map(([place, kinds]) => ({
        region: got(ids, place),
        direct: kinds.DIRECT,
        sharedPrograms: kinds.SHARED_PROGRAM,
        organisations: kinds.ORGANISATION,
      })),
  );
}

/** A region with all that hold it, from one reading of the regions' parents. */
export function chains({ db, check }: Read): (rid: number) => readonly number[] {
  const parents = db.all<{ rid: number; region: number }>(
    `select rid, region from entity where type = 'Region' and region is not null`,
  );
  check();
  return chainsOf(new Map(parents.map(({ rid, region }) => [rid, region])));
}
