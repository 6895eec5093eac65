/** The classes of words that rules ask for, by subject: what stands in the column `class` of the subject's words.tsv. */
export const CLASSES = {
  regions: {
    'generic-place': 'ends what is a kind of place before 镇, 乡, 村',
    'compound-after': 'after abbreviations that make a compound: 沪苏两地',
    'zone-rank': 'a rank or kind before a zone’s head, no name',
  },
  organisations: {
    'organ-kind-before': 'before an organ: a kind of organ, no single one',
    'organ-goes-on': 'after an organ: the word goes on and names none',
    level: 'before 级: left of a name, none of it',
    counter: 'after a number: left of a name, none of it',
    count: 'a number or how many',
    'company-word': 'a company’s line of business, which alone names none',
    'generic-word': 'says nothing alone: a name of these only is a kind',
    'legal-form': 'the legal form at a company’s end',
    'quoted-head': 'ends a quoted organisation',
  },
  programs: {
    periodical: 'ends the name of a newspaper or site: a source, no programme',
    'tail-in-name': 'after a quotation: part of the programme’s name',
    'tail-beside': 'after a quotation: says what it is, no part of the name',
    maker: 'before a programme that is made or carried out',
    'project-maker': 'before a project',
    'event-maker': 'before an event',
    'not-a-name': 'modifiers that make no name',
    launch: 'before a quoted programme that is launched or run',
    'named-after': 'after a quotation: what the programme is',
    'named-after-lead': 'between a quotation and what it is',
    'product-end': 'ends the name of a financial product',
    'quoted-head': 'ends a quoted programme',
    'quoted-event': 'ends a quoted event',
    'quoted-tail': 'after a quotation: the head of the name',
    'figure-adjective': 'opens a figure of speech of two or three characters',
  },
  statements: {
    list: 'between the parts of a list of actors',
    paired: 'after two regions: they act together',
    'paired-regions': 'two regions as one: 两地',
    driver: 'after 以…为: what drives, no act',
    'carries-out': 'acts that actors share without a programme',
    membership: 'ends what has members',
    initiates: 'acts of who starts a programme',
  },
  figures: {
    'about-before': 'before a number: about it',
    'nearly-before': 'before a number: a little less than it',
    'at-least-before': 'before a number: it or more',
    'more-than-before': 'before a number: more than it',
    'at-most-before': 'before a number: it or less',
    'less-than-before': 'before a number: less than it',
    given: 'between a limit and its number: 最高可达',
    'at-least-after': 'after a number: it or more',
    'more-than-after': 'after a number: more than it',
    'at-most-after': 'after a number: it or less',
    'about-after': 'after a number: about it',
    enumerated: 'after a number: an enumeration, no indicator',
    'verb-before': 'between a metric and its number',
    'metric-lead': 'opens what stands before a metric',
    'verb-after': 'ends a metric that follows its number',
    'kind-verb': 'after a counted kind: what the counted do',
    'bare-kind': 'a kind that is counted',
    scale: 'multiplies a number',
    'quantity-lead': 'before a quantity, none of its name',
    'quantity-tail': 'after a quantity, none of its name',
    'quantity-growth': 'compared with the year before',
    'quantity-rise': 'a growth that is counted upwards',
    'quantity-fall': 'a growth that is counted downwards',
    'quantity-bare': 'a metric that names no quantity',
  },
  newsletter: {},
} as const;

export type Subject = keyof typeof CLASSES;
export const SUBJECTS = Object.keys(CLASSES) as readonly Subject[];

/** A class by its subject and name: `programs.maker`. */
export type WordClass = { [S in Subject]: `${S}.${keyof (typeof CLASSES)[S] & string}` }[Subject];

/** Classes of which no word may be in two. */
export const EXCLUSIVE_CLASSES: readonly (readonly WordClass[])[] = [
  [
    'figures.about-before',
    'figures.nearly-before',
    'figures.at-least-before',
    'figures.more-than-before',
    'figures.at-most-before',
    'figures.less-than-before',
  ],
  ['figures.at-least-after', 'figures.more-than-after', 'figures.at-most-after', 'figures.about-after'],
  ['figures.quantity-rise', 'figures.quantity-fall'],
];

/** The names of a subject's classes. */
export const classesOf = <S extends Subject>(subject: S): readonly (keyof (typeof CLASSES)[S] & string)[] =>
  Object.keys(CLASSES[subject]) as (keyof (typeof CLASSES)[S] & string)[];
