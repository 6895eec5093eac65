import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ArticleId, EntityId, IssueId } from '../../graph/index.ts';
import { DriverConnection } from '../../graph/store/neo4j/connection.ts';
import { holdEntities } from '../../graph/store/neo4j/cypher/decisions.ts';
import { MIGRATIONS, UNIQUE_SCHEMA } from '../../graph/store/neo4j/cypher/schema.ts';
import {
  lockArticles,
  lockEntities,
  lockIssues,
  lockStoredArticles,
} from '../../graph/store/neo4j/cypher/write-read.ts';
import { migrate } from '../../graph/store/neo4j/migrate.ts';
import { cypher, type Query } from '../../graph/store/neo4j/query.ts';
import { canRun, throwAwayServer } from '../neo4j.ts';

/** The version of the schema before it kept the key that locks are taken by. */
const BEFORE = 4;
/** Far longer than a lock that is free takes. */
const WAIT_MS = 1_000;

const ENTITY = 'e' as EntityId;
const ARTICLE = 'a' as ArticleId;
const ISSUE = 'i' as IssueId;
const LOCKS: Readonly<Record<string, Query<unknown>>> = {
  'an entity': lockEntities([ENTITY]),
  'an entity that is decided about': holdEntities([ENTITY]),
  'an issue': lockIssues([ISSUE], []),
  'an article': lockArticles([{ id: ARTICLE, checksum: 'x' }]),
};

describe.skipIf(!canRun)('locks on Neo4j, which are taken without writing', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });
  let server: Awaited<ReturnType<typeof throwAwayServer>>;
  let connection: DriverConnection;
  beforeAll(async () => {
    server = await throwAwayServer();
    connection = await DriverConnection.open(server.config);
    // A database of before, where no node ever had the key.
    for (const statement of [UNIQUE_SCHEMA, ...MIGRATIONS.slice(0, BEFORE).flat()]) await connection.schema(statement);
    await write(cypher('old', `CREATE (:Schema {id: 'zhengmai', version: ${BEFORE}})`));
    expect(
      await connection.read(cypher('keys', 'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey')),
    ).not.toContain('locked');
    await migrate(connection);
  });
  afterAll(async () => {
    await connection.close();
    await server.remove();
  });
  const write = (query: Query<unknown>) => connection.write('test', (transaction) => transaction.run(query));
  const removeAll = () => write(cypher('test', 'MATCH (n) WHERE NOT n:Schema DETACH DELETE n'));

  /** What happens, in order, where one writer locks and stays, and another comes for the same. */
  async function contended(query: Query<unknown>): Promise<readonly string[]> {
    const events: string[] = [];
    const { promise: locked, resolve: isLocked } = Promise.withResolvers<undefined>();
    const first = connection.write('first', async (transaction) => {
      await transaction.run(query);
      isLocked(undefined);
      await setTimeout(WAIT_MS);
      events.push('the first lets go');
    });
    await locked;
    const second = connection.write('second', async (transaction) => {
      await transaction.run(query);
      events.push('the second has it');
    });
    await Promise.all([first, second]);
    return events;
  }

  for (const [what, query] of Object.entries(LOCKS))
    it(`locks hold ${what}, whether made by the transaction or there before`, async () => {
      await removeAll();
      for (const _ of ['made', 'there'])
        expect(await contended(query)).toEqual(['the first lets go', 'the second has it']);
    });

  it('hold an article that is retracted', async () => {
    await removeAll();
    await write(lockArticles([{ id: ARTICLE, checksum: 'x' }]));
    expect(await contended(lockStoredArticles([ARTICLE]))).toEqual(['the first lets go', 'the second has it']);
  });

  it('leave nothing behind', async () => {
    const keys = cypher<readonly string[]>('test', 'MATCH (n) WHERE NOT n:Schema RETURN DISTINCT keys(n) AS row');
    expect((await connection.read(keys)).flat()).not.toContain('locked');
  });
});
