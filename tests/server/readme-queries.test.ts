import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOCUMENTS_WITH_EXAMPLES, examplesIn, sampleStore } from './examples.ts';
import { dataOf, startServer } from './harness.ts';

// After a change of the samples or of the pipeline: node graph/run.mjs tests/server/update-examples.ts
describe.each(DOCUMENTS_WITH_EXAMPLES)('$name', ({ path, examples: count }) => {
  const examples = examplesIn(readFileSync(path, 'utf8'));

  test(`shows ${count} queries, each with its answer`, () => expect(examples).toHaveLength(count));

  test.each(examples.map((example, i) => [i + 1, example] as const))(
    'query %i has, on the samples, the answer that is shown',
    async (_number, { query, answer }) => {
      const { url } = await startServer({ store: await sampleStore() });
      expect(answer).not.toContain('"edges": []');
      expect({ data: await dataOf(url, query) }).toEqual(JSON.parse(answer));
    },
  );
});
