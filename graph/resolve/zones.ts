import { spanKey, type Candidate, type Extraction } from '../extract/index.ts';
import type { Lexicon, RegionEntry, RegionKey, RegionTable } from '../lexicon/index.ts';
import { chooseRegion } from './regions.ts';

/** The zones that an article names by grammar, as rows beside the table's own; towns and villages join them in `local`. */
export type LocalZones = Readonly<{
  table: RegionTable;
  keyOf: ReadonlyMap<Candidate, RegionKey>;
  local: Map<RegionKey, RegionEntry>;
}>;

/**
 * Adds the article's zones to the table of regions, so that a zone can be an article's home like any division. A zone's key is its
 * place and its form, so both long and short names give one.
 */
export function withZones(
  { regions, view }: Extraction,
  table: RegionTable,
  anchors: ReadonlySet<RegionKey>,
  { zoneForms }: Lexicon,
): LocalZones {
  const local = new Map<RegionKey, RegionEntry>();
  const keyOf = new Map<Candidate, RegionKey>();
  /** Zones by their names without the region that they open with. */
  const fuller = new Map<string, Candidate>();
  const bySpan = new Map(
    regions.filter((region) => region.reading.kind === 'region').map((region) => [spanKey(region), region]),
  );
  for (const candidate of regions) {
    const { reading } = candidate;
    if (reading.kind !== 'place' || reading.level !== 'zone') continue;
    const listed = table.forms.get(reading.name)?.keys ?? [];
    const known = listed.length > 1 ? undefined : (listed[0] ?? table.weakForms.get(reading.name));
    if (known !== undefined) {
      keyOf.set(candidate, known);
      continue;
    }
    const base = reading.base ? bySpan.get(spanKey(reading.base)) : undefined;
    const parent = base ? zoneParent(base, table, anchors, view.c) : null;
    const own = reading.base ? view.c.slice(reading.base.end, candidate.end) : reading.name;
    // 天津滨海新区: the division of that name inside the region before it.
    const division =
      parent === null ? undefined : table.forms.get(own)?.keys.find((one) => table.ancestors(one).includes(parent));
    if (division !== undefined) {
      keyOf.set(candidate, division);
      continue;
    }
    if (base) fuller.set(own, candidate);
    const form = zoneForms.find(({ word }) => own.endsWith(word));
    const kind = form ? own.slice(0, -form.word.length) + form.spelling : own;
    const key = `zone:${parent ?? ''}:${kind}`;
    keyOf.set(candidate, key);
    const shorter = local.get(key);
    if (!shorter || shorter.name.length < reading.name.length)
      local.set(key, { key, code: null, name: reading.name, short: reading.name, level: 'zone', parent, members: [] });
  }
  for (const candidate of regions) {
    // 临港松江科技城 after 上海临港松江科技城: the same without its region.
    const whole = candidate.reading.kind === 'place' ? fuller.get(candidate.reading.name) : undefined;
    const key = whole && keyOf.get(whole);
    if (key !== undefined) keyOf.set(candidate, key);
  }
  return { table: tableWith(local, table), keyOf, local };
}

const NONE: ReadonlyMap<number, readonly RegionKey[]> = new Map();

/** What a zone's name opens with is a place: a short name of one county (江宁开发区) needs no more support. */
function zoneParent(base: Candidate, table: RegionTable, anchors: ReadonlySet<RegionKey>, c: string): RegionKey | null {
  const { reading } = base;
  const only = reading.kind === 'region' && reading.keys.length === 1 ? reading.keys[0] : undefined;
  return only ?? chooseRegion(base, { table, home: null, anchors, namesAt: NONE, previous: null, c });
}

/** A table with the places of an article over it. */
function tableWith(local: ReadonlyMap<RegionKey, RegionEntry>, table: RegionTable): RegionTable {
  const ancestors = (key: RegionKey): readonly RegionKey[] => {
    const place = local.get(key);
    if (!place) return table.ancestors(key);
    return place.parent === null ? [] : [place.parent, ...ancestors(place.parent)];
  };
  return { ...table, entry: (key) => local.get(key) ?? table.entry(key), ancestors };
}
