import type { WordClass } from './classes.ts';
import { Tables } from './tables-in-force.ts';

const own = new Tables();
const simplified = new Map(own.rows('characters').map((row) => [row.word, row.simplified]));
/** By a unit that is folded elsewhere: the units before which it stands as written, as 乾 in 乾县. */
const asWritten = new Map<number, Set<number>>();
const AS_WRITTEN: WordClass = 'newsletter.as-written';
for (const { class: group, word } of own.rows('newsletterWords'))
  if (`newsletter.${group}` === AS_WRITTEN) {
    const [first, next] = [word.charCodeAt(0), word.charCodeAt(1)];
    asWritten.set(first, (asWritten.get(first) ?? new Set()).add(next));
  }

const PUNCTUATION: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〝': '“',
  '〞': '”',
  '＂': '"',
  '〈': '《',
  '〉': '》',
  '⋯': '…',
  '•': '·',
  '･': '·',
  '・': '·',
  '％': '%',
  '﹪': '%',
  '＋': '+',
  '－': '-',
  '﹣': '-',
  '～': '~',
  '〜': '~',
  '（': '（',
  '）': '）',
  '(': '（',
  ')': '）',
  '［': '[',
  '］': ']',
};
/** Made wide between words, left alone between digits (1,200; 3:1). */
const BETWEEN_WORDS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const FULL_COMMA = 0xff0c;
const isWideDigit = (unit: number): boolean => unit >= 0xff10 && unit <= 0xff19;

const FULL_STOP = 0xff0e;
const DECIMAL_POINT = 0x2e;

/** `folded[unit]` is what a unit becomes wherever it stands. */
const folded = new Uint16Array(0x10000).map((_, unit) => {
  if ((unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a))
    return unit - 0xfee0;
  const character = String.fromCharCode(unit);
  // Characters that stand twice in Unicode for the sake of older sets.
  const form = unit >= 0xf900 && unit <= 0xfaff ? character.normalize('NFC') : character;
  return (PUNCTUATION[character] ?? simplified.get(form) ?? (form.length === 1 ? form : character)).charCodeAt(0);
});
const wide = new Map(Object.entries(BETWEEN_WORDS).map(([narrow, full]) => [narrow.charCodeAt(0), full.charCodeAt(0)]));

/**
 * One UTF-16 unit to the one that rules are written in: simplified, half-width letters and digits, full-width punctuation
 * (except between digits), one kind of quotation mark; a character of a word that is written so today, too (乾县), stays. Always one
 * unit for one, so offsets stay.
 */
export function foldUnit(unit: number, before: number, after: number): number {
  if (unit === FULL_STOP && isDigit(folded[before] ?? 0) && isDigit(folded[after] ?? 0)) return DECIMAL_POINT;
  // １，２３４ is one number; 12，34 are two.
  if (unit === FULL_COMMA && isWideDigit(before) && isWideDigit(after)) return 0x2c;
  if (unit < 0x40) {
    const full = wide.get(unit);
    if (full !== undefined && !(isDigit(before) && isDigit(after))) return full;
  }
  const plain = folded[unit] ?? unit;
  return plain !== unit && asWritten.get(unit)?.has(after) === true ? unit : plain;
}

/** A character in simplified script and half width, wherever it stands. */
export const simplify = (character: string): string =>
  character.length === 1 ? String.fromCharCode(folded[character.charCodeAt(0)] ?? 0) : character;
