import { pattern, patternWith, spaced } from '../lexicon/index.ts';
import { isDatedBody } from './byline.ts';
import { findDate, wholeNumber } from './dates.ts';
import type { Issue, PartialDate } from './types.ts';
import { stripMark } from './shape.ts';

/** What the head and the colophon of an issue say; null where they do not. */
export type Masthead = Omit<Issue, 'id'>;

const N = /(?:\d{1,4}|[〇○零一二三四五六七八九十百]{1,5})/;
const YEAR = /(?:(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})/;
const NUMBER = pattern`(?<!${'newsletter.total'}\s*)第\s*(${N})\s*(?:[-—–~～、/]\s*${N}\s*)?[期号辑]`;
const TOTAL = pattern`[总累][计]?\s*第?\s*(${N})\s*期`;
const LATIN_NUMBER = /(?:\bno\.?|№|\bissue|#)\s*(\d{1,4})\b/i;
const LABELLED_NUMBER = patternWith('i')`${'newsletter.number-label'}\s*[:：]\s*(?:${YEAR}[-—./年]\s*)?第?\s*(${N})`;
const SHORT_NUMBER = pattern`(?:^|\s|[（(])(?:${YEAR})?\s*[年-]?\s*(\d{1,3})\s*期(?=$|\s|[）)（(])`;
/** 〔2024〕3号, 科技简报[2021]第6号. */
const BRACKETED_YEAR_NUMBER = pattern`^\D{0,12}[〔[(【]\s*${YEAR}\s*年?\s*[〕\])】]\s*第?\s*(${N})\s*[期号]$`;
const YEAR_NEAR = pattern`(${YEAR})\s*年`;
const YEAR_ALONE = pattern`(?:^|[\s（(〔[【])(${YEAR})(?=[\s）)〕\]】\-—./]|$)`;

/** 李 涛 → 李涛, 科 技 参 考 → 科技参考: characters set wide apart are one word. */
const closeUp = (text: string): string => {
  const plain = text.trim().replace(/\s+/g, ' ');
  return plain.replace(/(?<!\S)\p{Script=Han}(?: \p{Script=Han})+(?!\S)/gu, (word) => word.replaceAll(' ', ''));
};

/** True for a line that numbers an issue: 2022 年第 8 期, （总第356期）, Vol. 3 No. 5. */
export const namesNumber = (text: string): boolean => {
  const plain = closeUp(text.normalize('NFKC'));
  return (
    NUMBER.test(plain) ||
    TOTAL.test(plain) ||
    SHORT_NUMBER.test(plain) ||
    BRACKETED_YEAR_NUMBER.test(plain) ||
    LABELLED_NUMBER.test(plain) ||
    (/vol|no\.|№|issue/i.test(plain) && LATIN_NUMBER.test(plain))
  );
};

const PUBLISHES = pattern`^(.{2,60}?)\s*[（(]?${'newsletter.publishes'}[）)]?$`;
const PUBLISHER_LABEL = pattern`(?:^|[\s|；;，])${spaced('newsletter.publisher-label')}\s*[:：]\s*`;
const BODY_END = pattern`${'newsletter.body-end'}$`;
const NEWSLETTER_END = pattern`${'newsletter.title-end'}$`;
const BARE_LABEL = patternWith('gu')`(^|\s{2,})(${spaced('newsletter.bare-label')})\s+(?=\p{Script=Han}{2})`;
const NOISE = pattern`^(?:内部${'newsletter.internal'}|${'newsletter.note'}|CN\b)`;
const JOINTLY = pattern`${'newsletter.jointly'}$`;
const DATE_LABEL = pattern`^${'newsletter.date-of'}?${'newsletter.date-label'}\s*[:：]`;
const TITLE_LABEL = patternWith('i')`^${'newsletter.title-label'}\s*[:：]\s*`;

/** Those nearest to the text first. */
const EDITORS = ['newsletter.editor-label', 'newsletter.chief-label', 'newsletter.reviser-label'] as const;
const EDITOR_LABELS = EDITORS.map((label) => pattern`(?:^|[\s|；;，（(])${spaced(label)}\s*[:：]\s*`);
const OPENS_WITH_EDITOR = EDITORS.map((label) => pattern`^${spaced(label)}\s*[:：]`);

const withoutDate = (text: string): string => {
  const found = findDate(text);
  return found === null ? text : `${text.slice(0, found.start)} ${text.slice(found.end)}`;
};

const numberIn = (pattern: Pick<RegExp, 'exec'>, lines: readonly string[]): number | null => {
  for (const line of lines) {
    const value = wholeNumber(pattern.exec(closeUp(line))?.[1] ?? '');
    if (value !== null && value > 0) return value;
  }
  return null;
};

/** The value after a label, up to the next label, wide space or mark. */
const afterLabel = (line: string, label: Pick<RegExp, 'exec'>): string | null => {
  const match = label.exec(line);
  if (match === null) return null;
  const rest = line.slice(match.index + match[0].length);
  const value = closeUp(
    (
      rest
        .split(/[|；;。）)]|\t|\s{2,}|\u3000|[（(]|\s(?=[\p{Script=Han}]{2,6}\s*[:：])/u)
        .map((part) => part.trim())
        .find((part) => part !== '') ?? ''
    ).replace(/\s*[\p{Script=Han}]{2,6}\s*[:：].*$/u, ''),
  );
  return value === '' || /^[\d\s-]+$/.test(value) ? null : value;
};

const publisherOf = (lines: readonly string[]): string | null => {
  for (const line of lines) {
    const labelled = afterLabel(line, PUBLISHER_LABEL);
    if (labelled !== null) return labelled;
  }
  for (const line of lines) {
    if (/[:：。]/.test(line) || line.length > 80) continue;
    const match = PUBLISHES.exec(withoutDate(line).trim());
    const name = closeUp((match?.[1] ?? '').replace(/^[（(]/, '').replace(JOINTLY.regex, ''));
    if (name.length >= 3 && BODY_END.test(name) && !/^编/.test(name)) return name;
  }
  return null;
};

const editorOf = (lines: readonly string[]): string | null => {
  for (const label of EDITOR_LABELS) {
    for (const line of lines) {
      const value = afterLabel(line, label);
      if (value !== null && value.length <= 30 && !BODY_END.test(value)) return value;
    }
  }
  return null;
};

const NUMBER_WORDS = patternWith(
  'g',
)`[（(]?\s*(?:${YEAR}\s*年?)?\s*[·•|,，-]?\s*${'newsletter.total'}?\s*第\s*${N}\s*[期号辑]\s*[）)]?`;
const YEAR_WORD = patternWith('g')`(?:^|\s)${YEAR}\s*年?(?=\s|$)`;

/** The words of a head line that can be a title: number, date and volume taken off. */
const titleWords = (line: string): string =>
  closeUp(
    withoutDate(stripMark(line.replace(TITLE_LABEL.regex, '')))
      .replace(NUMBER_WORDS.regex, ' ')
      .replace(/[（(]\s*总?第?\s*\d*\s*期?\s*[）)]/g, ' ')
      .replace(/\b(?:vol|no|issue)\b\.?\s*\d+/gi, ' ')
      .replace(YEAR_WORD.regex, ' ')
      .replace(/[—–·|:：\s_-]+$/, '')
      .replace(/^[—–·|\s_-]+/, '')
      .replace(/^《(.+)》$/, '$1'),
  );

/** True for what a newsletter is called: 科技创新参考. */
export const isNewsletterTitle = (text: string): boolean =>
  text.length <= 24 && NEWSLETTER_END.test(titleWords(text.normalize('NFKC')));

const isTitle = (line: string): boolean => {
  const words = titleWords(line);
  if (!/[\p{L}]{2}/u.test(words) || words.length > 30 || NOISE.test(words)) return false;
  if (/[。；，]/.test(words) || (/[:：]/.test(line) && !TITLE_LABEL.test(line) && !namesNumber(line))) return false;
  const match = PUBLISHES.exec(words);
  return match === null || !BODY_END.test(match[1] ?? '');
};

const titleOf = (head: readonly string[]): string | null => {
  const likely = head.filter(isTitle);
  const line =
    head.find((text) => TITLE_LABEL.test(text)) ??
    likely.find((text) => NEWSLETTER_END.test(titleWords(text))) ??
    likely[0];
  return line === undefined ? null : titleWords(line);
};

/** True for a line that a masthead may hold besides its title: a number, a date, a publisher, a label. */
export const isMastheadLine = (text: string): boolean => {
  if (text.length > 80 || /。/.test(text)) return false;
  const plain = text.normalize('NFKC');
  if (namesNumber(plain) || NOISE.test(plain) || PUBLISHER_LABEL.test(plain) || TITLE_LABEL.test(plain)) return true;
  if (OPENS_WITH_EDITOR.some((label) => label.test(plain))) return true;
  const found = findDate(plain);
  if (found !== null && (titleWords(plain) === '' || DATE_LABEL.test(plain))) return true;
  if (isDatedBody(plain)) return true;
  const match = PUBLISHES.exec(withoutDate(plain).trim());
  return match !== null && BODY_END.test((match[1] ?? '').trim()) && !/[:：]/.test(plain);
};

/** Reads the head of an issue from the lines before its articles (without the contents list) and from its colophon. */
export const readMasthead = (head: readonly string[], colophon: readonly string[]): Masthead => {
  const plainHead = head.filter((line) => line.length <= 120).map((line) => line.normalize('NFKC'));
  const plainFoot = colophon
    .filter((line) => line.length <= 200)
    .map((line) => line.normalize('NFKC').replace(BARE_LABEL.regex, '$1$2:'));
  const all = [...plainHead, ...plainFoot];
  const dates = (lines: readonly string[]): PartialDate | null =>
    lines.map((line) => findDate(line)?.date ?? null).find((date) => date !== null) ?? null;
  const date = dates(plainHead) ?? dates(plainFoot);
  const number =
    numberIn(NUMBER, all) ??
    numberIn(LABELLED_NUMBER, all) ??
    numberIn(SHORT_NUMBER, plainHead) ??
    numberIn(BRACKETED_YEAR_NUMBER, plainHead) ??
    numberIn(LATIN_NUMBER, plainHead) ??
    numberIn(TOTAL, all);
  const year =
    numberIn(YEAR_NEAR, plainHead.filter(namesNumber)) ??
    numberIn(YEAR_NEAR, plainHead) ??
    numberIn(YEAR_ALONE, plainHead) ??
    (date === null ? null : Number(date.slice(0, 4)));
  const title = titleOf(head);
  const publisher =
    publisherOf(all) ??
    head
      .map((line) => closeUp(withoutDate(line)))
      .find((line) => line !== title && line.length >= 4 && line.length <= 30 && BODY_END.test(line)) ??
    null;
  return {
    title,
    year,
    number,
    publisher,
    editor: editorOf(plainFoot) ?? editorOf(plainHead),
    publishedOn: date ?? (year === null ? null : String(year)),
  };
};
