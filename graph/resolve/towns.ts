import type { Candidate, Extraction } from '../extract/index.ts';
import type { RegionEntry, RegionKey } from '../lexicon/index.ts';

type Town = Candidate & Readonly<{ reading: Readonly<{ kind: 'place'; level: 'town' | 'village'; name: string }> }>;
const isTown = (candidate: Candidate): candidate is Town =>
  candidate.reading.kind === 'place' && candidate.reading.level !== 'zone';

const LIST_MARK = /^(?:[、和与及]|以及)$/;

/**
 * Adds the towns and villages of an article to its regions. One lies in the region right before it (青浦区徐泾镇), in that of the place
 * it is listed with (徐泾镇、华新镇), in that of an earlier place of its name, else in the region that the text speaks of.
 */
export function settleTowns(
  { regions, view: { c } }: Extraction,
  regionOf: Map<Candidate, RegionKey>,
  local: Map<RegionKey, RegionEntry>,
  at: (place: number) => RegionKey | null,
): void {
  const towns = regions.filter(isTown).toSorted((a, b) => a.start - b.start);
  if (towns.length === 0) return;
  const endingAt = new Map<number, Candidate>();
  for (const candidate of regionOf.keys()) {
    const known = endingAt.get(candidate.end);
    if (known === undefined || known.start > candidate.start) endingAt.set(candidate.end, candidate);
  }
  const before = (start: number): Candidate | undefined =>
    endingAt.get(start) ?? (c[start - 1] === '的' ? endingAt.get(start - 1) : undefined);
  const settle = (town: Town, parent: RegionKey | null): Settled => {
    const { level, name } = town.reading;
    const key = `${level}:${parent ?? ''}:${name}`;
    local.set(key, { key, code: null, name, short: name, level, parent, members: [] });
    regionOf.set(town, key);
    endingAt.set(town.end, town);
    return { town, parent };
  };
  const told = new Map<string, RegionKey | null>();
  const untold: Town[] = [];
  let last: Settled | null = null;
  for (const town of towns) {
    const above = before(town.start);
    const beside: Settled | null = last !== null && areListed(last.town, town, c) ? last : null;
    const tells = above !== undefined || beside !== null;
    const parent: RegionKey | null =
      (above && regionOf.get(above)) ?? beside?.parent ?? told.get(nameOf(town)) ?? at(town.start);
    last = settle(town, parent);
    if (!tells) untold.push(town);
    else if (!told.has(nameOf(town))) told.set(nameOf(town), parent);
  }
  for (const town of untold) {
    const parent = told.get(nameOf(town));
    if (parent !== undefined) settle(town, parent);
  }
}

type Settled = Readonly<{ town: Town; parent: RegionKey | null }>;

const areListed = (one: Town, next: Town, c: string): boolean =>
  one.reading.level === next.reading.level && LIST_MARK.test(c.slice(one.end, next.start));

const nameOf = ({ reading }: Town): string => `${reading.level} ${reading.name}`;
