import type { Span } from '../../document/index.ts';
import { pattern, patternWith, wordsOf } from '../../lexicon/index.ts';
import type { Sentence } from '../view.ts';
import type { Amount } from './amounts.ts';
import { TRAIL_WORD } from './bounds.ts';
import type { Names } from './names.ts';

/**
 * Whose a figure is, as far as the words beside it say: `named` by a name right before it (池州市8家), by the `head` of its row or column
 * in a table, one of many that are `listed` (A、B等8家), which then own nothing of it, or `open`.
 */
export type Owner =
  | Readonly<{ kind: 'named'; name: Span }>
  | Readonly<{ kind: 'head'; name: Span }>
  | Readonly<{ kind: 'listed' }>
  | Readonly<{ kind: 'open' }>;

const OPEN: Owner = { kind: 'open' };

/** What is counted, whose it is, where the words after the amount that say so end, and where its own date stands in a list of dates. */
export type Metric = Readonly<{ text: string; owner: Owner; end: number; period?: Span }>;

/** What a sentence's metrics are read from. */
export type MetricWording = Readonly<{ c: string; sentence: Sentence; names: Names }>;

/** Words between a metric and its number: 总人数达到 2103 人. */
const VERB_BEFORE = pattern`(?:${'figures.verb-before'}|[：“”（(、])$`;
/** 在孵企业, 对接会: what opens the metric only looks like a lead. */
const LEAD = pattern`^(?:(?!${'figures.lead-word'})(?:${'figures.metric-lead'}|全[省市区县州]|我[省市区县]|[、，：；。”）]))+`;
const DAY = pattern`(?:\d{1,2}|[一二三四五六七八九十]{1,3})日`;
const MONTH = pattern`(?:\d{1,2}|[一二三四五六七八九十]{1,2})月`;
/** 截至2022年12月底, 自2023.05.12起 say when, not what. */
const DATE_LEAD = pattern`^(?:${'figures.until-loose'}|${'figures.since'})?(?:(?:\d{4}|二[〇零○一二三四五六七八九]{3})年(?:${MONTH}(?:${DAY})?|${DAY})?|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}(?!\d)|${MONTH}(?:${DAY})?|${'figures.year-part'}|第?[一二三四1-4]季度|\d{1,2}月?[至—~-]\d{1,2}月份?)${'figures.date-tail'}*`;
/** 较2022年底, 比上年同期. */
const COMPARED_WITH = pattern`(?:${'figures.compared-with'})(?:\d{4}年(?:\d{1,2}月)?|${'figures.year-part'})${'figures.date-tail'}*(?:同期)?(?:相比)?，?`;
/** A change, or a kind of sum that says nothing without what it is of. */
const CHANGE = pattern`^(?:${COMPARED_WITH}|${'figures.compared'})*(?:${'figures.change'}|占全[省市县国]的?)$`;
const CHANGE_END = pattern`(?:${COMPARED_WITH}|${'figures.compared'})*${'figures.change-end'}$`;
const AFTER_STOP = pattern`[—~-]|[，。；、：！？“”（）《》\n]|${'figures.bound-word'}`;
const NUMBER_TAIL = pattern`^(?:${'figures.number-tail'})+`;
const DESCRIBED = pattern`^${'figures.described'}[^的]*的(?=[\u4e00-\u9fa5]{2})`;
/** A verb after what is counted; what only looks like one (联合体, 服务机构) comes first. */
const VERB_AFTER = patternWith('g')`(?<noun>${'figures.noun-with-verb'})|${'figures.verb-after'}`;
/** 推出的“惠农信用贷”. */
const DESCRIBES_NAME = /^[\u4e00-\u9fa5]{1,6}?的[“《]?/;
const BARE_NOUN = pattern`^${'figures.bare-kind'}`;
const BARE_KIND = pattern`${BARE_NOUN}${'figures.kind-verb'}`;
const GETS = pattern`^${'figures.kind-verb'}$`;
/** 补助, 奖励 at the end of a clause are what is given, not what is done next. */
const GIVEN = pattern`^(?:${'figures.given-lead'})?([\u4e00-\u9fa5]{0,4}${'figures.given-noun'})(?=[，。；、！”）]|$)`;
const GIVEN_END = pattern`${'figures.given-noun'}$`;
const GIVES = pattern`^.*(?:${'figures.gives'})`;
/** 按60%的比例分担损失. */
const RATE_OF = pattern`^的(${'figures.rate-noun'})([\u4e00-\u9fa5]{2,8})`;
const SUM_NOUN = pattern`^(?:${'figures.sum-noun'})$`;
const SUM_NOUN_LEAD = pattern`^(?:${'figures.sum-noun'})`;
const SUM_NOUN_END = pattern`(?:${'figures.sum-noun'})$`;
const SPENT_ON = pattern`^(?:${'figures.spent-on'})([^，。；、]{2,14})`;
/** 投资6500万元建成菌包工厂: what a sum is for. */
const PURPOSE = pattern`^(?:${'figures.purpose'})[^，。；、]{2,10}`;
const INDEX_OF = pattern`^的([\u4e00-\u9fa5]{0,8}${'figures.index-noun'})`;
/** 引进企业5家、人才3名: the verb holds for the whole list. */
const LIST_VERB = pattern`^(?:${'figures.list-verb'})`;
const SECOND_MEASURE = pattern`^[、，]?(?:${'figures.sum-lead'})?$`;
const AND_NAME = /[和与及]/g;
const BARE_ACT = pattern`^(?:${'figures.bare-act'})+$`;
const RANKED = pattern`(?:${'figures.ranked-before'})([\u4e00-\u9fa5]{0,6})第$`;
const LISTED = pattern`(?:${'figures.list-end'})$`;
const CONSISTS = pattern`(?:${'figures.consists'})`;
const ACT_LEAD = pattern`^.*?(?:${'figures.made-verb'})(?=.{2,})`;
const LEVEL = pattern`^${'figures.level-word'}$`;
const LEVEL_LEAD = pattern`^${'figures.level-word'}`;
const REST = pattern`^(?:${'figures.rest'})`;

/** Longest metric: people read no longer one. */
const LONGEST = 24;
/** A verb before the number joins what stands after it up to this length. */
const LONGEST_VERB = 8;

/** What was counted before in the same sentence, or paragraph: what an elliptic figure goes on about. */
export type Previous = Readonly<{ text: string; unit: string; sort: Amount['sort']; sentence: Sentence }>;

/**
 * The metric of an amount: the noun after the measure word (41家高端装备制造业企业) with the verb before the number, or the words before
 * the number back to the clause's start or the amount before (累计入库企业13.97万家); what these leave out is taken over from `before`.
 */
export function metricOf(
  wording: MetricWording,
  amount: Amount,
  from: number,
  to: number,
  before: readonly Previous[],
): Metric {
  const { c, sentence } = wording;
  const start = Math.max(amount.clause.start, from);
  const index = amount.unit === '' ? INDEX_OF.exec(c.slice(amount.end, amount.end + 16)) : null;
  const lead = leadOf(wording, start, amount.start);
  if (index !== null) return { text: index[1] ?? '', owner: lead.owner, end: amount.end + index[0].length };
  const after = nounAfter(wording, amount, to);
  const text = compose(wording, amount, lead, after.text, before, c.slice(start, amount.start));
  const wide = text === '' ? widened(wording, amount, sentence) : text;
  return { text: clip(wide), owner: lead.owner, end: after.end };
}

type Lead = Readonly<{ text: string; owner: Owner }>;

function compose(
  { c, sentence }: MetricWording,
  amount: Amount,
  lead: Lead,
  noun: string,
  before: readonly Previous[],
  raw: string,
): string {
  const last = before.at(-1);
  const here = before.findLast((one) => one.sentence === sentence);
  const alike = before.findLast((one) => one.sentence === sentence && one.unit === amount.unit);
  const post = c.slice(amount.end, amount.end + 24);
  const words = lead.text;
  const rank = RANKED.exec(words);
  if (rank !== null) {
    const of = words.slice(0, rank.index) || (here === undefined ? '' : levelOf(here.text));
    return `${of}${rank[1] ?? ''}${rankNoun()}`;
  }
  // 产值7800万元，同比增长22.4%: a change is one of what was counted last.
  if (noun.length < 2 && CHANGE.test(words) && last !== undefined) return `${levelOf(last.text)}${words}`;
  if (noun.length < 2 && REST.test(words) && words.length <= 3) {
    const rest = alike ?? before.findLast((one) => one.unit === amount.unit);
    const done = doneBy(post);
    return done !== '' ? done : rest === undefined ? '' : `${words}${levelOf(rest.text)}`;
  }
  // 放款38笔、3.1亿元: two measures of one thing.
  if (words === '' && noun === '' && lead.owner.kind === 'open' && here !== undefined && SECOND_MEASURE.test(raw))
    return here.text;
  if (amount.sort === 'count') return countOf(lead, noun, alike, here, raw, post);
  return sumOf(words, noun, post, here) ?? (alike === undefined ? '' : `${words}${levelOf(alike.text)}`);
}

/** What is counted. */
function countOf(
  { text: words, owner }: Lead,
  noun: string,
  alike: Previous | undefined,
  here: Previous | undefined,
  raw: string,
  post: string,
): string {
  if (noun.length >= 2) return words.length > 1 && words.length <= LONGEST_VERB && joins(words) ? words + noun : noun;
  // 基地3家，其中省级1家: the level is of what was counted before.
  if (alike !== undefined && LEVEL.test(words)) return `${words}${levelOf(alike.text).replace(LEVEL_LEAD.regex, '')}`;
  // 立项40项，甲市独得5项: an act is done to what was counted before.
  if (alike !== undefined && BARE_ACT.test(words)) return `${words}${levelOf(alike.text)}`;
  const verb = raw.startsWith('、') && here !== undefined ? (LIST_VERB.exec(here.text)?.[0] ?? '') : '';
  if (words.length >= 2) return LIST_VERB.test(words) ? words : verb + words;
  if (alike !== undefined && owner.kind === 'named') return `${words}${levelOf(alike.text)}`;
  // 其中1家落户宝山: what the counted did.
  const done = doneBy(post);
  if (done !== '') return `${alike === undefined ? '' : levelOf(alike.text)}${done}`;
  return alike === undefined ? '' : `${words}${levelOf(alike.text)}`;
}

/** What a share or a sum of money, land, time is of; null where its own words do not tell. */
function sumOf(words: string, noun: string, post: string, here: Previous | undefined): string | null {
  const rate = RATE_OF.exec(post);
  if (rate !== null) return `${rate[2] ?? ''}${rate[1] ?? ''}`;
  const given = GIVEN.exec(post)?.[1];
  if (given !== undefined) return `${words.replace(GIVES.regex, '')}${given}`;
  if (post.startsWith('的') && noun.length >= 2) {
    const sum = SUM_NOUN_END.exec(words)?.[0];
    const act = words.slice(words.lastIndexOf('、') + 1);
    return sum !== undefined ? `${noun}${sum}` : act.length <= LONGEST_VERB && joins(act) ? act + noun : noun;
  }
  if (words === '' || BARE_ACT.test(words)) {
    const aim = SPENT_ON.exec(post)?.[1] ?? PURPOSE.exec(post)?.[0];
    if (aim !== undefined) return `${words}${aim}`;
    if (noun.length >= 2) return words + noun;
    // 投入资金3亿元，下达补助1.2亿元: 补助 is what is given, not what is done to the money before.
    if (GIVEN_END.test(words)) return words;
    if (words !== '' && here !== undefined && !BARE_ACT.test(here.text)) return `${words}${levelOf(here.text)}`;
  }
  if (SUM_NOUN.test(words) && here !== undefined && !here.text.endsWith(words)) return `${summed(here)}${words}`;
  if (noun.length >= 2 && words.length <= 3) return words + noun;
  return words.length >= 2 ? words : null;
}

/** What those that are counted did, where nothing says what they are: 17项获国家科学技术奖. */
const doneBy = (post: string): string => /^[\u4e00-\u9fa5]{3,14}(?=[，。；、！]|$)/.exec(post)?.[0] ?? '';

/** What the metric of a rank is called: 居全省第5位 is 全省排名. */
export const rankNoun = (): string => [...wordsOf('figures.rank-noun')][0] ?? '';

/** A short verb before the number says what was done with what stands after it; an ending in 的 belongs to no verb. */
const joins = (words: string): boolean => /^[\u4e00-\u9fa5]*$/.test(words) && !words.endsWith('的');

/** What a metric is of, without the change and without the verb that brought it about: 发起种子基金 is of 种子基金, 研发投入强度 of itself. */
export function levelOf(metric: string): string {
  const level = metric.replace(CHANGE_END.regex, '');
  const done = level.replace(ACT_LEAD.regex, '');
  return SUM_NOUN.test(done) ? level : done;
}

/** What the figure before was of: 企业占比 and then 产值 are of 企业. */
function summed({ text, sort }: Previous): string {
  const level = levelOf(text);
  const ratio = sort === 'share' ? SUM_NOUN_END.exec(level) : null;
  return ratio === null || ratio.index < 2 ? level : level.slice(0, ratio.index);
}

/** The words of the clause before, where an amount has none of its own. */
function widened(wording: MetricWording, amount: Amount, sentence: Sentence): string {
  const from = Math.max(sentence.start, amount.clause.start - 30);
  const to = wording.c[amount.clause.start - 1] === '，' ? amount.clause.start - 1 : amount.clause.start;
  return to > from ? leadOf(wording, from, to).text : '';
}

/** The words before an amount, without when, who, and the verbs that lead over to the number. */
export function leadOf({ c, names }: MetricWording, from: number, to: number): Lead {
  let [start, end] = [from, to];
  const words = c.slice(start, Math.max(start, end - 1));
  start += Math.max(...['，', '；', '。', '：'].map((mark) => words.lastIndexOf(mark))) + 1;
  let owner = OPEN;
  for (let length = -1; length !== end - start;) {
    length = end - start;
    const text = c.slice(start, end);
    const named = names.startingAt(start);
    if (named?.actor === true && named.end <= end) {
      const listed = /^[、和与及]/.test(c.slice(named.end, end));
      // 合肥科技局经费 is not part of its name; a name alone is the owner of what was counted before.
      start = listed ? named.end + 1 : named.end;
      owner = listed || owner.kind === 'listed' ? { kind: 'listed' } : { kind: 'named', name: named };
      continue;
    }
    const described = owner.kind === 'named' ? nameAfter(names, start, text) : undefined;
    if (described !== undefined && c.slice(described.end, end).replace(VERB_BEFORE.regex, '').length > 2) {
      start = described.end;
      owner = { kind: 'named', name: described };
      continue;
    }
    start += (DATE_LEAD.exec(text) ?? LEAD.exec(text))?.[0].length ?? 0;
    if (start > end) start = end;
    const rest = c.slice(start, end);
    const verb = RANKED.test(rest) || TRAIL_WORD.test(rest) ? '' : (VERB_BEFORE.exec(rest)?.[0] ?? '');
    // 产值280亿元，占比达42%: the verb alone tells what sort of sum it is.
    end = verb === rest ? start + (SUM_NOUN_LEAD.exec(rest)?.[0].length ?? 0) : end - verb.length;
  }
  const text = c.slice(start, end);
  if (!LISTED.test(text)) return { text, owner };
  // 成员包括A、B等16家: what they are stands before the list.
  const consists = CONSISTS.exec(text);
  return { text: consists === null ? '' : text.slice(0, consists.index), owner: { kind: 'listed' } };
}

/** The name that a verb and 的 lead up to. */
function nameAfter(names: Names, start: number, text: string): Span | undefined {
  const lead = DESCRIBES_NAME.exec(text)?.[0].length;
  return lead === undefined ? undefined : names.startingAt(start + lead);
}

/** The noun after the measure word, and where it ends. */
function nounAfter({ c, names }: MetricWording, amount: Amount, to: number): Readonly<{ text: string; end: number }> {
  const none = { text: '', end: amount.end };
  const tail = NUMBER_TAIL.exec(c.slice(amount.end, to))?.[0].length ?? 0;
  let start = amount.end + tail;
  let text = c.slice(start, Math.min(to, start + 40));
  const stop = AFTER_STOP.exec(text);
  if (stop) text = text.slice(0, stop.index);
  // 以法人科技特派员为主的…服务站: what is counted stands after the last 的.
  if (DESCRIBED.test(text)) {
    const from = text.lastIndexOf('的') + 1;
    start += from;
    text = text.slice(from);
  }
  // 企业纳入国家…库: a bare kind says too little without what it did.
  const bare = amount.sort === 'count' ? BARE_KIND.exec(text) : null;
  if (bare !== null) return { text: attributive(bare[0], text), end: start + text.length };
  const beside = [...text.matchAll(AND_NAME)].find(({ index }) => names.startingAt(start + index + 1) !== undefined);
  if (beside !== undefined) text = text.slice(0, beside.index);
  for (const match of text.matchAll(VERB_AFTER.regex)) {
    if (match.groups?.['noun'] !== undefined || names.covers(start + match.index)) continue;
    if (GIVEN.test(c.slice(start + match.index, start + match.index + 8)) && match.index > 0) continue;
    // 17项获国家科学技术奖 says what was got; 8人赴… only where they went.
    if (match[0].length < 2 && (match.index === 1 || (match.index === 0 && GETS.test(match[0])))) continue;
    if (match.index < 2) return none;
    text = text.slice(0, match.index);
    break;
  }
  text = text.replace(start + text.length === to ? /[的等了和与及]$/ : /[的等了]$/, '');
  return { text, end: start + text.length };
}

/** 项目入驻 as 入驻项目; what says more stays as it is. */
function attributive(kindAndVerb: string, text: string): string {
  const kind = BARE_NOUN.exec(text)?.[0] ?? '';
  return text.length === kindAndVerb.length ? text.slice(kind.length) + kind : text;
}

const clip = (text: string): string => (text.length > LONGEST ? text.slice(text.length - LONGEST) : text);
