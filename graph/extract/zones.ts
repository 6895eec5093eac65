import type { Span } from '../document/index.ts';
import {
  municipalities,
  pattern,
  type Found,
  type Lexicon,
  type PatternPositions,
  type RegionKey,
  type RegionTable,
} from '../lexicon/index.ts';
import type { Candidate, Refusal } from './candidate.ts';
import { leftEdge, type Edges } from './left-edge.ts';
import { isGenericModifier } from './names.ts';
import type { View } from './view.ts';

const GOES_ON = pattern`^${'regions.zone-goes-on'}`;
const WORD_AFTER = pattern`^${'regions.zone-word-after'}`;
const RANK = pattern`^(?:${'regions.zone-rank'}|${'regions.zone-kind'}|\d+个)`;

/**
 * Development zones, corridors, circles and science cities by their heads: 石嘴山高新区, 松山湖高新技术产业开发区, 防城港国际医学开放试验区.
 * A zone's name opens with a region or with a name of its own; 国家级高新区 is a rank, not a name.
 */
export function findZones(
  { c }: View,
  lexicon: Lexicon,
  places: PatternPositions,
  edges: Edges,
  table: readonly Candidate[],
  refusals: Refusal[],
): readonly Candidate[] {
  const zones: Candidate[] = [];
  const names = namesByEnd(table.filter(isRegion).filter(({ reading }) => !reading.common));
  const everyday = namesByEnd(table.filter(isRegion));

  const heads = lexicon.zoneHeads.endings(c, places.zoneHeads);
  for (const [i, head] of heads.entries()) {
    const { end } = head;
    if (runsOn(c, heads, i)) continue;
    // 当天|长春都市圈: the table says where a known name begins, unless whole divisions stand before it.
    const known = edges.regionStart[end] ?? 0;
    const listed = listBefore(c, head, names);
    if (listed !== null) {
      zones.push(...listed);
      continue;
    }
    const edge = leftEdge(c, head.start, edges, isGenericModifier);
    // 北京市海淀区|中关村科学城: after whole divisions a zone has a name of its own.
    const division = baseLength(edges, edge, head.start);
    const ownName = head.start - edge - division >= 2 && /[市县区省]/.test(c[edge + division - 1] ?? '');
    const whole = division > 0 && ownName ? edge + division : edge;
    const zone = PART.test(c.slice(head.start, end)) ? (edges.regionStart[whole] ?? 0) : 0;
    // 中国（江苏）自由贸易试验区|南京片区: a part has the name of its zone.
    const start = zone > 0 && ZONE_END.test(c.slice(zone - 1, whole)) ? zone - 1 : whole;
    if (known > 0 && start < known - 1 && (edges.regionStart[known - 1] ?? 0) !== start + 1) continue;
    const modifier = c.slice(start, head.start);
    if (modifier.length < 2 || modifier.length > LONGEST_MODIFIER + (whole - start)) continue;
    const named =
      names.get(head.start) ?? (BELOW_PROVINCE.test(c.slice(head.start, end)) ? everyday.get(head.start) : undefined);
    const base = baseLength(edges, start, head.start) || (named?.start === start ? head.start - start : 0);
    if (base > 0 && isKindOfZone(c.slice(start + base, end), named?.start === start ? named : undefined, lexicon)) {
      refusals.push({ start, end, rule: 'zones:kind' });
      continue;
    }
    if (
      base === 0 &&
      (!head.value ||
        isGenericModifier(modifier) ||
        RANK.test(modifier) ||
        /国家级?$/.test(modifier) ||
        modifier.length > 6)
    ) {
      refusals.push({ start, end, rule: 'zones:kind' });
      continue;
    }
    if (base > 0 && GOES_ON.test(modifier.slice(base))) continue;
    zones.push({
      start,
      end,
      rule: base > 0 ? 'zones:region+zone' : 'zones:zone',
      reading: {
        kind: 'place',
        level: 'zone',
        name: c.slice(start, end),
        base: base > 0 ? { start, end: start + base } : null,
      },
    });
  }
  return zones;
}

/** Longest name before a zone’s head. */
const LONGEST_MODIFIER = 14;
type Named = Candidate & Readonly<{ reading: Readonly<{ kind: 'region' }> }>;
const isRegion = (candidate: Candidate): candidate is Named => candidate.reading.kind === 'region';

const PART = pattern`^${'regions.zone-part'}$`;
const ZONE_END = /[区城港]$/;

/** Names by their ends. */
const namesByEnd = (names: readonly Named[]): ReadonlyMap<number, Named> =>
  new Map(names.map((name) => [name.end, name]));

const COUNTED = pattern`^[两二三四五六七八九十\d]+[家个](?:${'regions.zone-rank'}|${'regions.zone-kind'})?`;
const COUNTED_END = pattern`等?[两二三四五六七八九十\d]+[家个](?:${'regions.zone-rank'}|${'regions.zone-kind'})?$`;
const BELOW_PROVINCE = pattern`^${'regions.zone-below-province'}$`;

/** What follows a region and is counted (两家省级高新区), or what a province has many of (湖南省高新区), is a kind. */
function isKindOfZone(own: string, base: Named | undefined, { regions }: Lexicon): boolean {
  if (COUNTED.test(own)) return true;
  return BELOW_PROVINCE.test(own) && base?.reading.keys.every((key) => isProvince(key, regions)) === true;
}

const isProvince = (key: RegionKey, regions: RegionTable): boolean =>
  regions.entry(key)?.level === 'province' && !municipalities().has(key);

/** Longest own name of a zone in a list: 包头稀土、呼和浩特金山两个国家高新区. */
const LONGEST_OWN = 4;
type Item = Span & Readonly<{ base: Named }>;

/**
 * 玉环、温岭两家省级高新区: each region of a list that is counted has one, which may have a name of its own; of a list that is not
 * (武汉、长沙高新区) where all are short names.
 */
function listBefore(c: string, head: Found<boolean>, names: ReadonlyMap<number, Named>): readonly Candidate[] | null {
  const counted = COUNTED_END.exec(c.slice(Math.max(0, head.start - 10), head.start))?.[0] ?? '';
  const items: Item[] = [];
  for (let end = head.start - counted.length; ;) {
    const base = itemBefore(c, end, counted === '' ? 0 : LONGEST_OWN, names);
    if (base === null) break;
    let { start } = base;
    for (let above = names.get(start); above !== undefined; above = names.get(start)) start = above.start;
    items.unshift({ base, start, end });
    if (!/[、和与及]/.test(c[start - 1] ?? '')) break;
    end = start - 1;
  }
  const elided = counted !== '' || items.every(({ base }) => base.reading.form === 'short');
  if (items.length < 2 || !elided) return null;
  const kind = c.slice(head.start, head.end);
  return items.map(({ base, start, end }, i) => ({
    start,
    end: i === items.length - 1 ? head.end : end,
    rule: 'zones:listed',
    reading: {
      kind: 'place',
      level: 'zone',
      name: c.slice(start, end) + kind,
      base: { start: base.start, end: base.end },
    },
  }));
}

/** The region that opens an item which ends at a place, with at most so many characters after it. */
function itemBefore(c: string, end: number, longestOwn: number, names: ReadonlyMap<number, Named>): Named | null {
  for (let own = 0; own <= longestOwn; own++) {
    const name = names.get(end - own);
    if (name !== undefined) return name;
    if (!/[\u4e00-\u9fa5]/.test(c[end - own - 1] ?? '') || /[、和与及的]/.test(c[end - own - 1] ?? '')) return null;
  }
  return null;
}

/** Whether a head goes on: 高新区|域, 开发区 inside 经济技术开发区 is seen from its own end. */
function runsOn(c: string, heads: readonly Span[], index: number): boolean {
  const end = heads[index]?.end ?? 0;
  for (let i = index + 1; i < heads.length; i++) {
    const longer = heads[i];
    if (!longer || longer.end > end + 8) break;
    if (longer.start < end) return true;
  }
  return WORD_AFTER.test(c.slice(end, end + 1));
}

function baseLength(edges: Edges, start: number, limit: number): number {
  for (let end = limit; end > start; end--) if ((edges.regionStart[end] ?? 0) === start + 1) return end - start;
  return 0;
}
