import { describe, expect, it } from 'vitest';
import { explain } from '../../graph/export/index.ts';
import { analyseDocument } from '../../graph/index.ts';
import { EDGES, FIRMS, NESTED, RENAMED } from './names.table.ts';
import { faults } from './reading.ts';

describe.each([
  ['Where names begin and end', EDGES],
  ['Names that stand on names', NESTED],
  ['Bodies that were renamed', RENAMED],
  ['Firms of lists', FIRMS],
])('%s', (_, rows) => {
  it.each(rows)('$it: $body', (row) => {
    expect(faults(row)).toEqual([]);
  });
});

describe('the explanation of where a name begins', () => {
  const text = '咸阳市科技要闻\n\n承建者是陕西省苹果育种与贮藏加工研究院。\n';
  const analyses = analyseDocument(new TextEncoder().encode(text), 'test.txt');

  it('an explanation lists every start of a name that was weighed, the chosen one first, with its features', () => {
    const starts = analyses.flatMap((analysis) =>
      analysis.starts.map(({ start, end, taken, features }) => ({
        from: analysis.graph.article.text.slice(start, end),
        taken,
        features,
      })),
    );
    expect(starts[0]).toEqual({
      from: '陕西省苹果育种与贮藏加工',
      taken: true,
      features: ['opens-region', 'holds-with'],
    });
    expect(starts).toContainEqual({ from: '贮藏加工', taken: false, features: ['after-and'] });
  });

  it('a name is shown to people', () => {
    expect(explain(analyses)).toMatch(/“陕西省苹果育种与贮藏加工…” \+\d\.\d = opens-region \+4\.0, holds-with −/);
  });
});
