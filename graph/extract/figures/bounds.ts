import { oneOf, Pattern, pattern } from '../../lexicon/index.ts';

/** How the amount that a text means stands to the number that it gives. */
export type Bound = 'exact' | 'about' | 'nearly' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** The same, as coarse as the interchange format tells it. */
export type Approximation = 'exact' | 'about' | 'over' | 'under';

/** What the interchange format calls each bound. */
export const APPROXIMATION_OF: Readonly<Record<Bound, Approximation>> = {
  exact: 'exact',
  about: 'about',
  nearly: 'about',
  'at-least': 'over',
  'more-than': 'over',
  'at-most': 'under',
  'less-than': 'under',
};

/** The classes of figures/words.tsv: words before a number, words after its measure word. */
const BEFORE = [
  ['at-least', 'figures.at-least-before'],
  ['at-most', 'figures.at-most-before'],
  ['more-than', 'figures.more-than-before'],
  ['less-than', 'figures.less-than-before'],
  ['nearly', 'figures.nearly-before'],
  ['about', 'figures.about-before'],
] as const satisfies readonly (readonly [Bound, string])[];
const AFTER = [
  ['at-least', 'figures.at-least-after'],
  ['at-most', 'figures.at-most-after'],
  ['more-than', 'figures.more-than-after'],
  ['about', 'figures.about-after'],
] as const satisfies readonly (readonly [Bound, string])[];

/** What may stand between a limit and its number: 最高可达, 至少安排, 上限为. */
const GIVEN = pattern`${'figures.given'}{0,3}`;
/** The word that begins first is the longest: 不少于 is read before the 少于 in it. */
const WORD_BEFORE = new Pattern(() => {
  const given = GIVEN.regex.source;
  return `(?:${BEFORE.map(([, name], i) => `(?<w${i}>${oneOf(name)}${i < 2 ? given : ''})`).join('|')})$`;
});
const WORD_AFTER = new Pattern(() => `^(?:${AFTER.map(([, name], i) => `(?<w${i}>${oneOf(name)})`).join('|')})`);

/** 签约12家, 人均3万元: what stands before the number only ends like a word for its bound, or a verb. */
export const TRAIL_WORD = pattern`${'figures.trail-word'}$`;

/** Characters before a number and after its measure word in which its bound is looked for. */
export const BOUND_REACH = { before: 12, after: 5 } as const;

/** The bound that the words on either side of a quantity give it; `hedge` is what the number itself says (余, 上千, 两三). */
export function boundOf(before: string, after: string, hedge: Bound | null): Bound {
  const own = readBound(WORD_AFTER.exec(after), AFTER) ?? hedge;
  if (own !== null) return own;
  return TRAIL_WORD.test(before) ? 'exact' : (readBound(WORD_BEFORE.exec(before), BEFORE) ?? 'exact');
}

function readBound(match: RegExpExecArray | null, classes: readonly (readonly [Bound, string])[]): Bound | null {
  return classes.find((_, i) => match?.groups?.[`w${i}`] !== undefined)?.[0] ?? null;
}
