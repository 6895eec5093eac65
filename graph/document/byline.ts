import { findDate } from './dates.ts';
import type { PartialDate } from './types.ts';
import { WORDS } from './words.ts';

const LABELLED = new RegExp(`^[（(【\\[]?\\s*(?:${WORDS.bylineLabel})\\s*[:：]`, 'i');
const REMARK = /^[（(【[][^（()）]{2,60}[）)】\]]$/;
const SOURCE_WORDS =
  /摘自|转自|选自|供稿|来源|记者|通讯员|作者|日报|晚报|时报|周刊|新华社|新闻网|政府网|官网|电视台|客户端|融媒|公众号|编译|整理|科技报/;
const MEDIA = /报|新华社|网|电视台|客户端|公众号|周刊/;
const REPORTERS = /^(?:本报|本网|本刊|新华社)?(?:记者|通讯员|实习记者|特约记者)\s*[\p{Script=Han}\s、·]{2,30}$/u;
/** 文/本刊记者 李明, 作者｜王宁. */
const SLASHED = /^(?:图文|文|作者|撰文|撰稿|记者|来源)\s*[/／|｜丨]\s*[^，,]{2,40}$/u;
const CREDIT = /^[（(]?[\p{Script=Han}\s、]{2,30}供稿[）)]?$/u;
/** A remark at the end of a paragraph that names where the article is from. */
const TAIL =
  /\s*[（(【[]\s*(?:来源|信息来源|稿件来源|文章来源|资料来源|摘自|转自|选自|供稿|撰稿|作者|记者|通讯员|本报记者|本网记者|据)(?:\s*[:：]|(?=[《\p{L}\s]))[^（()）]{1,60}[）)】\]]$/u;

const AUTHOR = new RegExp(
  `^[\\p{Script=Han}（）()\\s]{2,22}(?:局|厅|委|院|所|委员会|办公室|大学|学院|研究会|协会|学会|公司|编辑部)(?:\\s+\\p{Script=Han}{2,4})*$`,
  'u',
);
const NAMES = /^\p{Script=Han}{2,3}(?:[\s、]+\p{Script=Han}{2,3}){1,4}$/u;
const DOES =
  /[，：“”]|成立|建设|推进|推动|印发|出台|开展|获批|获评|揭牌|启动|落户|入驻|走进|召开|举办|打造|加快|助力|探索|深化|构建|发布|设立|共建|组建|建成|签约|赋能|支持|新增|公布|培育|实施|布局|来到|牵手|认定|入选|上线|到/;

/** True for a line that is only the name of a body, as under a title where it sent the article in. */
export const isAuthor = (text: string): boolean => text.length <= 24 && AUTHOR.test(text) && !DOES.test(text);

const isDateAlone = (text: string): boolean => {
  const found = text.length <= 30 ? findDate(text) : null;
  return found !== null && text.slice(0, found.start).trim() === '' && /^[\s\d:：时分]*$/.test(text.slice(found.end));
};

/** True for a line that tells source, author or date and nothing of the article: 来源：…, （摘自…）, 本报记者 ….  */
export const isByline = (text: string): boolean =>
  text.length <= 120 &&
  !/。./.test(text) &&
  ((LABELLED.test(text) && !/[。；]$/.test(text)) ||
    (REMARK.test(text) && SOURCE_WORDS.test(text)) ||
    REPORTERS.test(text) ||
    NAMES.test(text) ||
    SLASHED.test(text) ||
    CREDIT.test(text));

/** True for a line that holds a date only; under a title it is the date of publication. */
export const isDateline = isDateAlone;

const BODY = new RegExp(`^[\\p{Script=Han}（）()、\\s]{2,38}(?:${WORDS.body})$`, 'u');

/** True for a line that holds the name of a body and a date: 苏州市科学技术局　2024年1月15日, （省科技厅 2022年6月20日）. */
export const isDatedBody = (text: string): boolean => {
  if (text.length > 60) return false;
  const plain = text.replace(/^[（(【[]\s*(.*?)\s*[）)】\]]$/, '$1');
  const found = findDate(plain);
  if (found === null) return false;
  const [before, after] = [plain.slice(0, found.start), plain.slice(found.end)];
  return after.trim() === '' ? BODY.test(before.trim()) : before === '' && /^\s/.test(after) && BODY.test(after.trim());
};

/** The date that a byline names, or null. */
export const bylineDate = (text: string): PartialDate | null => findDate(text)?.date ?? null;

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
