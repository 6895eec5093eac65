import { GraphError } from '../errors.ts';
import { divisionsCalled, equalForms } from './equal-forms.ts';
import { foldText } from './fold.ts';

/**
 * What text is indexed and what a query asks of the index, for every store. An index holds `textTokens` and `pinyinTokens`;
 * `searchPhrase` gives what each find must have of them (a superset of the finds); search-match.ts decides. A store adds nothing of
 * its own: no analyzer, no score.
 */
export const MAX_QUERY = 200;
/**
 * The version of what an index holds: of names (`textTokens`, `pinyinTokens` and the readings behind them). A store that was written
 * with another number rebuilds its index when it is opened. Increase the number when you change one of these.
 */
export const NAMES_VERSION = 2;
/** Letters of a pinyin token: longer queries are cut to this for the index and verified in full. */
const PINYIN_TOKEN = 24;

/** Letters, digits and marks of any script; everything else separates. */
const WORD_CHARACTER = /^[\p{L}\p{N}\p{M}]$/u;

/**
 * Tokens of a name, alias or sentence, in order: each character with its neighbour, whatever the script, and the last of each run
 * alone: `科技 技局 局`. So a run of characters is a phrase of pairs, one character a prefix, and no part of a word is lost.
 * Tokens are made of letters, digits and marks only.
 */
export const textTokens = (text: string): readonly string[] =>
  runs(foldText(text)).flatMap((run) => [...pairs(run), run.at(-1) ?? '']);

/** The unbroken runs of word characters, each as its characters. */
function runs(folded: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  let open = false;
  for (const character of folded) {
    const inWord = WORD_CHARACTER.test(character);
    if (inWord && open) found.at(-1)?.push(character);
    else if (inWord) found.push([character]);
    open = inWord;
  }
  return found;
}

const pairs = (run: readonly string[]): readonly string[] =>
  run.slice(1).map((character, i) => (run[i] ?? '') + character);

/**
 * Tokens of the sounds of a name (`ke ji ting`): from each syllable to the end, in full and in initials, so that a prefix of a
 * token is any run of syllables, the last perhaps unfinished: `fkejiting ikjt fjiting ijt fting it`. The first letter tells the kinds
 * apart.
 */
export function pinyinTokens(sounds: string): readonly string[] {
  const parts = sounds === '' ? [] : sounds.split(' ');
  const initials = parts.map((part) => part.charAt(0));
  const tokens = new Set<string>();
  for (let i = 0; i < parts.length; i += 1) {
    tokens.add(`f${parts.slice(i).join('').slice(0, PINYIN_TOKEN)}`);
    tokens.add(`i${initials.slice(i).join('').slice(0, PINYIN_TOKEN)}`);
  }
  return [...tokens];
}

/** What an index is asked for: a phrase of pairs in this order, or tokens that begin with one character. */
export type TokenQuery = Readonly<{ phrase: readonly string[] }> | Readonly<{ prefix: string }>;

/** A word of a query, folded. */
export type SearchTerm = Readonly<{
  /** Forms that name the same (equal-forms.ts), as typed first: a text that has one has the word. */
  forms: readonly string[];
  /** For each form what an index must have, all of it. */
  tokens: readonly (readonly TokenQuery[])[];
}>;

/** What a text is looked through for: one of the forms, else every word. */
export type Wanted = Readonly<{ forms: readonly string[]; terms: readonly SearchTerm[] }>;

/** A query made ready. */
export type SearchPhrase = Wanted &
  Readonly<{
    /** All words in one, as typed; the first of `forms`. */
    whole: string;
    /** Folded names that a region has where the query means it. */
    places: readonly string[];
    /** Whether a text that answers the tokens has all words; otherwise it must be looked at. */
    isExact: boolean;
    /** Prefixes of pinyin tokens, any one of which is enough; empty where the query is not pinyin. */
    pinyinPrefixes: readonly string[];
    /** Whether sentences are searched too: one character stands in nearly all of them and says nothing. */
    searchesText: boolean;
    /** Whether some words may stand in a name and the others in a sentence. */
    spreads: boolean;
  }>;

/** So many words may spread over names and a sentence; of more, all must stand in one text. */
const MOST_SPREAD = 4;

/** Reads what a user typed; null when nothing of it can be searched. @throws GraphError LIMIT when it is too long. */
export function searchPhrase(text: string): SearchPhrase | null {
  if (text.length > MAX_QUERY)
    throw new GraphError('LIMIT', `search: argument \`text\` has ${text.length} characters; give at most ${MAX_QUERY}`);
  const words = text
    .toWellFormed()
    .split(/[\s\p{Cc}]+/u)
    .map(foldText)
    .filter((word) => [...word].some((character) => WORD_CHARACTER.test(character)));
  const whole = words.join('');
  if (whole === '') return null;
  const isPinyin = /^[a-z0-9]{2,}$/.test(whole) && /[a-z]/.test(whole);
  const cut = whole.slice(0, PINYIN_TOKEN);
  const terms = [...new Set(words)].map(termOf);
  const [only] = terms;
  return {
    terms,
    forms: words.length === 1 && only !== undefined ? only.forms : [whole],
    whole,
    places: words.length === 1 ? [whole, ...divisionsCalled(whole)] : [whole],
    isExact: words.every((word) => [...word].every((character) => WORD_CHARACTER.test(character))),
    pinyinPrefixes: isPinyin ? [`f${cut}`, `i${cut}`] : [],
    searchesText: saysSomething(whole),
    spreads: terms.length > 1 && terms.length <= MOST_SPREAD,
  };
}

function termOf(word: string): SearchTerm {
  const forms = equalForms(word);
  return {
    forms,
    tokens: forms.map((form) =>
      runs(form).map((run): TokenQuery => (run.length === 1 ? { prefix: run[0] ?? '' } : { phrase: pairs(run) })),
    ),
  };
}

const saysSomething = (word: string): boolean => [...word].length >= 2;

/** Whether sentences are searched for a word that no name has. */
export const tells = ({ forms: [typed = ''] }: SearchTerm): boolean => saysSomething(typed);
