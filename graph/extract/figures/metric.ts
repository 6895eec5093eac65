import { pattern } from '../../lexicon/index.ts';
import type { Span } from '../../document/index.ts';

/** Words between a metric and its number: 总人数达到 2103 人. */
const VERB_BEFORE = pattern`(?:${'figures.verb-before'}|[：“”（(])+$`;
const LEAD = pattern`^(?:${'figures.metric-lead'}|全[省市区县州]|我[省市区县]|[、，：；。”）])+`;
/** 截至2022年12月底 says when, not what. */
const DATE_LEAD = pattern`^${'figures.until'}?(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?)${'figures.date-tail'}*`;
/** A change, or a kind of sum that says nothing without what it is of. */
const CHANGE = pattern`^${'figures.compared'}*(?:${'figures.change'}|占全[省市县国]的?)$`;
const CHANGE_END = pattern`${'figures.change-end'}$`;
const AFTER_STOP = pattern`[—~-]|[，。；、：！？“”（）《》\n]|${'figures.bound-word'}`;
const NUMBER_TAIL = pattern`^${'figures.number-tail'}+`;
const DESCRIBED = pattern`^${'figures.described'}[^的]*的(?=[\u4e00-\u9fa5]{2})`;
const VERB_AFTER = pattern`${'figures.verb-after'}`;

const BARE_KIND = pattern`^${'figures.bare-kind'}${'figures.kind-verb'}`;

/** Longest metric: the scorer of the field's guide reads at most 40 characters; people read fewer. */
const LONGEST = 24;

/**
 * What is counted, as short as it still says what: the noun after the measure word (41家高端装备制造业企业), else the words before the
 * number back to the clause's start or the quantity before (累计入库企业13.97万家), else the words of the clause before.
 */
export function metricOf(
  c: string,
  start: number,
  end: number,
  clause: Span,
  from: number,
  sentence: Span,
  last: string | null,
): string {
  const after = nounAfter(c, end, sentence);
  const before = trimBefore(c.slice(Math.max(clause.start, from), start));
  // 产值7800万元，同比增长22.4%: a change or a bare kind of sum is one of what was counted last.
  if (last !== null && after.length < 2 && CHANGE.test(before))
    return clip(`${last.replace(CHANGE_END.regex, '')}${before}`);
  if (after.length >= 2)
    return clip(before.length >= 1 && before.length <= 6 && !/[的]$/.test(before) ? joinVerb(before, after) : after);
  if (before.length >= 2) return clip(before);
  const wider = trimBefore(c.slice(Math.max(sentence.start, clause.start - 30), clause.start).replace(/[，：]$/, ''));
  return clip(`${wider}${before}` || before || c.slice(Math.max(clause.start, from), start).replace(/^[，、；]+/, ''));
}

/** 培育 + 国家高新技术企业: a short verb before the number says what was done with what stands after it. */
const joinVerb = (before: string, after: string): string =>
  /^[\u4e00-\u9fa5]{1,6}$/.test(before) ? before + after : after;

function nounAfter(c: string, end: number, sentence: Span): string {
  let text = c.slice(end, Math.min(sentence.end, end + 40));
  text = text.replace(NUMBER_TAIL.regex, '');
  const stop = AFTER_STOP.exec(text);
  if (stop) text = text.slice(0, stop.index);
  // 以法人科技特派员为主的…服务站: what is counted stands after the last 的.
  const described = DESCRIBED.exec(text);
  if (described) text = text.slice(text.lastIndexOf('的') + 1);
  // 企业纳入国家…库: a bare kind says too little without what it did.
  if (BARE_KIND.test(text)) return text;
  if (GIVEN.test(c.slice(end, end + 6))) return text;
  const verb = VERB_AFTER.exec(text);
  if (verb && verb.index >= 2) text = text.slice(0, verb.index);
  else if (verb?.index === 0) return '';
  return text.replace(/[的等了]$/, '');
}

function trimBefore(text: string): string {
  let trimmed = text;
  const cut = Math.max(
    trimmed.lastIndexOf('，'),
    trimmed.lastIndexOf('；'),
    trimmed.lastIndexOf('。'),
    trimmed.lastIndexOf('：'),
  );
  if (cut >= 0 && cut < trimmed.length - 1) trimmed = trimmed.slice(cut + 1);
  for (let before = ''; before !== trimmed;) {
    before = trimmed;
    trimmed = trimmed
      .replace(DATE_LEAD.regex, '')
      .replace(VERB_BEFORE.regex, '')
      .replace(LEAD.regex, '')
      .replace(/[，、；：。]+$/, '');
  }
  return trimmed;
}

/** 补助, 奖励 at the end of a clause are what is given, not what is done next. */
const GIVEN = pattern`^${'figures.given-lead'}?${'figures.given-noun'}(?:[，。；、！”）]|$)`;

const clip = (text: string): string => (text.length > LONGEST ? text.slice(text.length - LONGEST) : text);
