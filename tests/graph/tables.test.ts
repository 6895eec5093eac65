import { describe, expect, it } from 'vitest';
import { decomposeDocument, type ArticleGraph } from '../../graph/index.ts';

/** The one article of some lines under a neutral title, published in June 2024. */
function read(...lines: readonly string[]): ArticleGraph {
  const [graph, ...others] = decomposeDocument(
    new TextEncoder().encode(`试读\n\n2024年6月3日\n\n各项数据已经核对。\n\n${lines.join('\n')}\n`),
    'tables',
  );
  if (graph === undefined || others.length > 0) throw new Error('the lines are not one article');
  return graph;
}

/** Figures as `subject metric value unit period`, with – for what is absent. */
function figuresOf({ entities, indicators }: ArticleGraph): readonly string[] {
  const names = new Map<string, string>(entities.map(({ id, name }) => [id, name]));
  return indicators.map(({ subject, metric, value, unit, period }) =>
    [names.get(subject ?? '') ?? '–', metric, value, unit === '' ? '–' : unit, period ?? '–'].join(' '),
  );
}

const figures = (...lines: readonly string[]): readonly string[] => figuresOf(read(...lines));

describe('A table of figures', () => {
  it('has names in its rows, and what is measured in its columns with the unit', () => {
    expect(
      figures(
        '| 地区 | 孵化器（家） | 成交额（亿元） |',
        '| --- | ---: | :---: |',
        '| 滁州市 | 12 | 3.5 |',
        '| 宣城市 | 8 | 2 |',
      ),
    ).toEqual([
      '滁州市 孵化器 12 家 –',
      '滁州市 成交额 350000000 元 –',
      '宣城市 孵化器 8 家 –',
      '宣城市 成交额 200000000 元 –',
    ]);
  });

  it('has what is measured in its rows, and years in its columns; its title says whose', () => {
    expect(
      figures(
        '表3 滁州市主要指标',
        '| 指标 | 2022年 | 2023年 |',
        '|---|---|---|',
        '| 专利授权量（件） | 1,204 | 1350 |',
        '| 研发投入强度 | 2.1% | 2.4% |',
      ),
    ).toEqual([
      '滁州市 专利授权量 1204 件 2022',
      '滁州市 专利授权量 1350 件 2023',
      '滁州市 研发投入强度 2.1 % 2022',
      '滁州市 研发投入强度 2.4 % 2023',
    ]);
  });

  it('has what is measured in its rows, and names in its columns', () => {
    expect(figures('| | 滁州市 | 宣城市 |', '|---|---|---|', '| 瞪羚企业（家） | 5 | 3 |')).toEqual([
      '滁州市 瞪羚企业 5 家 –',
      '宣城市 瞪羚企业 3 家 –',
    ]);
  });

  it('a table may have names and quarters for heads where its title says what is measured, when and in which unit', () => {
    expect(
      figures('2023年各市技术合同成交额（万元）', '| 市 | 一季度 | 上半年 |', '|---|---|---|', '| 滁州市 | 60 | 150 |'),
    ).toEqual(['滁州市 技术合同成交额 600000 元 2023-03', '滁州市 技术合同成交额 1500000 元 2023-06']);
  });

  it('may count its rows, leave cells empty and go below zero', () => {
    expect(figures('| 序号 | 地区 | 增速 |', '|---|---|---|', '| 1 | 滁州市 | -3.2% |', '| 2 | 宣城市 | — |')).toEqual([
      '滁州市 增速 -3.2 % –',
    ]);
  });

  it('gives the row as the place where each figure stands', () => {
    const { article, indicators } = read('| 地区 | 孵化器（家） |', '|---|---|', '| 滁州市 | 12 |', '| 宣城市 | 8 |');
    expect(indicators.map(({ evidence }) => article.text.slice(evidence.start, evidence.end))).toEqual([
      '| 滁州市 | 12 |',
      '| 宣城市 | 8 |',
    ]);
  });

  it('leaves the text around it as it is', () => {
    expect(
      figures(
        '滁州市新增企业31家，情况如下：',
        '| 地区 | 孵化器（家） |',
        '|---|---|',
        '| 宣城市 | 8 |',
        '滁州市建成园区4个。',
      ),
    ).toEqual(['滁州市 新增企业 31 家 –', '滁州市 建成园区 4 个 –', '宣城市 孵化器 8 家 –']);
  });

  it('parts two tables that follow one another', () => {
    expect(
      figures(
        '| 地区 | 园区（个） |',
        '|---|---|',
        '| 宣城市 | 8 |',
        '',
        '| 地区 | 基地（家） |',
        '|---|---|',
        '| 滁州市 | 5 |',
      ),
    ).toEqual(['宣城市 园区 8 个 –', '滁州市 基地 5 家 –']);
  });

  it('tells where it holds numbers that it cannot read', () => {
    const { article, indicators, notices } = read('| 甲 | 乙 |', '|---|---|', '| 丙 | 3.5q |');
    expect(indicators).toEqual([]);
    const [notice] = notices.filter(({ rule }) => rule === 'table-unread');
    expect(article.text.slice(notice?.start ?? 0, notice?.end ?? 0)).toMatch(/^\| 甲 \|.*3\.5q \|$/s);
  });

  it('lines without a line of dashes are not a table', () => {
    expect(figures('| 滁州市 | 12 |', '| 宣城市 | 8 |', '| 池州市 | 9 |')).toEqual([]);
  });
});
