import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../graph/document/index.ts';
import { decomposeDocument } from '../../graph/index.ts';
import { read } from './reading.ts';

/** What stands before a sentence, and does not belong to it. */
const LEADS = [
  ['an address', 'https://kjt.example.gov.cn/art/2024/3/5/art_1_350449.html'],
  ['an address with a query', 'http://www.example.gov.cn/xxgk/detail?cid=7&nid=83'],
  ['an address without a scheme', 'www.example.cn/a/b.shtml'],
  ['a domain', 'kjj.example.gov.cn/zwgk/?id=5;page=2'],
  ['an announced address', '原文链接：https://www.example.cn/a?b=1&c=2'],
  ['an address in brackets', '（来源：https://www.example.cn/t2024.html）'],
  ['a mail address', '投稿邮箱：kjxx_01@example.gov.cn，'],
  ['the name of a paper', '本报讯 '],
  ['a paper and its reporters', '本报讯（记者 李明　通讯员 王小宁）'],
  ['a reporter who reports', '本报讯 记者赵明、钱宁报道：'],
  ['an agency with place and date', '新华社杭州3月5日电（记者 孙立）'],
  ['reporters in brackets', '（通讯员 周一鸣）'],
  ['a source', '来源：浙江日报 '],
  ['a source, a date and an editor', '来源：示例网　发布时间：2024-03-05 10:22　编辑：吴用　'],
] as const;
const SENTENCE = '长兴县科技局印发《长兴县科技创新券管理办法》。';

describe('A sentence begins after', () => {
  it.each(LEADS)('%s: %s', (_, lead) => {
    const cut = (text: string): readonly string[] =>
      splitSentences(text).map(({ start, end }) => text.slice(start, end));
    expect(cut(`${lead}${SENTENCE}另有下文。`).slice(-2)).toEqual([SENTENCE, '另有下文。']);

    const graph = read({ title: '科技工作简讯', body: `${lead}${SENTENCE}另有下文。` });
    const quotes = graph.statements
      .filter(({ predicate }) => predicate === 'LEADS')
      .map(({ evidence }) => graph.article.text.slice(evidence.start, evidence.end));
    expect(quotes).toEqual([SENTENCE]);
  });

  it('an address that follows another sentence', () => {
    const lead = 'https://www.example.gov.cn/xxgk/detail?nid=83';
    const graph = read({ title: '科技工作简讯', body: `先有上文。${lead}${SENTENCE}` });
    const quotes = graph.statements.map(({ evidence }) => graph.article.text.slice(evidence.start, evidence.end));
    expect(quotes).toContain(SENTENCE);
    expect(quotes.some((quote) => quote.includes('nid='))).toBe(false);
  });
});

describe('A sentence keeps', () => {
  it.each([
    ['an address in its middle', '长兴县科技局在 https://a.example.cn/?b=1;c=2!d 公布《长兴县科技创新券管理办法》。'],
    ['reporters who are its subject', '记者从长兴县科技局获悉，该局印发《长兴县科技创新券管理办法》。'],
    ['a word that only begins like a label', '来源广泛的资金支持《长兴县科技创新券管理办法》。'],
    ['time and place', '时间紧、任务重，长兴县科技局印发《长兴县科技创新券管理办法》。'],
  ])('%s', (_, sentence) => {
    expect(splitSentences(`${sentence}下文。`).map(({ start }) => start)).toEqual([0, sentence.length]);
    const graph = read({ title: '科技工作简讯', body: `${sentence}下文。` });
    for (const { evidence, predicate } of graph.statements)
      if (predicate === 'LEADS') expect(graph.article.text.slice(evidence.start, evidence.end)).toBe(sentence);
  });
});

describe('A line that is an address only', () => {
  it('is not joined with the lines around it', () => {
    const [graph] = decomposeDocument(
      Buffer.from(
        `长兴县推行科技创新券\n\n　　长兴县科技局介绍了推行情况\nhttps://www.example.gov.cn/a/350449.html\n${SENTENCE}\n　　创新券由县财政局兑付，全县有40家企业使用。\n`,
      ),
      'address.txt',
    );
    expect(graph?.article.text.split('\n')).toContain('https://www.example.gov.cn/a/350449.html');
    expect(graph?.article.text.split('\n')).toContain(SENTENCE);
  });
});
