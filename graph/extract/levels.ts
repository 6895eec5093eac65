import type { Level } from './candidate.ts';

/** Level words that open an elided name (省科技厅, 自治州财政局), longest first. */
export const LEVEL_WORDS: readonly (readonly [string, Level])[] = [
  ['自治区', 'province'],
  ['自治州', 'city'],
  ['自治县', 'county'],
  ['高新区', 'zone'],
  ['经开区', 'zone'],
  ['开发区', 'zone'],
  ['园区', 'zone'],
  ['新区', 'zone'],
  ['省', 'province'],
  ['市', 'city'],
  ['州', 'city'],
  ['盟', 'city'],
  ['县', 'county'],
  ['区', 'county'],
  ['旗', 'county'],
  ['镇', 'town'],
  ['乡', 'town'],
];

const LAST: ReadonlySet<string | undefined> = new Set(LEVEL_WORDS.map(([word]) => word.at(-1)));

const RELATIVES = /(?:全|我|本|该|整个)(省|自治区|市|县|区|州|盟|旗|镇|乡)/g;
const RELATIVE = new RegExp(RELATIVES, 'y');
const RELATIVE_LEVEL: Readonly<Record<string, Level>> = Object.fromEntries(LEVEL_WORDS);

/** 全市, 我省, 该县 at `start`: its level and end. */
export function relativeAt(c: string, start: number): Readonly<{ level: Level; end: number }> | null {
  RELATIVE.lastIndex = start;
  const match = RELATIVE.exec(c);
  const level = match && RELATIVE_LEVEL[match[1] ?? ''];
  return match && level ? { level, end: start + match[0].length } : null;
}

/** Every 全市, 我省, 该县 of a text, in order. */
export function* relativesIn(c: string): Generator<Readonly<{ level: Level; start: number; end: number }>> {
  for (const match of c.matchAll(RELATIVES)) {
    const level = RELATIVE_LEVEL[match[1] ?? ''];
    if (level) yield { level, start: match.index, end: match.index + match[0].length };
  }
}

/** The level word that ends at `end`, if the character before it does not make it part of a longer word. */
export function levelBefore(c: string, end: number): Readonly<{ level: Level; start: number }> | null {
  if (!LAST.has(c[end - 1] ?? '')) return null;
  for (const [word, level] of LEVEL_WORDS) {
    const start = end - word.length;
    if (start >= 0 && c.startsWith(word, start)) return { level, start };
  }
  return null;
}
