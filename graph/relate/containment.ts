import { pattern, type RegionKey, type RegionTable } from '../lexicon/index.ts';
import { regionDraft, type ResolveContext, type Linked } from '../resolve/index.ts';
import { timeless, type Claim } from './claim.ts';
import { firstOfEach, isAgency, isOrganisation, isRegion } from './kinds.ts';
import { contextRegion, regionsInside, seatIn, type RegionNames } from './seats.ts';

/** Seats, by the organisation's own name or the lexicon, and what regions and organisations are part of; the evidence is the mention itself. */
export function claimsOfContainment(mentions: readonly Linked[], regions: RegionNames): readonly Claim[] {
  const { context } = regions;
  const named = new Set<string>();
  const circles = circlesNamed(regions);
  const owners = new Map<string, Linked>();
  const lengths: number[] = [];
  for (const mention of mentions) {
    const { id, name } = mention.draft;
    named.add(id);
    if (!isOrganisation(mention)) continue;
    owners.set(name, mention);
    if (!lengths.includes(name.length)) lengths.push(name.length);
  }
  lengths.sort((a, b) => b - a);
  const claims: Claim[] = [];
  for (const mention of firstOfEach(mentions)) {
    const { draft } = mention;
    const evidence = { start: mention.start, end: mention.end };
    const region = (key: RegionKey): Linked => contextRegion(key, mention, context.table);
    if (isRegion(mention)) {
      for (const key of parentsOf(draft.region, named, context.table))
        claims.push(timeless(mention, 'PART_OF', region(key), evidence, 'containment:gazetteer'));
      for (const key of circlesOf(mention, circles, context.table))
        claims.push(timeless(mention, 'PART_OF', region(key), evidence, 'containment:gazetteer'));
    } else if (isOrganisation(mention)) {
      const owner = ownerOf(draft.name, owners, lengths);
      if (owner) claims.push(timeless(mention, 'PART_OF', owner, evidence, 'containment:owner-in-name'));
      for (const key of seatsOf(mention, regions))
        claims.push(timeless(mention, 'LOCATED_IN', region(key), evidence, 'containment:seat-in-name'));
    }
  }
  return claims;
}

/** Branches of banks and insurers. */
const BRANCH = pattern`${'organisations.branch'}$`;

/** Where a body sits by its name or the lexicon, with what else the name writes out; a zone’s administration also in the city around it. */
function seatsOf(mention: Linked, regions: RegionNames): readonly RegionKey[] {
  const { draft } = mention;
  const seat = seatIn(mention, regions) ?? (draft.seated ? draft.region : null);
  if (seat === null) return [];
  const { table } = regions.context;
  const above = table.ancestors(seat);
  const administers = isAgency(mention) && table.entry(seat)?.level === 'zone';
  const holder = administers ? (above.find((key) => table.entry(key)?.level === 'city') ?? above[0] ?? null) : null;
  // 湖南银行株洲分行 sits in 株洲, whatever its bank is called.
  const written = BRANCH.test(draft.name) ? [] : regionsInside(mention, regions).filter((key) => above.includes(key));
  return [...new Set([seat, ...(holder === null ? [] : [holder]), ...written])];
}

/** What lies in a zone lies in the district and the city around it. */
export const claimsThroughZones = (said: readonly Claim[], { table }: ResolveContext): readonly Claim[] =>
  said.flatMap((one) => {
    const zone = one.predicate === 'LOCATED_IN' && one.object.draft.level === 'zone' ? one.object : null;
    const key = zone?.draft.region ?? null;
    if (zone === null || key === null) return [];
    const around = [key, ...table.ancestors(key)].filter(
      (above) => above === key || table.entry(above)?.level === 'city',
    );
    return around.map((above) =>
      timeless(one.subject, 'LOCATED_IN', contextRegion(above, zone, table), one.evidence, 'containment:through-zone'),
    );
  });

/** Economic regions that the article names, with their members. */
function circlesNamed({ names, context }: RegionNames): ReadonlyMap<RegionKey, readonly RegionKey[]> {
  const circles = new Map<RegionKey, readonly RegionKey[]>();
  for (const name of names) {
    const key = context.regionOf.get(name);
    const members = key === undefined ? [] : (context.table.entry(key)?.members ?? []);
    if (key !== undefined && members.length > 0) circles.set(key, members);
  }
  return circles;
}

/** The named economic regions that a division belongs to, itself or by what it lies in. */
function circlesOf(
  mention: Linked,
  circles: ReadonlyMap<RegionKey, readonly RegionKey[]>,
  table: RegionTable,
): readonly RegionKey[] {
  const own = mention.draft.code ?? mention.draft.region;
  if (circles.size === 0 || own === null) return [];
  const line = [own, ...table.ancestors(own)];
  return [...circles].filter(([, members]) => line.some((key) => members.includes(key))).map(([key]) => key);
}

/** The organisation whose name, of one of the lengths that such names have, longest first, opens this one: 福州大学 of 福州大学国家大学科技园. */
function ownerOf(name: string, owners: ReadonlyMap<string, Linked>, lengths: readonly number[]): Linked | undefined {
  for (const length of lengths) {
    const owner = length >= 3 && length <= name.length - 2 ? owners.get(name.slice(0, length)) : undefined;
    if (owner) return owner;
  }
  return undefined;
}

/** The division right above, and those further up that the article names. */
function parentsOf(parent: RegionKey | null, named: ReadonlySet<string>, table: RegionTable): readonly RegionKey[] {
  if (parent === null) return [];
  const parents = [parent];
  for (const key of table.ancestors(parent)) if (named.has(regionDraft(key, table).id)) parents.push(key);
  return parents;
}
