import { findDate } from './dates.ts';
import type { PartialDate } from './types.ts';
import { WORDS } from './words.ts';

const LABELLED = new RegExp(`^[（(【\\[]?\\s*(?:${WORDS.bylineLabel})\\s*[:：]`, 'i');
const REMARK = /^[（(【\[][^（()）]{2,60}[）)】\]]$/;
const SOURCE_WORDS = /据|摘自|转自|选自|供稿|来源|记者|通讯员|作者|日报|晚报|时报|周刊|新华社|新闻网|政府网|官网|电视台|客户端|融媒|公众号|编译|整理|科技报/;
const REPORTERS = /^(?:本报|本网|本刊|新华社)?(?:记者|通讯员|实习记者|特约记者)\s*[\p{Script=Han}\s、·]{2,30}$/u;
const CREDIT = /^[（(]?[\p{Script=Han}\s、]{2,30}供稿[）)]?$/u;
/** A remark at the end of a paragraph that names where the article is from. */
const TAIL = /\s*[（(【\[]\s*(?:来源|信息来源|稿件来源|文章来源|资料来源|摘自|转自|选自|供稿|撰稿|作者|记者|通讯员|本报记者|本网记者|据)(?:\s*[:：]|(?=[《\p{L}\s]))[^（()）]{1,60}[）)】\]]$/u;

const isDateAlone = (text: string): boolean => {
  const found = text.length <= 30 ? findDate(text) : null;
  return found !== null && text.slice(0, found.start).trim() === '' && /^[\s\d:：时分]*$/.test(text.slice(found.end));
};

/** True for a line that tells source, author or date and nothing of the article: 来源：…, （摘自…）, 本报记者 ….  */
export const isByline = (text: string): boolean =>
  text.length <= 120 &&
  !/。./.test(text) &&
  ((LABELLED.test(text) && !/[。；]$/.test(text)) || (REMARK.test(text) && SOURCE_WORDS.test(text)) || REPORTERS.test(text) || CREDIT.test(text));

/** True for a line that holds a date only; under a title it is the date of publication. */
export const isDateline = isDateAlone;

/** The date that a byline names, or null. */
export const bylineDate = (text: string): PartialDate | null => findDate(text)?.date ?? null;

/** A paragraph and the remark about its source that it ended with, or null for the latter. */
export const splitTail = (text: string): Readonly<{ text: string; remark: string | null }> => {
  const from = Math.max(0, text.length - 90);
  const match = TAIL.exec(text.slice(from));
  return match === null || from + match.index === 0 ? { text, remark: null } : { text: text.slice(0, from + match.index), remark: match[0].trim() };
};
