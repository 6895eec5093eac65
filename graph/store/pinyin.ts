import { customPinyin, pinyin } from 'pinyin-pro';

/** Place names that pinyin-pro reads by the common sound of the character. */
customPinyin({
  乐亭: 'lào tíng',
  乐清: 'yuè qīng',
  涡阳: 'guō yáng',
  歙县: 'shè xiàn',
  单县: 'shàn xiàn',
  洪洞: 'hóng tóng',
  尉犁: 'yù lí',
  泌阳: 'bì yáng',
  筠连: 'jūn lián',
  浚县: 'xùn xiàn',
});

/**
 * The sounds of a folded text, a syllable a character, lower-case ASCII without tones (ü is v), joined by spaces: `ke ji ting`.
 * Letters and digits stand for themselves; what has no sound is left out.
 */
export const syllables = (folded: string): string =>
  pinyin(folded, { toneType: 'none', type: 'array', v: true })
    .map((syllable) => syllable.toLowerCase())
    .filter((syllable) => /^[a-z0-9]+$/.test(syllable))
    .join(' ');
