import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentsWithExamples, examplesIn, sampleStore } from './examples.ts';
import { dataOf, startServer } from './harness.ts';

// After a change of the samples or of the pipeline: node graph/run.mjs tests/server/update-examples.ts
describe.each(documentsWithExamples().map((path) => [basename(path), path] as const))('%s', (_, path) => {
  const examples = examplesIn(readFileSync(path, 'utf8'));

  test('answers the four questions that users have', () => expect(examples).toHaveLength(4));

  test.each(examples.map((example, i) => [i + 1, example] as const))(
    'query %i has, on the samples, the answer that is shown',
    async (_number, { query, answer }) => {
      const { url } = await startServer({ store: await sampleStore() });
      expect(answer).not.toContain('"edges": []');
      expect({ data: await dataOf(url, query) }).toEqual(JSON.parse(answer));
    },
  );
});
