import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openSqliteInThread, openStore, type GraphStore } from '../../graph/index.ts';
import { DriverConnection } from '../../graph/store/neo4j/connection.ts';
import { fillEventDates } from '../../graph/store/neo4j/fill-event-dates.ts';
import { EVENT_DATES, MIGRATIONS } from '../../graph/store/neo4j/cypher/schema.ts';
import { cypher } from '../../graph/store/neo4j/query.ts';
import { Database } from '../../graph/store/sqlite/database.ts';
import { EVENT_DATES as COLUMNS, fill as fillRows } from '../../graph/store/sqlite/fill.ts';
import { allOf, dump, fill } from '../contract/pages.ts';
import { articleOf } from '../graphs.ts';
import { canRun, serverForTests } from '../neo4j.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-event-dates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GRAPHS = ['甲', '乙', '丙'].map((title, i) =>
  articleOf({
    title,
    publishedOn: i === 0 ? null : '2023-03',
    claims: [
      { subject: '揭榜挂帅', predicate: 'CARRIED_OUT_IN', object: '宿州市', date: i === 2 ? null : `202${i}` },
      { subject: '宿州市', predicate: 'COOPERATES_WITH', object: '杭州市', date: null },
    ],
  }),
);

const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
afterEach(() => said.mockClear());
/** The progress and total that each batch of a migration reported. */
const progress = (): readonly (readonly [done: number, total: number])[] =>
  said.mock.calls
    .map(([line]) => /: dates of events set for (\d+) of (\d+) entities and their relations\n$/.exec(String(line)))
    .flatMap((match) => (match === null ? [] : [[Number(match[1]), Number(match[2])] as const]));

const batchesOf = (size: number, total: number): readonly (readonly [number, number])[] =>
  Array.from({ length: Math.ceil(total / size) }, (_, i) => [Math.min((i + 1) * size, total), total]);

describe('statements stored before the dates of their events were kept apart', () => {
  it('in SQLite have them kept apart when the file is opened', async () => {
    const file = join(folder, 'old.db');
    writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/store/version-1.db.gz'))));
    const db = new DatabaseSync(file);
    db.exec(`update statement set event_date = '2021' where rid = (select min(rid) from statement)`);
    db.close();
    const old = await openSqliteInThread(file);
    const total = (await old.statistics()).entities;
    expect(progress()).toEqual([[total, total]]);
    const fresh = await openSqliteInThread(':memory:');
    for (const { article } of await allOf((page) => old.articles({ issue: null, entity: null, between: null }, page))) {
      const graph = await old.articleGraph(article.id);
      if (graph !== null) await fresh.apply(graph);
    }
    const eventDates = async (store: GraphStore): Promise<readonly string[]> => {
      const entities = await allOf((page) => store.entityList([], page));
      const statements = await allOf((page) =>
        store.statements({ relation: null, article: null, entity: null, between: null }, page),
      );
      const relations = await store.relations(statements.map(({ relation }) => relation));
      return [...entities, ...relations.values()]
        .map(({ id, firstEventDate, lastEventDate }) => `${id} ${firstEventDate} ${lastEventDate}`)
        .sort();
    };
    const found = await eventDates(old);
    expect(found).toEqual(await eventDates(fresh));
    expect(found.some((row) => row.endsWith(' 2021 2021'))).toBe(true);
    await Promise.all([old.close(), fresh.close()]);
  });

  it('in SQLite have them kept apart over several batches, and each batch reports its progress', async () => {
    const file = join(folder, 'batches.db');
    const store = await openSqliteInThread(file);
    await fill(store, GRAPHS);
    const expected = await dump(store);
    await store.close();
    const db = new Database(file);
    db.script(`update entity set first_event_date = null, last_event_date = null;
      update relation set first_event_date = null, last_event_date = null`);
    fillRows(db, COLUMNS, 2);
    db.close();
    const after = await openSqliteInThread(file);
    expect(await dump(after)).toEqual(expected);
    const { entities } = await after.statistics();
    await after.close();
    expect(progress()).toEqual(batchesOf(2, entities));
  });

  it.skipIf(!canRun)(
    'in Neo4j have them kept apart when the database is opened',
    async () => {
      const { config, remove } = await serverForTests();
      try {
        const before = await openStore(config);
        await fill(before, GRAPHS);
        const expected = await dump(before);
        await before.close();
        const connection = await DriverConnection.open(config);
        await connection.write('old', async (transaction) => {
          await transaction.run(cypher('old', 'MATCH (e:Entity) REMOVE e.firstEventDate, e.lastEventDate'));
          await transaction.run(cypher('old', 'MATCH ()-[r]->() REMOVE r.firstEventDate, r.lastEventDate'));
          await transaction.run(
            cypher('old', `MATCH (schema:Schema {id: 'zhengmai'}) SET schema.version = $version`, {
              version: MIGRATIONS.indexOf(EVENT_DATES),
            }),
          );
        });
        const after = await openStore(config);
        expect(await dump(after)).toEqual(expected);
        const { entities } = await after.statistics();
        expect(progress()).toEqual([[entities, entities]]);
        said.mockClear();
        await connection.write('old', (transaction) =>
          transaction.run(cypher('old', 'MATCH (e:Entity) REMOVE e.firstEventDate, e.lastEventDate')),
        );
        await fillEventDates(connection, 2);
        expect(await dump(after)).toEqual(expected);
        expect(progress()).toEqual(batchesOf(2, entities));
        await connection.close();
        await after.close();
      } finally {
        await remove();
      }
    },
    240_000,
  );
});
