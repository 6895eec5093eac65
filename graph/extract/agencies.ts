import type { Span } from '../document/index.ts';
import { oneOf, type Lexicon } from '../lexicon/index.ts';
import type { Candidate, Prefix, Refusal } from './candidate.ts';
import { levelBefore } from './levels.ts';
import type { View } from './view.ts';

const STAGE = 'agencies';
/** Words before an organ that make it a kind of organ: 各级政府, 有关部门, 市县两级政府. */
const KIND_BEFORE = new RegExp(String.raw`(?:${oneOf('agencies.kind-before')}|各县区?|各区县?|部门、)$`);
/** What turns an organ's text into another word: 政府采购, 市委书记 (a person, but the organ is named), 科技局面. */
const WORD_AFTER = new RegExp(String.raw`^(?:${oneOf('agencies.word-after')})`);
const LIST_MARK = /^(?:、|和|与|及|以及|会同|联合|，)$/;

/**
 * Organs of Party and state: a region, zone or level word and an organ of the lexicon (黄山市政府, 省科技厅), the same with an
 * organ that ends like one (省级单位 X局), and bare organs that a list or the article's home completes (科技厅、财政厅).
 */
export function findAgencies(
  view: View,
  lexicon: Lexicon,
  regions: readonly Candidate[],
  refusals: Refusal[],
): readonly Candidate[] {
  const { c } = view;
  const regionEndingAt = longestByEnd(regions, true);
  const found: Candidate[] = [];
  let last: Candidate | null = null;
  const firstZone = regions.reduce(
    (first, region) => (isZone(region, lexicon) ? Math.min(first, region.start) : first),
    Infinity,
  );
  for (let i = 0; i < c.length; i++) {
    const match = lexicon.organs.longestAt(c, i);
    if (!match) continue;
    const organ = match.value;
    const before = c.slice(Math.max(0, i - 6), i);
    const prefix = prefixBefore(c, i, regionEndingAt);
    const start = prefix.start;
    const rest = c.slice(match.end, match.end + 4);
    if (WORD_AFTER.test(rest) && !/^员会/.test(rest)) continue;
    const several =
      /(?:两|三|四|五|六|七|八|九|十|等)$/.test(c.slice(start - 1, start)) && prefix.prefix.kind === 'level';
    let reading: Prefix = several ? { kind: 'none' } : prefix.prefix;
    let rule = reading.kind === 'region' ? 'region+organ' : 'level+organ';
    if (reading.kind === 'none') {
      const gap = last ? c.slice(last.end, i) : '';
      const inherited = last?.reading.kind === 'organ' && LIST_MARK.test(gap) ? last.reading.prefix : null;
      const counted = /(?:两|三|四|五|六|七|八|九|十|等)?(?:省|市|县|区|州|旗|地)的?$/.exec(before)?.[0] ?? '';
      const linker =
        /的$/.test(before) && regionEndingAt.has(i - 1)
          ? 1
          : counted.length > 1 && regionEndingAt.has(i - counted.length)
            ? counted.length
            : 0;
      if (inherited && organ.text.length > 1) {
        reading = inherited;
        rule = 'list+organ';
      } else if (linker > 0) {
        const span = regionEndingAt.get(i - linker);
        if (span) reading = { kind: 'region', span };
        rule = 'region的organ';
      } else if (ZONE_ORGAN.test(organ.text) && firstZone < i) {
        // 芜湖高新区…，管委会…: of the zone named last.
        reading = { kind: 'level', level: 'zone' };
        rule = 'zone-organ';
      } else if (organ.bare && !/[\u4e00-\u9fa5]/.test(lastCharacterOfWord(c, i, lexicon))) rule = 'organ';
      else continue;
    }
    if (KIND_BEFORE.test(c.slice(Math.max(0, start - 6), start)) && reading.kind !== 'region') {
      refusals.push({ start, end: match.end, stage: STAGE, rule: 'kind', reason: '泛指一类机构' });
      continue;
    }
    const from = rule === 'region的organ' && reading.kind === 'region' ? reading.span.start : start;
    const candidate: Candidate = {
      start: from,
      end: match.end,
      stage: STAGE,
      rule,
      reading: { kind: 'organ', prefix: reading, organ: organ.canonical, key: organ.key, type: organ.type },
    };
    found.push(candidate);
    // A、B县的科技局: every region of the list before 的 has one.
    if (rule === 'region的organ') found.push(...regionList(c, candidate, regionEndingAt, organ));
    last = candidate;
    i = match.end - 1;
  }
  return found;
}

const ZONE_ORGAN = /^(?:管委会|管理委员会|党工委)$/;
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
  const region = regionEndingAt.get(start);
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

/** 浙江省长兴县: the start of a chain of adjacent region names that ends with `region`. */
function outermost(region: Span, regionEndingAt: ReadonlyMap<number, Span>): number {
  let start = region.start;
  for (let above = regionEndingAt.get(start); above && above.start < start; above = regionEndingAt.get(start))
    start = above.start;
  return start;
}

/** The character before a bare organ if it cannot end a word there, else ''. */
function lastCharacterOfWord(c: string, start: number, lexicon: Lexicon): string {
  const before = c[start - 1] ?? '';
  if (!/[\u4e00-\u9fa5]/.test(before)) return '';
  for (let length = 1; length <= 4; length++)
    if (lexicon.boundaries.get(c.slice(start - length, start)) !== undefined) return '';
  return before;
}

function regionList(
  c: string,
  candidate: Candidate,
  regionEndingAt: ReadonlyMap<number, Span>,
  organ: Readonly<{ canonical: string; key: string; type: 'Agency' | 'Institution' }>,
): Candidate[] {
  const listed: Candidate[] = [];
  const reading = candidate.reading;
  if (reading.kind !== 'organ' || reading.prefix.kind !== 'region') return listed;
  for (let at = reading.prefix.span.start - 1; /[、和与及]/.test(c[at] ?? '');) {
    const span = regionEndingAt.get(at);
    if (!span) break;
    listed.push({
      start: span.start,
      end: candidate.end,
      stage: STAGE,
      rule: 'region-list的organ',
      reading: {
        kind: 'organ',
        prefix: { kind: 'region', span },
        organ: organ.canonical,
        key: organ.key,
        type: organ.type,
      },
    });
    at = span.start - 1;
  }
  return listed;
}

/** Runs of regions of one character by their end: 川渝 opens 川渝科技资源共享服务平台. */
export function compoundsByEnd(candidates: readonly Candidate[]): ReadonlyMap<number, Span> {
  const byEnd = new Map<number, Span>();
  let run: Span = { start: 0, end: 0 };
  for (const { reading, start, end } of candidates) {
    if (reading.kind !== 'abbreviation') continue;
    run = { start: run.end === start && start > 0 ? run.start : start, end };
    if (end - run.start < 2) continue;
    byEnd.delete(start);
    byEnd.set(end, run);
  }
  return byEnd;
}
