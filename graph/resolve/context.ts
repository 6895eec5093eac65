import type { Span } from '../document/index.ts';
import { scratchBytes, type Candidate, type Extraction, type PlaceLevel } from '../extract/index.ts';
import { type Lexicon, type RegionKey, type RegionTable } from '../lexicon/index.ts';
import { abbreviationRuns, readRun } from './compounds.ts';
import { homeOf } from './home.ts';
import { chooseRegion } from './regions.ts';
import { settleTowns } from './towns.ts';
import { withZones } from './zones.ts';

/** Where an article is at home, and which region each of its paragraphs speaks of. */
export type ResolveContext = Readonly<{
  /** The table of regions with the zones that the article names. */
  table: RegionTable;
  home: RegionKey | null;
  /** Resolved key of each region candidate that the context decides; by identity of the candidate. */
  regionOf: ReadonlyMap<Candidate, RegionKey>;
  /** The region that a place in the view speaks of: its paragraph's, else home. */
  at(place: number): RegionKey | null;
  /** The region of a level seen from a place: 市 in an article about 长兴县 is 湖州市. */
  level(level: PlaceLevel, place: number): RegionKey | null;
}>;

const isShortForm = ({ reading }: Candidate): boolean => reading.kind === 'region' && reading.form === 'short';

/**
 * Home is the region of the title; where the title names none, of the first sentences, else the publisher's. A paragraph that
 * opens with another region speaks of that one.
 */
export function contextOf(extraction: Extraction, lexicon: Lexicon, publisher: string | null): ResolveContext {
  const { view, regions } = extraction;
  const named = regions.filter(
    (candidate) => candidate.reading.kind === 'region' || candidate.reading.kind === 'abbreviation',
  );
  const anchors = sureRegions(named, lexicon.regions);
  const { table, keyOf, local } = withZones(extraction, lexicon.regions, anchors, lexicon);
  const namesAt = keysAt(named);
  const home = homeOf(extraction, table, keyOf, named, anchors, namesAt, publisher);
  const regionOf = new Map<Candidate, RegionKey>(keyOf);
  let previous: Readonly<{ end: number; key: RegionKey }> | null = null;
  const ordered = [...named].sort((a, b) => a.start - b.start || a.end - b.end);
  const refused = new Set<Candidate>();
  const cities = new Map<Candidate, RegionKey>();
  for (const run of abbreviationRuns(ordered)) {
    const chosen = readRun(run, { table, home, anchors, namesAt, previous: null, c: view.c });
    for (const [k, candidate] of run.entries()) {
      const key = chosen?.[k];
      if (key === undefined) refused.add(candidate);
      else cities.set(candidate, key);
    }
  }
  for (const candidate of ordered) {
    if (refused.has(candidate)) continue;
    const key: RegionKey | null =
      cities.get(candidate) ?? chooseRegion(candidate, { table, home, anchors, namesAt, previous, c: view.c });
    if (key === null) continue;
    regionOf.set(candidate, key);
    previous = { end: candidate.end, key };
  }
  const startingAt = new Map<number, Candidate[]>();
  const inNames = namesOver(extraction);
  for (const candidate of regions) {
    if (!regionOf.has(candidate) || (isShortForm(candidate) && inNames[candidate.end] === 1)) continue;
    const known = startingAt.get(candidate.start);
    if (known) known.push(candidate);
    else startingAt.set(candidate.start, [candidate]);
  }
  const opening = (start: number): RegionKey | null => openingRegion(view.c, start, startingAt, regionOf, home, table);
  const paragraphRegions = view.paragraphs.map(({ start }, i) => (i === 0 ? null : opening(start)));
  /** What each sentence speaks of: the region that it, or one before it in its paragraph, opens with. */
  const topics: (RegionKey | null)[] = [];
  for (const [i, { start, title, paragraph }] of view.sentences.entries()) {
    const before = view.sentences[i - 1]?.paragraph === paragraph ? (topics[i - 1] ?? null) : null;
    topics.push(title ? null : (opening(start) ?? before));
  }
  const topicAt = (place: number): RegionKey | null => topics[lastFrom(view.sentences, place)] ?? null;
  const paragraphAt = (place: number): RegionKey | null => paragraphRegions[lastFrom(view.paragraphs, place)] ?? home;
  const at = (place: number): RegionKey | null => topicAt(place) ?? paragraphAt(place);
  settleTowns(extraction, regionOf, local, at);
  /** 醴陵市副市长和市科技局: the region of the clause that a level word after a conjunction is joined to. */
  const besideAt = (place: number): RegionKey | null => {
    if (!/[和与及、]/.test(view.c[place - 1] ?? '')) return null;
    const last = ordered[lastFrom(ordered, place - 1)];
    const gap = last === undefined ? '' : view.c.slice(last.end, place);
    return last === undefined || gap.length > LONGEST_GAP || /[，。；：！？\n]/.test(gap)
      ? null
      : (regionOf.get(last) ?? null);
  };
  return {
    table,
    home,
    regionOf,
    at,
    level: (level, place) => {
      const [beside, said, here, own] = [besideAt(place), topicAt(place), paragraphAt(place), home].map((key) =>
        regionAtLevel(key, level, table),
      );
      const fits = (key: RegionKey | null | undefined): boolean => names(view.c, place, key, table);
      return [beside, said, here, own].find(fits) ?? here ?? own ?? null;
    },
  };
}

/** Farthest that a region stands before a level word that is joined to it. */
const LONGEST_GAP = 12;

/** The last of the spans that starts at or before a place. */
function lastFrom(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a level word means a division by the word that its name ends in: 县科技局 is of no 区. */
function names(c: string, place: number, key: RegionKey | null | undefined, table: RegionTable): boolean {
  const entry = key === null || key === undefined ? undefined : table.entry(key);
  if (entry === undefined || entry.level === 'zone') return false;
  return /[省市县区州旗盟]/.exec(c.slice(place, place + 4))?.[0] === entry.name.at(-1);
}

const overScratch = scratchBytes();

/** Where a name of an enterprise or institution goes on: 云南盘龙云海药业有限公司 does not make its paragraph speak of 盘龙区. */
function namesOver({ candidates, view }: Extraction): Uint8Array {
  const over = overScratch(view.c.length + 1);
  for (const { reading, start, end } of candidates) if (reading.kind === 'name') over.fill(1, start, end);
  return over;
}

/** What the names of the table may mean, by where they start; everyday words left out. */
const keysAt = (named: readonly Candidate[]): ReadonlyMap<number, readonly RegionKey[]> =>
  new Map(
    named.flatMap(({ reading, start }) =>
      reading.kind === 'region' && !reading.common ? [[start, reading.keys]] : [],
    ),
  );

/** Regions named in a form that needs no context. */
function sureRegions(named: readonly Candidate[], table: RegionTable): ReadonlySet<RegionKey> {
  const sure = new Set<RegionKey>();
  for (const { reading } of named) {
    if (reading.kind !== 'region' || reading.weak || reading.keys.length !== 1) continue;
    const [key] = reading.keys;
    // What lies above a sure one is in already.
    if (key === undefined || sure.has(key)) continue;
    sure.add(key);
    for (const above of table.ancestors(key)) sure.add(above);
  }
  return sure;
}

/** The region a paragraph opens with (宁波市…, 一是杭州…：), if it is not one that home lies in. */
function openingRegion(
  c: string,
  start: number,
  startingAt: ReadonlyMap<number, readonly Candidate[]>,
  regionOf: ReadonlyMap<Candidate, RegionKey>,
  home: RegionKey | null,
  table: RegionTable,
): RegionKey | null {
  const lead =
    /^(?:[一二三四五六七八九十]+[、是]|（[一二三四五六七八九十]+）|\d+[.、]|——)?/.exec(c.slice(start, start + 8))?.[0]
      .length ?? 0;
  let at = start + lead;
  let found: RegionKey | null = null;
  for (;;) {
    const longest = startingAt.get(at)?.toSorted((a, b) => b.end - a.end)[0];
    const key = longest && regionOf.get(longest);
    if (!longest || key === undefined) break;
    found = key;
    at = longest.end;
  }
  if (found === null || found === home) return null;
  if (home !== null && table.ancestors(home).includes(found)) return null;
  return table.entry(found)?.level === 'economic' ? null : found;
}

/** The region of a level on the way up from `key`: province, city or county; 市 from a county-level city is that city itself. */
export function regionAtLevel(key: RegionKey | null, level: PlaceLevel, table: RegionTable): RegionKey | null {
  if (key === null) return null;
  const chain = [key, ...table.ancestors(key)];
  const nameOf = (candidate: RegionKey): string => table.entry(candidate)?.name ?? '';
  const levelOf = (candidate: RegionKey): string | undefined => table.entry(candidate)?.level;
  if (level === 'city') {
    const own = chain.find((candidate) => nameOf(candidate).endsWith('市') || levelOf(candidate) === 'city');
    return own ?? null;
  }
  if (level === 'county') {
    if (levelOf(key) === 'zone' && nameOf(key).endsWith('区')) return key;
    // 全区 in an article about 宁夏 is the autonomous region.
    return (
      chain.find((candidate) => levelOf(candidate) === 'county') ??
      chain.find((candidate) => nameOf(candidate).endsWith('自治区')) ??
      null
    );
  }
  if (level === 'province') return chain.find((candidate) => levelOf(candidate) === 'province') ?? null;
  if (level === 'zone') return chain.find((candidate) => levelOf(candidate) === 'zone') ?? null;
  return null;
}
