import { pattern, patternWith } from '../lexicon/index.ts';
import type { Gap, Line } from './lines.ts';

const D = '[0-9０-９]{1,4}';
const EDGE = '[-—–－―~～·•.\\s|〔〕\\[\\]【】（）()＿_]*';
const PAGE_NUMBERS: readonly Pick<RegExp, 'test'>[] = [
  new RegExp(`^${EDGE}${D}${EDGE}$`),
  new RegExp(
    `^${EDGE}(?:第\\s*(?:${D}|[一二三四五六七八九十]{1,3})\\s*[页頁版])?[\\s,，/／|·]*(?:共\\s*(?:${D}|[一二三四五六七八九十]{1,3})\\s*[页頁版])${EDGE}$`,
  ),
  new RegExp(`^${EDGE}第\\s*(?:${D}|[一二三四五六七八九十]{1,3})\\s*[页頁]${EDGE}$`),
  new RegExp(`^${EDGE}${D}\\s*[/／]\\s*${D}${EDGE}$`),
  new RegExp(`^${EDGE}(?:page|p\\.?)\\s*${D}(?:\\s*(?:of|/)\\s*${D})?${EDGE}$`, 'i'),
  // The page number of a contents line that was broken before its leader.
  /^[.．…·\s]{2,}\d{1,3}$/,
  pattern`^[（(]?${'newsletter.continued'}第?\s*\d{1,2}\s*[版页][）)]?$`,
];

/** True for a line that is only a page number: `- 3 -`, `第 3 页 共 12 页`, `3 / 12`. */
export const isPageNumber = (text: string): boolean =>
  text.length <= 24 && /[\d０-９页頁版]/.test(text) && PAGE_NUMBERS.some((pattern) => pattern.test(text));

const ISSUE_NUMBER = /第\s*[0-9０-９〇零一二三四五六七八九十百]{1,5}\s*期/;
const ISSUE_WORDS = patternWith('g')`年?${'newsletter.total'}?第[〇零一二三四五六七八九十百]{0,5}期|[年月日]+$`;
/** 2021年第2期, 第2期（总第58期）: nothing but the number of the issue. */
const ISSUE_ONLY = /^[\d０-９〇零一二三四五六七八九十百年第期总累计\s（）()·|-]{3,30}$/;
const NEWSLETTER = pattern`${'newsletter.title-end'}$`;

/** What a running head repeats from page to page: its letters, page and issue numbers left out. */
const runningKey = (text: string): string =>
  text.length > 60 || /[。，；、]/.test(text)
    ? ''
    : text
        .normalize('NFKC')
        .replace(/第?\s*\d+\s*页|共\s*\d+\s*页|\d+/g, '')
        .replace(/[^\p{L}]/gu, '');

const widen = (gap: Gap, dropped: Gap): Gap => ({
  blank: gap.blank + dropped.blank + 1,
  page: true,
  rule: gap.rule || dropped.rule,
});

const without = (lines: readonly Line[], isDropped: (line: Line, index: number) => boolean): readonly Line[] => {
  const kept: Line[] = [];
  let pending: Gap | null = null;
  lines.forEach((line, index) => {
    if (isDropped(line, index)) pending = pending === null ? { ...line.gap, page: true } : widen(line.gap, pending);
    else {
      kept.push(pending === null ? line : { ...line, gap: widen(line.gap, pending) });
      pending = null;
    }
  });
  return kept;
};

/**
 * Drops page numbers and running heads; the gap of the line after them says that a page broke there. A running head is a short
 * line that comes back and names the issue, repeats the title of the newsletter, or stands beside page breaks.
 */
export const dropFurniture = (lines: readonly Line[]): readonly Line[] => {
  const numbered = without(lines, (line) => line.level === 0 && !line.bullet && isPageNumber(line.text));
  const places = new Map<string, number[]>();
  numbered.forEach((line, index) => {
    const key = runningKey(line.text);
    if (key.length < 2) return;
    const seen = places.get(key);
    if (seen === undefined) places.set(key, [index]);
    else seen.push(index);
  });
  const title =
    numbered
      .slice(0, 6)
      .map((line) => runningKey(line.text.replace(/^.{1,6}[:：]/, '')).replace(ISSUE_WORDS.regex, ''))
      .find((key) => NEWSLETTER.test(key) && key.length >= 4) ?? null;
  const dropped = new Set<number>();
  // The head of every other page says the number alone.
  numbered.forEach((line, index) => {
    const beside = line.gap.page || (numbered[index + 1]?.gap.page ?? false);
    if (index >= 6 && beside && line.level === 0 && ISSUE_NUMBER.test(line.text) && ISSUE_ONLY.test(line.text))
      dropped.add(index);
  });
  numbered.forEach((line, index) => {
    if (
      index >= 4 &&
      title !== null &&
      line.level === 0 &&
      line.text.length <= title.length * 2 + 30 &&
      runningKey(line.text).replace(ISSUE_WORDS.regex, '') === title
    )
      dropped.add(index);
  });
  for (const indexes of places.values()) {
    if (indexes.length < 2) continue;
    const later = indexes.slice(1);
    const namesIssue = later.filter((index) => ISSUE_NUMBER.test(numbered[index]?.text ?? ''));
    if (namesIssue.length > 0) for (const index of namesIssue) dropped.add(index);
    else if (indexes.length >= 4) {
      const beside = later.filter(
        (index) => (numbered[index]?.gap.page ?? false) || (numbered[index + 1]?.gap.page ?? false),
      );
      if (beside.length * 2 >= later.length) for (const index of beside) dropped.add(index);
    }
  }
  return dropped.size === 0 ? numbered : without(numbered, (_, index) => dropped.has(index));
};
