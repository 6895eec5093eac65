import type { Span } from '../document/index.ts';
import { pattern, type Lexicon, type Organ, type PatternPositions } from '../lexicon/index.ts';
import type { NameRule } from '../rules/index.ts';
import type { Candidate, Prefix, Refusal } from './candidate.ts';
import { departmentEnd, instituteEnd } from './departments.ts';
import type { Edges } from './edges.ts';
import { levelBefore } from './levels.ts';
import type { View } from './view.ts';

/** Words before an organ that make it a kind of organ: 各级政府, 有关部门, 市县两级政府. */
const KIND_BEFORE = pattern`(?:${'organisations.organ-kind-before'}|${'organisations.each-kind'})$`;
/** What turns an organ's text into another word: 政府采购, 市委书记 (a person, but the organ is named), 科技局面. */
const WORD_AFTER = pattern`^${'organisations.organ-goes-on'}`;
const LEAGUE = /^团([省市州县区盟旗])委$/;
const SEVERAL = /[两三四五六七八九十等]/;
const LIST_MARK = pattern`^${'organisations.joins'}$`;

/**
 * Organs of Party and state: a region, zone or level word and an organ of the lexicon (黄山市政府, 省科技厅), the same with an
 * organ that ends like one (省级单位 X局), and bare organs that a list or the article's home completes (科技厅、财政厅).
 */
export function findAgencies(
  view: View,
  lexicon: Lexicon,
  places: PatternPositions,
  regions: readonly Candidate[],
  edges: Edges,
  refusals: Refusal[],
): readonly Candidate[] {
  const { c } = view;
  const named: Named = {
    endingAt: longestByEnd(regions, true),
    abbreviations: new Map(
      regions.filter(({ reading }) => reading.kind === 'abbreviation').map((region) => [region.end, region]),
    ),
    firstZone: regions.reduce(
      (first, region) => (isZone(region, lexicon) ? Math.min(first, region.start) : first),
      Infinity,
    ),
  };
  const found: Candidate[] = [];
  let last: Candidate | null = null;
  lexicon.organs.scan(c, places.organs, ({ start: at, end, value: organ }) => {
    if (WORD_AFTER.test(c.slice(end, end + 4)) && !c.startsWith('员会', end)) return at + 1;
    const opening = openingOf(c, at, organ, named, last, lexicon);
    if (opening === null) return at + 1;
    const { start, prefix } = opening;
    if (prefix.kind !== 'region' && KIND_BEFORE.test(c.slice(Math.max(0, start - 6), start))) {
      refusals.push({ start, end, rule: 'agencies:kind' });
      return at + 1;
    }
    const party = opening.prefix.kind === 'region' ? partyBefore(c, start) : 0;
    if (party > 0 && COMMITTEE.test(organ.text)) {
      found.push(committee(c, start - party, end));
      return end;
    }
    // A、B县的科技局, A、B县科技局: every region of the list has one.
    const list = opening.prefix.kind === 'region' ? regionList(c, end, opening, named, organ, lexicon) : [];
    last = agency({ start, end }, { ...opening, shared: opening.shared || list.length > 0 }, organ);
    found.push(last, ...list);
    const until = organ.type === 'Agency' ? departmentEnd(c, end, edges) : instituteEnd(c, end, edges);
    if (until > end) found.push(department(last, c.slice(end, until)));
    return end;
  });
  return found;
}

type Named = Readonly<{
  endingAt: ReadonlyMap<number, Span>;
  /** One-character regions by their ends: 京津两市政府. */
  abbreviations: ReadonlyMap<number, Span>;
  firstZone: number;
}>;
type Opening = Readonly<{ start: number; prefix: Prefix; rule: NameRule; shared: boolean }>;

const agency = (
  { start, end }: Span,
  { rule, prefix, shared }: Omit<Opening, 'start'>,
  { canonical, key, type }: Organ,
): Candidate => ({
  start,
  end,
  rule,
  reading: { kind: 'organ', prefix, organ: canonical, key, type, shared },
});

const OTHER_PARTY = pattern`${'organisations.other-party'}$`;
const COMMITTEE = /^委(?:员会)?$/;
const LONGEST_PARTY = 5;

/** How long the name of a democratic party is that ends at a place: 民盟|绵阳市委 is not the committee of the city; 0 where none does. */
const partyBefore = (c: string, at: number): number =>
  OTHER_PARTY.exec(c.slice(Math.max(0, at - LONGEST_PARTY), at))?.[0].length ?? 0;

/** 民建安徽省委, also called 民建安徽省委会. */
const committee = (c: string, start: number, end: number): Candidate => ({
  start,
  end: c[end] === '会' ? end + 1 : end,
  rule: 'agencies:other-party',
  reading: { kind: 'name', type: 'Agency', name: c.slice(start, end), level: null, base: null },
});

const openedBy = (rule: NameRule, start: number, prefix: Prefix, shared = false): Opening => ({
  start,
  prefix,
  rule,
  shared,
});

/** 省科技厅|农村科技处: a department of an organ. */
const department = ({ start, end, reading, ...rest }: Candidate, name: string): Candidate => ({
  ...rest,
  start,
  end: end + name.length,
  rule: 'agencies:department',
  reading: reading.kind === 'organ' ? { ...reading, organ: reading.organ + name, key: reading.key + name } : reading,
});

/** What says whose the organ at a place is, and where the name so starts; null where nothing does. */
function openingOf(
  c: string,
  at: number,
  organ: Organ,
  { endingAt, abbreviations, firstZone }: Named,
  last: Candidate | null,
  lexicon: Lexicon,
): Opening | null {
  const { prefix, start } = prefixBefore(c, at, endingAt);
  // 团|市委: the league's committee is read as a whole.
  if (c[start - 1] === '团' && LEAGUE.test(c.slice(start - 1, at + organ.text.length))) return null;
  const league = LEAGUE.exec(organ.text)?.[1];
  const own = league === undefined ? null : levelBefore(league, league.length);
  if (prefix.kind === 'none' && own !== null)
    return openedBy('agencies:level+organ', start, { kind: 'level', level: own.level });
  if (prefix.kind === 'region') return openedBy('agencies:region+organ', start, prefix);
  if (prefix.kind === 'level' && !SEVERAL.test(c[start - 1] ?? ''))
    return openedBy('agencies:level+organ', start, prefix);
  if (last?.reading.kind === 'organ' && organ.text.length > 1 && LIST_MARK.test(c.slice(last.end, at)))
    return openedBy('agencies:list+organ', start, last.reading.prefix);
  const linked = at - linkerBefore(c, at, endingAt, abbreviations);
  const span = endingAt.get(linked) ?? (linked < at ? abbreviations.get(linked) : undefined);
  if (span) return openedBy('agencies:linked-organ', span.start, { kind: 'region', span }, true);
  // 芜湖高新区…，管委会…: of the zone named last.
  if (ZONE_ORGAN.test(organ.text) && firstZone < at)
    return openedBy('agencies:zone-organ', start, { kind: 'level', level: 'zone' });
  if (organ.bare && endsWord(c, at, lexicon)) return openedBy('agencies:organ', start, { kind: 'none' });
  return null;
}

const COUNTED = /[两三四五六七八九十等]?[省市县区州旗地]的?$/;

/** How much stands between a region's name and an organ of it: 的, 两市, 等地的; 0 where no region is so linked. */
function linkerBefore(
  c: string,
  at: number,
  endingAt: Named['endingAt'],
  abbreviations: Named['abbreviations'],
): number {
  if (c[at - 1] === '的' && endingAt.has(at - 1)) return 1;
  const counted = COUNTED.exec(c.slice(Math.max(0, at - 6), at))?.[0].length ?? 0;
  return counted > 1 && (endingAt.has(at - counted) || abbreviations.has(at - counted)) ? counted : 0;
}

const ZONE_ORGAN = pattern`^${'organisations.zone-organ'}$`;
const isZone = ({ reading }: Candidate, lexicon: Lexicon): boolean =>
  (reading.kind === 'place' && reading.level === 'zone') ||
  (reading.kind === 'region' && reading.keys.some((key) => lexicon.regions.entry(key)?.level === 'zone'));

/** The longest span by its end; where one end has several, the longest wins. Weak names only before an organ, which supports them. */
export function longestByEnd(candidates: readonly Candidate[], weakToo = false): ReadonlyMap<number, Span> {
  const byEnd = new Map<number, Span>();
  for (const candidate of candidates) {
    const { reading } = candidate;
    if (
      reading.kind === 'relative' ||
      reading.kind === 'abbreviation' ||
      (reading.kind === 'region' && reading.weak && (!weakToo || reading.common))
    )
      continue;
    const known = byEnd.get(candidate.end);
    if (!known || known.start > candidate.start)
      byEnd.set(candidate.end, { start: candidate.start, end: candidate.end });
  }
  return byEnd;
}

function prefixBefore(
  c: string,
  start: number,
  regionEndingAt: ReadonlyMap<number, Span>,
): Readonly<{ prefix: Prefix; start: number }> {
  // 湖南湘江新区（长沙高新区）党工委: of the region that the bracket gives a second name.
  const region = regionEndingAt.get(bracketBefore(c, start)) ?? regionEndingAt.get(start);
  if (region) return { prefix: { kind: 'region', span: region }, start: outermost(region, regionEndingAt) };
  const level = levelBefore(c, start);
  // 县委 of 长兴县委: the level word belongs to the region's own name.
  if (level) {
    const whole = regionEndingAt.get(level.start);
    if (whole && level.level !== 'zone')
      return { prefix: { kind: 'region', span: whole }, start: outermost(whole, regionEndingAt) };
    return { prefix: { kind: 'level', level: level.level }, start: level.start };
  }
  return { prefix: { kind: 'none' }, start };
}

const LONGEST_BRACKET = 16;

/** Where a bracket opens that closes at a place; the place itself where none does. */
function bracketBefore(c: string, place: number): number {
  if (c[place - 1] !== '）') return place;
  const open = c.lastIndexOf('（', place);
  return open < place - LONGEST_BRACKET ? place : open;
}

/** 浙江省长兴县: the start of a chain of adjacent region names that ends with `region`. */
function outermost(region: Span, regionEndingAt: ReadonlyMap<number, Span>): number {
  let start = region.start;
  for (let above = regionEndingAt.get(start); above && above.start < start; above = regionEndingAt.get(start))
    start = above.start;
  return start;
}

/** Whether a word may end before a bare organ: no character of a word stands there, or a boundary word ends there. */
function endsWord(c: string, start: number, lexicon: Lexicon): boolean {
  if (!/[\u4e00-\u9fa5]/.test(c[start - 1] ?? '')) return true;
  for (let length = 1; length <= 4; length++)
    if (lexicon.boundaries.get(c.slice(start - length, start)) !== undefined) return true;
  return false;
}

/**
 * The organs that the regions of a list share with the last of them, which the organ's name is written with. Without 的 the regions have
 * to be of one level: 南昌、九江市科技局.
 */
function regionList(
  c: string,
  end: number,
  { prefix, shared }: Opening,
  { endingAt, abbreviations }: Named,
  organ: Organ,
  lexicon: Lexicon,
): readonly Candidate[] {
  const listed: Candidate[] = [];
  if (prefix.kind !== 'region') return listed;
  const levels = levelsOf(c, prefix.span, lexicon);
  for (let at = prefix.span.start; ;) {
    const span = abbreviations.get(at) ?? (/[、和与及]/.test(c[at - 1] ?? '') ? endingAt.get(at - 1) : undefined);
    if (!span || (!shared && !levelsOf(c, span, lexicon).some((level) => levels.includes(level)))) return listed;
    listed.push(
      agency(
        { start: span.start, end },
        { rule: 'agencies:linked-organ-list', prefix: { kind: 'region', span }, shared: true },
        organ,
      ),
    );
    at = span.start;
  }
}

/** The levels of the divisions that a name may mean. */
const levelsOf = (c: string, { start, end }: Span, lexicon: Lexicon): readonly string[] =>
  (lexicon.regions.forms.get(c.slice(start, end))?.keys ?? []).map((key) => lexicon.regions.entry(key)?.level ?? '');

/**
 * Runs of regions of one character by their end: 川渝 opens 川渝科技资源共享服务平台. One of them is a province, or the text says that they
 * are several (宿杭两地): 通信 is a word.
 */
export function compoundsByEnd(candidates: readonly Candidate[]): ReadonlyMap<number, Span> {
  const byEnd = new Map<number, Span>();
  let run: Span = { start: 0, end: 0 };
  let sure = false;
  for (const { reading, start, end } of candidates) {
    if (reading.kind !== 'abbreviation') continue;
    const goesOn = run.end === start && start > 0;
    run = { start: goesOn ? run.start : start, end };
    sure = (goesOn && sure) || reading.level !== null || reading.keys.some((key) => key.endsWith('0000'));
    if (end - run.start < 2) continue;
    byEnd.delete(start);
    if (sure) byEnd.set(end, run);
  }
  return byEnd;
}
