import type { Span } from '../document/index.ts';

/** Words between a metric and its number: 总人数达到 2103 人. */
const VERB_BEFORE =
  /(?:已经?|达到?|为|是|有|共计?|总计|累计|合计|约|近|超过?|逾|将近|接近|突破|多达|高达|不少于|不低于|不超过|不高于|最高|最多|至少|仅|增至|增加到?|提高到?|提升至|提高至|上升至|下降到?|降至|缩短至|扩大到|在|到|至|由|从|均|分别|大约|左右|每年|各|高于|低于|占比?达?|：|“|”|（|\()+$/;
const LEAD =
  /^(?:其中|截至目前|截止目前|目前|今年以来|近年来|现|已|已经|累计|共计|总计|共|全[省市区县州]|我[省市区县]|先后|成功|并|还|同时|另有|此外|预计|力争|到|年|底|末|期间|以来|去年|今年|当年|年初|三年来|五年来|仅|就|也|将|再|又|均|都|分别|每年|每|年均|平均|首批|的|了|和|与|及|、|，|：|；|。|有|在|对|”|）)+/;
const AFTER_STOP = /[，。；、：！？“”（）《》\n]|以上|左右|以内|以下/;
const VERB_AFTER =
  /(?:参与|参加|进行|开展|实现|获得|获批|获|入选|入驻|落地|落户|签约|完成|通过|达到|达|增长|提高|提升|同比|较|比|占|用于|支持|纳入|列入|进入|成为|形成|建立|建成|已|将|被|由|在|与|和|到|为|向|对|使用|集聚|投入|投产|发行|试点|服务|覆盖|带动|取得|认定|备案|得到|试行|组成|共同|联合|助力|补助|奖励|扶持|补贴|给予)/;

const BARE_KIND =
  /^(?:企业|单位|机构|项目|人员|专家|人才|学生|农户|高校|院校|商户)(?:纳入|使用|入选|参与|参加|入驻|获|通过|完成|享受|加入|进入|实现|成为|被|参保|申报|申请)/;

/** Longest metric: the scorer of the field's guide reads at most 40 characters; people read fewer. */
const LONGEST = 24;

/**
 * What is counted, as short as it still says what: the noun after the measure word (41家高端装备制造业企业), else the words before the
 * number back to the clause's start or the quantity before (累计入库企业13.97万家), else the words of the clause before.
 */
export function metricOf(c: string, start: number, end: number, clause: Span, from: number, sentence: Span): string {
  const after = nounAfter(c, end, sentence);
  const before = trimBefore(c.slice(Math.max(clause.start, from), start));
  if (after.length >= 2)
    return clip(before.length >= 1 && before.length <= 6 && !/[的]$/.test(before) ? joinVerb(before, after) : after);
  if (before.length >= 2) return clip(before);
  const wider = trimBefore(c.slice(Math.max(sentence.start, clause.start - 30), clause.start));
  return clip(`${wider}${before}` || before);
}

/** 培育 + 国家高新技术企业: a short verb before the number says what was done with what stands after it. */
const joinVerb = (before: string, after: string): string =>
  /^[\u4e00-\u9fa5]{1,6}$/.test(before) ? before + after : after;

function nounAfter(c: string, end: number, sentence: Span): string {
  let text = c.slice(end, Math.min(sentence.end, end + 40));
  text = text.replace(/^(?:以上|左右|以内|以下|有余|的|多|余|“)+/, '');
  const stop = AFTER_STOP.exec(text);
  if (stop) text = text.slice(0, stop.index);
  // 以法人科技特派员为主的…服务站: what is counted stands after the last 的.
  const described = /^(?:以|由|对|具有|来自|符合|覆盖|面向|涉及)[^的]*的(?=[\u4e00-\u9fa5]{2})/.exec(text);
  if (described) text = text.slice(text.lastIndexOf('的') + 1);
  // 企业纳入国家…库: a bare kind says too little without what it did.
  if (BARE_KIND.test(text)) return text;
  const verb = VERB_AFTER.exec(text);
  if (verb && verb.index >= 2) text = text.slice(0, verb.index);
  else if (verb?.index === 0) return '';
  return text.replace(/(?:的|等|了)$/, '');
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
      .replace(VERB_BEFORE, '')
      .replace(LEAD, '')
      .replace(/[，、；：。]+$/, '');
  }
  return trimmed;
}

const clip = (text: string): string => (text.length > LONGEST ? text.slice(text.length - LONGEST) : text);
