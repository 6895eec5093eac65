import { pattern, type Lexicon } from '../lexicon/index.ts';
import type { NameRule, RefusalRule } from '../rules/index.ts';
import type { ProgramShape } from './candidate.ts';

export type QuoteVerdict =
  | Readonly<{ kind: 'program'; rule: NameRule; shape: ProgramShape }>
  | Readonly<{ kind: 'refused'; rule: RefusalRule }>
  /** An organisation or region in quotation marks: other stages read it. */
  | Readonly<{ kind: 'other' }>;

const refused = (rule: RefusalRule): QuoteVerdict => ({ kind: 'refused', rule });
const program = (rule: NameRule, shape: ProgramShape): QuoteVerdict => ({ kind: 'program', rule, shape });

const LAUNCH = pattern`${'programs.launch'}(?:${'programs.launch-particle'}|“[^”]*”[、和与])*$`;
const COUNTED = /^[一二两三四五六七八九十百千万]+[\u4e00-\u9fa5][一二两三四五六七八九十百千万][\u4e00-\u9fa5]$/;
const CARRIED_OUT = pattern`${'programs.carried-out'}$`;
const LIST_BEFORE = pattern`”${'programs.list-mark'}?$`;
const NAMED_AFTER = pattern`^(?:${'programs.named-after-lead'}*${'programs.named-after'})`;
const PRODUCT = pattern`[\u4e00-\u9fa5a-zA-Z]${'programs.product-end'}$`;
const HEADED = pattern`${'programs.quoted-head'}$`;
const PROJECT_AFTER = pattern`^[\u4e00-\u9fa5]{0,4}${'programs.project'}`;
const EVENT = pattern`${'programs.quoted-event'}$`;
const TAIL_HEAD = pattern`^[\u4e00-\u9fa5]{0,8}${'programs.quoted-tail'}`;
const FORMULA = /^[\u4e00-\u9fa5\dN]{0,8}(?:\+[\u4e00-\u9fa5\dN]+)+$/;
const ORGANISATION = pattern`${'organisations.quoted-head'}$`;
const TERM = pattern`^${'programs.term'}$`;
const SENTENCE_START = pattern`^${'programs.sentence-start'}`;
const ABSTRACT = pattern`${'programs.abstract-end'}$`;
const PLAN_AFTER = pattern`^${'programs.plan-lead'}?${'programs.plan'}`;
const NO_TAIL = pattern`^.?${'programs.no-tail'}`;
const PLAN = pattern`${'programs.plan'}`;
const FUND = pattern`${'programs.fund'}`;
const PLATFORM = pattern`${'programs.platform'}`;
const EVENT_LIKE = pattern`${'programs.event'}|${'programs.event-end'}$`;
/** Figures of speech by form: 从0到1, 不愿转, 有…有…; a sentence. Those by word are in programs/figures-of-speech.tsv. */
const FIGURES: readonly Pick<RegExp, 'test'>[] = [
  /[，。！？；]/,
  /第一(?!书记)/,
  /^从.+到/,
  /^不[\u4e00-\u9fa5]{1,4}$/,
  /不.+不/,
  /^[一二两三四五六七八九十百千万]+(?:[\u4e00-\u9fa5])[一二两三四五六七八九十百千万半](?:[\u4e00-\u9fa5])$/,
  pattern`^${'programs.figure-adjective'}[\u4e00-\u9fa5]{1,2}$`,
];
const isFigure = (text: string, { figures }: Lexicon): boolean =>
  figures.test(text) || FIGURES.some((figure) => figure.test(text));

/**
 * Whether a quoted string names a programme. Evidence for: a known scheme, a programme word inside or after it, a launching verb
 * before it, a list with such a one. Evidence against: a known slogan, the form of a figure of speech, a sentence.
 *
 * @param start offset of the opening mark in `c`; @param end offset after the closing mark.
 */
export function classifyQuote(c: string, start: number, end: number, lexicon: Lexicon): QuoteVerdict {
  const content = c.slice(start + 1, end - 1);
  const before = c.slice(Math.max(0, start - 14), start);
  const after = c.slice(end, end + 14);
  if (ORGANISATION.test(content) && content.length > 4) return { kind: 'other' };
  if (lexicon.schemes.get(content)) return program('programs:quoted-scheme', 'scheme');
  if (lexicon.slogans.has(content)) return refused('programs:slogan');
  if (content.length < 2) return refused('programs:short');
  if (TERM.test(content)) return refused('programs:term');
  if (/[，。！？；]/.test(content) && !SENTENCE_START.test(content)) return refused('programs:sentence');
  const named = NAMED_AFTER.test(after);
  const launchedBefore = LAUNCH.test(before) || /[、和与]$/.test(before.replace(/“[^”]*”?$/, ''));
  if (
    PRODUCT.test(content) &&
    content.length <= 9 &&
    (named || launchedBefore || LIST_BEFORE.test(before) || content.length >= 3)
  )
    return program('programs:quoted-product', 'product');
  if (
    (HEADED.test(content) && content.length >= 3 && content.length <= 24) ||
    (EVENT.test(content) && content.length <= 36)
  )
    return program('programs:quoted-head', headShape(content));
  if (PROJECT_AFTER.test(after) && !isFigure(content, lexicon) && content.length >= 3 && content.length <= 20)
    return program('programs:quoted+project', 'plan');
  if ((content.match(/、/g)?.length ?? 0) >= 2) return refused('programs:list');
  if (ABSTRACT.test(content)) return refused('programs:abstract');
  if (FORMULA.test(content)) return named ? program('programs:quoted-formula', 'mode') : refused('programs:formula');
  if (named && !isFigure(content, lexicon)) return program('programs:quoted+kind', headShape(after.slice(0, 4)));
  if (named && PLAN_AFTER.test(after)) return program('programs:quoted+plan', 'plan');
  if (
    TAIL_HEAD.test(after) &&
    !/^[\u4e00-\u9fa5]{0,8}[的了和与在]/.test(TAIL_HEAD.exec(after)?.[0] ?? '') &&
    content.length <= 16 &&
    !NO_TAIL.test(after)
  )
    return program('programs:quoted+plan', 'plan');
  // 推行“一村一员”: a formula of numbers is a scheme when it is carried out as one.
  if (COUNTED.test(content) && CARRIED_OUT.test(before)) return program('programs:launched-quote', 'scheme');
  if (isFigure(content, lexicon) || content.length > 14) return refused('programs:figure');
  if (LAUNCH.test(before)) return program('programs:launched-quote', 'scheme');
  return refused('programs:unsupported');
}

const headShape = (text: string): ProgramShape =>
  PLAN.test(text)
    ? 'plan'
    : FUND.test(text)
      ? 'fund'
      : PLATFORM.test(text)
        ? 'platform'
        : EVENT_LIKE.test(text)
          ? 'event'
          : 'scheme';
