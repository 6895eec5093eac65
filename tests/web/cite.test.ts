import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cite, type Citation } from '../../web/src/cite/citation.ts';
import { citeArticle, citeSpan, citeStatement } from '../../web/src/cite/passage.ts';
import { fileName } from '../../web/src/cite/save.ts';
import { toCsv, type SortColumn } from '../../web/src/parts/table.ts';

const issue = {
  id: 'i1',
  title: '《皖北科技参考》',
  year: 2024,
  number: 7,
  publisher: '宿州市科技情报所',
  publishedOn: '2024-04',
};
const article = { id: 'a1', title: '淮河两岸的*飞地*', publishedOn: '2024-04-18', issue };
const UNKNOWN = { id: 'i', title: null, year: null, number: null, publisher: null, publishedOn: null };
const citation: Citation = {
  quote: '两地共建“科创飞地”。',
  page: null,
  source: article,
  link: 'https://zhengmai.example/#/read?a=a1&s=s1',
  retrievedOn: '2026-12-01',
};

describe('a sentence copied with its source', () => {
  test('as text names article, newsletter, number, publisher, day and link', () => {
    expect(cite(citation, 'text')).toBe(
      '“两地共建“科创飞地”。”\n——《淮河两岸的*飞地*》，《皖北科技参考》2024年第7期，宿州市科技情报所，2024-04-18。https://zhengmai.example/#/read?a=a1&s=s1',
    );
  });

  test('as Markdown is a quotation whose signs stay text', () => {
    expect(cite({ ...citation, quote: '第一行\n> 第二行' }, 'markdown')).toBe(
      '> 第一行\n> \\> 第二行\n>\n> ——[《淮河两岸的\\*飞地\\*》](<https://zhengmai.example/#/read?a=a1&s=s1>)，《皖北科技参考》2024年第7期，宿州市科技情报所，2024-04-18',
    );
  });

  test('as a reference follows GB/T 7714: a serial on the net', () => {
    expect(cite(citation, 'gbt7714')).toBe(
      '宿州市科技情报所. 淮河两岸的*飞地*[J/OL]. 皖北科技参考, 2024(7)[2026-12-01]. https://zhengmai.example/#/read?a=a1&s=s1.',
    );
  });

  test('names the page of a file that has pages', () => {
    expect(cite({ ...citation, page: 3 }, 'text')).toMatch(/2024年第7期，宿州市科技情报所，2024-04-18，第3页。https/);
    expect(cite({ ...citation, page: 3 }, 'markdown')).toMatch(/2024-04-18，第3页$/);
    expect(cite({ ...citation, page: 3 }, 'gbt7714')).toMatch(/皖北科技参考, 2024\(7\): 3\[2026-12-01\]/);
  });

  test('as a reference is an electronic resource where no newsletter is known', () => {
    expect(cite({ ...citation, source: { ...article, issue: UNKNOWN } }, 'gbt7714')).toBe(
      '淮河两岸的*飞地*[EB/OL]. (2024-04-18)[2026-12-01]. https://zhengmai.example/#/read?a=a1&s=s1.',
    );
  });

  test('says so where nothing is known of the newsletter', () => {
    const source = { ...article, publishedOn: null, issue: UNKNOWN };
    expect(cite({ ...citation, source, quote: null }, 'text')).toBe(
      '《淮河两岸的*飞地*》，刊名不详。https://zhengmai.example/#/read?a=a1&s=s1',
    );
  });
});

describe('the link of a citation', () => {
  beforeAll(() => {
    vi.stubGlobal('location', new URL('https://zhengmai.example/app/?x=1#/trace'));
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  test('opens a claim, a place or an article, and nothing else of what is on screen', () => {
    const page = 'https://zhengmai.example/app/';
    expect(citeStatement('s1', { quote: '句', page: null, article }).link).toBe(`${page}#/read?a=a1&s=s1`);
    expect(citeSpan({ start: 3, end: 9 }, { quote: '句', page: null, article }).link).toBe(
      `${page}#/explore?f=article:a1::3-9`,
    );
    expect(citeArticle(article).link).toBe(`${page}#/read?a=a1`);
  });
});

describe('a table as a file', () => {
  const columns: readonly SortColumn<Readonly<{ name: string; count: number | null }>>[] = [
    { key: 'name', label: '名称', value: ({ name }) => name },
    { key: 'count', label: '文章', value: ({ count }) => count, numeric: true },
  ];

  test('keeps commas and quotation marks in their cells, and formulas as text', () => {
    expect(
      toCsv(
        [
          { name: '甲, 乙"丙"', count: 2 },
          { name: '=HYPERLINK("x")', count: -1 },
          { name: '丁', count: null },
        ],
        columns,
      ),
    ).toBe('名称,文章\r\n"甲, 乙""丙""",2\r\n"\'=HYPERLINK(""x"")",-1\r\n丁,\r\n');
  });

  test('has a name that every file system takes', () => {
    expect(fileName(['政脉', 'A/B: “c”?', '2026-12-01'], 'csv')).toBe('政脉 A B “c” 2026-12-01.csv');
  });
});
