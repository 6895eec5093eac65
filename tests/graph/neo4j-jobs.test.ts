import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore, type JobId } from '../../graph/index.ts';
import { DriverConnection } from '../../graph/store/neo4j/connection.ts';
import { migrate } from '../../graph/store/neo4j/migrate.ts';
import { storeOver } from '../../graph/store/neo4j/store.ts';
import { dump } from '../contract/pages.ts';
import { articleOf } from '../graphs.ts';
import { canRun, throwAwayServer } from '../neo4j.ts';
import { queriesOver } from '../queries.ts';

const ON = '2025-03-18T09:30:00.000Z';
const job = (id: string) => ({
  id: id as JobId,
  createdOn: ON,
  files: [{ name: 'a.txt', content: new Uint8Array(3) }],
});

describe.skipIf(!canRun)('jobs on Neo4j', () => {
  vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
  let server: Awaited<ReturnType<typeof throwAwayServer>>;
  beforeAll(async () => {
    server = await throwAwayServer();
  });
  afterAll(() => server.remove());

  it('a database of the first version gets what jobs need, and keeps all that it held', async () => {
    const { config } = server;
    const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password));
    const run = async (text: string): Promise<readonly unknown[]> =>
      (await driver.executeQuery(text)).records.map((record) => record.get(0) as unknown);
    const schema = async () => [
      ...(await run('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')),
      ...(await run('SHOW INDEXES YIELD name RETURN name ORDER BY name')),
    ];
    const first = await openStore(config);
    await first.apply(articleOf({ title: '甲', named: ['上海市', '揭榜挂帅'] }));
    const [content, newest] = [await dump(first), await schema()];
    await first.close();
    for (const text of [
      'DROP CONSTRAINT job_id',
      'DROP CONSTRAINT job_file',
      'DROP CONSTRAINT job_event',
      'DROP INDEX job_createdon',
      'MATCH (schema:Schema) SET schema.version = 1',
    ])
      await run(text);
    expect(await schema()).not.toEqual(newest);
    const stores = await Promise.all([openStore(config), openStore(config)]);
    expect(await schema()).toEqual(newest);
    for (const store of stores) expect(await dump(store)).toEqual(content);
    await Promise.all(stores.map((store) => store.close()));
    await driver.close();
  });

  it('events whose commit was not answered stand once, and are no conflict with themselves', async () => {
    const connection = await DriverConnection.open(server.config);
    await migrate(connection);
    let cut = false;
    const deaf = queriesOver(connection, {
      write: async (name, work) => {
        const result = await connection.write(name, work);
        if (!cut) return result;
        cut = false;
        throw new neo4j.Neo4jError('lost', 'Neo.TransientError.Transaction.Terminated', '', '');
      },
    });
    const store = storeOver(deaf);
    const { id } = await store.createJob(job('deaf'));
    for (const [last, kind] of (['STARTED', 'RESUMED', 'DONE'] as const).entries()) {
      cut = true;
      expect(await store.appendJobEvents(id, last, [{ kind, on: ON }])).toEqual([{ kind, on: ON, sequence: last + 1 }]);
      expect(cut).toBe(false);
    }
    expect((await store.jobEvents(id, 0, 9)).map(({ kind }) => kind)).toEqual(['STARTED', 'RESUMED', 'DONE']);
    cut = true;
    expect((await store.createJob(job('deaf-too'))).state).toBe('QUEUED');
    await store.close();
  });
});
