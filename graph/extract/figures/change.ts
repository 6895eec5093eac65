/**
 * What a figure tells of its metric: how much there is of it (level), by how much it rose or fell (增长5.2%, 下降3个百分点), how many
 * times as much it became (是2020年的3.2倍, 翻一番), or from which level it went to which (由30家增至80家).
 */
export type FigureChange = 'level' | 'increase' | 'decrease' | 'multiple' | 'from-to';
