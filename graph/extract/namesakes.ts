import { pattern, patternWith, wordsOf, type Found, type RegionForm } from '../lexicon/index.ts';
import type { RefusalRule } from '../rules/index.ts';

/** Longest part of a word before a name, and after it. */
const [WORD_BEFORE, WORD_AFTER] = [2, 3];
const WORD_WITH_NAME = patternWith('g')`${'regions.word-with-name'}`;
/** What stands before a county’s name that may also end a word (示范县). */
const OPENS = /^$|[，。；：！？、“（\n在赴驻]/;
const STREET = pattern`^[东南西北中]?${'regions.street'}(?!${'regions.street-goes-on'})`;
const BUILDING = pattern`^(?:${'regions.building'}|${'regions.medium'})`;
const HALL = /[堂店馆厦心]$/;
const TITLE_BEFORE = pattern`(?:${'regions.person-title'}|[、，的和与])[\u4e00-\u9fa5]$`;
const TITLE_RIGHT_BEFORE = pattern`${'regions.person-title'}[\u4e00-\u9fa5]$`;
const PERSON_AFTER = pattern`^(?:${'regions.person-title'}|${'regions.person-does'})`;

/** What a short name is that stands for no region: part of a word, of a street’s, a building’s, a newspaper’s or a person’s name. */
export function otherThan(
  c: string,
  { start, end, value }: Found<RegionForm>,
  afterRegion: boolean,
): RefusalRule | null {
  if (!afterRegion && end - start === 2 && c[start + 1] === '县' && wordsOf('regions.word-end').has(c[start] ?? ''))
    return OPENS.test(c.slice(Math.max(0, start - 1), start)) ? null : 'regions:word';
  if (value.kind === 'full' && (end - start > 2 || /[省市县区州盟旗]$/.test(c.slice(start, end)))) return null;
  const from = Math.max(0, start - WORD_BEFORE);
  const around = c.slice(from, end + WORD_AFTER);
  for (const { index, 0: word } of around.matchAll(WORD_WITH_NAME.regex))
    if (index <= start - from && index + word.length >= end - from) return 'regions:word';
  const after = c.slice(end, end + 5);
  if (STREET.test(after)) return 'regions:street';
  if (BUILDING.test(after) || (after.startsWith('厅') && HALL.test(c.slice(from, start)))) return 'regions:building';
  if (end - start === 2 && wordsOf('regions.surname').has(c[start - 1] ?? '')) {
    const before = c.slice(Math.max(0, start - 5), start);
    if (TITLE_RIGHT_BEFORE.test(before) || (TITLE_BEFORE.test(before) && PERSON_AFTER.test(after)))
      return 'regions:person';
  }
  return null;
}
