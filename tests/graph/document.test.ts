import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { readIssue, type Issue, type IssueReading } from '../../graph/document/index.ts';

const FIXTURES = path.join(import.meta.dirname, '../fixtures/document');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): IssueReading => readIssue(bytes(text), 'some.txt');

/** What a fixture must be read as; `holds` and `lacks` are strings that the articles together contain or do not. */
type Expected = Readonly<{
  issue: Omit<Issue, 'id'>;
  titles: readonly string[];
  holds: readonly string[];
  lacks: readonly string[];
  paragraphs: readonly number[];
  dates?: readonly string[];
  notices?: readonly string[];
}>;

describe('a newsletter issue', () => {
  const names = readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5));

  it('is tried in ten layouts at least', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  it.each(names)('is cut into exactly its articles: %s', (name) => {
    const expected = JSON.parse(readFileSync(path.join(FIXTURES, `${name}.json`), 'utf8')) as Expected;
    const reading = readIssue(readFileSync(path.join(FIXTURES, `${name}.txt`)), name);
    const { id, ...head } = reading.issue;
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(head).toEqual(expected.issue);
    expect(reading.articles.map((article) => article.title)).toEqual(expected.titles);
    const texts = reading.articles.map((article) => article.text).join('\n\n');
    for (const part of expected.holds) expect(texts).toContain(part);
    for (const part of expected.lacks) expect(texts).not.toContain(part);
    expect(reading.articles.map((article) => article.text.split('\n').length - 1)).toEqual(expected.paragraphs);
    if (expected.dates !== undefined)
      expect(reading.articles.map((article) => article.publishedOn)).toEqual(expected.dates);
    const warnings = reading.notices.filter((notice) => notice.level === 'warn').map((notice) => notice.rule);
    expect(warnings).toEqual(expected.notices ?? []);
  });
});

const dev = path.join(import.meta.dirname, '../quality/dev/2022-08.txt');

describe('the dev newsletter', () => {
  it('gives exactly its eight articles, mended', () => {
    const gold = JSON.parse(readFileSync(dev.replace('.txt', '.gold.json'), 'utf8')) as {
      articles: readonly { title: string }[];
    };
    const reading = readIssue(readFileSync(dev), '2022-08.txt');
    expect(reading.articles.map((article) => article.title)).toEqual(gold.articles.map((article) => article.title));
    expect(reading.issue).toMatchObject({ title: '科技情报参考', year: 2022, number: 8, editor: '李涛' });
    expect(reading.issue.publisher).toBe('呼和浩特市科学技术局综合保障中心');
    expect(reading.notices.filter((notice) => notice.rule === 'page-break-mended')).toHaveLength(5);
    expect(reading.notices.filter((notice) => notice.rule === 'heading-differs')).toHaveLength(1);
    const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
    const source = plain(readFileSync(dev, 'utf8'));
    for (const { text } of reading.articles)
      for (const paragraph of text.split('\n')) expect(source).toContain(plain(paragraph));
  });
});

describe('an article broken into short lines', () => {
  const list = '科技简报\n2023年第5期\n\n目录\n一张创新券的三次升级……2\n中试平台不再空转……3\n\n';
  const wrapped =
    '　　市科技局会同财政局印发实施细则，对\n研发投入增长较快的企业给予后补助，目\n前已兑现资金三千万元，服务企业四百家\n次。\n';

  it('is an article, not the name of a column, though no line of it holds a whole sentence', () => {
    const { articles } = read(`${list}一张创新券的三次升级\n${wrapped}\n中试平台不再空转\n${wrapped}`);
    expect(articles.map((article) => article.title)).toEqual(['一张创新券的三次升级', '中试平台不再空转']);
    for (const article of articles) expect(article.text).toContain('印发实施细则');
  });
});

describe('a single article', () => {
  it('has its first line for a title', () => {
    const { issue, articles } = read('科技贷款走进园区\n\n市科技局与银行签约。\n\n首批20家企业获贷1.2亿元。\n');
    expect(articles).toHaveLength(1);
    expect(articles[0]?.text).toBe('科技贷款走进园区\n市科技局与银行签约。\n首批20家企业获贷1.2亿元。');
    expect(issue).toMatchObject({ title: null, year: null, number: null, publisher: null, editor: null });
  });

  it('keeps the headings in it as lines of their own', () => {
    const { articles } = read(
      '# 科技贷款走进园区\n\n**市科技局**签约。\n\n## 一、做法\n\n首批20家。\n\n主要成效\n\n已放款。',
    );
    expect(articles.map((article) => article.text)).toEqual([
      '科技贷款走进园区\n市科技局签约。\n一、做法\n首批20家。\n主要成效\n已放款。',
    ]);
  });

  it('that begins with a sentence is named by its first clause', () => {
    const { articles } = read('昨天，市科技局与五家银行签约，首批20家企业获得贷款。后续将扩大。');
    expect(articles[0]?.title).toBe('昨天，市科技局与五家银行签约');
    expect(articles[0]?.text.split('\n')).toHaveLength(2);
  });

  it('takes its date from the line that names the source', () => {
    const { articles } = read('科技贷款走进园区\n来源：市科技局  发布日期：2023-05-06\n市科技局与银行签约。');
    expect(articles[0]).toMatchObject({ publishedOn: '2023-05-06', text: '科技贷款走进园区\n市科技局与银行签约。' });
  });

  it('stays one article however long its plain headings are', () => {
    const body = '出台措施12条。\n\n';
    const { articles } = read(
      `某市把科技特派员派到田间\n\n选派120名。\n\n强化政策供给 激发创新活力\n\n${body}搭建共享平台 畅通转化渠道\n\n建成平台3个。`,
    );
    expect(articles.map((article) => article.title)).toEqual(['某市把科技特派员派到田间']);
    expect(articles[0]?.text).toContain('\n搭建共享平台 畅通转化渠道\n');
  });

  it('two articles stay apart, where each names its source', () => {
    const { articles } = read(
      '某市把科技特派员派到田间\n\n选派120名。\n\n（来源：某市科技局）\n\n某县建设技术转移分中心\n\n促成16项。\n\n（来源：某县日报）',
    );
    expect(articles.map((article) => article.title)).toEqual(['某市把科技特派员派到田间', '某县建设技术转移分中心']);
  });

  it('keeps a remark in brackets that is part of what it says', () => {
    const { articles } = read('科技贷款走进园区\n首批20家企业获贷（据统计，其中12家为首贷户）\n后续将扩大。');
    expect(articles[0]?.text).toContain('其中12家为首贷户');
  });
});

describe('identity', () => {
  const issue = (title: string, body: string): string =>
    `科技简报\n2023年第5期\n某某市科学技术局编\n\n目录\n${title}…………1\n外地消息一则值得一读………2\n\n${title}\n\n${body}\n\n外地消息一则值得一读\n\n消息的正文在这里。\n`;

  it('the id of an article stays when a file with a masthead is corrected', () => {
    const first = read(issue('本市创新券改革再出发', '兑付三万元。'));
    const second = read(issue('本市创新券改革再出发', '更正：兑付五万元。'));
    expect(second.issue.id).toBe(first.issue.id);
    expect(second.articles.map((article) => article.id)).toEqual(first.articles.map((article) => article.id));
    expect(second.articles[0]?.checksum).not.toBe(first.articles[0]?.checksum);
  });

  it('follows the text where there is no masthead', () => {
    const [one, same, other] = ['正文一。', '正文一。', '正文二。'].map((body) => read(`科技贷款走进园区\n${body}`));
    expect(same?.articles[0]?.id).toBe(one?.articles[0]?.id);
    expect(same?.issue.id).toBe(one?.issue.id);
    expect(other?.articles[0]?.id).not.toBe(one?.articles[0]?.id);
  });

  it('differs between two articles of one title in an issue', () => {
    const { articles } = read('科技简报\n2023年第5期\n\n【简讯】科技资讯\n\n消息甲。\n\n【简讯】科技资讯\n\n消息乙。');
    expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length);
  });
});

describe('encodings', () => {
  const text = '科技贷款走进园区\r\n\r\n市科技局与银行签约，首批20家企业。\r\n';
  const utf16 = (big: boolean): Uint8Array => {
    const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
    return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };
  // 科技贷款走进园区 / 签约。 in GB18030, since Node encodes UTF-8 only.
  const gb = Uint8Array.from(
    [0xbf, 0xc6, 0xbc, 0xbc, 0xb4, 0xfb, 0xbf, 0xee, 0xd7, 0xdf, 0xbd, 0xf8, 0xd4, 0xb0, 0xc7, 0xf8, 0x0a].concat([
      0xc7, 0xa9, 0xd4, 0xbc, 0xa1, 0xa3, 0x0a,
    ]),
  );

  it('UTF-8 with a mark, UTF-16 of both orders and GB18030 give the same text', () => {
    const plain = read(text).articles[0]?.text;
    expect(read('\ufeff' + text).articles[0]?.text).toBe(plain);
    expect(readIssue(utf16(false), 'x').articles[0]?.text).toBe(plain);
    expect(readIssue(utf16(true), 'x').articles[0]?.text).toBe(plain);
    expect(readIssue(gb, 'x').articles[0]?.text).toBe('科技贷款走进园区\n签约。');
  });

  it('characters that cannot be seen are taken out', () => {
    expect(read('科技贷款\u200b走进\u202e园区\n签\u00ad约。').articles[0]?.text).toBe('科技贷款走进园区\n签约。');
  });
});
