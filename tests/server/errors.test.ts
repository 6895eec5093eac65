import { expect, test } from 'vitest';
import { GraphError, type GraphErrorCode } from '../../graph/index.ts';
import { ask, startServer } from './harness.ts';
import { storeWith } from './stores.ts';

const JSON_ONLY = 'application/json';

test.each([
  ['of bad syntax', '{ statistics', {}, 'GRAPHQL_PARSE_FAILED'],
  ['for an unknown field', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ['with a wrong argument', '{ issues(first: "ten") { totalCount } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ['for an unknown type of entity', '{ entities(types: [Person]) { totalCount } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ['without its variable', 'query ($id: ID!) { node(id: $id) { id } }', {}, 'INVALID'],
  [
    'with a date that the calendar lacks',
    '{ articles(between: { from: "2022-02-30" }) { totalCount } }',
    {},
    'INVALID',
  ],
  [
    'with such a date in a variable',
    'query ($b: Between) { articles(between: $b) { totalCount } }',
    { b: { to: '22-8' } },
    'INVALID',
  ],
])(
  'a query %s gets a GraphQL error and status 400, or 200 where only application/json is accepted',
  async (_, query, variables, code) => {
    const { url, log } = await startServer({ store: await storeWith({}) });
    const { status, answer } = await ask(url, query, variables);
    expect(status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.message).toBeTruthy();
    expect(answer.errors?.[0]?.extensions?.['code']).toBe(code);
    expect(JSON.stringify(answer)).not.toMatch(/stack|node_modules/);
    expect((await ask(url, query, variables, JSON_ONLY)).status).toBe(200);
    expect(log).toEqual([]);
  },
);

const STATUS: Readonly<Record<GraphErrorCode, number>> = {
  NOT_FOUND: 404,
  INVALID: 400,
  LIMIT: 400,
  CONFLICT: 409,
  FORBIDDEN: 403,
  UNAVAILABLE: 503,
};

test.each(Object.entries(STATUS))('the store’s %s is reported, with status %i', async (code, status) => {
  const store = await storeWith({
    statistics: async () => {
      throw new GraphError(code as GraphErrorCode, 'operation, culprit, remedy');
    },
  });
  const { url, log } = await startServer({ store });
  const asked = await ask(url, '{ statistics { articles } }');
  expect(asked.status).toBe(status);
  expect(asked.answer).toMatchObject({
    data: null,
    errors: [{ message: 'operation, culprit, remedy', path: ['statistics'], extensions: { code } }],
  });
  expect(asked.answer.errors?.[0]?.extensions).toEqual({ code });
  expect(log).toEqual([]);
});

test('an answer with some data has status 200, and its errors in it', async () => {
  const store = await storeWith({
    entities: async () => {
      throw new GraphError('UNAVAILABLE', 'the store rests');
    },
  });
  const { url } = await startServer({ store });
  const { status, answer } = await ask(url, '{ __typename node(id: "x") { id } }');
  expect(status).toBe(200);
  expect(answer).toMatchObject({
    data: { __typename: 'Query', node: null },
    errors: [{ extensions: { code: 'UNAVAILABLE' } }],
  });
});

test('an error that was not meant is masked: clients get the id of a log entry and nothing else', async () => {
  const secret = new TypeError('cannot read /home/someone/secret');
  const store = await storeWith({
    statistics: async () => {
      throw secret;
    },
  });
  const { url, log } = await startServer({ store });
  const { status, answer } = await ask(url, '{ statistics { articles } }');
  expect(status).toBe(500);
  expect(JSON.stringify(answer)).not.toMatch(/secret|TypeError|\.ts/);
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL', logId: 'log-1' });
  expect(log).toEqual([secret]);
});

test('entities that many rows name are read in one call', async () => {
  const calls: number[] = [];
  const store = await storeWith({}, (name, args) => {
    if (name === 'entities') calls.push((args[0] as readonly string[]).length);
  });
  const { url } = await startServer({ store });
  const { answer } = await ask(
    url,
    '{ articles { edges { node { statements { edges { node { subject { name } object { name } } } } } } } }',
  );
  expect(answer.errors).toBeUndefined();
  expect(calls).toHaveLength(1);
});

test('a query that takes too long is ended, and the limit named', async () => {
  const store = await storeWith({
    statistics: (options) =>
      new Promise((_, reject) => {
        options?.signal?.addEventListener('abort', () => {
          reject(options.signal?.reason as Error);
        });
      }),
  });
  const { url, log } = await startServer({ store, timeLimit: () => AbortSignal.timeout(50) });
  const { status, answer } = await ask(url, '{ statistics { articles } }');
  expect(status).toBe(400);
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'LIMIT', reason: 'TIME' } });
  expect(answer.errors?.[0]?.message).toContain('took longer than');
  expect(log).toEqual([]);
});

test('a cursor of another list is distinguished from other wrong arguments', async () => {
  const { url } = await startServer();
  const { answer } = await ask(url, '{ issues(first: 1, after: "bm9uZQ") { totalCount } }');
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INVALID', reason: 'CURSOR' });
});
