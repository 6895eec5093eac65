import {
  pattern,
  patternWith,
  wordsOf,
  type Found,
  type Lexicon,
  type PatternPositions,
  type RegionForm,
  type RegionTable,
} from '../lexicon/index.ts';
import type { Candidate, Refusal } from './candidate.ts';
import type { Edges } from './left-edge.ts';
import { relativesIn } from './levels.ts';
import { otherThan } from './namesakes.ts';
import { scratchBytes } from './scratch.ts';
import type { View } from './view.ts';

/** Region names of the table, 全市 and 我省, one-character compounds. Overlaps are left in. */
export function findTableRegions(
  view: View,
  lexicon: Lexicon,
  places: PatternPositions,
  refusals: Refusal[],
): readonly Candidate[] {
  const table = findTableNames(view, lexicon, places, refusals);
  return [...table, ...findRelative(view), ...findCompounds(view, lexicon, places, table)];
}

/** Longest name of the table at each place; a name inside a longer one is dropped. */
function findTableNames({ c }: View, { regions }: Lexicon, places: PatternPositions, refusals: Refusal[]): Candidate[] {
  const found: Candidate[] = [];
  regions.forms.scan(c, places.regions, (first) => {
    const name = mending(c, first, found.at(-1), regions);
    const { start, end, value } = name;
    const other = otherThan(c, name, found.at(-1)?.end === start);
    if (other !== null) {
      refusals.push({ start, end, rule: other });
      return end;
    }
    const { keys, kind, weak, common } = value;
    found.push({
      start,
      end,
      rule: kind === 'old' ? 'regions:former-name' : kind === 'full' ? 'regions:name' : 'regions:short-name',
      reading: { kind: 'region', keys, form: kind, weak, common },
    });
    return end;
  });
  return found;
}

type Name = Found<RegionForm>;

/**
 * The name at a place, or a surer one that opens inside it and goes on beyond it: 当天|长春 is not 天长, 和平区和|平谷区 not 和平. A weak
 * name right after a region that holds it stands.
 */
function mending(c: string, first: Name, last: Candidate | undefined, table: RegionTable): Name {
  if (!first.value.weak) return first;
  if (last?.end === first.start && last.reading.kind === 'region') {
    const above = last.reading.keys;
    if (first.value.keys.some((key) => table.ancestors(key).some((one) => above.includes(one)))) return first;
  }
  const next = table.forms.longestAt(c, first.end);
  for (let start = first.start + 1; start < first.end; start++) {
    const later = table.forms.longestAt(c, start);
    // 金湖|南京, not 湖南.
    if (later !== null && later.end > first.end && later.end > (next?.end ?? 0) && !later.value.weak) return later;
  }
  return first;
}

const GENERIC_PLACE = pattern`${'regions.generic-place'}$`;
const PLACE_SUFFIX = patternWith('g')`${'regions.town-suffix'}|${'regions.village-suffix'}`;
const PLACE_GOES_ON = pattern`^${'regions.place-goes-on'}`;
const NOT_A_PLACE = pattern`^${'regions.not-a-place'}`;
const LONGEST_STEM = 4;
const STEM = /^\p{Script=Han}+$/u;

/** Towns and villages after a region name, a boundary word, another place or a list mark: 北票市东官营镇三家村; 带动泾兴村. */
export function findPlaces({ c }: View, edges: Edges, table: readonly Candidate[]): readonly Candidate[] {
  const places: Candidate[] = [];
  const known = new Set(table.filter(isSure).map(({ end }) => end));
  const after = new Set<number>();
  const opens = (i: number): boolean =>
    i === 0 ||
    after.has(i) ||
    (edges.regionStart[i] ?? 0) > 0 ||
    (edges.strong[i] ?? 0) > 0 ||
    (edges.weak[i] ?? 0) > 0 ||
    /[，。、；：！？\n”》（到了及和与]/.test(c[i - 1] ?? '');
  let from = 0;
  for (const match of c.matchAll(PLACE_SUFFIX.regex)) {
    const suffix = match[0];
    const end = match.index + suffix.length;
    // 中关村 is in the table.
    if (known.has(end)) continue;
    const level = wordsOf('regions.village-suffix').has(suffix) ? 'village' : 'town';
    const names = (i: number): boolean => {
      const stem = c.slice(i, match.index);
      return opens(i) && STEM.test(stem) && isPlaceName(c, stem, suffix, end) && !hasBoundary(edges, i, match.index);
    };
    let start = Math.max(from, match.index - LONGEST_STEM);
    while (start < match.index && !names(start)) start++;
    from = start < match.index ? end : match.index;
    if (start === match.index) continue;
    after.add(end);
    places.push({
      start,
      end,
      rule: `regions:${level}`,
      reading: {
        kind: 'place',
        level,
        name: c.slice(start, end),
        base: null,
      },
    });
  }
  return places;
}

const isSure = ({ reading }: Candidate): boolean =>
  reading.kind === 'region' && !reading.weak && reading.keys.length === 1;

/** Whether stem and suffix may name one place: not a kind (移民村), a number of them, or the beginning of another word (村委会, 乡村). */
function isPlaceName(c: string, stem: string, suffix: string, end: number): boolean {
  if (
    GENERIC_PLACE.test(stem) ||
    /[的了与和及等在是有、个]/.test(stem) ||
    /^[一二三四五六七八九十百千数几]+$/.test(stem)
  )
    return false;
  const after = c.slice(end, end + 5);
  if (suffix !== '街道' && PLACE_GOES_ON.test(after)) return false;
  if (NOT_A_PLACE.test(after)) return false;
  return !(/^[乡镇]$/.test(suffix) && /^[村域级化]/.test(after));
}

/** Whether a boundary word lies inside: then the name begins after it. */
function hasBoundary(edges: Edges, start: number, end: number): boolean {
  for (let i = start + 1; i <= end; i++)
    if ((edges.strong[i] ?? 0) > 0 && (edges.strong[i] ?? 0) <= i - start) return true;
  return false;
}

const RELATIVE_GOES_ON = pattern`^${'regions.relative-goes-on'}`;

function findRelative({ c }: View): Candidate[] {
  const found: Candidate[] = [];
  for (const { level, start, end } of relativesIn(c)) {
    // 全区域, 该市场, 本县级: part of another word.
    if (RELATIVE_GOES_ON.test(c.slice(end, end + 2))) continue;
    found.push({ start, end, rule: 'regions:relative', reading: { kind: 'relative', level } });
  }
  return found;
}

const COMPOUND_AFTER = pattern`^${'regions.compound-after'}`;

const DONE_THERE = pattern`^${'regions.done-there'}`;

const abbreviation = (c: string, start: number, level: 'province' | 'city' | null, lexicon: Lexicon): Candidate => ({
  start,
  end: start + 1,
  rule: 'regions:compound',
  reading: { kind: 'abbreviation', keys: lexicon.regions.abbreviations.get(c[start] ?? '') ?? [], level },
});

const coveredScratch = scratchBytes();

/** 沪苏浙皖, 宿杭两地: two or more abbreviations in a row, or one after 在 that home may claim (孵化在外、转化在衢). */
function findCompounds(
  { c }: View,
  lexicon: Lexicon,
  { abbreviations }: PatternPositions,
  table: readonly Candidate[],
): Candidate[] {
  const found: Candidate[] = [];
  const covered = coveredScratch(c.length);
  for (const region of table) covered.fill(1, region.start, region.end);
  for (let k = 0; k < abbreviations.length;) {
    const i = abbreviations[k] ?? 0;
    let end = i + 1;
    for (k++; abbreviations[k] === end; k++) end++;
    if (end === i + 1) {
      // 在沪举办, 赴深考察: one character between a preposition and what is done there.
      if (covered[i] === 0 && /[在赴驻来抵]/.test(c[i - 1] ?? '') && DONE_THERE.test(c.slice(end, end + 3)))
        found.push(abbreviation(c, i, null, lexicon));
      continue;
    }
    // 粤桂|双方: a character that opens the next word does not belong to the compound.
    if (end - i > 2 && !endsCompound(c, end, end - i) && COMPOUND_AFTER.test(c.slice(end - 1, end + 3))) end--;
    if (end - i <= 8 && !covered.subarray(i, end).includes(1) && endsCompound(c, end, end - i)) {
      const marker = c.slice(end, end + 3);
      const level = /^[两三四五]?省/.test(marker) ? 'province' : /^[两三四五]市/.test(marker) ? 'city' : null;
      for (let j = i; j < end; j++) found.push(abbreviation(c, j, level, lexicon));
    }
  }
  return found;
}

/** Whether a compound may end: its last character may open the next word (苏浙|沪高铁). */
const endsCompound = (c: string, end: number, length: number): boolean =>
  COMPOUND_AFTER.test(c.slice(end, end + 4)) ||
  (length >= 3 && /^[，。、；：！？）”\n等及和与]/.test(c.slice(end, end + 1)));
