import type { Candidate } from '../extract/index.ts';
import { pattern, type RegionKey, type RegionTable } from '../lexicon/index.ts';
import { chooseRegion, type RegionSurroundings } from './regions.ts';

/** 沪苏浙皖 is one run: unless every character of it names a region that fits, none does (创新大潮中来 is no list of cities). */
export function abbreviationRuns(ordered: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const runs: Candidate[][] = [];
  for (const candidate of ordered) {
    if (candidate.reading.kind !== 'abbreviation') continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.end === candidate.start) last.push(candidate);
    else runs.push([candidate]);
  }
  return runs;
}

const PAIR_AFTER = pattern`^${'regions.pair-after'}`;

/**
 * What a run means as a whole: cities where each character has one that is home or that the article names (武鄂黄黄, each city once); places
 * of one economic region where the run is counted and each character has one there (沪宁合三地); else what each means alone, beside home's
 * own character also another city (宿杭两地); null where some character means nothing.
 */
export function readRun(run: readonly Candidate[], surroundings: RegionSurroundings): readonly RegionKey[] | null {
  const { table, home, anchors } = surroundings;
  const keysOf = (candidate: Candidate): readonly RegionKey[] =>
    candidate.reading.kind === 'abbreviation' ? candidate.reading.keys : [];
  const firstKey = (candidate: Candidate | undefined): RegionKey | undefined => candidate && keysOf(candidate)[0];
  const used = new Set<RegionKey>();
  const cities = run.map((candidate) => {
    const key = keysOf(candidate).find(
      (one) => !used.has(one) && table.entry(one)?.level === 'city' && (one === home || anchors.has(one)),
    );
    if (key !== undefined) used.add(key);
    return key;
  });
  if (cities.every((key) => key !== undefined)) return cities;
  const alone = run.map((candidate) => chooseRegion(candidate, surroundings));
  const after = surroundings.c.slice(run.at(-1)?.end ?? 0);
  const counted = countedAs(after) === run.length;
  const kin = counted && !(home !== null && alone.includes(home)) ? kinsmen(run.map(keysOf), table) : null;
  if (kin !== null) return kin;
  const besideHome = home !== null && alone.includes(home) && run.length === 2 && PAIR_AFTER.test(after.slice(0, 4));
  const keys = alone.map((key, i) => key ?? (besideHome ? firstKey(run[i]) : undefined) ?? null);
  return keys.every((key) => key !== null) ? keys : null;
}

/** How many places a text counts: 三地, 两市; 0 where it counts none. */
const countedAs = (text: string): number =>
  '_一两三四五六七八九'.indexOf(/^([两三四五六七八九])[地市方]/.exec(text)?.[1] ?? '_');

/** For each character its first place in the first economic region that has one of each; null where none has. */
function kinsmen(options: readonly (readonly RegionKey[])[], table: RegionTable): readonly RegionKey[] | null {
  for (const members of table.circles) {
    const lies = (key: RegionKey): boolean => [key, ...table.ancestors(key)].some((one) => members.includes(one));
    const found = options.map((keys) => keys.find(lies));
    if (found.every((key) => key !== undefined) && new Set(found).size === found.length) return found;
  }
  return null;
}
