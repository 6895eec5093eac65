import { simplify } from '../lexicon/index.ts';

/** What stands between the characters of a name without being part of it: spaces, quotation marks, brackets, dashes, middle dots. */
const SKIPPED = /^[\s\p{Cc}\p{Cf}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd}"'`·•・_]$/u;
/** The common case, in which units of text and of its folded form are the same. */
const PLAIN = /^[\u4e00-\u9fff]+$/u;

/** Folded text, and for each of its UTF-16 units where its source begins and ends in the original. */
export type Folded = Readonly<{ text: string; start: (unit: number) => number; end: (unit: number) => number }>;

/**
 * What search compares: compatibility forms and case folded, simplified characters, without spaces, quotation marks, brackets and
 * dashes. Works character by character, so that a match can be shown in the original.
 */
export function fold(original: string): Folded {
  if (PLAIN.test(original)) return { text: simplified(original), start: (unit) => unit, end: (unit) => unit + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const next = at + character.length;
    for (const form of foldCharacter(character)) {
      text += form;
      for (let i = 0; i < form.length; i += 1) {
        starts.push(at);
        ends.push(next);
      }
    }
    at = next;
  }
  return { text, start: (unit) => starts[unit] ?? 0, end: (unit) => ends[unit] ?? 0 };
}

/** The folded text alone. */
export const foldText = (original: string): string => fold(original).text;

/** An ideograph, or a radical, which stands for one in text that was copied out of a PDF: ⻄ for 西. */
const isHan = (unit: string): boolean =>
  (unit >= '\u4e00' && unit <= '\u9fff') || (unit >= '\u2e80' && unit <= '\u2fdf');

/** Traditional to simplified, a unit for a unit, by the lexicon's table. */
function simplified(text: string): string {
  let form = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charAt(i);
    form += isHan(unit) ? simplify(unit) : unit;
  }
  return form;
}

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  let form = '';
  for (const part of character.normalize('NFKC').toLowerCase())
    if (!SKIPPED.test(part)) form += part === 'ü' ? 'v' : simplified(part);
  // Bounded by the characters in use, and by this for hostile input.
  if (known.size < 50_000) known.set(character, form);
  return form;
}
