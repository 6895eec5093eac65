import type { EntityId } from '../id.ts';
import type { SortKey } from './cursor.ts';
import type { FirstDates, RegionLinkKind } from './port.ts';

/** What a store finds of links between regions, and the links that follow from it. Regions and entities are numbers of the store's own. */

export const LINK_KINDS = ['DIRECT', 'SHARED_PROGRAM', 'ORGANISATION'] as const satisfies readonly RegionLinkKind[];
/** Relations that are shown of a link. */
export const MOST_RELATIONS = 6;

/** A relation with the region it reaches on the far side and what it links through. */
export type Strand = FirstDates &
  Readonly<{
    kind: RegionLinkKind;
    via: number | null;
    relation: number;
    id: string;
    weight: number;
    /** The region named at the far end, or the seat of the organisation there; on the near side for a programme's own strand. */
    region: number;
  }>;

/**
 * The links between two sets of regions, each as its strands, heaviest first. `crossings` lead from the near side outwards;
 * `programs` are where programmes carried out on the near side are carried out.
 */
export const linksBetween = (
  near: ReadonlySet<number>,
  far: ReadonlySet<number>,
  crossings: readonly Strand[],
  programs: readonly Strand[],
): readonly (readonly Strand[])[] => [
  ...grouped(crossings.filter(({ region }) => far.has(region))),
  ...grouped(programs.filter(({ region }) => near.has(region) || far.has(region))).filter((strands) =>
    strands.some(({ region }) => far.has(region)),
  ),
];

/** Sort keys of a link: kind, weight (most first), via id, relation id. */
export function linkKeys(strands: readonly Strand[], idOf: (entity: number) => EntityId): readonly SortKey[] {
  const [heaviest] = strands;
  const via = heaviest?.via ?? null;
  const kind = LINK_KINDS.indexOf(heaviest?.kind ?? 'DIRECT');
  return [kind, -linkWeight(strands), via === null ? '' : idOf(via), heaviest?.id ?? ''];
}

export const linkWeight = (strands: readonly Strand[]): number => strands.reduce((sum, { weight }) => sum + weight, 0);

export const linkDates = (strands: readonly Strand[]): FirstDates => ({
  firstDate: strands.flatMap(({ firstDate }) => firstDate ?? []).sort()[0] ?? null,
  firstEventDate: strands.flatMap(({ firstEventDate }) => firstEventDate ?? []).sort()[0] ?? null,
});

const byWeight = (a: Strand, b: Strand): number => b.weight - a.weight || (a.id < b.id ? -1 : 1);

/** Strands of one link together, heaviest first: a direct relation is a link of its own. */
function grouped(strands: readonly Strand[]): readonly (readonly Strand[])[] {
  const links = Map.groupBy(strands, ({ via, id }) => (via === null ? id : String(via)));
  return [...links.values()].map((link) => link.sort(byWeight));
}

/** At most six, heaviest first; of a programme's strands one on each side at least, or the link would not show. */
export function representatives(strands: readonly Strand[], near: ReadonlySet<number>): readonly Strand[] {
  if (strands.length <= MOST_RELATIONS || strands[0]?.kind !== 'SHARED_PROGRAM')
    return strands.slice(0, MOST_RELATIONS);
  const sides = [strands.find(({ region }) => near.has(region)), strands.find(({ region }) => !near.has(region))];
  const ends = sides.filter((strand) => strand !== undefined);
  const rest = strands.filter((strand) => !ends.includes(strand)).slice(0, MOST_RELATIONS - ends.length);
  return [...ends, ...rest].sort(byWeight);
}

/** For each region that strands reach, and each that holds it, how many links of each kind lead there; `holders` are left out. */
export function linkCounts(
  strands: readonly Strand[],
  holders: ReadonlySet<number>,
  chain: (region: number) => readonly number[],
): ReadonlyMap<number, Readonly<Record<RegionLinkKind, number>>> {
  const links = new Map<number, Record<RegionLinkKind, Set<number>>>();
  for (const strand of strands)
    for (const place of chain(strand.region)) {
      if (holders.has(place)) continue;
      const counts = links.get(place) ?? { DIRECT: new Set(), SHARED_PROGRAM: new Set(), ORGANISATION: new Set() };
      counts[strand.kind].add(strand.via ?? strand.relation);
      links.set(place, counts);
    }
  const sizes = ({ DIRECT, SHARED_PROGRAM, ORGANISATION }: Record<RegionLinkKind, Set<number>>) => ({
    DIRECT: DIRECT.size,
    SHARED_PROGRAM: SHARED_PROGRAM.size,
    ORGANISATION: ORGANISATION.size,
  });
  return new Map([...links].map(([place, kinds]) => [place, sizes(kinds)]));
}

/** A region with all that hold it, from the regions' parents. Articles may contradict each other into a circle: it ends there. */
export function chainsOf(parents: ReadonlyMap<number, number>): (region: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (region) => {
    const before = known.get(region);
    if (before !== undefined) return before;
    const chain: number[] = [];
    for (let at: number | undefined = region; at !== undefined && !chain.includes(at); at = parents.get(at))
      chain.push(at);
    known.set(region, chain);
    return chain;
  };
}
