import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  MOST_NAMESAKES,
  REVIEW_REASONS,
  factsOf,
  findReviews,
  likenessOf,
  type EntityId,
  type EntityType,
  type ReviewPair,
  type ReviewReason,
  type Reviewable,
} from '../../graph/index.ts';
import { loadLexicon } from '../../graph/lexicon/index.ts';
import { regionId } from '../../graph/resolve/index.ts';

const lexicon = loadLexicon();

/** Regions by name, each with the code of the one above. */
const REGIONS: Readonly<Record<string, readonly [code: string, above: string | null]>> = {
  安徽省: ['340000', null],
  宿州市: ['341300', '340000'],
  灵璧县: ['341323', '341300'],
  安庆市: ['340800', '340000'],
  浙江省: ['330000', null],
  杭州市: ['330100', '330000'],
  三亚市: ['460200', '460000'],
};
const context: readonly Reviewable[] = Object.entries(REGIONS).map(([name, [code, above]]) => ({
  id: regionId(code),
  type: 'Region',
  name,
  aliases: [],
  region: above === null ? null : regionId(above),
  articles: 0,
}));

type Side = readonly [type: EntityType, name: string, region: string | null, ...aliases: string[]];
const entityOf = ([type, name, region, ...aliases]: Side, id: string): Reviewable => ({
  id: id as EntityId,
  type,
  name,
  aliases,
  region: region === null ? null : regionId(REGIONS[region]?.[0] ?? ''),
  articles: 1,
});
const reviewed = (...sides: readonly Side[]): readonly ReviewPair[] =>
  findReviews([...context, ...sides.map((side, i) => entityOf(side, `e${String(i).padStart(4, '0')}`))], lexicon);

const LISTED: readonly (readonly [reason: ReviewReason, a: Side, b: Side])[] = [
  ['SHORTER_NAME', ['Enterprise', '环新集团', '安庆市'], ['Enterprise', '安徽环新集团股份有限公司', '安徽省']],
  ['SHORTER_NAME', ['Enterprise', '环新集团', null], ['Enterprise', '环新集团有限公司', null]],
  ['SHORTER_NAME', ['Program', '科技创新券管理办法', null], ['Program', '安徽省科技创新券管理办法', '安徽省']],
  ['SHORTER_NAME', ['Institution', '量子信息实验室', '宿州市'], ['Institution', '宿州市量子信息实验室', '宿州市']],
  ['SHORTER_NAME', ['Institution', '热带农业研究所', null], ['Institution', '三亚市热带农业研究所', '三亚市']],
  ['OWNER_DROPPED', ['Institution', '企业创新中心', '宿州市'], ['Institution', '宿州学院企业创新中心', '宿州市']],
  ['OWNER_DROPPED', ['Institution', '先进技术研究院', null], ['Institution', '中国科学技术大学先进技术研究院', null]],
  [
    'SHARED_ALIAS',
    ['Enterprise', '安徽精创装备有限公司', null, '精创公司'],
    ['Enterprise', '精创集团', null, '精创公司'],
  ],
  [
    'SHARED_ALIAS',
    ['Institution', '生物技术研究所', null, '合成生物创新中心'],
    ['Institution', '合成生物创新中心', null],
  ],
  ['SHARED_ALIAS', ['Enterprise', '大华技术研究院', null, '华研院'], ['Institution', '华东研究中心', null, '华研院']],
  ['REGION_UNKNOWN', ['Region', '泾兴村', null], ['Region', '泾兴村', '灵璧县']],
  ['REGION_UNKNOWN', ['Agency', '鼓楼区科技局', null], ['Agency', '鼓楼区科技局', '宿州市']],
  ['REGION_WITHIN', ['Program', '春风行动', '宿州市'], ['Program', '春风行动', '安徽省']],
  ['TYPE_DIFFERS', ['Program', '概念验证中心', null], ['Institution', '概念验证中心', null]],
  ['TYPE_DIFFERS', ['Region', 'G60科创走廊', null], ['Program', 'G60科创走廊', null]],
  [
    'DIVISION_WORDS',
    ['Institution', '安徽省林业科技推广站', '安徽省'],
    ['Institution', '安徽林业科技推广站', '安徽省'],
  ],
  ['DIVISION_WORDS', ['Program', '宁夏回族自治区科技特派员行动', null], ['Program', '宁夏科技特派员行动', null]],
  ['SPELLING', ['Institution', '灵璧县科学技术协会', '灵璧县'], ['Institution', '灵璧县科技协会', '灵璧县']],
  ['SPELLING', ['Enterprise', '天池能源有限责任公司', null], ['Enterprise', '天池能源有限公司', null]],
  [
    'ONE_CHARACTER',
    ['Institution', '轻合金材料联合实验室', '宿州市'],
    ['Institution', '氢合金材料联合实验室', '宿州市'],
  ],
  ['ONE_CHARACTER', ['Program', '科技成果转化的行动方案', null], ['Program', '科技成果转化行动方案', null]],
];

/** What surely is two things, or where nothing says that it is one. */
const APART: readonly (readonly [why: string, a: Side, b: Side])[] = [
  [
    'agencies of two cities',
    ['Agency', '宿州市科技局', '宿州市', '市科技局'],
    ['Agency', '安庆市科技局', '安庆市', '市科技局'],
  ],
  [
    'agencies of two levels',
    ['Agency', '安徽省人民政府', '安徽省', '政府'],
    ['Agency', '宿州市人民政府', '宿州市', '政府'],
  ],
  ['one name in two known regions', ['Program', '春风行动', '宿州市'], ['Program', '春风行动', '杭州市']],
  ['villages of two known regions', ['Region', '新华村', '灵璧县'], ['Region', '新华村', '杭州市']],
  [
    'companies of two provinces',
    ['Enterprise', '安徽农业发展有限公司', null],
    ['Enterprise', '浙江农业发展有限公司', null],
  ],
  ['a number apart', ['Institution', '灵璧县第一人民医院', '灵璧县'], ['Institution', '灵璧县第二人民医院', '灵璧县']],
  ['a year apart', ['Program', '2021年度科技计划项目指南', null], ['Program', '2022年度科技计划项目指南', null]],
  ['a plan apart', ['Program', '“十三五”科技创新规划纲要', null], ['Program', '“十四五”科技创新规划纲要', null]],
  ['numbered and not', ['Program', '第三届科技博览会', null], ['Program', '科技博览会', null, '第三届博览会']],
  ['a letter apart', ['Institution', '新能源材料联合实验室a', null], ['Institution', '新能源材料联合实验室b', null]],
  ['a side apart', ['Institution', '华东地质调查联合中心', null], ['Institution', '华南地质调查联合中心', null]],
  [
    'branches of two cities',
    ['Enterprise', '中国建设银行杭州分行', null],
    ['Enterprise', '中国建设银行广州分行', null],
  ],
  ['short names a character apart', ['Institution', '光电研究所', '宿州市'], ['Institution', '光学研究所', '宿州市']],
  [
    'long names a character apart in two regions',
    ['Institution', '轻合金材料联合实验室', '宿州市'],
    ['Institution', '氢合金材料联合实验室', null],
  ],
  ['universities of two cities', ['Institution', '宿州大学', null], ['Institution', '杭州大学', null]],
  [
    'an alias that is relative',
    ['Institution', '灵璧科技馆', null, '县科技馆'],
    ['Institution', '怀宁科技馆', null, '县科技馆'],
  ],
  [
    'an alias that is a kind of thing',
    ['Institution', '宿州学院中心', null, '创新中心'],
    ['Institution', '江南学院中心', null, '创新中心'],
  ],
  [
    'an alias of types that are seldom confused',
    ['Agency', '科技部', null, '部委'],
    ['Program', '部委计划', null, '部委'],
  ],
  ['parts of one owner', ['Institution', '宿州学院科技园', '宿州市'], ['Institution', '宿州学院图书馆', '宿州市']],
];

describe('what may be one thing is listed', () => {
  for (const [reason, a, b] of LISTED)
    it(`${reason}: ${a[1]} and ${b[1]}`, () => {
      expect(reviewed(a, b)).toMatchObject([{ a: 'e0000', b: 'e0001', reason }]);
      expect(reviewed(b, a)).toMatchObject([{ reason }]);
    });
});

describe('what surely is two things is not listed', () => {
  for (const [why, a, b] of APART)
    it(`${why}: ${a[1]} and ${b[1]}`, () => {
      expect(reviewed(a, b)).toEqual([]);
    });
});

test('what no article names is not listed', () => {
  const [a, b] = [entityOf(['Enterprise', '环新集团', null], 'a'), entityOf(['Enterprise', '环新集团公司', null], 'b')];
  expect(findReviews([a, b], lexicon)).toHaveLength(1);
  expect(findReviews([a, { ...b, articles: 0 }], lexicon)).toEqual([]);
});

test('each reason is given in Chinese and in English', () => {
  for (const { zh, en } of Object.values(REVIEW_REASONS)) {
    expect(zh).toMatch(/^\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z]/);
  }
});

test('a likeness of known regions counts for more, one of two types for less', () => {
  const score = (a: Side, b: Side): number => reviewed(a, b)[0]?.score ?? 0;
  const alias = (type: EntityType, name: string, region: string | null): Side => [type, name, region, '华研院'];
  const [a, b] = ['大华研究所', '华东研究中心'];
  const within = score(alias('Institution', a, '宿州市'), alias('Institution', b, '宿州市'));
  const unknown = score(alias('Institution', a, null), alias('Institution', b, null));
  const confused = score(alias('Institution', a, null), alias('Enterprise', b, null));
  expect([within > unknown, unknown > confused]).toEqual([true, true]);
});

/** Names made of few parts, so that they meet in all the ways there are. */
const sides: fc.Arbitrary<Side> = fc
  .record({
    type: fc.constantFrom<EntityType>('Agency', 'Enterprise', 'Institution', 'Program', 'Region'),
    before: fc.constantFrom('', '', '安徽', '安徽省', '宿州市', '杭州', '宿州学院', '环新集团'),
    middle: fc.constantFrom('环新', '量子信息', '科学技术', '科技', '第一量子', '轻合金材料联合', '氢合金材料联合'),
    after: fc.constantFrom('集团', '股份有限公司', '有限公司', '实验室', '中心', '创新中心', '局'),
    region: fc.constantFrom(null, null, '安徽省', '宿州市', '杭州市'),
    aliases: fc.subarray(['环新公司', '量子中心', '市科技局', '创新中心', '宿州学院', '环新集团'], { maxLength: 2 }),
  })
  .map(({ type, before, middle, after, region, aliases }) => [type, before + middle + after, region, ...aliases]);

test('finds every pair that comparing each with each finds, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(sides, { maxLength: MOST_NAMESAKES }), fc.nat(), (list, seed) => {
      const entities = list.map((side, i) => entityOf(side, `e${i}`));
      const facts = factsOf([...context, ...entities], lexicon);
      const brute = facts.flatMap((a, i) =>
        facts.slice(i + 1).flatMap((b): readonly ReviewPair[] => {
          const likeness = likenessOf(a, b);
          expect(likenessOf(b, a)).toEqual(likeness);
          return likeness === null ? [] : [{ a: a.entity.id, b: b.entity.id, ...likeness }];
        }),
      );
      const key = ({ a, b, score }: ReviewPair): string => `${(1 - score).toFixed(2)} ${a} ${b}`;
      const expected = brute.toSorted((x, y) => (key(x) < key(y) ? -1 : 1));
      const turned = entities.toSorted(
        (x, y) => ((Number(x.id.slice(1)) * 7 + seed) % 11) - ((Number(y.id.slice(1)) * 7 + seed) % 11),
      );
      expect(findReviews([...context, ...entities], lexicon)).toEqual(expected);
      expect(findReviews([...turned, ...context], lexicon)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test('a name that many share says nothing, and a list grows with its entities', () => {
  const many = (count: number): readonly Side[] =>
    Array.from({ length: count }, (_, i) => [
      'Enterprise',
      `企业${String.fromCodePoint(0x7000 + i)}`,
      null,
      '环新公司',
    ]);
  expect(reviewed(...many(MOST_NAMESAKES)).length).toBe((MOST_NAMESAKES * (MOST_NAMESAKES - 1)) / 2);
  expect(reviewed(...many(MOST_NAMESAKES + 1))).toEqual([]);
});
