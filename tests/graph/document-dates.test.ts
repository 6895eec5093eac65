import { describe, expect, it } from 'vitest';
import { decomposeDocument } from '../../graph/index.ts';

const BODY = '定远县科技局建成中试基地3家，服务企业46家。';
const publishedOn = (text: string): readonly (string | null)[] =>
  decomposeDocument(new TextEncoder().encode(text), 'dates').map(({ article }) => article.publishedOn);

describe('The date of publication', () => {
  it.each([
    ['定远建成中试基地', '2024年第二季度', '', BODY],
    ['定远建成中试基地', '定远县科技局 2024年二季度', '', BODY],
    ['定远建成中试基地', '', BODY, '', '（定远县科技局，2024年第二季度）'],
  ])('is the last month of the quarter in %j, %j, %j', (...lines) => {
    expect(publishedOn(lines.join('\n'))).toEqual(['2024-06']);
  });

  it.each([
    ['a byline', ['定远建成中试基地', '2024-07-02 来源：定远新闻', '', BODY]],
    ['a line of its own at the foot', ['定远建成中试基地', '', BODY, '', '2024年7月2日']],
    ['a signature', ['定远建成中试基地', '', BODY, '', '定远县科技局', '2024年7月2日']],
    ['a signature on one line', ['定远建成中试基地', '', BODY, '', '定远县科技局 2024年7月2日']],
  ])('stands in %s', (_, lines) => {
    expect(publishedOn(lines.join('\n'))).toEqual(['2024-07-02']);
  });

  it('is not one that the text speaks of', () => {
    expect(publishedOn(`定远建成中试基地\n\n2023年5月，${BODY}`)).toEqual([null]);
  });

  it('a date at the foot is not part of the text', () => {
    const [graph] = decomposeDocument(
      new TextEncoder().encode(`定远建成中试基地\n\n${BODY}\n\n定远县科技局\n2024年7月2日\n`),
      'dates',
    );
    expect(graph?.article.text).toBe(`定远建成中试基地\n${BODY}`);
  });
});
