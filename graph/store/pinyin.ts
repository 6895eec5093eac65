import { customPinyin, pinyin } from 'pinyin-pro';
import { readRegionReadings } from './region-readings.ts';

/**
 * The sounds of a folded text, a syllable a character, lower-case ASCII without tones (ü is v), joined by spaces: `ke ji ting`.
 * Letters and digits stand for themselves; what has no sound is left out.
 */
export function syllables(folded: string): string {
  if (!knowsPlaces) teachPlaces();
  return syllablesOf(folded)
    .map((syllable) => syllable.toLowerCase())
    .filter((syllable) => /^[a-z0-9]+$/.test(syllable))
    .join(' ');
}

const syllablesOf = (text: string): readonly string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });

let knowsPlaces = false;

/**
 * Place names that pinyin-pro reads by the common sound of a character. It is taught only these: a word that it reads right
 * already would change how it divides the words around it.
 */
function teachPlaces(): void {
  knowsPlaces = true;
  const taught = Object.fromEntries(
    readRegionReadings()
      .filter(({ name, reading }) => syllablesOf(name).join(' ') !== reading.replaceAll(/\d/g, ''))
      .map(({ name, reading }) => [name, reading.replaceAll(/\d/g, '')]),
  );
  customPinyin(taught);
}
