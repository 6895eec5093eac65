import { pattern, type Lexicon, type ProgramFeature } from '../lexicon/index.ts';
import type { NameRule, RefusalRule } from '../rules/index.ts';
import type { ProgramShape } from './candidate.ts';
import { weigh } from './evidence.ts';
import { ACTS } from './headed.ts';
import { isGenericModifier } from './names.ts';

export type QuoteVerdict =
  | Readonly<{
      kind: 'program';
      rule: NameRule;
      shape: ProgramShape;
      features: readonly ProgramFeature[];
      score: number;
    }>
  | Readonly<{
      kind: 'refused';
      rule: RefusalRule;
      features: readonly ProgramFeature[];
      score: number;
    }>
  /** An organisation or region in quotation marks: other stages read it. */
  | Readonly<{ kind: 'other' }>;

/** What stands around a quotation: how often the article has it, and whether a region or body ends right before it or a region is named in it. */
export type QuoteSurroundings = Readonly<{ times: number; owned: boolean; placed: boolean }>;

const LAUNCH = pattern`${'programs.launch'}(?:${'programs.launch-particle'}|“[^”]*”[、和与])*$`;
const COUNTED = /^[一二两三四五六七八九十百千万]+[\u4e00-\u9fa5][一二两三四五六七八九十百千万][\u4e00-\u9fa5]$/;
const CARRIED_OUT = pattern`${'programs.carried-out'}$`;
/** 依托“…”: by what something is done. */
const MEANS = pattern`${'programs.means'}$`;
const LIST_BEFORE = pattern`”${'programs.list-mark'}?$`;
const LIST_AFTER = pattern`^${'programs.list-mark'}?“`;
const LIST_REST = pattern`^(?:${'programs.list-mark'}?“[^“”\n]{2,38}”)+`;
/** Characters behind a quotation in which the rest of its list is looked for. */
const LONGEST_LIST = 160;
/** 等10余项重大示范活动: how many there are may stand before what they are. */
const NAMED_AFTER = pattern`^(?:等(?:[\d一二三四五六七八九十百]+[余多]?[个项场类款大])?[\u4e00-\u9fa5]{0,4})?(?:${'programs.named-after-lead'}*${'programs.named-after'})`;
const PRODUCT = pattern`[\u4e00-\u9fa5a-zA-Z]${'programs.product-end'}$`;
const NO_PRODUCT = pattern`${'programs.no-product'}$`;
const HEADED = pattern`${'programs.quoted-head'}$`;
const HALF_HEADED = pattern`${'programs.quoted-half-head'}$`;
const PROJECT_AFTER = pattern`^[\u4e00-\u9fa5]{0,4}${'programs.project'}`;
const EVENT = pattern`${'programs.quoted-event'}$`;
const TAIL_HEAD = pattern`^[\u4e00-\u9fa5]{0,8}${'programs.quoted-tail'}`;
/** 甲+乙, not 1+N */
const FORMULA = /^[\u4e00-\u9fa5]{0,8}(?:\+[\u4e00-\u9fa5]+)+$/;
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
const SIMILE = pattern`${'programs.simile'}${'programs.simile-particle'}?$`;
const YEAR = /^(?:19|20)\d\d/;
const TAKES_PLACE = pattern`^[\u4e00-\u9fa5\d]{0,6}${'programs.event-verb'}`;
/** A document by its form, in quotation marks instead of a title's. */
const TITLED = pattern`^关于.{4,}的${'programs.about-head'}$`;
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
 * Whether a quoted string names a programme. Tables know schemes, slogans and terms; of the rest the form of the quotation and what
 * stands on both sides of it are weighed.
 *
 * @param start offset of the opening mark in `c`; @param end offset after the closing mark.
 */
export function classifyQuote(
  c: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  surroundings: QuoteSurroundings,
): QuoteVerdict {
  const content = c.slice(start + 1, end - 1);
  if (lexicon.schemes.get(content)) return known('programs:quoted-scheme');
  if (ORGANISATION.test(content) && content.length > 4) return { kind: 'other' };
  if (lexicon.slogans.has(content)) return refused('programs:slogan');
  if (content.length < 2 || !/\p{L}/u.test(content)) return refused('programs:short');
  if (TERM.test(content)) return refused('programs:term');
  if (/[，。！？；]/.test(content) && !SENTENCE_START.test(content)) return refused('programs:sentence');
  const features = featuresOf(
    content,
    c.slice(Math.max(0, start - 14), start),
    c.slice(end, end + 24),
    afterList(c, end),
    lexicon,
    surroundings,
  );
  const score = weigh('quote', features);
  if (score < 0) return { kind: 'refused', rule: refusalOf(features), features, score };
  return { kind: 'program', ...readingOf(content, c.slice(end, end + 14), features), features, score };
}

const known = (rule: NameRule): QuoteVerdict => ({ kind: 'program', rule, shape: 'scheme', features: [], score: 0 });
const refused = (rule: RefusalRule): QuoteVerdict => ({
  kind: 'refused',
  rule,
  features: [],
  score: 0,
});

/** What follows the list of quotations that goes on at a place, “科学之夜”|“科普援藏”等活动; empty where none does. */
function afterList(c: string, end: number): string {
  const rest = LIST_REST.exec(c.slice(end, end + LONGEST_LIST))?.[0].length ?? 0;
  return rest === 0 ? '' : c.slice(end + rest, end + rest + 14);
}

/** What of a quotation and of both its sides speaks for or against a name. */
function featuresOf(
  content: string,
  before: string,
  after: string,
  last: string,
  lexicon: Lexicon,
  { times, owned, placed }: QuoteSurroundings,
): readonly ProgramFeature[] {
  const features: ProgramFeature[] = ['quote'];
  const figure = isFigure(content, lexicon);
  const launched = LAUNCH.test(before) || /[、和与]$/.test(before.replace(/“[^”]*”?$/, ''));
  const tail = TAIL_HEAD.exec(after)?.[0];
  const named = NAMED_AFTER.test(after);
  const shared = last !== '' && NAMED_AFTER.test(last);
  const half = HALF_HEADED.test(content) && content.length >= 4 && content.length <= 24;
  if (PRODUCT.test(content) && content.length <= 9 && !NO_PRODUCT.test(content)) features.push('product');
  if (TITLED.test(content)) features.push('about');
  else if (
    (HEADED.test(content) && content.length >= 3 && content.length <= 24) ||
    (EVENT.test(content) && content.length <= 36)
  )
    features.push('headed');
  else if (half) features.push('half-headed');
  if (PROJECT_AFTER.test(after) && content.length >= 3 && content.length <= 20) features.push('project-after');
  if (named) features.push('kind-after');
  if (named && PLAN_AFTER.test(after)) features.push('plan-after');
  else if (!named && tail !== undefined && !/[的了和与在]/.test(tail) && content.length <= 16 && !NO_TAIL.test(after))
    features.push('plan-after');
  if (FORMULA.test(content)) features.push('formula');
  if (COUNTED.test(content) && CARRIED_OUT.test(before)) features.push('number-form');
  if ((content.match(/、/g)?.length ?? 0) >= 2) features.push('enumeration');
  if (figure) features.push('figure');
  if (ABSTRACT.test(content)) features.push('abstract');
  if (half && isGenericModifier(content.replace(HALF_HEADED.regex, ''))) features.push('generic');
  if (shared) features.push('list-kind');
  if (content.length > 14 && !named && !shared && !TITLED.test(content)) features.push('wordy');
  if (SIMILE.test(before)) features.push('simile');
  if (launched) features.push('launched');
  if (LIST_BEFORE.test(before) || LIST_AFTER.test(after)) features.push('listed');
  if (YEAR.test(content) || /\d{4}年?$/.test(before)) features.push('year');
  if (TAKES_PLACE.test(after)) features.push('takes-place');
  if (times > 1) features.push('repeated');
  if (owned) features.push('owned');
  if (placed) features.push('placed');
  if (MEANS.test(before)) features.push('means');
  if (!named && tail === undefined && ACTS.test(last === '' ? after : last)) features.push('acts');
  return features;
}

/** The rule and shape of a quotation that names a programme, by what most speaks for it. */
function readingOf(
  content: string,
  after: string,
  features: readonly ProgramFeature[],
): Readonly<{ rule: NameRule; shape: ProgramShape }> {
  const has = (feature: ProgramFeature): boolean => features.includes(feature);
  if (has('about')) return { rule: 'programs:quoted-head', shape: 'document' };
  if (has('product')) return { rule: 'programs:quoted-product', shape: 'product' };
  if (has('headed') || has('half-headed')) return { rule: 'programs:quoted-head', shape: headShape(content) };
  if (has('project-after')) return { rule: 'programs:quoted+project', shape: 'plan' };
  if (has('formula')) return { rule: 'programs:quoted-formula', shape: 'mode' };
  if (has('kind-after')) return { rule: 'programs:quoted+kind', shape: headShape(after.slice(0, 4)) };
  if (has('plan-after')) return { rule: 'programs:quoted+plan', shape: 'plan' };
  return { rule: 'programs:launched-quote', shape: 'scheme' };
}

/** Why a quotation names nothing, by what most speaks against it. */
function refusalOf(features: readonly ProgramFeature[]): RefusalRule {
  const has = (feature: ProgramFeature): boolean => features.includes(feature);
  if (has('enumeration')) return 'programs:list';
  if (has('abstract')) return 'programs:abstract';
  if (has('formula')) return 'programs:formula';
  if (has('figure') || has('simile') || has('wordy')) return 'programs:figure';
  return 'programs:unsupported';
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
