import { expect, test } from 'vitest';
import { MAX_HOPS, MAX_PAGE, MAX_PATHS } from '../../graph/index.ts';
import { LIMITS } from '../../server/limits.ts';
import { ask, startServer } from './harness.ts';
import { storeWith } from './stores.ts';

const deep = (levels: number): string => `${'{ region '.repeat(levels)}{ id }${' }'.repeat(levels)}`;
const many = (count: number, of: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => of(place)).join(' ');

/** Fragments that unfold into 8 to the power of 12 fields. */
const bomb = `query { node(id: "x") { ...F0 } }
  ${many(12, (n) => `fragment F${n} on Region { ${many(8, (k) => `region { id } a${n}_${k}: name`)} region { ...F${n + 1} } }`)}
  fragment F12 on Region { id }`;
const widening = `query { node(id: "x") { ...F0 } }
  ${many(5, (n) => `fragment F${n} on Region { ${['region', 'ancestors', 'region', 'ancestors'].map((f) => `${f} { ...F${n + 1} }`).join(' ')} }`)}
  fragment F5 on Region { id }`;

test.each([
  [
    'nests too deep',
    `{ node(id: "x") { ... on Entity ${deep(LIMITS.depth)} } }`,
    {},
    `at most ${LIMITS.depth} are allowed`,
  ],
  [
    'nests too deep by a fragment',
    `{ node(id: "x") { ...F } } fragment F on Entity ${deep(LIMITS.depth)}`,
    {},
    'fields deep',
  ],
  [
    'has too many aliases',
    `{ ${many(LIMITS.aliases + 1, (n) => `a${n}: __typename`)} }`,
    {},
    `${LIMITS.aliases + 1} aliases`,
  ],
  [
    'has too many directives',
    `{ ${many(LIMITS.directives + 1, () => '__typename @skip(if: false)')} }`,
    {},
    'directives',
  ],
  ['has too many tokens', `{ ${many(LIMITS.tokens, () => '__typename')} }`, {}, `more than ${LIMITS.tokens} tokens`],
  [
    'asks for a page that is too large',
    `{ issues(first: ${MAX_PAGE + 1}) { totalCount } }`,
    {},
    `first must be 1 to ${MAX_PAGE}`,
  ],
  [
    'asks for it by a variable',
    'query ($n: Int) { issues(first: $n) { totalCount } }',
    { n: 100_000 },
    'Query.issues(first: 100000)',
  ],
  ['asks for an empty page', '{ issues(first: 0) { totalCount } }', {}, 'first must be 1 to'],
  [
    'asks for too many hops',
    `{ neighbourhood(of: ["x"], hops: ${MAX_HOPS + 1}) { total } }`,
    {},
    `hops must be 0 to ${MAX_HOPS}`,
  ],
  [
    'asks for too many paths',
    '{ paths(from: "x", to: "y", first: 100) { truncated } }',
    {},
    `first must be 1 to ${MAX_PATHS}`,
  ],
  [
    'names too many ids',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array.from({ length: 201 }, String) },
    '201 entries',
  ],
  [
    'searches for a novel',
    'query ($t: String!) { search(text: $t) { totalCount } }',
    { t: '政'.repeat(LIMITS.text + 1) },
    '201 characters',
  ],
  [
    'multiplies pages',
    `query ($n: Int) { entities(first: $n) { edges { node { relations(first: $n) { edges { node { entity { name } } } } } } } }`,
    { n: 100 },
    `more than ${LIMITS.objects} objects`,
  ],
  [
    'multiplies pages by defaults alone',
    '{ entities { edges { node { relations { edges { node { entity { relations { edges { node { entity { id } } } } } } } } } } } }',
    {},
    'ask for smaller pages',
  ],
  ['unfolds fragments', bomb, {}, ''],
  ['unfolds fragments over lists', widening, {}, 'objects'],
])('a query that %s is refused, and the limit named', async (_, query, variables, message) => {
  const { url, log } = await startServer({ store: await storeWith({}) });
  const started = performance.now();
  const { status, answer } = await ask(url, query, variables);
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'LIMIT' } });
  expect(answer.errors?.[0]?.message).toContain(message);
  expect(answer.data).toBeUndefined();
  expect(status).toBe(400);
  expect(log).toEqual([]);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('a full page of entities with their neighbours keeps the limits', async () => {
  const { url } = await startServer();
  const query = `{ entities(first: 200) { edges { node { id name type relations(first: 20) { totalCount edges { node { direction } } } } } } }`;
  expect((await ask(url, query)).answer.errors).toBeUndefined();
});

test('a full matrix keeps the limits', async () => {
  const { url } = await startServer();
  const query = `{ programMatrix(rows: 200, columns: 60) { programs { name } regions { name } cells { statements } } }`;
  expect((await ask(url, query)).answer.errors).toBeUndefined();
});

test('introspection keeps the limits', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  const { url } = await startServer();
  expect((await ask(url, getIntrospectionQuery())).answer.errors).toBeUndefined();
});
