import { GraphError } from '../errors.ts';
import { fold, foldText } from './fold.ts';
import type { MatchKind } from './port.ts';
import type { Span } from '../document/index.ts';

/**
 * The one place that says what text is indexed and what a query finds, for every store. An index holds `textTokens` and
 * `pinyinTokens`; `searchPhrase` gives what each find must have of them (a superset of the finds); `matchName` and `matchSentence`
 * decide. A store adds nothing of its own: no analyzer, no score.
 */
export const MAX_QUERY = 200;
/** Letters of a pinyin token: longer queries are cut to this for the index and verified in full. */
const PINYIN_TOKEN = 24;

/** Best first; the order of search hits. */
export const MATCH_KINDS = [
  'NAME',
  'NAME_PREFIX',
  'ALIAS',
  'NAME_PART',
  'ALIAS_PART',
  'PINYIN',
  'TEXT',
] as const satisfies readonly MatchKind[];

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
 * token is any run of syllables, the last perhaps unfinished: `=kejiting =jiting =ting kjt jt t`. The two kinds differ by a mark.
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

/** A query made ready: `terms` are its words folded, `whole` all of them in one. */
export type SearchPhrase = Readonly<{
  terms: readonly string[];
  whole: string;
  /** Each must be there. */
  tokens: readonly TokenQuery[];
  /** Whether a text that answers `tokens` has all terms; otherwise it must be looked at. */
  isExact: boolean;
  /** Prefixes of pinyin tokens, of which one is enough; empty where the query is not pinyin. */
  pinyinPrefixes: readonly string[];
  /** Whether sentences are searched too: one character stands in nearly all of them and says nothing. */
  searchesText: boolean;
}>;

/** Reads what a user typed; null when nothing of it can be searched. @throws GraphError LIMIT when it is too long. */
export function searchPhrase(text: string): SearchPhrase | null {
  if (text.length > MAX_QUERY)
    throw new GraphError('LIMIT', `search: argument \`text\` has ${text.length} characters; give at most ${MAX_QUERY}`);
  const terms = text
    .toWellFormed()
    .split(/[\s\p{Cc}]+/u)
    .map(foldText)
    .filter((term) => [...term].some((character) => WORD_CHARACTER.test(character)));
  const whole = terms.join('');
  if (whole === '') return null;
  const isPinyin = /^[a-z0-9]{2,}$/.test(whole) && /[a-z]/.test(whole);
  const cut = whole.slice(0, PINYIN_TOKEN);
  return {
    terms,
    whole,
    tokens: terms.flatMap((term) =>
      runs(term).map((run): TokenQuery => (run.length === 1 ? { prefix: run[0] ?? '' } : { phrase: pairs(run) })),
    ),
    isExact: terms.every((term) => [...term].every((character) => WORD_CHARACTER.test(character))),
    pinyinPrefixes: isPinyin ? [`f${cut}`, `i${cut}`] : [],
    searchesText: [...whole].length >= 2,
  };
}

/** A name as a store keeps it, with its sounds from `syllables`. */
export type SearchableName = Readonly<{ text: string; isName: boolean; sounds: string }>;
export type NameMatch = Readonly<{
  kind: MatchKind;
  rank: number;
  matched: string;
  isName: boolean;
  span: Span | null;
}>;

/** How a name answers the query, or null. */
export function matchName(phrase: SearchPhrase, name: SearchableName): NameMatch | null {
  const folded = fold(name.text);
  const found = (kind: MatchKind, at: number, length: number): NameMatch => ({
    ...matchOf(kind, name),
    span: { start: folded.start(at), end: folded.end(at + length - 1) },
  });
  const at = folded.text.indexOf(phrase.whole);
  if (at !== -1) {
    const whole = folded.text.length === phrase.whole.length;
    const kind = name.isName
      ? whole
        ? 'NAME'
        : at === 0
          ? 'NAME_PREFIX'
          : 'NAME_PART'
      : whole
        ? 'ALIAS'
        : 'ALIAS_PART';
    return found(kind, at, phrase.whole.length);
  }
  const [first] = phrase.terms;
  if (first !== undefined && phrase.terms.length > 1 && phrase.terms.every((term) => folded.text.includes(term)))
    return found(name.isName ? 'NAME_PART' : 'ALIAS_PART', folded.text.indexOf(first), first.length);
  return matchesSounds(phrase, name.sounds) ? { ...matchOf('PINYIN', name), span: null } : null;
}

const matchOf = (kind: MatchKind, { text, isName }: SearchableName): Omit<NameMatch, 'span'> => ({
  kind,
  rank: MATCH_KINDS.indexOf(kind),
  matched: text,
  isName,
});

function matchesSounds(phrase: SearchPhrase, sounds: string): boolean {
  if (phrase.pinyinPrefixes.length === 0) return false;
  const parts = sounds.split(' ');
  const initials = parts.map((part) => part.charAt(0)).join('');
  return initials.includes(phrase.whole) || parts.some((_, i) => parts.slice(i).join('').startsWith(phrase.whole));
}

/** The better of two matches of one entity: by kind, then its name before its aliases, then the smaller text. */
export function betterMatch(a: NameMatch | null, b: NameMatch | null): NameMatch | null {
  if (a === null || b === null) return a ?? b;
  if (a.rank !== b.rank) return a.rank < b.rank ? a : b;
  if (a.isName !== b.isName) return a.isName ? a : b;
  return b.matched < a.matched ? b : a;
}

/** Where a sentence has the query: the first word's place, all words being in it; or null. */
export function matchSentence(phrase: SearchPhrase, sentence: string): Span | null {
  const folded = fold(sentence);
  const whole = folded.text.indexOf(phrase.whole);
  const [first = ''] = phrase.terms;
  if (whole === -1 && !phrase.terms.every((term) => folded.text.includes(term))) return null;
  const at = whole === -1 ? folded.text.indexOf(first) : whole;
  const length = whole === -1 ? first.length : phrase.whole.length;
  return { start: folded.start(at), end: folded.end(at + length - 1) };
}
