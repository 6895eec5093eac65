import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { readIssue, type IssueReading } from '../../graph/document/index.ts';
import { wrap } from '../fixtures/document/compose.ts';
import { articlesBelow, composeIssue, damage, randomOf, type Source } from '../fixtures/document/issues.ts';

const SOURCES = articlesBelow(path.join(import.meta.dirname, '../quality'));
const ISSUES = 200;
const PARTS = [
  '创新平台建设提速',
  '企业主体不断壮大',
  '人才引进成效明显',
  '科技合作持续深化',
  '强化政策供给 激发创新活力',
] as const;

const read = (text: string): IssueReading => readIssue(new TextEncoder().encode(text), 'composed.txt');
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const titlesOf = ({ articles }: IssueReading): readonly string[] => articles.map(({ title }) => letters(title));

describe('issues composed in random layouts', () => {
  it('give back nearly all their titles, and hardly any lines that are not titles', () => {
    let [wanted, found, others] = [0, 0, 0];
    for (let seed = 0; seed < ISSUES; seed++) {
      const issue = composeIssue(SOURCES, seed);
      const own = new Set(issue.titles.map(letters));
      const titles = titlesOf(read(issue.text));
      wanted += own.size;
      found += titles.filter((title) => own.has(title)).length;
      others += titles.filter((title) => !own.has(title)).length;
    }
    expect(found / wanted).toBeGreaterThanOrEqual(0.98);
    expect(others / wanted).toBeLessThanOrEqual(0.01);
  });
});

const MARKS: readonly ((number: number) => string)[] = [
  () => '',
  (number) => `${'一二三四五六七八九'.charAt(number)}、`,
  (number) => `${number + 1}. `,
  (number) => `（${'一二三四五六七八九'.charAt(number)}）`,
];

const withParts = ({ title, paragraphs }: Source, mark: (number: number) => string, space: string): string =>
  [
    title,
    ...paragraphs.flatMap((text, i) =>
      i === 0 || i > PARTS.length ? [text] : [mark(i - 1) + (PARTS[i - 1] ?? ''), text],
    ),
  ].join(space);

describe('a single article with headings in it', () => {
  it.each(MARKS.map((mark) => ({ shown: mark(0) === '' ? 'without marks' : mark(0), mark })))(
    'stays one article: $shown',
    ({ mark }) => {
      const random = randomOf(18);
      const cut = SOURCES.flatMap((source) => {
        const titles = titlesOf(read(withParts(source, mark, random() < 0.5 ? '\n' : '\n\n')));
        return titles.length === 1 && titles[0] === letters(source.title) ? [] : [titles];
      });
      expect(cut).toEqual([]);
    },
  );
});

describe('what a layout sets about its titles', () => {
  const sentence = '市科技局近日与五家银行签约，首批二十家企业获得贷款。';

  it('a title in brackets that runs into its text is a title', () => {
    const texts = ['合肥高新区开通科创服务热线', '宁波十二家银行试水研发贷', '兰州出台揭榜挂帅项目管理细则'];
    const { articles } = read(texts.map((title) => `【${title}】${sentence}`).join('\n\n'));
    expect(articles.map(({ title, text }) => [title, text.split('\n').slice(1)])).toEqual(
      texts.map((title) => [title, [sentence]]),
    );
  });

  it('a contents list after the articles is not an article, and names their titles', () => {
    const { articles, issue, notices } = read(
      `科技简报\n第5期\n\n合肥高新区开通科创服务热线\n\n合肥高新区${sentence}\n\n宁波十二家银行试水研发贷\n\n宁波${sentence}\n\n本期目录\n1  合肥高新区开通科创服务热线\n3  宁波十二家银行试水研发贷\n`,
    );
    expect(articles.map(({ title }) => title)).toEqual(['合肥高新区开通科创服务热线', '宁波十二家银行试水研发贷']);
    expect(articles.at(-1)?.text).toBe(`宁波十二家银行试水研发贷\n宁波${sentence}`);
    expect(issue).toMatchObject({ title: '科技简报', number: 5 });
    expect(notices).toEqual([]);
  });

  it('a title over two lines is whole, though the list has only its beginning', () => {
    const { articles } = read(
      `科技简报\n第5期\n\n目录\n◇ 合肥高新区开通科\n◇ 宁波十二家银行试\n\n合肥高新区开通科创\n服务热线受理疑问\n\n合肥高新区${sentence}\n\n宁波十二家银行试水\n研发贷惠及企业\n\n宁波${sentence}\n`,
    );
    expect(articles.map(({ title }) => title)).toEqual([
      '合肥高新区开通科创服务热线受理疑问',
      '宁波十二家银行试水研发贷惠及企业',
    ]);
  });

  it('titles stand out in a text of narrow columns, though nothing sets them apart', () => {
    const articles: readonly (readonly [string, string])[] = [
      [
        '合肥高新区开通科创服务热线',
        '合肥高新区管委会近日开通科创服务热线，由区科技局选派的专员轮流值守，受理企业在研发费用归集、设备共享方面的疑问。',
      ],
      [
        '昆山台资企业研发中心达到八十六家',
        '昆山市工信局六月公布数据，全市台资企业研发中心增至八十六家，比上年增加十一家。昆山市对新认定的研发中心给予奖励。',
      ],
      [
        '银川启动科技保险补贴申报',
        '银川市科技局、财政局联合启动科技保险补贴申报工作，对高新技术企业投保研发责任险的，按保费的四成给予补贴。',
      ],
    ];
    const text = articles.flatMap(([title, body]) => [title, ...wrap(body, 20)]).join('\n');
    expect(read(`科技周报\n第24期\n${text}\n`).articles.map((one) => one.text.split('\n'))).toEqual(articles);
  });

  it('notes under an article, and the marks that lead to them, are no text', () => {
    const { articles } = read(`合肥高新区开通科创服务热线\n\n${sentence}[1]\n\n[1] 数据来源于统计公报，2022年3月。\n`);
    expect(articles.map(({ text }) => text)).toEqual([`合肥高新区开通科创服务热线\n${sentence}`]);
  });

  it('a foreword belongs to no article and is not reported as lost', () => {
    const { articles, notices } = read(
      `参阅资料\n第36期\n\n编者按：今年以来各地大胆探索，积累了不少经验，供领导参阅。\n\n合肥高新区开通科创服务热线\n\n合肥高新区${sentence}\n\n宁波十二家银行试水研发贷\n\n宁波${sentence}\n`,
    );
    expect(articles.map(({ title }) => title)).toEqual(['合肥高新区开通科创服务热线', '宁波十二家银行试水研发贷']);
    expect(articles.map(({ text }) => text).join()).not.toContain('编者按');
    expect(notices).toEqual([]);
  });

  it('a short contents list ends where a line without its symbol stands apart', () => {
    const { articles } = read(
      `决策参考\n2024年第11期\n\n〖本期内容〗\n● 合肥：服务热线\n● 宁波：研发贷\n\n合肥高新区开通科创服务热线\n（2024-05-11）\n\n主要做法\n\n合肥高新区${sentence}\n\n取得成效\n\n首批办结九成。\n\n宁波十二家银行试水研发贷\n（2024-05-12）\n\n主要做法\n\n宁波${sentence}\n\n取得成效\n\n贷款增长三成。\n`,
    );
    expect(articles.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
      ['合肥高新区开通科创服务热线', '2024-05-11'],
      ['宁波十二家银行试水研发贷', '2024-05-12'],
    ]);
    for (const { text } of articles) expect(text).toContain('\n取得成效\n');
  });
});

const DAMAGED = 600;

describe('issues damaged at random', () => {
  const files = Array.from({ length: DAMAGED }, (_, seed) => {
    const issue = composeIssue(SOURCES, seed);
    const reading = read(damage(issue, seed));
    const isRight = titlesOf(reading).join() === issue.titles.map(letters).join();
    return { isRight, isWarned: reading.notices.some(({ level }) => level === 'warn') };
  });
  const [right, wrong] = [files.filter((file) => file.isRight), files.filter((file) => !file.isRight)];

  it('tell mostly when they were cut wrongly', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(50);
    expect(wrong.filter((file) => file.isWarned).length / wrong.length).toBeGreaterThanOrEqual(0.75);
  });

  it('tell nothing when they were cut rightly, but for one in twenty', () => {
    expect(right.filter((file) => !file.isWarned).length / right.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('what is unsure about a cut is reported with its line', () => {
  const article = (place: string, extra = ''): string =>
    `${place}近日召开科技创新工作推进会。${place}科技局会同财政局印发实施细则，兑现资金三千万元。${extra}`;
  const told = (text: string): readonly (readonly [string, string])[] =>
    read(text).notices.map(({ rule, message }) => [rule, /[Ll]ine \d+/.exec(message)?.[0].toLowerCase() ?? '']);

  it.each([
    {
      kind: 'a number that does not follow',
      text: `1. 合肥市科技创新工作推进会召开\n\n${article('合肥市')}\n\n2. 芜湖市科技创新工作推进会召开\n\n${article('芜湖市')}\n\n4. 蚌埠市科技创新工作推进会召开\n\n${article('蚌埠市')}`,
      expected: ['title-unsure', 'line 9'],
    },
    {
      kind: 'a title on the line of its text',
      text: `★合肥市科技创新工作推进会召开\n\n${article('合肥市')}\n\n★芜湖市科技创新工作推进会召开${article('芜湖市')}\n\n★蚌埠市科技创新工作推进会召开\n\n${article('蚌埠市')}`,
      expected: ['title-in-text', 'line 5'],
    },
    {
      kind: 'a source amid an article',
      text: `科技简报\n第5期\n\n${['合肥市', '芜湖市', '蚌埠市', '滁州市'].map((place) => `${place}科技创新工作推进会召开\n\n${article(place)}\n\n（来源：${place}日报）\n`).join('\n')}\n${article('安庆市')}\n\n（来源：安庆日报）\n`,
      expected: ['byline-amid-text', 'line 26'],
    },
    {
      kind: 'an article much longer than the others',
      text: `科技简报\n第5期\n\n${['合肥市', '芜湖市', '蚌埠市'].map((place, i) => `${place}科技创新工作推进会召开\n\n${article(place, i === 1 ? '会议提出，要以企业为主体，以需求为牵引。'.repeat(20) : '')}\n`).join('\n')}`,
      expected: ['article-long', 'line 8'],
    },
  ])('$kind', ({ text, expected }) => {
    expect(told(text)).toEqual([expected]);
  });
});
