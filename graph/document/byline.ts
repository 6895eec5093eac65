import { pattern, patternWith } from '../lexicon/index.ts';
import { findDate } from './dates.ts';
import type { PartialDate } from './types.ts';

const LABELLED = patternWith('i')`^[（(【\[]?\s*${'newsletter.byline-label'}\s*[:：]`;
const REMARK = /^[（(【[][^（()）]{2,60}[）)】\]]$/;
const SOURCE_WORDS = pattern`${'newsletter.source-word'}`;
const MEDIA = pattern`${'newsletter.medium'}`;
const REPORTERS = patternWith('u')`^${'newsletter.own-medium'}?${'newsletter.reporter'}\s*[\p{Script=Han}\s、·]{2,30}$`;
/** 文/本刊记者 李明, 作者｜王宁. */
const SLASHED = patternWith('u')`^${'newsletter.slashed-label'}\s*[/／|｜丨]\s*[^，,]{2,40}$`;
/** （责编 王朔） */
const EDITED = patternWith('u')`^[（(【\[]\s*${'newsletter.editor'}[\s：:/]\s*[\p{Script=Han}\s、]{2,20}[）)】\]]$`;
const CREDIT = /^[（(]?[\p{Script=Han}\s、]{2,30}供稿[）)]?$/u;
/** A remark at the end of a paragraph that names where the article is from. */
const TAIL = patternWith(
  'u',
)`\s*[（(【[]\s*${'newsletter.tail-label'}(?:\s*[:：]|(?=[《\p{L}\s]))[^（()）]{1,60}[）)】\]]$`;

const AUTHOR = patternWith('u')`^[\p{Script=Han}（）()\s]{2,22}${'newsletter.author-end'}(?:\s+\p{Script=Han}{2,4})*$`;
const NAMES = /^\p{Script=Han}{2,3}(?:[\s、]+\p{Script=Han}{2,3}){1,4}$/u;
const DOES = pattern`[，：“”]|${'newsletter.headline-verb'}`;

/** True for a line that is only the name of a body, as under a title where it sent the article in. */
export const isAuthor = (text: string): boolean => text.length <= 24 && AUTHOR.test(text) && !DOES.test(text);

/** A date, and the time of day, before the labels of a byline: 2023/5/12 10:30 来源：…. */
const undated = (text: string): string => {
  const found = findDate(text);
  return found?.start === 0 ? text.slice(found.end).replace(/^[\s\d:：]+/, '') : text;
};

const isDateAlone = (line: string): boolean => {
  const text = /^[（(【[](.{1,28})[）)】\]]$/.exec(line)?.[1] ?? line;
  const found = text.length <= 30 ? findDate(text) : null;
  return found !== null && text.slice(0, found.start).trim() === '' && /^[\s\d:：时分]*$/.test(text.slice(found.end));
};

/** True for a line that tells source, author or date and nothing of the article: 来源：…, （摘自…）, 本报记者 ….  */
export const isByline = (text: string): boolean =>
  text.length <= 120 &&
  !/。./.test(text) &&
  (((LABELLED.test(text) || LABELLED.test(undated(text))) && !/[。；]$/.test(text)) ||
    (REMARK.test(text) && SOURCE_WORDS.test(text)) ||
    REPORTERS.test(text) ||
    NAMES.test(text) ||
    SLASHED.test(text) ||
    CREDIT.test(text) ||
    EDITED.test(text));

/** True for a line that holds a date only; under a title it is the date of publication. */
export const isDateline = isDateAlone;

const BODY = patternWith('u')`^[\p{Script=Han}（）()、\s]{2,38}${'newsletter.body-end'}$`;

/** True for a line that holds the name of a body and a date: 苏州市科学技术局　2024年1月15日, （省科技厅 2022年6月20日）. */
export const isDatedBody = (text: string): boolean => {
  if (text.length > 60) return false;
  const plain = text.replace(/^[（(【[]\s*(.*?)\s*[）)】\]]$/, '$1');
  const found = findDate(plain);
  if (found === null) return false;
  const [before, after] = [plain.slice(0, found.start), plain.slice(found.end)];
  return after.trim() === ''
    ? BODY.test(before.trim().replace(/[，,]$/, ''))
    : before === '' && /^\s/.test(after) && BODY.test(after.trim());
};

/** The date that a byline names, or null. */
export const bylineDate = (text: string): PartialDate | null => findDate(text)?.date ?? null;

/** True for a line that signs an article at its foot: a date, or a body with one. */
export const isSignature = (text: string): boolean => isDateline(text) || isDatedBody(text);

/** A paragraph and the remark about its source that it ended with, or null for the latter. */
export const splitTail = (text: string): Readonly<{ text: string; remark: string | null }> => {
  const from = Math.max(0, text.length - 90);
  const match = TAIL.exec(text.slice(from));
  // （据统计，……） belongs to the text; （据《科技日报》） does not.
  const isStatement = match !== null && /^\s*.据/.test(match[0]) && !MEDIA.test(match[0]);
  return match === null || isStatement || from + match.index === 0
    ? { text, remark: null }
    : { text: text.slice(0, from + match.index), remark: match[0].trim() };
};

/** A date in brackets, the label of a byline or the author's name after a title, where a copy has put two lines together. */
const AFTER_TITLE = patternWith(
  'u',
)`(?<=.{8})(?<!\s)\s*(?:[（(]\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[）)]|[（(【[]?${'newsletter.byline-label'}\s*[：:].*|[□■◇]\s*\p{Script=Han}{2,4})$`;

/** A title without the byline that a copy has put on its line. */
export const titleAlone = (title: string): string => title.replace(AFTER_TITLE.regex, '');
