import { ENTITY_TYPE_NAMES } from '../ontology/index.ts';
import { classesOf, type Subject } from './classes.ts';
import {
  anyOf,
  choice,
  choices,
  code,
  codes,
  decimal,
  flag,
  note,
  optional,
  ratio,
  recorded,
  recordedYear,
  whole,
  word,
  words,
  type Column,
} from './column.ts';

/** Where rows come from. */
export const SOURCES = {
  areacodes:
    'github yescallop/areacodes, commit eed219a (2025-11-04), `result.csv`, CC0 1.0. Built by `generate/regions.ts`, never edited by hand',
  compiled:
    'Proper names, written down from general knowledge of Chinese administration and science policy; not copied from, nor checked against, an official list',
  usage: 'Words and short forms as the genre uses them, written down from general knowledge',
  unicode:
    'Radicals that extracted text has in place of characters, by Unicode’s compatibility forms and EquivalentUnifiedIdeograph',
  opencc: 'Traditional and simplified characters, pairs as in the OpenCC project’s tables (Apache-2.0)',
  'cc-cedict':
    'CC-CEDICT of 2026-01-04 (CC BY-SA 4.0), the reading of the division, or of one with the same short name and another suffix. Built by `generate/readings.ts`; these rows are under that licence',
  'pinyin-pro': 'The npm package pinyin-pro (MIT), where CC-CEDICT has no entry. Built by `generate/readings.ts`',
  geonames: 'GeoNames (CC BY 4.0), where CC-CEDICT has another reading than the place',
  gb2260: 'The romanisation of GB/T 2260, where CC-CEDICT has another reading than the place',
} as const;
export type Source = keyof typeof SOURCES;

const SOURCE_NAMES = Object.keys(SOURCES) as readonly Source[];

export const DIVISION_LEVELS = ['province', 'city', 'county'] as const;
export const TRIGGER_ROLES = [
  'lead',
  'hold',
  'take-part',
  'attend',
  'cooperate',
  'establish',
  'support',
  'locate',
  'contain',
  'implement',
  'member',
  'belong',
  'award',
  'negate',
  'plan',
] as const;
export const GOVERNORS = [
  'place',
  'visited',
  'partner',
  'agent',
  'object',
  'giver',
  'target',
  'source',
  'basis',
] as const;
/** What speaks for and against a line as the title of an article. */
export const HEADING_SIGNALS = [
  'any',
  'echo',
  'free',
  'not-free',
  'under-short',
  'text-follows',
  'part-follows',
  'nothing-follows',
  'short',
  'long',
  'joined',
  'marked',
  'numbered',
  'leveled',
  'wide-gap',
  'gap-below',
  'centred',
  'outdented',
  'credited',
  'after-credit',
  'after-rule',
  'after-column',
  'report-follows',
  'listed',
  'unlisted',
  'in-contents',
  'stands-again',
  'in-masthead',
  'first',
  'place',
  'home',
  'text-nowhere',
  'recurs',
  'column',
  'no-article',
  'opens-text',
  'item',
  'table',
  'breaks-off',
  'full',
  'unbalanced',
  'before-page',
  'comma',
  'under-unindented',
  'uneven',
  'body',
  'set-as-text',
] as const;
/** What speaks for and against a choice of titles as a whole. */
export const CHAIN_SIGNALS = [
  'other-mark',
  'part-mark',
  'other-place',
  'other-gap',
  'other-credit',
  'next-number',
  'other-number',
  'number-again',
  'no-text',
  'text-before',
  'issue-bare',
  'issue-placeless',
  'issue-headed',
  'parts-of-first',
  'placeless',
] as const;
/** What speaks for and against a place as the start of a name. */
export const NAME_FEATURES = [
  'opens-body',
  'opens-region',
  'opens-town',
  'opens-level',
  'opens-nation',
  'opens-quote',
  'after-stop',
  'after-count',
  'after-strong',
  'after-weak',
  'after-and',
  'after-town',
  'after-nothing',
  'holds-strong',
  'holds-function',
  'holds-weak',
  'holds-verb',
  'holds-and',
  'holds-with',
  'holds-region',
  'holds-little',
] as const;
export const PROGRAM_HEAD_KINDS = [
  'document',
  'plan',
  'fund',
  'product',
  'platform',
  'event',
  'honour',
  'mode',
  'project',
  'station',
] as const;

/** What the weighed decision whether something names a programme looks at: `programs/weights.tsv` says how much each counts. */
export const PROGRAM_FEATURES = [
  'alone',
  'owner',
  'held',
  'assembly',
  'issued',
  'tallied',
  'awarded',
  'conferred',
  'between',
  'staged',
  'task',
  'signed',
  'region',
  'level',
  'nation',
  'paired',
  'organisation',
  'year',
  'ordinal',
  'batch',
  'quotation',
  'made',
  'bounded',
  'clause',
  'linked',
  'owned',
  'amount',
  'listed',
  'announced',
  'counted',
  'several',
  'midword',
  'coordinated',
  'word-inside',
  'made-inside',
  'act-inside',
  'weak-inside',
  'join-inside',
  'link-inside',
  'preposition-inside',
  'empty',
  'bare',
  'entitled',
  'generic',
  'plain',
  'nameless',
  'common',
  'ranked',
  'short',
  'long',
  'takes-place',
  'occasion',
  'acts',
  'planned',
  'dated',
  'numbered',
  'sum',
  'spanned',
  'tally',
  'lead',
  'quote',
  'means',
  'placed',
  'headed',
  'half-headed',
  'product',
  'about',
  'kind-after',
  'list-kind',
  'plan-after',
  'project-after',
  'launched',
  'formula',
  'number-form',
  'enumeration',
  'figure',
  'abstract',
  'wordy',
  'simile',
  'repeated',
  'owned',
] as const;

const FORMS = {
  name: word('the canonical name'),
  aliases: words('other forms, which may match wherever they stand'),
};
const WEAK = words(
  'forms that are also words, parts of words or shared by several: only with the full name in the article',
);
const ROW = { source: recorded(choice(SOURCE_NAMES, 'where the row comes from')), note };

export type Columns = Readonly<Record<string, Column<unknown>>>;
export type Table<C extends Columns = Columns> = Readonly<{
  /** Below the folder of the lexicon, or of a user's own tables. */
  file: string;
  about: string;
  /** Columns that no two rows have alike. */
  key: readonly string[];
  columns: C;
  /** Stored texts and indexes rest on it, so that a user's tables cannot change it. */
  fixed: boolean;
}>;

const table = <const C extends Columns>(
  file: string,
  about: string,
  key: readonly (keyof C & string)[],
  columns: C,
  { fixed = false } = {},
): Table<C & typeof ROW> => ({ file, about, key, columns: { ...columns, ...ROW }, fixed });

const wordTable = <const S extends Subject>(subject: S) =>
  table(
    `${subject}/words.tsv`,
    `Words that rules ask for by their class: the classes are listed below`,
    ['class', 'word'],
    {
      class: choice(classesOf(subject), 'what the rules know the word as'),
      word: word('the word'),
    },
  );

/** Every table of the lexicon: types, checks and the README's lists of columns follow from here. */
export const TABLES = {
  divisions: table('regions/divisions.tsv', 'The 3,213 divisions of GB/T 2260 in use, county and above', ['code'], {
    code: word('the code of GB/T 2260'),
    name: word('the full name'),
    short: optional(word('the name minus its suffix and the peoples named in it; empty where it would say nothing')),
    level: choice(DIVISION_LEVELS, 'of a municipality: province'),
    parent: optional(code('the division around it')),
  }),
  formerDivisions: table(
    'regions/former-divisions.tsv',
    'Names that ended in 1990 or later and that no heir bears at the same level',
    ['code', 'name', 'to'],
    {
      code: recorded(word('the code it had')),
      name: word('the name it had'),
      short: optional(word('as in divisions.tsv')),
      level: recorded(choice(['city', 'county'], 'the level it had')),
      parent: recorded(code('today’s city or province around the heirs')),
      from: recordedYear('first year'),
      to: recordedYear('last year'),
      successors: codes('the heirs, the one with the same short name first'),
      kind: recorded(
        choice(
          ['upgraded', 'renamed', 'merged', 'split'],
          'upgraded keeps the short name, merged joined a division or others, split has several heirs',
        ),
      ),
    },
  ),
  abbreviations: table('regions/abbreviations.tsv', 'One character of 沪苏浙皖, 宿杭两地', ['word', 'use'], {
    word: word('the character'),
    regions: codes('what it may stand for, the likeliest first'),
    use: recorded(choice(['province', 'city'], 'of what it is one; 京 津 沪 渝 港 澳 are both')),
  }),
  regionAliases: table('regions/aliases.tsv', 'Forms of divisions that no rule makes', ['word'], {
    word: word('the form'),
    region: code('the division'),
  }),
  namedRegions: table(
    'regions/named-regions.tsv',
    'Economic regions, city circles, corridors, new areas, zones, geographic regions',
    ['name'],
    {
      ...FORMS,
      weak: WEAK,
      kind: choice(
        ['economic-region', 'corridor', 'circle', 'zone', 'new-area', 'geographic'],
        'a zone across provinces is an economic-region',
      ),
      regions: codes('of a zone or new-area the division around it first; of the others all members'),
    },
  ),
  everydayWords: table('regions/everyday-words.tsv', 'Names of divisions that are also everyday words', ['word'], {
    word: word('和平, 公安: a place only beside its parent or its full name'),
  }),
  readings: table(
    'regions/readings.tsv',
    'How divisions are read, for search by pinyin',
    ['name'],
    {
      name: word('the full name'),
      reading: word('pinyin with the number of the tone, a syllable a character; ü is v'),
    },
    { fixed: true },
  ),
  zoneHeads: table('regions/zone-heads.tsv', 'Words that end the name of a zone', ['word'], {
    word: word('the last word of the name'),
    alone: flag('whether it needs no region before the name'),
  }),
  levelWords: table('regions/level-words.tsv', 'Words for a level, which open an elided name: 省科技厅', ['word'], {
    word: word('the level word'),
    level: choice(['province', 'city', 'county', 'town', 'zone'], 'the level'),
  }),
  zoneForms: table(
    'regions/zone-forms.tsv',
    'Long and short forms of a zone’s kind, at the end of its name',
    ['word'],
    {
      word: word('the form'),
      spelling: word('the short form'),
    },
  ),
  regionWords: wordTable('regions'),

  centralBodies: table(
    'organisations/central-bodies.tsv',
    'Organs of Party and state, people’s organisations',
    ['name'],
    {
      ...FORMS,
      weak: WEAK,
      type: choice(['Agency', 'Institution'], 'the type of the entity'),
    },
  ),
  institutions: table(
    'organisations/institutions.tsv',
    'Universities, colleges, academies, institutes, laboratories, hospitals, national societies',
    ['name'],
    {
      ...FORMS,
      weak: WEAK,
      kind: recorded(
        choice(
          ['university', 'college', 'academy', 'institute', 'laboratory', 'hospital', 'association'],
          'what it is',
        ),
      ),
      region: optional(code('its seat; empty when unsure or abroad')),
    },
  ),
  enterprises: table(
    'organisations/enterprises.tsv',
    'Firms that occur without their legal form, and banks',
    ['name'],
    { ...FORMS, weak: WEAK, region: optional(code('its seat; empty when unsure, abroad or spread')) },
  ),
  organs: table('organisations/organs.tsv', 'Local organs', ['word', 'kind'], {
    word: word('a stem before heads (科技 + 厅, 局, 委), or a whole name'),
    name: optional(word('of a whole name: the form that canonical names use, where it is another')),
    province: words('heads at this level; `-` for a whole name that this level has'),
    city: words('the same'),
    county: words('the same'),
    group: word('stems of one group are one organ: 科技厅 is 科学技术厅'),
    kind: choice(['stem', 'whole'], 'whether heads follow'),
    type: choice(['Agency', 'Institution'], 'the type of the entity'),
  }),
  organHeads: table(
    'organisations/organ-heads.tsv',
    'Heads that make an organ of its own: 科委 is not the 科技局 of its place; all others of a stem make one',
    ['word'],
    { word: word('the head'), family: word('heads of one family make one organ of a stem') },
  ),
  organisationHeads: table('organisations/heads.tsv', 'Words that end the name of an organisation', ['word'], {
    word: word('the last word of the name'),
    type: choice(['Agency', 'Enterprise', 'Institution'], 'the type of the entity'),
    owner: flag('whether only a region, a level, an organisation or quotation marks before it make a name'),
  }),
  nameWeights: table(
    'organisations/name-weights.tsv',
    'What speaks for and against a place as the start of a name that ends in a head; the place with the highest sum is taken, of equal ones the nearest to the head',
    ['feature'],
    {
      feature: choice(NAME_FEATURES, 'what the name opens with, what stands before it, or what it holds'),
      weight: decimal('how much it counts, for each time that a name holds it'),
    },
  ),
  kinds: table(
    'organisations/kinds.tsv',
    'Kinds of things: no entity when this is the whole name, with or without a level or number before it',
    ['word'],
    { word: word('the kind'), type: recorded(choice(ENTITY_TYPE_NAMES, 'what it would wrongly become')) },
  ),
  spellings: table(
    'organisations/spellings.tsv',
    'One word spelled in two ways, for finding names that differ in spelling only; the rows apply in order',
    ['word'],
    { word: word('the long form'), spelling: word('the form that is compared') },
  ),
  organisationWords: wordTable('organisations'),

  schemes: table('programs/schemes.tsv', 'Schemes, honours, funds, plans, platforms, events, instruments', ['name'], {
    ...FORMS,
    kind: choice(['scheme', 'honour', 'fund', 'plan', 'platform', 'event', 'instrument'], 'what it is'),
    scope: choice(['national', 'local'], 'local without regions: every place has its own'),
    quoted: flag('whether it is a common noun outside quotation marks'),
    regions: codes('where it belongs, whoever names it; of several each has one of the name'),
  }),
  programHeads: table('programs/heads.tsv', 'Words that end the name of a programme', ['word'], {
    word: word('the last word of the name'),
    kind: choice(PROGRAM_HEAD_KINDS, 'what it is'),
    bare: choice(
      [
        'alone',
        'owner',
        'held',
        'assembly',
        'awarded',
        'conferred',
        'between',
        'staged',
        'task',
        'signed',
        'issued',
        'tallied',
        'quoted',
        'title',
      ],
      'what makes a name of it outside quotation marks: weights.tsv says how much each needs; a title has marks',
    ),
  }),
  programWeights: table(
    'programs/weights.tsv',
    'How much what stands in and beside a name speaks for or against a programme; the sum decides',
    ['kind', 'feature'],
    {
      kind: choice(
        ['any', ...PROGRAM_HEAD_KINDS, 'quote'],
        'for which heads: the row of a kind goes before that of any; quote: for quotations',
      ),
      feature: choice(PROGRAM_FEATURES, 'what is seen'),
      weight: decimal('how much it counts; below zero it speaks against'),
    },
  ),
  slogans: table(
    'programs/slogans.tsv',
    'Figures of speech: never an entity when they are all that is quoted',
    ['word'],
    {
      word: word('the phrase'),
    },
  ),
  figuresOfSpeech: table('programs/figures-of-speech.tsv', 'Words that make a quotation a figure of speech', ['word'], {
    word: word('the word'),
    at: choice(['anywhere', 'start', 'end'], 'where in the quotation it does'),
  }),
  programWords: wordTable('programs'),

  verbs: table('statements/verbs.tsv', 'Verbs and phrases, and what they say of the entities around them', ['word'], {
    word: word('the verb'),
    roles: choices(TRIGGER_ROLES, 'what it says'),
  }),
  boundaries: table('statements/boundaries.tsv', 'Words that end before a name begins', ['word'], {
    word: word('the word'),
    strength: choice(
      ['weak', 'strong', 'none'],
      'weak ones stand inside names too; none: a word that contains a boundary word without being one (同济 contains 同)',
    ),
  }),
  governors: table('statements/governors.tsv', 'Words before a group of names that rule it', ['word'], {
    word: word('the word, right before the group'),
    governor: choice(GOVERNORS, 'what the group is to the sentence'),
  }),
  references: table('statements/references.tsv', 'Words that stand for what was named before', ['word'], {
    word: word('the word'),
    count: choice(['1', '2', '3', '4', '5', '6', 'several'], 'how many it stands for'),
    types: choices(ENTITY_TYPE_NAMES, 'what they may be'),
    heads: words('what their names may end in; empty: anything'),
    shapes: anyOf(PROGRAM_HEAD_KINDS, 'what a programme may be; empty: anything'),
    bare: flag('whether it is a common noun, which points back only where it opens a clause or a governor precedes'),
  }),
  parts: table(
    'statements/parts.tsv',
    'Parts that somebody has in a programme or a body: P的牵头单位是A, A当选理事长单位',
    ['word'],
    {
      word: word('the noun'),
      program: optional(choice(['LEADS', 'PARTICIPATES_IN'], 'what it makes its holder to a programme')),
      organisation: optional(choice(['ESTABLISHES', 'PART_OF', 'SUPPORTS'], 'what it makes its holder to a body')),
      heads: words('what the name of the whole ends in; empty: anything'),
      together: flag('whether those who have it act together'),
    },
  ),
  statementWords: wordTable('statements'),

  numerals: table(
    'figures/numerals.tsv',
    'Chinese numerals',
    ['word'],
    {
      word: word('the character'),
      kind: choice(
        ['digit', 'place', 'scale'],
        'a place multiplies the digit before it, a scale all that stands before it',
      ),
      value: whole('its value'),
    },
    { fixed: true },
  ),
  units: table('figures/units.tsv', 'Measure words; 万 and 亿 belong to the number', ['word'], {
    word: word('the measure word'),
    base: word('the unit it is compared in'),
    factor: ratio('so many of the base: 亩 is 2000/3 平方米'),
    kind: word('what it measures'),
    indicator: flag('no: a number with it is a date, a duration, an ordinal or an enumeration'),
  }),
  quantities: table('figures/quantities.tsv', 'Wordings of one quantity, for comparing indicators', ['name'], {
    ...FORMS,
    kind: choice(
      ['stock', 'flow', 'rate', 'word'],
      'what there is at a time, what comes in a span, a ratio; a word is replaced wherever it stands in a metric',
    ),
  }),
  figureWords: wordTable('figures'),

  newsletterWords: wordTable('newsletter'),
  headingWeights: table(
    'newsletter/heading-weights.tsv',
    'How much what is seen of a line speaks for a title of an article, and of several titles for a cut of the whole; the cut with the highest sum is taken',
    ['signal'],
    {
      signal: choice([...HEADING_SIGNALS, ...CHAIN_SIGNALS], 'what is seen'),
      weight: decimal('how much it counts; below zero it speaks against'),
    },
  ),
  characters: table(
    'newsletter/characters.tsv',
    'Traditional characters, and radicals that stand for characters',
    ['word'],
    { word: word('the character'), simplified: word('how the rules write it') },
    { fixed: true },
  ),
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

type Value<C> = C extends Column<infer V> ? V : never;
/** A row as the rules get it: without what only people read. */
export type RowOf<C extends Columns> = Readonly<{
  [K in keyof C as C[K] extends Readonly<{ record: true }> ? never : K]: Value<C[K]>;
}>;
export type LexiconTableRow<N extends TableName> = RowOf<(typeof TABLES)[N]['columns']>;

/** The words of each subject, by class. */
export const WORD_TABLES = {
  regions: 'regionWords',
  organisations: 'organisationWords',
  programs: 'programWords',
  statements: 'statementWords',
  figures: 'figureWords',
  newsletter: 'newsletterWords',
} as const satisfies Record<Subject, TableName>;

/** Tables in which no form may stand in two rows: a name belongs to one thing, and is neither a kind nor a figure of speech. */
export const EXCLUSIVE = [
  'namedRegions',
  'institutions',
  'centralBodies',
  'schemes',
  'enterprises',
  'kinds',
  'slogans',
] as const satisfies readonly TableName[];
