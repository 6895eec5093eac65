import { simplify } from '../lexicon/index.ts';

/** Radicals, which text taken out of a PDF has in place of the characters that look alike: ⽉ for 月. */
const RADICALS = /[\u2e80-\u2fdf]/g;
/** Characters that stand twice in Unicode for the sake of older sets. */
const COMPATIBILITY = /[\uf900-\ufaff]/g;

const oneUnit = (character: string): string => {
  const form = character.normalize('NFC');
  return form.length === 1 ? form : character;
};

/** A text in which every character is itself; all else stays as it is, traditional characters too. A unit stays a unit, so offsets stay. */
export const mendCharacters = (text: string): string =>
  text.replace(RADICALS, simplify).replace(COMPATIBILITY, oneUnit);
