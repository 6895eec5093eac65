import { pattern, patternWith, spaced, wordsOf } from '../lexicon/index.ts';
import { isAuthor, isByline, isDateline } from './byline.ts';
import { titleKey } from './likeness.ts';
import type { Line } from './lines.ts';
import { isMastheadLine } from './masthead.ts';

const LABEL = patternWith('i')`(?:^|[\s|（(【])${spaced('newsletter.colophon-label')}\s*[:：]`;
const OTHER = patternWith(
  'i',
)`共印?\s*\d+\s*份|印数\s*\d+|\d日\s*印发$|内部${'newsletter.colophon-internal'}|欢迎.{0,12}${'newsletter.readers-do'}|${'newsletter.colophon-note'}|^版权所有|@[\w-]+\.\w+|^报送?[:：]|^[-—=（(]*\s*${'newsletter.the-end'}\s*[-—=）)]*$`;
/** Labels that are known without a colon too: 主编 李四. */
const BARE = pattern`^${spaced('newsletter.bare-label')}\s+\S`;
const SOURCE = pattern`^[（(【]?\s*${'newsletter.source-label'}`;
/** How far back from the end a colophon reaches. */
const LONGEST = 40;

/** True for a line that belongs to a colophon: editors, telephone, recipients, number of copies. */
export const isColophonLine = (text: string): boolean =>
  text.length <= 160 &&
  (LABEL.test(text) ||
    (text.length <= 80 && (OTHER.test(text) || (BARE.test(text) && !text.includes('。')))) ||
    isMastheadLine(text));

/** Index of the first line of the colophon at the end; the number of lines where there is none. */
export const colophonStart = (lines: readonly Line[]): number => {
  let start = lines.length;
  let misses = 0;
  for (let i = lines.length - 1; i >= Math.max(1, lines.length - LONGEST); i--) {
    const line = lines[i];
    if (line === undefined) break;
    const isHead = wordsOf('newsletter.no-article').has(titleKey(line.text));
    if (isColophonLine(line.text) && !SOURCE.test(line.text)) {
      start = i;
      misses = 0;
    } else if (isHead) {
      start = i;
      break;
    } else if (line.text.length <= 40 && !/[。！？]$/.test(line.text) && !isByline(line.text) && misses < 3) misses++;
    else break;
  }
  // 某某局 over a date signs the last article.
  const signs = isDateline(lines[start]?.text ?? '') && isAuthor(lines[start - 1]?.text ?? '');
  return signs ? start - 1 : start;
};
