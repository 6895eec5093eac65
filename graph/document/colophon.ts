import { isByline } from './byline.ts';
import { titleKey } from './likeness.ts';
import type { Line } from './lines.ts';
import { isMastheadLine } from './masthead.ts';
import { spaced, WORDS } from './words.ts';

const LABEL = new RegExp(`(?:^|[\\s|（(【])(?:${spaced(WORDS.colophonLabel)})\\s*[:：]`, 'i');
const OTHER =
  /共印?\s*\d+\s*份|印数\s*\d+|\d日\s*印发$|内部(?:资料|刊物|交流)|欢迎.{0,12}(?:投稿|赐稿|来稿|订阅|转载|关注|提供|指正|批评)|注意保存|^版权所有|@[\w-]+\.\w+|准印证|^报送?[:：]|^[-—=（(]*\s*(?:完|END|全文完|本期完)\s*[-—=）)]*$/i;
/** Labels that are known without a colon too: 主编 李四. */
const BARE = new RegExp(`^(?:${spaced(WORDS.bareLabel)})\\s+\\S`);
const HEADS: ReadonlySet<string> = new Set(WORDS.notArticles);
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
    const isHead = HEADS.has(titleKey(line.text));
    if (isColophonLine(line.text) && !/^[（(【]?\s*(?:来源|摘自)/.test(line.text)) {
      start = i;
      misses = 0;
    } else if (isHead) {
      start = i;
      break;
    } else if (line.text.length <= 40 && !/[。！？]$/.test(line.text) && !isByline(line.text) && misses < 3) misses++;
    else break;
  }
  return start;
};
