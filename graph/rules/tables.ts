import { note, number, sentence, word, words } from '../lexicon/index.ts';

/** Ranks of names are below this: a candidate ranks by its length first. */
export const RANKS = 16;

const LABELS = {
  rule: word('`stage:name`'),
  zh: sentence('what it reads, in Chinese'),
  en: sentence('the same in English'),
  when: sentence('when it applies'),
};
const MARKED = 'a sentence with 【】 around the words that the rule';

/** The registry's tables: what a rule makes is the table in which it stands. */
export const RULE_TABLES = {
  names: {
    file: 'names.tsv',
    about: 'Rules that find the name of an entity',
    key: ['rule'],
    columns: {
      ...LABELS,
      rank: number(RANKS - 1, 'which of two equally long candidates is kept: that with the higher rank'),
      example: sentence(`${MARKED} names`),
    },
  },
  statements: {
    file: 'statements.tsv',
    about: 'Rules that claim something of two entities',
    key: ['rule'],
    columns: {
      ...LABELS,
      confidence: number(1, 'how sure the rule is'),
      example: sentence('sentences in which it claims something'),
      gives: sentence('what it claims there: subject, predicate, object'),
    },
  },
  indicators: {
    file: 'indicators.tsv',
    about: 'Rules that read a figure',
    key: ['rule'],
    columns: {
      ...LABELS,
      example: sentence('a sentence with such a figure'),
      gives: sentence('its value and unit'),
    },
  },
  refusals: {
    file: 'refusals.tsv',
    about: 'Rules that refuse what looks like a name',
    key: ['rule'],
    columns: {
      ...LABELS,
      example: sentence(`${MARKED} refuses`),
      counterExample: sentence('a sentence like it with 【】 around words that are named'),
    },
  },
  notices: {
    file: 'notices.tsv',
    about: 'What the reader tells of a document or an article',
    key: ['rule'],
    columns: LABELS,
  },
  former: {
    file: 'former.tsv',
    about: 'Rules of earlier versions, which a store may still name, and what they are called now',
    key: ['rule'],
    columns: { rule: word('its id then'), now: words('its ids now, the most frequent first'), note },
  },
} as const;

export type RuleTable = keyof typeof RULE_TABLES;
