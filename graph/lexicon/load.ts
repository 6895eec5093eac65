import { ENTITY_TYPES, type EntityType } from '../ontology/index.ts';
import type { NamedBody } from './bodies.ts';
import { Openings, type PatternSet } from './openings.ts';
import { loadOrgans, type Organ } from './organs.ts';
import { loadRegions, type RegionTable } from './regions.ts';
import { list, readTable } from './table.ts';
import { Trie } from './trie.ts';

export type ProgramHead = Readonly<{
  text: string;
  kind: ProgramHeadKind;
  bare: 'yes' | 'no' | 'quoted' | 'region' | 'event' | 'honour' | 'project';
}>;
export type ProgramHeadKind =
  'document' | 'plan' | 'fund' | 'product' | 'platform' | 'event' | 'honour' | 'mode' | 'project';

export type Scheme = Readonly<{
  name: string;
  kind: string;
  /** A national scheme is one node wherever it runs. */
  national: boolean;
  /** Its bare form is a common noun: a Program only in quotation marks or as a title. */
  quotedOnly: boolean;
}>;

/** A word that ends an organisation's name. With `needsOwner` only a region, a level, another organisation or quotation marks before it make a name. */
export type OrganisationHead = Readonly<{ type: EntityType; needsOwner: boolean }>;

/** A measure word. `counts`: whether a number with it is an indicator (届, 期, 条 of a list are not). */
export type Unit = Readonly<{ kind: string; counts: boolean }>;

/** A verb or phrase, and what it says about the entities around it; one object for each word. */
export type Trigger = Readonly<{ word: string; roles: readonly TriggerRole[] }>;
export type TriggerRole =
  | 'lead'
  | 'hold'
  | 'take-part'
  | 'cooperate'
  | 'establish'
  | 'support'
  | 'locate'
  | 'contain'
  | 'implement'
  | 'member'
  | 'negate'
  | 'plan';

export type Lexicon = Readonly<{
  /** Tells where the patterns of the tries below may stand. */
  openings: Openings;
  regions: RegionTable;
  organs: Trie<Organ>;
  bodies: Trie<NamedBody>;
  schemes: Trie<Scheme>;
  /** By reversed text. */
  programHeads: Trie<ProgramHead>;
  /** By reversed text: looks a name's end up from its last character. */
  organisationHeads: Trie<OrganisationHead>;
  /** By reversed text; true where the head needs no region before its name. */
  zoneHeads: Trie<boolean>;
  /** Words that end before a name begins. */
  boundaries: Trie<'weak' | 'strong'>;
  triggers: Trie<Trigger>;
  slogans: ReadonlySet<string>;
  /** Kinds of things, with the type each would wrongly become. */
  generics: ReadonlySet<string>;
  units: Trie<Unit>;
}>;

/** Characters that a number is written with. */
const NUMERALS = '0123456789〇零一二两三四五六七八九十百千万亿';

let loaded: Lexicon | undefined;

/** The lexicon, read once a process. Files and columns: README.md beside this file. */
export function loadLexicon(): Lexicon {
  return (loaded ??= readLexicon());
}

function readLexicon(): Lexicon {
  const openings = new Openings();
  const noted = (set: PatternSet) => (pattern: string) => openings.add(pattern, set);
  const bodies = new Trie<NamedBody>(noted('bodies'));
  const isType = (text: string | undefined): text is EntityType => text !== undefined && text in ENTITY_TYPES;
  const addBodies = (table: string, type: EntityType): void => {
    for (const row of readTable(table)) {
      const body: NamedBody = {
        name: row['name'] || row['canonical'] || '',
        type: isType(row['type']) ? row['type'] : type,
        seat: row['seat'] || null,
        weak: false,
      };
      for (const form of [body.name, ...list(row['aliases'])])
        if (form.length > 1 && !bodies.get(form)) bodies.set(form, body);
      for (const form of list(row['weak']))
        if (form.length > 1 && !bodies.get(form)) bodies.set(form, { ...body, weak: true });
    }
  };
  addBodies('central-bodies', 'Agency');
  addBodies('universities', 'Institution');
  addBodies('enterprises', 'Enterprise');

  const schemes = new Trie<Scheme>(noted('schemes'));
  for (const row of readTable('schemes')) {
    const scheme: Scheme = {
      name: row['canonical'] || row['name'] || '',
      kind: row['kind'] ?? '',
      national: row['scope'] !== 'local',
      quotedOnly: row['quotedOnly'] === 'yes',
    };
    for (const form of [scheme.name, ...list(row['aliases'])])
      if (form.length > 1 && !schemes.get(form)) schemes.set(form, scheme);
  }
  const programHeads = new Trie<ProgramHead>(noted('programHeads'));
  for (const row of readTable('program-heads'))
    programHeads.set(reversed(row['head'] ?? ''), {
      text: row['head'] ?? '',
      kind: row['kind'] as ProgramHeadKind,
      bare: row['bare'] as ProgramHead['bare'],
    });
  const organisationHeads = new Trie<OrganisationHead>(noted('organisationHeads'));
  for (const row of readTable('organisation-heads'))
    if (isType(row['type']))
      organisationHeads.set(reversed(row['head'] ?? ''), { type: row['type'], needsOwner: row['needs'] === 'owner' });
  const zoneHeads = new Trie<boolean>(noted('zoneHeads'));
  for (const row of readTable('zone-heads')) zoneHeads.set(reversed(row['head'] ?? ''), row['alone'] === 'yes');
  const boundaries = new Trie<'weak' | 'strong'>(noted('boundaries'));
  for (const row of readTable('boundaries'))
    boundaries.set(row['word'] ?? '', row['strength'] === 'weak' ? 'weak' : 'strong');
  const triggers = new Trie<Trigger>(noted('triggers'));
  for (const row of readTable('triggers')) {
    const { word = '' } = row;
    triggers.set(word, { word, roles: list(row['roles']) as readonly TriggerRole[] });
  }
  const units = new Trie<Unit>();
  for (const row of readTable('units'))
    units.set(row['unit'] ?? '', {
      kind: row['kind'] ?? 'count',
      counts: row['indicator'] !== 'no',
    });
  for (const numeral of NUMERALS) openings.add(numeral, 'numerals');
  const column = (table: string, name: string): ReadonlySet<string> =>
    new Set(readTable(table).map((row) => row[name] ?? ''));
  return {
    openings,
    regions: loadRegions(new Trie(noted('regions')), noted('abbreviations')),
    organs: loadOrgans(new Trie(noted('organs'))),
    bodies,
    schemes,
    programHeads,
    organisationHeads,
    zoneHeads,
    boundaries,
    triggers,
    slogans: column('slogans', 'phrase'),
    generics: column('generic-heads', 'head'),
    units,
  };
}

/** The characters of a text, last first; heads are looked up from a name's end. */
export const reversed = (text: string): string => [...text].reverse().join('');
