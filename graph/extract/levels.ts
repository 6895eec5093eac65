import { loadLexicon, patternWith, type Lexicon } from '../lexicon/index.ts';
import type { PlaceLevel } from './candidate.ts';

/** Level words that open an elided name (省科技厅, 自治州财政局), longest first. */
export const levelWords = (): Lexicon['levels'] => loadLexicon().levels;

let levels: ReadonlyMap<string, PlaceLevel> | undefined;
const levelOf = (word: string): PlaceLevel | undefined =>
  (levels ??= new Map(levelWords().map((row) => [row.word, row.level]))).get(word);
let last: ReadonlySet<string | undefined> | undefined;
const endsLevelWord = (character: string | undefined): boolean =>
  (last ??= new Set(levelWords().map(({ word }) => word.at(-1)))).has(character);

const RELATIVES = patternWith('g')`${'regions.relative-lead'}(${'regions.relative-level'})`;
const RELATIVE = patternWith('y')`${'regions.relative-lead'}(${'regions.relative-level'})`;

/** 全市, 我省, 该县 at `start`: its level and end. */
export function relativeAt(c: string, start: number): Readonly<{ level: PlaceLevel; end: number }> | null {
  RELATIVE.regex.lastIndex = start;
  const match = RELATIVE.exec(c);
  const level = match && levelOf(match[1] ?? '');
  return match && level ? { level, end: start + match[0].length } : null;
}

/** Every 全市, 我省, 该县 of a text, in order. */
export function* relativesIn(c: string): Generator<Readonly<{ level: PlaceLevel; start: number; end: number }>> {
  for (const match of c.matchAll(RELATIVES.regex)) {
    const level = levelOf(match[1] ?? '');
    if (level) yield { level, start: match.index, end: match.index + match[0].length };
  }
}

/** The level word that ends at `end`, if the character before it does not make it part of a longer word. */
export function levelBefore(c: string, end: number): Readonly<{ level: PlaceLevel; start: number }> | null {
  if (!endsLevelWord(c[end - 1])) return null;
  for (const { word, level } of levelWords()) {
    const start = end - word.length;
    if (start >= 0 && c.startsWith(word, start)) return { level, start };
  }
  return null;
}
