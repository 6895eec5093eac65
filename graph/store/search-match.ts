import type { Span } from '../document/index.ts';
import { fold, foldText, type Folded } from './fold.ts';
import type { EntityRecord, MatchKind, SearchHit } from './port.ts';
import { tells, type SearchPhrase, type SearchTerm, type Wanted } from './search-text.ts';

/** Best first; the order of search hits. */
export const MATCH_KINDS = [
  'REGION',
  'NAME',
  'NAME_PREFIX',
  'ALIAS',
  'NAME_PART',
  'ALIAS_PART',
  'PINYIN',
  'NAME_AND_TEXT',
  'TEXT',
] as const satisfies readonly MatchKind[];

export const rankOfKind = (kind: MatchKind): number => MATCH_KINDS.indexOf(kind);

/** A name as a store keeps it, with its sounds from `syllables`. */
export type SearchableName = Readonly<{
  text: string;
  isName: boolean;
  sounds: string;
  /** Whether it is that of a region which articles mention: one that none does comes no sooner than its articles let it. */
  isPlace: boolean;
}>;
export type NameMatch = Readonly<{
  kind: MatchKind;
  rank: number;
  matched: string;
  isName: boolean;
}>;
/** Some words stand in the names of an entity; a sentence about it must have the others. */
export type PartialMatch = Readonly<{ missing: readonly SearchTerm[] }>;

/** How an entity answers the query by its names, or null. */
export function matchEntity(phrase: SearchPhrase, names: readonly SearchableName[]): NameMatch | PartialMatch | null {
  const best = names.map((name) => matchName(phrase, name)).reduce<NameMatch | null>(betterMatch, null);
  if (phrase.terms.length === 1 || (best !== null && best.kind !== 'PINYIN')) return best;
  const folded = names.map(({ text }) => foldText(text));
  const missing = phrase.terms.filter((term) => !folded.some((text) => hasTerm(text, term)));
  if (missing.length === 0) return matchOfAll(phrase, names);
  if (best !== null || !phrase.spreads || missing.length === phrase.terms.length || !missing.every(tells)) return best;
  return { missing };
}

/** Names that have all words only together: shown is the alias with a word that the name lacks. */
function matchOfAll(phrase: SearchPhrase, names: readonly SearchableName[]): NameMatch | null {
  const own = names.filter(({ isName }) => isName).map(({ text }) => foldText(text));
  const lacking = phrase.terms.filter((term) => !own.some((text) => hasTerm(text, term)));
  return names
    .filter(({ text, isName }) => !isName && lacking.some((term) => hasTerm(foldText(text), term)))
    .map((name) => matchOf('ALIAS_PART', name))
    .reduce<NameMatch | null>(betterMatch, null);
}

/** How one name answers the query, or null. */
export function matchName(phrase: SearchPhrase, name: SearchableName): NameMatch | null {
  const kind = kindOf(phrase, name, foldText(name.text));
  if (kind !== null) return matchOf(kind, name);
  return matchesSounds(phrase, name.sounds) ? matchOf('PINYIN', name) : null;
}

function kindOf({ forms, terms, places }: SearchPhrase, name: SearchableName, folded: string): MatchKind | null {
  const isWhole = forms.includes(folded);
  if (name.isName) {
    if (name.isPlace && places.includes(folded)) return 'REGION';
    if (isWhole) return 'NAME';
    if (forms.some((form) => folded.startsWith(form))) return 'NAME_PREFIX';
  } else if (isWhole) return 'ALIAS';
  if (!forms.some((form) => folded.includes(form)) && !terms.every((term) => hasTerm(folded, term))) return null;
  return name.isName ? 'NAME_PART' : 'ALIAS_PART';
}

const matchOf = (kind: MatchKind, { text, isName }: SearchableName): NameMatch => ({
  kind,
  rank: rankOfKind(kind),
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

/** Whether a sentence has what is wanted. */
export function sentenceHas({ forms, terms }: Wanted, sentence: string): boolean {
  const text = foldText(sentence);
  return forms.some((form) => text.includes(form)) || terms.every((term) => hasTerm(text, term));
}

const hasTerm = (folded: string, { forms }: SearchTerm): boolean => forms.some((form) => folded.includes(form));

/** Where a text has the query, in order: the whole of it, else each word that is there, at its first place. */
export function spansIn({ forms, terms }: Wanted, text: string): readonly Span[] {
  const folded = fold(text);
  const whole = placeOf(forms, folded);
  if (whole !== null) return [whole];
  const spans = terms.map((term) => placeOf(term.forms, folded)).filter((span) => span !== null);
  return spans
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .reduce<readonly Span[]>((before, span) => {
      const last = before.at(-1);
      if (last === undefined || span.start >= last.end) return [...before, span];
      return [...before.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
    }, []);
}

/** The first place of a form, of the longest where several begin there. */
function placeOf(forms: readonly string[], { text, start, end }: Folded): Span | null {
  let found: Readonly<{ at: number; length: number }> | null = null;
  for (const form of forms) {
    const at = text.indexOf(form);
    if (at === -1) continue;
    if (found === null || at < found.at || (at === found.at && form.length > found.length))
      found = { at, length: form.length };
  }
  return found === null ? null : { start: start(found.at), end: end(found.at + found.length - 1) };
}

/** A hit as the port gives it: `matched` is the name, alias or sentence that answered. */
export function hitOf(phrase: SearchPhrase, entity: EntityRecord, kind: MatchKind, matched: string): SearchHit {
  // A region found by its customary name may have nothing of it in its own.
  const spans = kind === 'PINYIN' ? [] : spansIn(phrase, matched);
  return { entity, kind, matched, span: spans[0] ?? null, spans, inName: spansIn(phrase, entity.name) };
}
