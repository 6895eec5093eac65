import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../graph/index.ts';
import {
  NO_TOTALS,
  addTo,
  changeBetween,
  changeReport,
  hasChanged,
  reextractBar,
  reextractSummary,
  type Reextracted,
} from '../../graph/ingest/index.ts';
import { articleGraphs } from '../graphs.ts';

describe('a change', () => {
  it('equal readings do not differ, and swapping two readings swaps their difference', () => {
    fc.assert(
      fc.property(articleGraphs, articleGraphs, (a, b) => {
        expect(hasChanged(changeBetween(a, a))).toBe(false);
        const [there, back] = [changeBetween(a, b), changeBetween(b, a)];
        for (const kind of ['entities', 'statements', 'indicators'] as const) {
          expect(back[kind]).toEqual({ added: there[kind].removed, removed: there[kind].added });
          expect(there[kind].added.length - there[kind].removed.length).toBe(b[kind].length - a[kind].length);
        }
      }),
    );
  });

  const many = Array.from({ length: 25 }, (_, i) => `Agency 第${i + 1}局`);
  const report: Reextracted = {
    article: { id: 'ab' as ArticleId, title: '标题' },
    result: {
      outcome: 'changed',
      change: {
        entities: { added: many, removed: ['Program 旧'] },
        statements: { added: [], removed: ['甲 LEADS 乙 (2022, planned)'] },
        indicators: { added: [], removed: [] },
      },
    },
  };

  it('a difference is reported by name, and by number where there are many', () => {
    const lines = changeReport(report).split('\n');
    expect(lines[0]).toBe('changed  ab  标题  entities +25 −1, statements +0 −1, indicators +0 −0');
    expect(lines.slice(1)).toEqual([
      ...many.slice(0, 20).map((name) => `    + ${name}`),
      '    + … 5 more entities',
      '    − Program 旧',
      '    − 甲 LEADS 乙 (2022, planned)',
      '',
    ]);
    expect(changeReport({ ...report, result: { outcome: 'same' } })).toBe('');
  });

  it('adds up', () => {
    const failed = { outcome: 'failed', code: 'FAULT', message: 'x' } as const;
    const all = [report, report, { ...report, result: { outcome: 'same' } as const }, { ...report, result: failed }];
    expect(reextractSummary(all.reduce(addTo, NO_TOTALS))).toBe(
      '4 articles: 2 changed, 1 same, 1 failed; entities +50 −2, statements +0 −2, indicators +0 −0',
    );
    expect(reextractSummary(NO_TOTALS)).toMatch(/nothing to do/);
    expect(reextractBar({ done: 1, total: 4 }, 8)).toBe('[##------] 1/4 articles');
    expect(reextractBar({ done: 0, total: 0 }, 4)).toBe('[####] 0/0 articles');
  });
});
