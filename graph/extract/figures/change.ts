import { pattern, wordsOf } from '../../lexicon/index.ts';

/**
 * What a figure says about its metric: how much there is of it (level), by how much it rose or fell (增长5.2%, 下降3个百分点), how many
 * times as much it became (是2020年的3.2倍, 翻一番), or from which level it went to which (由30家增至80家).
 */
export type FigureChange = 'level' | 'increase' | 'decrease' | 'multiple' | 'from-to';

/** What may stand between a change and its amount: 增长了近5%, 下降幅度达3%. */
const BY = pattern`(?:${'figures.change-by'}|了)*`;
const RISE = pattern`${'figures.rise'}${BY}$`;
const FALL = pattern`${'figures.fall'}${BY}$`;

/** The change that an amount is, by the words right before it. */
export function changeOf(before: string, unit: string): FigureChange {
  if (FALL.test(before)) return 'decrease';
  if (RISE.test(before)) return 'increase';
  return wordsOf('figures.multiple-unit').has(unit) ? 'multiple' : 'level';
}
