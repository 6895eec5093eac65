import type { PartialDate } from '../../document/index.ts';
import type { EntityId } from '../../id.ts';
import { ORGANISATION_TYPES, isOrganisationType, type EntityType } from '../../ontology/index.ts';
import { pagedList, pageOfRows } from '../cursor.ts';
import type { LinkedRegion, Page, PageRequest, RegionLink, RegionLinkKind } from '../port.ts';
import { entitiesByRid, got, relationsByRid, ridOf } from './load.ts';
import type { Read } from './read.ts';
import { ancestorsOf, partsOf } from './regions.ts';

const ORGANISATIONS = ORGANISATION_TYPES.map((type) => `'${type}'`).join(', ');
const KINDS = ['DIRECT', 'SHARED_PROGRAM', 'ORGANISATION'] as const satisfies readonly RegionLinkKind[];
const MOST_RELATIONS = 6;

/** A relation with the region it reaches on the far side and what it links through. */
type Strand = Readonly<{
  kind: RegionLinkKind;
  via: number | null;
  relation: number;
  id: string;
  weight: number;
  first_date: PartialDate | null;
  /** The region named at the far end, or the seat of the organisation there; on the near side for a programme's own strand. */
  region: number;
}>;

type CrossingRow = Readonly<{
  relation: number;
  id: string;
  weight: number;
  first_date: PartialDate | null;
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
         select r.rid as relation, r.id, r.weight, r.first_date, r.${here} as ${here}, m.type as ${here}_type, r.${there} as ${there}, e.type as ${there}_type,
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
       select distinct r.subject from json_each(?) region cross join relation r on r.object = region.value where r.predicate = 'CARRIED_OUT_IN')
     select r.rid as relation, r.id, r.weight, r.first_date, r.subject as via, r.object as region
     from program p cross join relation r on r.subject = p.rid where r.predicate = 'CARRIED_OUT_IN'`,
    near,
  );
  check();
  return rows.map((row) => ({ ...row, kind: 'SHARED_PROGRAM' }));
}

/** Regions of which one holds the other are not two: they have no links. */
export function regionLinks(read: Read, a: EntityId, b: EntityId, request: PageRequest): Page<RegionLink> {
  const here = partsOf(read, [a]);
  const there = partsOf(read, [b]);
  const nested = isNested(read, a, b, here, there);
  // From the side with fewer parts; what is found is the same.
  const [near, far] = here.size <= there.size ? [here, there] : [there, here];
  const set = JSON.stringify([...near]);
  const links = nested
    ? []
    : [
        ...grouped(crossings(read, set).filter(({ region }) => far.has(region))),
        ...grouped(programStrands(read, set).filter(({ region }) => near.has(region) || far.has(region))).filter(
          (strands) => strands.some(({ region }) => far.has(region)),
        ),
      ];
  const ids = entitiesByRid(read, [...new Set(links.flatMap(([first]) => first?.via ?? []))]);
  return pageOfRows<readonly Strand[], RegionLink>(
    pagedList('regionLinks', a, b),
    request,
    links,
    (strands) => {
      const [heaviest] = strands;
      const via = heaviest?.via ?? null;
      const kind = heaviest?.kind ?? 'DIRECT';
      return [KINDS.indexOf(kind), -weightOf(strands), via === null ? '' : got(ids, via).id, heaviest?.id ?? ''];
    },
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
        weight: weightOf(strands),
        firstDate: strands.flatMap(({ first_date }) => first_date ?? []).sort()[0] ?? null,
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

const weightOf = (strands: readonly Strand[]): number => strands.reduce((sum, { weight }) => sum + weight, 0);
const byWeight = (a: Strand, b: Strand): number => b.weight - a.weight || (a.id < b.id ? -1 : 1);

/** Strands of one link together, heaviest first: a direct relation is a link of its own. */
function grouped(strands: readonly Strand[]): readonly (readonly Strand[])[] {
  const links = Map.groupBy(strands, ({ via, id }) => (via === null ? id : String(via)));
  return [...links.values()].map((link) => link.sort(byWeight));
}

/** At most six, heaviest first; of a programme's strands one on each side at least, or the link would not show. */
function representatives(strands: readonly Strand[], near: ReadonlySet<number>): readonly Strand[] {
  if (strands.length <= MOST_RELATIONS || strands[0]?.kind !== 'SHARED_PROGRAM')
    return strands.slice(0, MOST_RELATIONS);
  const sides = [strands.find(({ region }) => near.has(region)), strands.find(({ region }) => !near.has(region))];
  const ends = sides.filter((strand) => strand !== undefined);
  const rest = strands.filter((strand) => !ends.includes(strand)).slice(0, MOST_RELATIONS - ends.length);
  return [...ends, ...rest].sort(byWeight);
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
  const chain = chains(read);
  const links = new Map<number, Record<RegionLinkKind, Set<number>>>();
  for (const strand of strands)
    for (const place of chain(strand.region)) {
      if (holders.has(place)) continue;
      const counts = links.get(place) ?? { DIRECT: new Set(), SHARED_PROGRAM: new Set(), ORGANISATION: new Set() };
      counts[strand.kind].add(strand.via ?? strand.relation);
      links.set(place, counts);
    }
  const ids = new Map([...entitiesByRid(read, [...links.keys()])].filter(([, record]) => record.type === 'Region'));
  const rows = [...links].filter(([place]) => ids.has(place));
  return pageOfRows(
    list,
    request,
    rows,
    ([place, kinds]) => [-KINDS.reduce((sum, kind) => sum + kinds[kind].size, 0), got(ids, place).id],
    (shown) =>
      shown.map(([place, kinds]) => ({
        region: got(ids, place),
        direct: kinds.DIRECT.size,
        sharedPrograms: kinds.SHARED_PROGRAM.size,
        organisations: kinds.ORGANISATION.size,
      })),
  );
}

/** A region with all that hold it, from one reading of the regions' parents. */
export function chains({ db, check }: Read): (rid: number) => readonly number[] {
  const parents = new Map(
    db
      .all<{ rid: number; region: number }>(
        `select rid, region from entity where type = 'Region' and region is not null`,
      )
      .map(({ rid, region }) => [rid, region]),
  );
  check();
  const known = new Map<number, readonly number[]>();
  return (rid) => {
    const before = known.get(rid);
    if (before !== undefined) return before;
    const chain: number[] = [];
    for (let at: number | undefined = rid; at !== undefined && !chain.includes(at); at = parents.get(at))
      chain.push(at);
    known.set(rid, chain);
    return chain;
  };
}
