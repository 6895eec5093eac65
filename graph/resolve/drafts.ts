import { bankName, relativeAt, spanKey, type Candidate, type Reading, type View } from '../extract/index.ts';
import { pattern, type RegionEntry, type RegionKey, type RegionTable } from '../lexicon/index.ts';

import { regionAtLevel, type ResolveContext } from './context.ts';
import type { Draft } from './draft.ts';
import { entityId, nameKey, regionId } from './identity.ts';

/** Everything that turning a candidate into a draft needs to know about its article. */
export type Drafting = Readonly<{
  view: View;
  context: ResolveContext;
  /** Region candidates by `spanKey`, for prefixes. */
  regionBySpan: ReadonlyMap<number, Candidate>;
  /** Where the article's products of each name are offered, as far as they were read. */
  offered: Map<string, RegionKey[]>;
  /** The zone that 管委会 and 园区 mean: the one named last. */
  zoneBefore(place: number): Draft | null;
}>;

/** What a candidate names, or null where the context does not decide. Aliases are looked up by the caller. */
export function draftOf(candidate: Candidate, drafting: Drafting): Draft | null {
  const { reading } = candidate;
  switch (reading.kind) {
    case 'region':
    case 'abbreviation': {
      const key = drafting.context.regionOf.get(candidate);
      if (key !== undefined) return regionDraft(key, drafting.context.table);
      // 全州 is a county, and the whole of an autonomous prefecture.
      const relative = relativeAt(drafting.view.c, candidate.start);
      const whole = relative?.end === candidate.end ? drafting.context.level(relative.level, candidate.start) : null;
      return whole === null ? null : regionDraft(whole, drafting.context.table);
    }
    case 'relative': {
      if (reading.level === 'zone') return drafting.zoneBefore(candidate.start);
      const key = drafting.context.level(reading.level, candidate.start);
      return key === null ? null : regionDraft(key, drafting.context.table);
    }
    case 'place': {
      const key = drafting.context.regionOf.get(candidate);
      return key === undefined ? null : regionDraft(key, drafting.context.table);
    }
    case 'organ':
      return organDraft(candidate, reading, drafting);
    case 'body': {
      // An enterprise but a bank goes by the name that the article uses; its id is that of its full name.
      const written = drafting.view.c.slice(candidate.start, candidate.end);
      const name = reading.type === 'Enterprise' ? (bankName(reading.name) ?? written) : reading.name;
      return named(reading.type, name, reading.seat, reading.seat !== null, nameKey(reading.name));
    }
    case 'name':
      return nameDraft(candidate, reading, drafting);
    case 'program':
      return programDraft(candidate, reading, drafting);
    case 'alias':
      return null;
  }
}

/** A region of the table as an entity. One region is one draft as long as its entry is in use. */
export function regionDraft(key: RegionKey, table: RegionTable): Draft {
  const entry = table.entry(key);
  if (entry === undefined) return draftOfRegion(key, entry);
  let draft = regionDrafts.get(entry);
  if (draft === undefined) regionDrafts.set(entry, (draft = draftOfRegion(key, entry)));
  return draft;
}

const regionDrafts = new WeakMap<RegionEntry, Draft>();

function draftOfRegion(key: RegionKey, entry: RegionEntry | undefined): Draft {
  return {
    id: regionId(key),
    type: 'Region',
    name: entry?.name ?? key,
    region: entry?.parent ?? null,
    code: entry?.code ?? null,
    level: entry?.level ?? null,
    seated: false,
    national: false,
  };
}

const named = (
  type: Draft['type'],
  name: string,
  region: RegionKey | null,
  seated: boolean,
  ...key: readonly string[]
): Draft => ({
  id: entityId(type, ...(key.length > 0 ? key : [nameKey(name)])),
  type,
  name,
  region,
  code: null,
  level: null,
  seated,
  national: false,
});

const regionKeyAt = (span: Readonly<{ start: number; end: number }>, drafting: Drafting): RegionKey | null => {
  const candidate = drafting.regionBySpan.get(spanKey(span));
  return (candidate && drafting.context.regionOf.get(candidate)) ?? null;
};

function organDraft(
  candidate: Candidate,
  reading: Extract<Reading, { kind: 'organ' }>,
  drafting: Drafting,
): Draft | null {
  const { context, view } = drafting;
  const { prefix } = reading;
  const text = view.c.slice(candidate.start, candidate.end);
  if (prefix.kind === 'region') {
    const key = regionKeyAt(prefix.span, drafting);
    if (key === null) return named(reading.type, text, null, false, nameKey(text));
    return organOf(key, reading, context.table);
  }
  if (prefix.kind === 'level' && prefix.level === 'zone') {
    const zone = drafting.zoneBefore(candidate.start);
    return zone === null
      ? null
      : named(reading.type, zone.name + reading.organ, zone.region, true, zone.id, reading.key);
  }
  const key =
    prefix.kind === 'level'
      ? context.level(prefix.level, candidate.start)
      : bareRegion(reading.organ, candidate.start, drafting);
  return key === null ? null : organOf(key, reading, context.table);
}

function organOf(key: RegionKey, reading: Extract<Reading, { kind: 'organ' }>, table: RegionTable): Draft {
  const region = regionDraft(key, table);
  const name = region.name + reading.organ;
  // 省农科院 is the body that other texts write in full: an institution's id is that of its full name.
  return reading.type === 'Institution'
    ? named(reading.type, name, key, true, nameKey(region.name + reading.key))
    : named(reading.type, name, key, true, key, reading.key);
}

/** 科技厅 without a level is the province's; any other bare organ is of the place that the text speaks of. */
function bareRegion(organ: string, place: number, { context }: Drafting): RegionKey | null {
  return organ.endsWith('厅') ? context.level('province', place) : context.at(place);
}

/** The level word that opens an elided name. */
const LEVEL_LEAD = pattern`^${'organisations.own-level'}`;

function nameDraft(candidate: Candidate, reading: Extract<Reading, { kind: 'name' }>, drafting: Drafting): Draft {
  const base = reading.base ? regionKeyAt(reading.base, drafting) : null;
  if (reading.level !== null) {
    const key = drafting.context.level(reading.level, candidate.start);
    if (key !== null) {
      const region = regionDraft(key, drafting.context.table);
      const rest = reading.name.replace(LEVEL_LEAD.regex, '');
      return named(reading.type, region.name + rest, key, true);
    }
  }
  return named(reading.type, reading.name, base, base !== null);
}

/** Of regions that have a scheme of one name, the one that the text speaks of, or that its home lies in. */
function nearest(regions: readonly RegionKey[], place: number, { context }: Drafting): RegionKey | null {
  for (const key of [context.at(place), context.home]) {
    const chain = key === null ? [] : [key, ...context.table.ancestors(key)];
    const found = chain.find((one) => regions.includes(one));
    if (found !== undefined) return found;
  }
  return null;
}

function programDraft(candidate: Candidate, reading: Extract<Reading, { kind: 'program' }>, drafting: Drafting): Draft {
  const base = reading.base ? regionKeyAt(reading.base, drafting) : null;
  if (reading.scheme !== null && !isEverybodys(reading)) {
    const { national, regions } = reading;
    const region = regions.length > 1 ? nearest(regions, candidate.start, drafting) : (regions[0] ?? null);
    const key = [`scheme:${nameKey(reading.scheme)}`, ...(regions.length > 1 && region !== null ? [region] : [])];
    return { ...named('Program', reading.scheme, region, false, ...key), national };
  }
  const key = reading.level === null ? null : drafting.context.level(reading.level, candidate.start);
  const region = base ?? key;
  const name =
    key === null
      ? reading.name
      : regionDraft(key, drafting.context.table).name + reading.name.replace(LEVEL_LEAD.regex, '');
  if (isEverybodys(reading)) {
    const own = reading.base
      ? drafting.view.c.slice(reading.base.end, candidate.end)
      : reading.name.replace(LEVEL_LEAD.regex, '');
    const place = region ?? offeredIn(own, candidate.start, drafting);
    return named('Program', name, region, false, nameKey(own), ...(place === null ? [] : [place]));
  }
  // A document, a fund or a one-off event of the same name elsewhere is another one; a quoted scheme is shared between regions.
  const local =
    !reading.national && (reading.shape === 'document' || reading.shape === 'event' || reading.shape === 'fund');
  const place = region ?? (local ? (drafting.context.at(candidate.start) ?? drafting.context.home) : null);
  if (region === null && place !== null && isOfItsPlace(reading, candidate, drafting.view)) {
    const whole = regionDraft(place, drafting.context.table).name + name;
    return named('Program', whole, place, false, nameKey(whole), place);
  }
  return local && place !== null
    ? named('Program', name, region, false, nameKey(name), place)
    : named('Program', name, region, false, nameKey(name));
}

/**
 * Whether a fund without an owner is that of the place that the text speaks of: 设立产业引导基金 in an article about 裕安区 founds that of
 * 裕安区. Where its clause names a firm, a school, an institute or a ministry, the fund may be theirs.
 */
function isOfItsPlace(
  { shape, name, national }: Extract<Reading, { kind: 'program' }>,
  { start, end }: Candidate,
  { c }: View,
): boolean {
  if (shape !== 'fund' || national || !PUBLIC_FUND.test(name)) return false;
  const clause = CLAUSE_START.exec(c.slice(Math.max(0, start - LONGEST_CLAUSE), start))?.[0] ?? '';
  return !OTHER_OWNER.test(clause + c.slice(start, end));
}

const PUBLIC_FUND = pattern`^[\u4e00-\u9fa5]+${'programs.public-fund'}$`;
const LONGEST_CLAUSE = 40;
const CLAUSE_START = /[^，。；：！？\n]*$/;
const OTHER_OWNER = pattern`${'organisations.legal-form'}|${'organisations.school'}|${'organisations.nation'}|[部院]`;

/** Whether every place may have a product of the name: neither a national scheme nor one that the lexicon knows where to put. */
const isEverybodys = ({ shape, scheme, national, regions }: Extract<Reading, { kind: 'program' }>): boolean =>
  shape === 'product' && !national && (scheme === null || regions.length === 0);

/**
 * The city, else the province, that a product of an everyday name (科创贷) belongs to, since others have one of that name; null where
 * the name tells by its first character whose it is (宁科贷), so that it is one thing wherever it is named.
 */
function offeredIn(name: string, place: number, { context, offered }: Drafting): RegionKey | null {
  const { table, home } = context;
  const line = [context.at(place), home].flatMap((key) => (key === null ? [] : [key, ...table.ancestors(key)]));
  const own = table.abbreviations.get(name.charAt(0)) ?? [];
  if (own.some((key) => line.includes(key) || table.ancestors(key).some((above) => line.includes(above)))) return null;
  const here = regionAtLevel(context.at(place), 'city', table) ?? regionAtLevel(context.at(place), 'province', table);
  if (here === null) return null;
  // A province's product that its city has, too, is one.
  const known = offered.get(name) ?? [];
  const same = known.find(
    (key) => [key, ...table.ancestors(key)].includes(here) || table.ancestors(here).includes(key),
  );
  if (same === undefined) offered.set(name, [...known, here]);
  return same ?? here;
}
