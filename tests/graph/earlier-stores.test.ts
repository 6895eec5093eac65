import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  openSqliteInThread,
  openStore,
  storeFile,
  type ArticleGraph,
  type Entity,
  type EntityId,
  type GraphStore,
  type Neo4jConfig,
} from '../../graph/index.ts';
import { DriverConnection } from '../../graph/store/neo4j/connection.ts';
import { cypher, Float, type Parameters } from '../../graph/store/neo4j/query.ts';
import { allOf, dump } from '../contract/pages.ts';
import { FIRST_TABLES, SECOND_TABLES, putTables, recorded, runReextract, type UserTables } from '../earlier.ts';
import { canRun, serverForTests } from '../neo4j.ts';
import { dataOf, startServer } from '../server/harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-earlier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Carries out recorded statements; those of the schema have a transaction to themselves. */
async function replay(config: Neo4jConfig, statements: string): Promise<void> {
  const connection = await DriverConnection.open(config);
  const parsed = statements
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line, (_, value: unknown) =>
          typeof value === 'object' && value !== null && 'float' in value ? new Float(Number(value.float)) : value,
        ) as readonly [text: string, rows: readonly Parameters[]],
    );
  for (const [text, rows] of parsed)
    if (/^(?:CREATE (?:CONSTRAINT|(?:\w+ )?INDEX)|DROP )/.test(text)) await connection.schema(text);
    else await connection.write('recorded', (transaction) => transaction.run(cypher('recorded', text, { rows })));
  await connection.close();
}

/** Every entity that articles of a store give, before any decision. */
async function saidEntities(store: GraphStore): Promise<readonly Entity[]> {
  const articles = await allOf((page) => store.articles({ issue: null, entity: null, between: null }, page));
  const graphs = await Promise.all(articles.map(({ article }) => store.articleSaid(article.id)));
  const entities = graphs.flatMap((graph) => graph?.entities ?? []);
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}

const inForce = async (store: GraphStore) =>
  (await allOf((page) => store.decisions(null, page))).filter(({ undoneOn }) => undoneOn === null);

const KINDS = ['DIFFERENT', 'REJECT', 'RENAME', 'RETYPE', 'SAME'] as const;
const WITHOUT_RETYPE = KINDS.filter((kind) => kind !== 'RETYPE');
const INSTITUTE = '中国科学院赣江创新研究院';

type Round = Readonly<{
  tables: UserTables;
  /** Kinds of the decisions that the command says it moved, and of those that it says it cannot place. */
  moved: readonly string[];
  unplaced: readonly string[];
  /** What the recorded ids of some entities lead to. */
  names: Readonly<Record<string, string | null>>;
}>;

const UNCHANGED = {
  江西理工大学: '江西理工大学',
  [INSTITUTE]: INSTITUTE,
  武汉东湖新技术开发区: '武汉东湖新技术开发区',
  揭榜挂帅: '揭榜挂帅',
};
const FIRST_NAMES = {
  江西理工大学: '江西理工大学（赣州）',
  [INSTITUTE]: '赣江创新研究院',
  武汉东湖新技术开发区: '中国光谷',
  揭榜挂帅: '揭榜挂帅机制',
};
const SECOND_NAMES = {
  江西理工大学: '江西理工大学红旗校区',
  [INSTITUTE]: null,
  武汉东湖新技术开发区: '武汉光谷科技城',
  揭榜挂帅: '张榜挂帅',
};

/** A user's tables change names, change them again, and are taken back one after the other. */
const ROUNDS: readonly Round[] = [
  { tables: {}, moved: [], unplaced: [], names: UNCHANGED },
  { tables: FIRST_TABLES, moved: KINDS, unplaced: [], names: FIRST_NAMES },
  { tables: SECOND_TABLES, moved: WITHOUT_RETYPE, unplaced: ['RETYPE'], names: SECOND_NAMES },
  { tables: FIRST_TABLES, moved: WITHOUT_RETYPE, unplaced: [], names: FIRST_NAMES },
  { tables: {}, moved: KINDS, unplaced: [], names: UNCHANGED },
];

type Carried = Readonly<{
  data: string;
  environment: Readonly<Record<string, string>>;
  open: () => Promise<GraphStore>;
}>;

/** Reads a store of the earlier version again and again as a user does; gives all that it shows after each round. */
async function carryOver({ data, environment, open }: Carried): Promise<readonly unknown[]> {
  const original = await openRecorded();
  const before = await inForce(original);
  const recordedEntities = await saidEntities(original);
  await original.close();
  expect(before.map(({ verdict }) => verdict.kind).toSorted()).toEqual(KINDS);
  const idOf = (name: string): EntityId => {
    const found = recordedEntities.find((entity) => entity.name === name);
    if (found === undefined) throw new Error(`${name} was not recorded`);
    return found.id;
  };

  const shown: unknown[] = [];
  /** Ids that were in use after some round. */
  const used = new Set<EntityId>();
  for (const [round, { tables, moved, unplaced, names }] of ROUNDS.entries()) {
    putTables(data, tables);
    const { code, out, err } = runReextract(environment);
    expect({ code, out: / [1-9]\d* failed/.exec(out) }, `${out}${err}`).toEqual({ code: 0, out: null });
    if (round === 0) expectProgress(err);
    const told = (outcome: string): readonly string[] =>
      [...out.matchAll(new RegExp(`^decision ${outcome} {2}\\S+ {2}(\\w+) {2}`, 'gm'))]
        .map(([, kind = '']) => kind)
        .sort();
    expect(told('moved')).toEqual(moved);
    expect(told('unplaced')).toEqual(unplaced);
    if (unplaced.length > 0)
      expect(out).toMatch(/^decision unplaced .* RETYPE {2}中国科学院赣江创新研究院 {2}no article /m);

    const store = await open();
    await expectDecisions(store, before, idOf, unplaced);
    for (const [name, now] of Object.entries(names)) {
      const id = idOf(name);
      expect((await store.entities([id])).get(id)?.name ?? null, `${name} in round ${round}`).toBe(now);
    }
    // Of what was found at any time, every id leads to something, but for the institute that was declared not to be one.
    for (const { id, name } of await saidEntities(store)) if (!name.endsWith('赣江创新研究院')) used.add(id);
    const found = await store.entities([...used]);
    expect([...used].filter((id) => !found.has(id))).toEqual([]);
    shown.push(await dump(store));
    // The server closes the store when it stops.
    await expectOldIdsInApi(store, idOf('揭榜挂帅'), names['揭榜挂帅'] ?? '');
  }
  expect(shown[3], 'as when the tables stood first').toEqual(shown[1]);
  expect(shown[4], 'as before there were tables').toEqual(shown[0]);
  return shown;
}

async function openRecorded(): Promise<GraphStore> {
  const file = join(folder, 'recorded.db');
  writeFileSync(file, recorded('before-registry.db.gz'));
  return openSqliteInThread(file);
}

/** Dates of events and the index of names were rebuilt, to the last row. */
function expectProgress(err: string): void {
  for (const work of ['dates of events set', 'search index rebuilt']) {
    const [done, total] = [...err.matchAll(new RegExp(`${work} for (\\d+) of (\\d+)`, 'g'))].at(-1)?.slice(1) ?? [];
    expect(Number(total), `${work}: ${err}`).toBeGreaterThan(100);
    expect(done).toBe(total);
  }
}

/** Every decision that was recorded is in force and does what it says. */
async function expectDecisions(
  store: GraphStore,
  before: Awaited<ReturnType<typeof inForce>>,
  idOf: (name: string) => EntityId,
  unplaced: readonly string[],
): Promise<void> {
  const now = await inForce(store);
  const recordOf = (list: typeof now) =>
    list.map(({ verdict, note, decidedOn }) => [verdict.kind, note, decidedOn]).toSorted();
  expect(recordOf(now)).toEqual(recordOf(before));
  const under = async (name: string) => (await store.entities([idOf(name)])).get(idOf(name));
  const said = await saidEntities(store);
  const isUsed = (id: EntityId): boolean => said.some((entity) => entity.id === id);
  for (const { verdict } of now) {
    if (verdict.kind === 'SAME' || verdict.kind === 'DIFFERENT')
      expect([verdict.kind, isUsed(verdict.a), isUsed(verdict.b)]).toEqual([verdict.kind, true, true]);
    if (verdict.kind === 'RENAME' || verdict.kind === 'RETYPE')
      expect([verdict.kind, isUsed(verdict.entity)]).toEqual([verdict.kind, !unplaced.includes(verdict.kind)]);
    if (verdict.kind === 'REJECT') {
      const about = { subject: verdict.subject, predicate: verdict.predicate, object: verdict.object };
      expect((await store.articleSaid(verdict.article))?.statements).toContainEqual(expect.objectContaining(about));
      expect((await store.articleGraph(verdict.article))?.statements).not.toContainEqual(
        expect.objectContaining(about),
      );
    }
  }
  const [one, other] = [await under('赣州市科技局'), await under('西安市科技局')];
  expect(one?.id).toBe(other?.id);
  expect([one?.name, ...(one?.aliases ?? [])]).toEqual(expect.arrayContaining(['赣州市科技局', '西安市科技局']));
  expect((await under('江西理工大学'))?.id).not.toBe((await under('西北工业大学'))?.id);
  expect((await under('比亚迪股份有限公司'))?.name).toBe('比亚迪');
  expect((await under(INSTITUTE))?.type).toBe(unplaced.includes('RETYPE') ? undefined : 'Enterprise');
}

/** A programme is found under its recorded id wherever a client may give one. */
async function expectOldIdsInApi(store: GraphStore, program: EntityId, name: string): Promise<void> {
  const { url, stop } = await startServer({ store });
  const query = `query ($id: ID!) {
    node(id: $id) { ... on Entity { id name } }
    programTrace(program: $id) { program { name } }
    neighbourhood(of: [$id], hops: 1, limit: 50) { entities { name } }
    articles(entity: $id) { totalCount }
    decisions(entity: $id) { totalCount }
  }`;
  const data = await dataOf<{
    node: { id: EntityId; name: string };
    programTrace: { program: { name: string } };
    neighbourhood: { entities: readonly { name: string }[] };
    articles: { totalCount: number };
  }>(url, query, { id: program });
  const current = await store.entities([data.node.id]);
  expect(current.get(data.node.id)?.id, 'the id that articles use now').toBe(data.node.id);
  expect([data.node.name, data.programTrace.program.name]).toEqual([name, name]);
  expect(data.neighbourhood.entities.map((entity) => entity.name)).toContain(name);
  expect(data.articles.totalCount).toBe(current.get(data.node.id)?.articles);
  await stop();
}

/** What an article said that lacks a field of today, or has one that is gone. */
const faultsOf = ({ statements, indicators }: ArticleGraph): readonly string[] => [
  ...statements.filter((statement) => Object.keys(statement).toSorted().join() !== STATEMENT).map(({ id }) => id),
  ...indicators.filter((indicator) => Object.keys(indicator).toSorted().join() !== INDICATOR).map(({ id }) => id),
];
const STATEMENT = 'antecedent,confidence,eventDate,evidence,id,object,planned,predicate,rule,subject';
const INDICATOR = 'bound,change,evidence,id,metric,period,periodStart,rule,subject,unit,upTo,value';

/** Before anything is read again: what an article said without decisions follows from what the earlier version kept of it. */
async function expectUndoing(store: GraphStore): Promise<unknown> {
  for (const { article } of await allOf((page) => store.articles({ issue: null, entity: null, between: null }, page))) {
    const said = await store.articleSaid(article.id);
    expect(said === null ? ['not there'] : faultsOf(said)).toEqual([]);
  }
  const before = await inForce(store);
  for (const { id } of before) await store.undo(id, '2026-12-24T08:00:00.000Z');
  expect(await inForce(store)).toEqual([]);
  return dump(store);
}

describe('a store that the version before rules were declared made', () => {
  const shown: (readonly unknown[])[] = [];

  it('comes over in SQLite by the command, with decisions and old ids, while a user’s tables change names', async () => {
    const data = join(folder, 'sqlite');
    mkdirSync(data);
    writeFileSync(storeFile(data), recorded('before-registry.db.gz'));
    shown.push(
      await carryOver({
        data,
        environment: { ZHENGMAI_DATA: data, NEO4J_URI: '' },
        open: () => openStore({ kind: 'sqlite', file: storeFile(data) }),
      }),
    );
  }, 300_000);

  it.skipIf(!canRun)(
    'comes over in Neo4j likewise, and shows the same as in SQLite',
    async () => {
      const { config, remove } = await serverForTests();
      try {
        await replay(config, recorded('before-registry.cypher.jsonl.gz').toString('utf8'));
        const data = join(folder, 'neo4j');
        shown.push(
          await carryOver({
            data,
            environment: {
              ZHENGMAI_DATA: data,
              NEO4J_URI: config.uri,
              NEO4J_USER: config.user,
              NEO4J_PASSWORD: config.password,
            },
            open: () => openStore(config),
          }),
        );
        expect(shown[1]).toEqual(shown[0]);
      } finally {
        await remove();
      }
    },
    600_000,
  );

  it('lets decisions be taken back as soon as it is opened, and shows the same in both stores', async () => {
    const sqlite = await openRecorded();
    const undone = await expectUndoing(sqlite);
    await sqlite.close();
    if (!canRun) return;
    const { config, remove } = await serverForTests();
    try {
      await replay(config, recorded('before-registry.cypher.jsonl.gz').toString('utf8'));
      const neo4j = await openStore(config);
      expect(await expectUndoing(neo4j)).toEqual(undone);
      await neo4j.close();
    } finally {
      await remove();
    }
  }, 300_000);
});
