import type { Span } from '../document/index.ts';
import { pattern, type Lexicon, type Places } from '../lexicon/index.ts';
import type { Candidate, Refusal } from './candidate.ts';
import { leftEdge, type Edges } from './left-edge.ts';
import { isGenericModifier } from './organisations.ts';
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
  places: Places,
  edges: Edges,
  refusals: Refusal[],
): readonly Candidate[] {
  const zones: Candidate[] = [];
  const heads = lexicon.zoneHeads.endings(c, places.zoneHeads);
  for (const [i, head] of heads.entries()) {
    const { end } = head;
    if (runsOn(c, heads, i)) continue;
    // 当天|长春都市圈: the table says where a known name begins, unless whole divisions stand before it.
    const known = edges.regionStart[end] ?? 0;
    const edge = leftEdge(c, head.start, edges, isGenericModifier);
    // 北京市海淀区|中关村科学城: after whole divisions a zone has a name of its own.
    const division = baseLength(edges, edge, head.start);
    const ownName = head.start - edge - division >= 2 && /[市县区省]/.test(c[edge + division - 1] ?? '');
    const start = division > 0 && ownName ? edge + division : edge;
    if (known > 0 && start < known - 1 && (edges.regionStart[known - 1] ?? 0) !== start + 1) continue;
    const modifier = c.slice(start, head.start);
    if (modifier.length < 2 || modifier.length > 14) continue;
    const base = baseLength(edges, start, head.start);
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
