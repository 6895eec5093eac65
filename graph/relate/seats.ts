import { firstFrom, type Candidate, type Extraction, type View } from '../extract/index.ts';
import type { RegionKey, RegionTable } from '../lexicon/index.ts';
import { regionDraft, type ResolveContext, type Linked } from '../resolve/index.ts';

/** Every region name of an article in order of place, also inside longer names, with what it means. */
export type RegionNames = Readonly<{ names: readonly Candidate[]; view: View; context: ResolveContext }>;

export const regionNamesOf = ({ regions, view }: Extraction, context: ResolveContext): RegionNames => ({
  names: regions.toSorted((a, b) => a.start - b.start || a.end - b.end),
  view,
  context,
});

/** A mention-less end for a region known only from a name or the gazetteer. */
export const contextRegion = (key: RegionKey, at: Linked, table: RegionTable): Linked => ({
  ...at,
  draft: regionDraft(key, table),
});

/** The region inside an organisation's name that tells its seat: in brackets (怀宁县（松江）科创中心), else the last (湖南银行株洲分行). */
export function seatIn(mention: Linked, regions: RegionNames): RegionKey | null {
  const { kind } = mention.candidate.reading;
  if (kind !== 'name' && kind !== 'body') return null;
  let seat: RegionKey | null = null;
  for (const { name, key } of within(mention, regions)) {
    // 华东交通大学 sits in 江西.
    if (name.reading.kind === 'abbreviation' || regions.context.table.geographic.has(key)) continue;
    if (regions.view.c[name.start - 1] === '（') return key;
    if (kind === 'name' || name.start === mention.start) seat = key;
  }
  return seat ?? (kind === 'name' ? regionBefore(mention, regions) : null);
}

const LONGEST_REGION = 20;

/** 南宁高新区“桂港澳青年创新创业基地”, 东川村绿谷食品有限公司: the region before a quotation mark, the town or village right before the name. */
function regionBefore(mention: Linked, { names, view, context }: RegionNames): RegionKey | null {
  const quoted = view.c[mention.start - 1] === '“';
  const end = quoted ? mention.start - 1 : mention.start;
  const before = names
    .slice(firstFrom(names, end - LONGEST_REGION), firstFrom(names, mention.start))
    .find((name) => name.end === end && (quoted || (name.reading.kind === 'place' && name.reading.level !== 'zone')));
  return (before && context.regionOf.get(before)) ?? null;
}

/** Regions of one character inside a programme's name: 川渝科技创新合作计划. */
export const abbreviatedIn = (program: Linked, regions: RegionNames): readonly RegionKey[] =>
  within(program, regions)
    .filter(({ name }) => name.reading.kind === 'abbreviation')
    .map(({ key }) => key);

/** The regions that a name writes out: 上海 and 松江 of 上海松江农业发展有限公司. */
export const regionsInside = (mention: Linked, regions: RegionNames): readonly RegionKey[] =>
  within(mention, regions)
    .filter(({ name }) => name.reading.kind !== 'abbreviation')
    .map(({ key }) => key);

type Within = Readonly<{ name: Candidate; key: RegionKey }>;

function within(mention: Linked, { names, context }: RegionNames): readonly Within[] {
  const found: Within[] = [];
  for (let i = firstFrom(names, mention.start); i < names.length; i++) {
    const name = names[i];
    if (!name || name.start >= mention.end) break;
    const key = context.regionOf.get(name);
    if (name.end <= mention.end && key !== undefined) found.push({ name, key });
  }
  return found;
}
