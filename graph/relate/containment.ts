import type { RegionKey, RegionTable } from '../lexicon/index.ts';
import { regionDraft, type Linked } from '../resolve/index.ts';
import { timeless, type Claim } from './claim.ts';
import { firstOfEach, isOrganisation, isRegion } from './kinds.ts';
import { contextRegion, seatIn, type RegionNames } from './seats.ts';

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
      const seat = seatIn(mention, regions) ?? (draft.seated ? draft.region : null);
      if (seat !== null)
        claims.push(timeless(mention, 'LOCATED_IN', region(seat), evidence, 'containment:seat-in-name'));
    }
  }
  return claims;
}

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
