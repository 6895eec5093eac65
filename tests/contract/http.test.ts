import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { startServer } from '../server/harness.ts';

describe('the API follows GraphQL over HTTP, by the audits of graphql-http', () => {
  const audits = serverAudits({ url: async () => (await startServer()).url + '/graphql' });

  test('there are 61 of them', () => expect(audits).toHaveLength(61));

  test.each(audits)('$id $name', async (audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
