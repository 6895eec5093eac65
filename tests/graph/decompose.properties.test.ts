import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allows, decomposeDocument, RELATION_TYPES, type ArticleGraph } from '../../graph/index.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { read } from './reading.ts';

/** Pieces that names, numbers and layout are made of, and those that break them. */
const PIECES = [
  ...'长兴县 浙江 杭州市 朝阳 鼓楼区 宝山 海南 吉林 沪苏浙皖 宿杭两地 川渝 公安 合作 和平 全市 我省 该县 自治区 襄樊市 泾兴村 河西镇 光谷'.split(
    ' ',
  ),
  ...'科技局 省科技厅 科技厅、财政厅 县委县政府 政府 管委会 科技部 中组部 部门 各级 的科技局 两市 党组 领导小组 办公室'.split(
    ' ',
  ),
  ...'有限公司 天衡智造科技有限公司 安徽中鼎密封件股份有限公司 中鼎公司 中国银行 分行 集团 华为 公司法 合作社'.split(
    ' ',
  ),
  ...'江南大学 合工大 中科院 研究院 重点实验室 科创中心 （松江） 产业技术研究院 联盟 众创空间 高新区 齐鲁工业大学（山东省科学院）'.split(
    ' ',
  ),
  ...'“揭榜挂帅” 科技特派员 “宁科贷” 《行动方案》 《关于〈方案〉的意见》 （以下简称《方案》） （以下简称“天衡”） 科技新政12条 “最后一公里” 引导基金 座谈会 大赛'.split(
    ' ',
  ),
  ...'印发 联合 会同 由 与 和 、 共建 参加 入选 支持 位于 成立 拟 未 将 签署 牵头 依托 为 向 在 的 等'.split(' '),
  ...'2022年8月 8月19日 截至 去年 年底 13.97万家 57.8% 近3亿元 20万元—200万元 1,234 １２％ 三成 第3届 四个方面 一亿二千万 十百千万 0 00.0'.split(
    ' ',
  ),
  ...'， 。 ； ： ！ ？ “ ” 《 》 （ ） ( ) 「 」 " — … · / - + % № ① \u3000 \u00a0 \t \n \u200b \u200f \u202e \u2066 \ufeff 𠮷 👍🏽 臺灣 廣東省 ＡＢ policy G60 é e\u0301'
    .split(' ')
    .filter((piece) => piece !== ''),
  ' ',
  '\n',
];

const pieced = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const text = fc.oneof(
  { weight: 6, arbitrary: pieced },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(pieced, fc.string({ unit: 'binary', maxLength: 10 }), pieced).map((parts) => parts.join('')),
  },
);
const titles = fc.constantFrom('长兴县科技要闻', '科技工作简讯', '江苏省各地动态', '芜湖高新区“揭榜挂帅”', '');
const articles = fc.record({ title: titles, body: text });

/** A name as it is read: width, script, quotation and title marks, space and invisible marks do not count. */
const heard = (name: string): string =>
  name.normalize('NFKC').replace(/[\s“”"‘’「」『』《》〈〉\u200b-\u200f\u202a-\u202e\ufeff]/gu, '');

describe('Whatever the text', () => {
  const holds = (law: (graph: ArticleGraph) => void): void => {
    fc.assert(
      fc.property(articles, (given) => {
        law(read(given));
      }),
      { numRuns: 400, seed: 20260801 },
    );
  };

  it('every mention and all evidence lie inside it', () => {
    holds(({ article, mentions, statements, indicators, notices }) => {
      const spans = [
        ...mentions,
        ...statements.map((each) => each.evidence),
        ...indicators.map((each) => each.evidence),
      ];
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(article.text.length);
        expect(article.text.slice(start, end).trim()).not.toBe('');
      }
      for (const { start, end } of notices)
        if (start !== null && end !== null) expect(article.text.slice(start, end)).not.toBe('');
    });
  });

  it('a mention is the name or an alias of its entity, or points to its region', () => {
    holds(({ article, entities, mentions }) => {
      const names = new Map(entities.map(({ id, name, aliases }) => [id, new Set([name, ...aliases].map(heard))]));
      for (const { entity, start, end } of mentions) {
        const word = heard(article.text.slice(start, end));
        if (!/^(?:全|我|本|该|整个)\p{Script=Han}{1,3}$/u.test(word))
          expect([...(names.get(entity) ?? [])]).toContain(word);
      }
    });
  });

  it('statements have allowed signatures, known ends and the order of a symmetric relation', () => {
    holds(({ entities, statements }) => {
      const types = new Map(entities.map((entity) => [entity.id, entity.type]));
      for (const { subject, predicate, object } of statements) {
        const [from, to] = [types.get(subject), types.get(object)];
        if (from === undefined || to === undefined)
          throw new Error(`${subject} or ${object} is not among the entities`);
        expect(subject).not.toBe(object);
        expect(allows(from, predicate, to)).toBe(true);
        if (RELATION_TYPES[predicate].symmetric) expect(subject < object).toBe(true);
      }
    });
  });

  it('the evidence of a statement holds a mention of an end', () => {
    holds(({ mentions, statements }) => {
      for (const { subject, object, evidence } of statements)
        expect(
          mentions.some(
            ({ entity, start, end }) =>
              (entity === subject || entity === object) && start >= evidence.start && end <= evidence.end,
          ),
        ).toBe(true);
    });
  });

  it('the store takes the graph as it is', () => {
    holds((graph) => {
      if (graph.article.text.isWellFormed() && !graph.article.text.includes('\0')) normalGraph(graph);
    });
  });

  it('regions of entities are regions of the graph, and lead upwards without a circle', () => {
    holds(({ entities }) => {
      const byId = new Map(entities.map((entity) => [entity.id, entity]));
      for (const entity of entities) {
        let steps = 0;
        for (let above = entity.region; above !== null; above = byId.get(above)?.region ?? null) {
          expect(byId.get(above)?.type).toBe('Region');
          expect(++steps).toBeLessThan(8);
        }
      }
    });
  });

  it('every number of an indicator is finite and its metric says something', () => {
    holds(({ indicators }) => {
      for (const { value, unit, metric } of indicators) {
        expect(Number.isFinite(value)).toBe(true);
        expect(unit).not.toBe('');
        expect(metric.trim()).not.toBe('');
      }
    });
  });

  it('it reads the same again, whatever was read between', () => {
    fc.assert(
      fc.property(articles, articles, (first, other) => {
        const before = read(first);
        read(other);
        expect(read(first)).toEqual(before);
      }),
      { numRuns: 200, seed: 20260801 },
    );
  });
});

it('a file of any bytes is read or refused, never half', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (lines) => {
      const bytes = new TextEncoder().encode(lines.join('\n\n'));
      for (const graph of decompose(bytes)) normalGraph(graph);
    }),
    { numRuns: 150, seed: 20260801 },
  );
});

/** The graphs of a file; a file that cannot be read as text has none. */
function decompose(bytes: Uint8Array): readonly ArticleGraph[] {
  try {
    return decomposeDocument(bytes, 'test.txt');
  } catch (error) {
    if (error instanceof Error && error.name === 'GraphError') return [];
    throw error;
  }
}
