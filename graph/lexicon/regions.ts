import type { Tables } from './tables-in-force.ts';
import type { Trie } from './trie.ts';

/** A GB/T 2260 code, or `named:` and the name of an economic region or zone. */
export type RegionKey = string;

export type RegionEntry = Readonly<{
  key: RegionKey;
  code: string | null;
  name: string;
  short: string;
  /** Towns and villages are in no table: an article adds those that it names. */
  level: 'province' | 'city' | 'county' | 'town' | 'village' | 'economic' | 'zone';
  /** The division above; for a zone the city or county that it lies in; null for a province and for regions across provinces. */
  parent: RegionKey | null;
  /** What an economic region is made of; empty for all others. */
  members: readonly RegionKey[];
}>;

/** One written form of one or more regions. */
export type RegionForm = Readonly<{
  keys: readonly RegionKey[];
  /** `full` names stand alone; a `short` county name or common word counts only with support from its context. */
  kind: 'full' | 'short' | 'old';
  weak: boolean;
  /** An everyday word (和平, 中原): only its parent before it or its full name elsewhere makes it a place. */
  common: boolean;
}>;

export type RegionTable = Readonly<{
  entry(key: RegionKey): RegionEntry | undefined;
  forms: Trie<RegionForm>;
  /** Forms that name a region only where grammar tells that they are whole: 江宁开发区. */
  weakForms: ReadonlyMap<string, RegionKey>;
  /** Parts of the country that are no place of anything: 华东. */
  geographic: ReadonlySet<RegionKey>;
  /** Members of each economic region and circle, the smallest first. */
  circles: readonly (readonly RegionKey[])[];
  /** 沪 → 310000; 宁 → 宁夏, 南京, 宁波. */
  abbreviations: ReadonlyMap<string, readonly RegionKey[]>;
  /** From the parent upwards. */
  ancestors(key: RegionKey): readonly RegionKey[];
}>;

/** Builds the table of divisions in use, abolished names, named regions and zones; their names go into `trie`, and what a compound is made of is noted. */
export function loadRegions(
  tables: Tables,
  trie: Trie<RegionForm>,
  noteAbbreviation: (character: string) => void,
): RegionTable {
  const entries = new Map<RegionKey, RegionEntry>();
  const common = new Set(tables.rows('everydayWords').map(({ word }) => word));
  const forms = new Map<string, { keys: RegionKey[]; kind: RegionForm['kind']; weak: boolean; common: boolean }>();
  const add = (text: string, key: RegionKey, kind: RegionForm['kind'], weak: boolean): void => {
    if (text.length < 2) return;
    const known = forms.get(text);
    if (!known) forms.set(text, { keys: [key], kind, weak, common: common.has(text) });
    else if (kind === 'old' && known.kind !== 'old') return;
    else if (known.kind === 'old' && kind !== 'old')
      forms.set(text, { keys: [key], kind, weak, common: common.has(text) });
    else if (!known.keys.includes(key)) {
      known.keys.push(key);
      if (kind === 'full') known.kind = 'full';
      known.weak &&= weak;
    }
  };

  for (const { code, name, short: shortName, level, parent } of tables.rows('divisions')) {
    const short = shortName ?? '';
    entries.set(code, { key: code, code, name, short, level, parent, members: [] });
    add(name, code, 'full', name.length <= 2);
    if (short !== name) {
      add(short, code, 'short', level === 'county' || common.has(short));
      const autonomous = /自治[州县旗]$/.exec(name)?.[0];
      const suffixes = autonomous === undefined ? [] : [autonomous, autonomous.slice(-1)];
      for (const suffix of suffixes) add(short + suffix, code, 'full', false);
      if (level === 'province' && name.endsWith('自治区')) add(`${short}自治区`, code, 'full', false);
    }
  }
  for (const { word, region } of tables.rows('regionAliases'))
    add(word, region, 'full', word.length <= 2 && common.has(word));
  const weakForms = new Map<string, RegionKey>();
  for (const { name, aliases, weak, kind, regions: members } of tables.rows('namedRegions')) {
    const zone = kind === 'zone' || kind === 'new-area';
    // 天津滨海新区 is the division 滨海新区 under another name.
    const only = members.length === 1 ? entries.get(members[0] ?? '') : undefined;
    const isDivision = only !== undefined && [name, ...aliases].includes(only.name);
    const key = isDivision ? only.key : `named:${name}`;
    if (!entries.has(key))
      entries.set(key, {
        key,
        code: null,
        name,
        short: name,
        level: zone ? 'zone' : 'economic',
        parent: zone ? (members[0] ?? null) : null,
        members: zone ? [] : members,
      });
    for (const form of [name, ...aliases]) add(form, key, 'full', common.has(form));
    for (const form of weak) weakForms.set(form, key);
  }
  for (const { name, short: shortName, successors } of tables.rows('formerDivisions')) {
    const short = shortName ?? '';
    const heir =
      successors.length === 1 ? successors[0] : successors.find((code) => entries.get(code)?.short === short);
    if (heir === undefined) continue;
    // 新区, 郊区: a former name of two characters means something only right after its city, 蓟县 also alone.
    if (name.length === 2 && !name.endsWith('县')) common.add(name);
    add(name, heir, 'old', name.length === 2);
    if (short !== name && !common.has(short)) add(short, heir, 'old', true);
  }

  for (const [text, form] of forms) trie.set(text, form);
  const abbreviations = new Map<string, readonly RegionKey[]>();
  for (const { word, regions } of tables.rows('abbreviations'))
    if (word.length === 1) abbreviations.set(word, [...(abbreviations.get(word) ?? []), ...regions]);
  // Numerals open 两地 and 四省, which follow a compound; 和 joins names.
  for (const character of abbreviations.keys())
    if (!/[一二两三四五六七八九十和与及]/.test(character)) noteAbbreviation(character);
  const chains = new Map<RegionKey, readonly RegionKey[]>();
  return {
    entry: (key) => entries.get(key),
    forms: trie,
    weakForms,
    geographic: new Set(
      tables
        .rows('namedRegions')
        .filter(({ kind }) => kind === 'geographic')
        .map(({ name }) => `named:${name}`),
    ),
    circles: tables
      .rows('namedRegions')
      .filter(({ kind }) => kind === 'economic-region' || kind === 'circle')
      .map(({ regions }) => regions)
      .toSorted((a, b) => a.length - b.length),
    abbreviations,
    ancestors: (key) => {
      let chain = chains.get(key);
      if (chain === undefined && entries.has(key)) chains.set(key, (chain = chainAbove(key, entries)));
      return chain ?? [];
    },
  };
}

function chainAbove(key: RegionKey, entries: ReadonlyMap<RegionKey, RegionEntry>): readonly RegionKey[] {
  const chain: RegionKey[] = [];
  for (let up = entries.get(key)?.parent; up && !chain.includes(up); up = entries.get(up)?.parent) chain.push(up);
  return chain;
}
