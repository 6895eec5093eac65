import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { interchange } from '../../graph/export/index.ts';
import { openSqliteInThread, type GraphStore } from '../../graph/index.ts';
import { read } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-bounds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GRAPH = read({
  title: '科技工作简讯',
  body: '吸引投资近3亿元。单个项目最高可达500万元。走访企业300余家。研发人员不足40人。盘活载体不少于60万平方米。占地约200亩。',
});

describe('The bound of a value', () => {
  it('is as coarse in the interchange as its format asks: 近 is about, 最高 under', () => {
    const { articles } = interchange([GRAPH]) as {
      articles: readonly { indicators: readonly { approximation: string; bound: string }[] }[];
    };
    expect(articles[0]?.indicators.map(({ approximation, bound }) => [bound, approximation])).toEqual([
      ['nearly', 'about'],
      ['at-most', 'under'],
      ['more-than', 'over'],
      ['less-than', 'under'],
      ['at-least', 'over'],
      ['about', 'about'],
    ]);
  });

  it('a bound comes back from a store; over or under of an older version is read as the weaker claim', async () => {
    const file = join(folder, 'bounds.db');
    const boundsAfter = async (change: (store: GraphStore) => Promise<unknown>): Promise<readonly unknown[]> => {
      const store = await openSqliteInThread(file);
      await change(store);
      const graph = await store.articleGraph(GRAPH.article.id);
      await store.close();
      return GRAPH.indicators.map(({ id }) => graph?.indicators.find((one) => one.id === id)?.bound);
    };
    expect(await boundsAfter((store) => store.apply(GRAPH))).toEqual([
      'nearly',
      'at-most',
      'more-than',
      'less-than',
      'at-least',
      'about',
    ]);
    const db = new DatabaseSync(file);
    db.exec(
      `update indicator set approximation = 'over' where approximation in ('more-than', 'at-least');
       update indicator set approximation = 'under' where approximation in ('less-than', 'at-most')`,
    );
    db.close();
    expect(await boundsAfter(() => Promise.resolve())).toEqual([
      'nearly',
      'at-most',
      'at-least',
      'at-most',
      'at-least',
      'about',
    ]);
  });
});
