import { GraphError } from '../errors.ts';
import type { EntityType } from '../ontology/index.ts';
import type { NamedBody } from './bodies.ts';
import { Openings, type PatternSet } from './openings.ts';
import { loadOrgans, type Organ } from './organs.ts';
import { loadRegions, type RegionKey, type RegionTable } from './regions.ts';
import { tablesInForce, type Tables } from './tables-in-force.ts';
import { NAME_FEATURES, PROGRAM_HEAD_KINDS, type LexiconTableRow, type TRIGGER_ROLES } from './tables.ts';
import { Trie } from './trie.ts';
import { literally } from './words.ts';

export type ProgramHead = Readonly<{
  text: string;
  kind: ProgramHeadKind;
  bare: LexiconTableRow<'programHeads'>['bare'];
}>;
export type ProgramFeature = LexiconTableRow<'programWeights'>['feature'];
/** Whose weights count: a kind of head, or a quotation. */
export type Weighing = ProgramHeadKind | 'quote';
export type ProgramHeadKind = (typeof PROGRAM_HEAD_KINDS)[number];

export type Scheme = Readonly<{
  name: string;
  kind: LexiconTableRow<'schemes'>['kind'];
  /** A national scheme is one node wherever it runs. */
  national: boolean;
  /** Where it belongs, whoever names it; of several each has one of the name. Empty for a national scheme, and for one that every place has. */
  regions: readonly RegionKey[];
  /** Its bare form is a common noun: a Program only in quotation marks or as a title. */
  quotedOnly: boolean;
}>;

/** A word that ends an organisation's name. With `needsOwner` only a region, a level, another organisation or quotation marks before it make a name. */
export type OrganisationHead = Readonly<{ type: EntityType; needsOwner: boolean }>;

/** What speaks for or against a place as the start of a name. */
export type NameFeature = LexiconTableRow<'nameWeights'>['feature'];

/**
 * A measure word. `counts`: whether a number with it is an indicator (届, 期, 条 of a list are not). `same`: of money the name of the currency
 * that it is a word for (块钱, 元人民币: 元).
 */
export type Unit = Readonly<{ kind: string; counts: boolean; same: string }>;

/** A verb or phrase, and what it says about the entities around it; one object for each word. */
export type Trigger = Readonly<{ word: string; roles: readonly TriggerRole[] }>;
export type TriggerRole = (typeof TRIGGER_ROLES)[number];

/** A word that stands for what was named before. */
export type ReferenceWord = Readonly<{
  /** How many it stands for; null for several, however many. */
  count: number | null;
  types: readonly EntityType[];
  /** The name ends in one of them; empty where any will do. */
  heads: readonly string[];
  shapes: readonly ProgramHeadKind[];
  /** A common noun, which points back only where it stands alone. */
  bare: boolean;
}>;

export type Lexicon = Readonly<{
  /** Tells where the patterns of the tries below may stand. */
  openings: Openings;
  regions: RegionTable;
  organs: Trie<Organ>;
  bodies: Trie<NamedBody>;
  schemes: Trie<Scheme>;
  /** By reversed text. */
  programHeads: Trie<ProgramHead>;
  /** By kind of head and for quotations, how much each feature of a name counts. */
  programWeights: ReadonlyMap<Weighing, ReadonlyMap<ProgramFeature, number>>;
  /** By reversed text: looks a name's end up from its last character. */
  organisationHeads: Trie<OrganisationHead>;
  /** By reversed text; true where the head needs no region before its name. */
  zoneHeads: Trie<boolean>;
  /** Words that end before a name begins. */
  boundaries: Trie<LexiconTableRow<'boundaries'>['strength']>;
  /** How much each feature of a name's start counts. */
  nameWeights: Readonly<Record<NameFeature, number>>;
  triggers: Trie<Trigger>;
  /** Words that stand for what was named before: 该公司, 双方. */
  references: Trie<ReferenceWord>;
  slogans: ReadonlySet<string>;
  /** Kinds of things, with the type each would wrongly become. */
  generics: ReadonlySet<string>;
  units: Trie<Unit>;
  /** Words that make a quotation a figure of speech. */
  figures: RegExp;
  /** Level words, longest first. */
  levels: readonly LevelWord[];
  /** Words that rule the group of names after them, by their last character. */
  governors: ReadonlyMap<number, readonly LexiconTableRow<'governors'>[]>;
  /** Forms of a zone's kind, longest first. */
  zoneForms: readonly LexiconTableRow<'zoneForms'>[];
  /** Parts that somebody has, longest first. */
  parts: readonly PartRow[];
  /** Spellings of one word, in the order in which they apply. */
  spellings: readonly LexiconTableRow<'spellings'>[];
}>;

/** A part that somebody has in a programme or a body. */
export type PartRow = LexiconTableRow<'parts'>;
export type LevelWord = LexiconTableRow<'levelWords'>;
/** What stands before a group of names and rules it. */
export type Ruling = LexiconTableRow<'governors'>['governor'];

/** Characters that a number is written with. */
const NUMERALS = '0123456789〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

let loaded: Lexicon | undefined;

/** The lexicon, read once a process. Files and columns: README.md beside this file. @throws GraphError INVALID for a faulty row. */
export function loadLexicon(): Lexicon {
  return (loaded ??= readLexicon(tablesInForce()));
}

/** The lexicon of these tables. @throws GraphError INVALID for a faulty row. */
export function readLexicon(tables: Tables): Lexicon {
  tables.check();
  const openings = new Openings();
  const noted = (set: PatternSet) => (pattern: string) => openings.add(pattern, set);
  const bodies = new Trie<NamedBody>(noted('bodies'));
  const addBody = (
    { name, aliases, weak }: Readonly<{ name: string; aliases: readonly string[]; weak: readonly string[] }>,
    type: EntityType,
    seat: string | null,
  ): void => {
    const body: NamedBody = { name, type, seat, weak: false };
    for (const form of [name, ...aliases]) if (form.length > 1 && !bodies.get(form)) bodies.set(form, body);
    for (const form of weak) if (form.length > 1 && !bodies.get(form)) bodies.set(form, { ...body, weak: true });
  };
  for (const row of tables.rows('centralBodies')) addBody(row, row.type, null);
  for (const row of tables.rows('institutions')) addBody(row, 'Institution', row.region);
  for (const row of tables.rows('enterprises')) addBody(row, 'Enterprise', row.region);

  const schemes = new Trie<Scheme>(noted('schemes'));
  for (const { name, aliases, kind, scope, quoted, regions } of tables.rows('schemes')) {
    const scheme: Scheme = { name, kind, national: scope === 'national', regions, quotedOnly: quoted };
    for (const form of [name, ...aliases]) if (form.length > 1 && !schemes.get(form)) schemes.set(form, scheme);
  }
  const programHeads = new Trie<ProgramHead>(noted('programHeads'));
  for (const { word, kind, bare } of tables.rows('programHeads'))
    programHeads.set(reversed(word), { text: word, kind, bare });
  const organisationHeads = new Trie<OrganisationHead>(noted('organisationHeads'));
  for (const { word, type, owner } of tables.rows('organisationHeads'))
    organisationHeads.set(reversed(word), { type, needsOwner: owner });
  const zoneHeads = new Trie<boolean>(noted('zoneHeads'));
  for (const { word, alone } of tables.rows('zoneHeads')) zoneHeads.set(reversed(word), alone);
  const boundaries = new Trie<LexiconTableRow<'boundaries'>['strength']>(noted('boundaries'));
  for (const { word, strength } of tables.rows('boundaries')) boundaries.set(word, strength);
  const triggers = new Trie<Trigger>(noted('triggers'));
  for (const { word, roles } of tables.rows('verbs')) triggers.set(word, { word, roles });
  const references = new Trie<ReferenceWord>(noted('references'));
  for (const { word, count, types, heads, shapes, bare } of tables.rows('references'))
    references.set(word, { count: count === 'several' ? null : Number(count), types, heads, shapes, bare });
  const units = new Trie<Unit>();
  for (const { word, base, factor, kind, indicator } of tables.rows('units')) {
    const same = kind === 'money' && factor[0] === factor[1] ? base : word;
    units.set(word, { kind, counts: indicator, same });
  }
  for (const numeral of NUMERALS) openings.add(numeral, 'numerals');
  return {
    openings,
    regions: loadRegions(tables, new Trie(noted('regions')), noted('abbreviations')),
    organs: loadOrgans(tables, new Trie(noted('organs'))),
    bodies,
    schemes,
    programHeads,
    programWeights: weightsOf(tables.rows('programWeights')),
    organisationHeads,
    zoneHeads,
    boundaries,
    nameWeights: nameWeightsOf(tables.rows('nameWeights')),
    triggers,
    references,
    slogans: new Set(tables.rows('slogans').map(({ word }) => word)),
    generics: new Set(tables.rows('kinds').map(({ word }) => word)),
    units,
    figures: figuresOf(tables.rows('figuresOfSpeech')),
    levels: byLength(tables.rows('levelWords')),
    governors: Map.groupBy(tables.rows('governors'), ({ word }) => word.charCodeAt(word.length - 1)),
    zoneForms: byLength(tables.rows('zoneForms')),
    parts: byLength(tables.rows('parts')),
    spellings: tables.rows('spellings'),
  };
}

/** The weights of each kind: its own rows over those of any kind. */
function weightsOf(rows: readonly LexiconTableRow<'programWeights'>[]): Lexicon['programWeights'] {
  const of = (kind: string): (readonly [ProgramFeature, number])[] =>
    rows.filter((row) => row.kind === kind).map(({ feature, weight }) => [feature, weight]);
  return new Map([
    ...PROGRAM_HEAD_KINDS.map((kind) => [kind, new Map([...of('any'), ...of(kind)])] as const),
    ['quote', new Map(of('quote'))],
  ]);
}

/** @throws GraphError INVALID for a feature without a weight. */
function nameWeightsOf(rows: readonly LexiconTableRow<'nameWeights'>[]): Lexicon['nameWeights'] {
  const weights = new Map(rows.map(({ feature, weight }) => [feature, weight]));
  const missing = NAME_FEATURES.filter((feature) => !weights.has(feature));
  if (missing.length > 0)
    throw new GraphError('INVALID', `organisations/name-weights.tsv has no row for ${missing.join(', ')}: add one`);
  // Every feature has a weight, as was seen.
  return Object.fromEntries(weights) as Record<NameFeature, number>;
}

const byLength = <R extends Readonly<{ word: string }>>(rows: readonly R[]): readonly R[] =>
  rows.toSorted((a, b) => b.word.length - a.word.length);

const figuresOf = (rows: readonly LexiconTableRow<'figuresOfSpeech'>[]): RegExp =>
  new RegExp(
    rows.map(({ word, at }) => `${at === 'start' ? '^' : ''}${literally(word)}${at === 'end' ? '$' : ''}`).join('|'),
  );

/** The characters of a text, last first; heads are looked up from a name's end. */
export const reversed = (text: string): string => [...text].reverse().join('');
