import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openSqliteInThread, openStore, type GraphStore } from '../../graph/index.ts';
import { DriverConnection } from '../../graph/store/neo4j/connection.ts';
import { cypher } from '../../graph/store/neo4j/query.ts';
import { allOf, dump, fill } from '../contract/pages.ts';
import { articleOf } from '../graphs.ts';
import { canRun, serverForTests } from '../neo4j.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-quantities-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GRAPHS = ['甲', '乙', '丙'].map((title, i) =>
  articleOf({
    title,
    publishedOn: i === 0 ? null : '2023-03',
    indicators: [
      { subject: '宿州市', metric: '宿州市高企', value: 900 + i, period: i === 1 ? '2022' : null },
      { subject: '杭州市', metric: '高新技术企业', value: 9000 + i },
      { subject: null, metric: '高新技术企业', value: 1 },
      { subject: '杭州市', metric: '单位', value: 3 },
      { subject: '杭州市', metric: '技术合同成交额同比增长', value: 5 + i, unit: '%', change: 'increase' },
      { subject: null, metric: '发案率同比下降', value: 2, unit: '%', change: 'decrease' },
    ],
  }),
);

/** All quantities and all their values. */
async function compared(store: GraphStore): Promise<unknown> {
  const metrics = await allOf((page) => store.metrics({ text: '', types: [], comparable: false }, page));
  const series = await Promise.all(
    metrics.map(({ key }) =>
      allOf((page) => store.indicatorSeries(key, { subjects: [], types: [], region: null, between: null }, page)),
    ),
  );
  expect(metrics.length).toBeGreaterThan(0);
  return { metrics, series };
}

const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
afterEach(() => said.mockClear());
/** The progress reported on quantities while a store was brought up to date. */
const progress = (): readonly string[] =>
  said.mock.calls.flatMap(([line]) => /quantities told apart for .*/.exec(String(line))?.[0] ?? []);
const allTold = async (store: GraphStore): Promise<readonly string[]> => {
  const { indicators } = await store.statistics();
  return [`quantities told apart for ${indicators} of ${indicators} indicators`];
};

describe('indicators stored before there were keys', () => {
  it('in SQLite get them when the file is opened', async () => {
    const file = join(folder, 'old.db');
    writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/store/version-1.db.gz'))));
    const [old, fresh] = await Promise.all([openSqliteInThread(file), openSqliteInThread(':memory:')]);
    for (const { article } of await allOf((page) => old.articles({ issue: null, entity: null, between: null }, page))) {
      const graph = await old.articleGraph(article.id);
      if (graph !== null) await fresh.apply(graph);
    }
    expect(await compared(old)).toEqual(await compared(fresh));
    expect(progress()).toEqual(await allTold(old));
    await Promise.all([old.close(), fresh.close()]);
  });

  it('in SQLite get what their metric tells', async () => {
    const file = join(folder, 'told.db');
    const before = await openSqliteInThread(file);
    await fill(before, GRAPHS);
    const expected = await dump(before);
    await before.close();
    const db = new DatabaseSync(file);
    for (const column of ['up_to', 'change', 'period_start']) db.exec(`alter table indicator drop column ${column}`);
    for (const column of ['antecedent_start', 'antecedent_end']) db.exec(`alter table statement drop column ${column}`);
    db.exec('alter table article drop column pages');
    db.exec(`update indicator set quantity = null; pragma user_version = 7`);
    db.close();
    const after = await openSqliteInThread(file);
    expect(await dump(after)).toEqual(expected);
    await after.close();
  });

  it.skipIf(!canRun)(
    'in Neo4j get them when the database is opened',
    async () => {
      const { config, remove } = await serverForTests();
      try {
        const before = await openStore(config);
        await fill(before, GRAPHS);
        const expected = [await compared(before), await dump(before)];
        await before.close();
        const connection = await DriverConnection.open(config);
        await connection.write('old', async (transaction) => {
          await transaction.run(cypher('old', 'MATCH (n:Indicator) REMOVE n.quantity, n.effective, n.change'));
          await transaction.run(cypher('old', `MATCH (schema:Schema {id: 'zhengmai'}) SET schema.version = 1`));
        });
        await connection.close();
        const after = await openStore(config);
        expect([await compared(after), await dump(after)]).toEqual(expected);
        expect(progress()).toEqual(await allTold(after));
        await after.close();
      } finally {
        await remove();
      }
    },
    240_000,
  );
});
