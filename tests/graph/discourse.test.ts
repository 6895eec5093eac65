import { describe, expect, it } from 'vitest';
import { analyseDocument } from '../../graph/index.ts';
import { explain } from '../../graph/export/index.ts';
import { DISCOURSE, PARTNERS } from './discourse.table.ts';
import { faults, read } from './reading.ts';

describe('What sentences leave understood', () => {
  it.each(DISCOURSE)('$it: $body', (row) => {
    expect(faults(row)).toEqual([]);
  });

  it.each(DISCOURSE.filter(({ from }) => from !== undefined))('$it: its name is given as antecedent', (row) => {
    const { statements, article } = read({ title: row.title ?? '科技工作简讯', body: row.body });
    const named = statements.flatMap(({ antecedent }) =>
      antecedent === null ? [] : [article.text.slice(antecedent.start, antecedent.end)],
    );
    expect(named).toContain(row.from);
  });

  it('a sentence that names both ends has no antecedent', () => {
    const { statements } = read({ title: '科技工作简讯', body: '江南大学与合肥工业大学签署合作协议。' });
    expect(statements.map(({ antecedent }) => antecedent).filter((span) => span !== null)).toEqual([]);
  });
});

describe('Who acts with whom', () => {
  it.each(PARTNERS)('$it: $body', (row) => {
    expect(faults(row)).toEqual([]);
  });
});

describe('The explanation', () => {
  const told = (body: string): string =>
    explain(analyseDocument(new TextEncoder().encode(`科技工作简讯\n\n${body}\n`), 'test.txt'));

  it('says what a word stands for', () => {
    expect(told('三亚市科技局与海南大学坐到了一起。双方签订合作协议。')).toContain('“双方” 三亚市科技局、海南大学');
  });

  it('lists what a word may stand for where nothing is claimed', () => {
    expect(told('四川盐泉泵业有限公司、台州力源泵业有限公司参加交流。该公司参展。')).toContain(
      '“该公司” 四川盐泉泵业有限公司 / 台州力源泵业有限公司',
    );
  });
});
