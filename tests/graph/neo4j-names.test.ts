import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore, type GraphStore } from '../../graph/index.ts';
import { DriverConnection } from '../../graph/store/neo4j/connection.ts';
import { cypher, type Query } from '../../graph/store/neo4j/query.ts';
import { NAMES_VERSION } from '../../graph/store/search-text.ts';
import { fill } from '../contract/pages.ts';
import { articleOf } from '../graphs.ts';
import { canRun, serverForTests } from '../neo4j.ts';

describe.skipIf(!canRun)('the index of names in Neo4j', () => {
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });
  let server: Awaited<ReturnType<typeof serverForTests>> | null = null;
  beforeAll(async () => {
    server = await serverForTests();
  });
  afterAll(async () => {
    await server?.remove();
  });
  const config = () => {
    if (server === null) throw new Error('the server is started before the tests');
    return server.config;
  };
  const opened = async <T>(work: (store: GraphStore) => Promise<T>): Promise<T> => {
    const store = await openStore(config());
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const run = async <Row>(query: Query<Row>): Promise<readonly Row[]> => {
    const connection = await DriverConnection.open(config());
    try {
      return await connection.write('test', (transaction) => transaction.run(query));
    } finally {
      await connection.close();
    }
  };
  /** As the version before left it: other sounds, and no word of a version. */
  const age = (state: string): Promise<readonly never[]> =>
    run(
      cypher(
        'age',
        `MATCH (e:Entity) SET e.sounds = ['x'], e.soundTokens = 'fx' WITH count(*) AS all
MATCH (schema:Schema {id: 'zhengmai'}) REMOVE schema.names, schema.makingNames, schema.namesDone SET schema += ${state}`,
      ),
    );
  const aged = (): Promise<readonly string[]> =>
    run(cypher('aged', `MATCH (e:Entity) WHERE e.soundTokens = 'fx' RETURN e.id AS row ORDER BY row`));

  it('the index of names is rebuilt when another version built it, from where a killed process left it, and only once', async () => {
    await opened((store) => fill(store, [articleOf({ title: '甲', named: ['宿州市', '科技创新券', '杭州市'] })]));
    await age('{}');
    const all = await aged();
    expect(all.length).toBeGreaterThan(3);
    const found = await opened(async (store) =>
      store.search({ text: 'suzhou', types: [], regions: [] }, { first: 9, after: null }),
    );
    expect(found.items.map(({ value }) => [value.kind, value.entity.name])).toEqual([['PINYIN', '宿州市']]);
    expect(await aged()).toEqual([]);

    const middle = all[1] ?? '';
    await age(`{makingNames: ${NAMES_VERSION}, namesDone: '${middle}'}`);
    await opened(async () => undefined);
    expect(await aged()).toEqual(all.slice(0, 2));

    await age(`{names: ${NAMES_VERSION}}`);
    await opened(async () => undefined);
    expect(await aged()).toEqual(all);
  });
});
