import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  decomposeArticle,
  extractorVersion,
  openSqliteInThread,
  openStore,
  type ArticleGraph,
  type EntityId,
  type GraphStore,
  type Neo4jConfig,
} from '../../graph/index.ts';
import { reextract, type MovedDecision, type Reextracted } from '../../graph/ingest/index.ts';
import { Connection } from '../../graph/store/neo4j/connection.ts';
import { cypher, Float, type Parameters } from '../../graph/store/neo4j/query.ts';
import { allOf, dump } from '../contract/pages.ts';
import { canRun, serverForTests } from '../neo4j.ts';

/** What the version before rules were declared stored of the sample newsletters, with a decision of each kind (fixtures/store/record.ts). */
const recorded = (name: string): Buffer =>
  gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/store', name)));

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-earlier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = '2026-12-24T08:00:00.000Z';
const ANEW = 'anew';
/** Names that present rules would give otherwise, so that their ids change: all that decisions of the recording are about. */
const OTHERWISE: Readonly<Record<string, string>> = {
  赣州市科技局: '赣州市科学技术局',
  江西理工大学: '江西理工大学（红旗校区）',
  比亚迪股份有限公司: '比亚迪股份',
  中国科学院赣江创新研究院: '赣江创新研究院',
};

function renamed(graph: ArticleGraph): ArticleGraph {
  const ids = new Map(
    graph.entities.flatMap(({ id, name }): readonly (readonly [EntityId, string])[] => {
      const other = OTHERWISE[name];
      return other === undefined ? [] : [[id, other]];
    }),
  );
  const now = (id: EntityId): EntityId => (ids.has(id) ? (`anew-${id}` as EntityId) : id);
  return {
    ...graph,
    extractor: ANEW,
    entities: graph.entities.map((entity) => ({
      ...entity,
      id: now(entity.id),
      name: ids.get(entity.id) ?? entity.name,
      aliases: ids.has(entity.id) ? [...entity.aliases, entity.name] : entity.aliases,
    })),
    mentions: graph.mentions.map((mention) => ({ ...mention, entity: now(mention.entity) })),
    statements: graph.statements.map((statement) => ({
      ...statement,
      subject: now(statement.subject),
      object: now(statement.object),
    })),
    indicators: graph.indicators.map((indicator) => ({
      ...indicator,
      subject: indicator.subject === null ? null : now(indicator.subject),
    })),
  };
}

/** Carries out recorded statements; those of the schema have a transaction to themselves. */
async function replay(config: Neo4jConfig, statements: string): Promise<void> {
  const connection = await Connection.open(config);
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

async function readAgain(
  store: GraphStore,
  decompose: typeof decomposeArticle,
  current: string,
): Promise<Readonly<{ failed: readonly Reextracted[]; decisions: readonly MovedDecision[] }>> {
  const failed: Reextracted[] = [];
  const decisions: MovedDecision[] = [];
  for await (const event of reextract({ store, decomposeArticle: decompose, current, now: NOW })) {
    if (event.kind === 'report' && event.result.outcome === 'failed') failed.push(event);
    if (event.kind === 'decision') decisions.push(event);
  }
  return { failed, decisions };
}

const decisionsInForce = async (store: GraphStore) =>
  (await allOf((page) => store.decisions(null, page))).filter(({ undoneOn }) => undoneOn === null);

/** Reads the store again with the present rules, then with rules that give other names; every decision holds throughout. */
async function expectToComeOver(store: GraphStore): Promise<unknown> {
  const before = await decisionsInForce(store);
  expect(before.map(({ verdict }) => verdict.kind).toSorted()).toEqual([
    'DIFFERENT',
    'REJECT',
    'RENAME',
    'RETYPE',
    'SAME',
  ]);
  const entities = await allOf((page) => store.entityList([], page));
  const { failed, decisions } = await readAgain(store, decomposeArticle, extractorVersion());
  expect([failed, decisions.filter(({ result }) => result.outcome === 'unplaced')]).toEqual([[], []]);
  expect(await decisionsInForce(store)).toHaveLength(before.length);

  const anew = await readAgain(store, (...args) => renamed(decomposeArticle(...args)), ANEW);
  expect(anew.failed).toEqual([]);
  expect(anew.decisions.map(({ decision, result }) => [decision.verdict.kind, result.outcome]).toSorted()).toEqual(
    [...new Set(anew.decisions.map(({ decision }) => decision.verdict.kind))].toSorted().map((kind) => [kind, 'moved']),
  );
  expect(anew.decisions.length).toBeGreaterThanOrEqual(4);
  const after = await decisionsInForce(store);
  expect(after.map(({ verdict }) => verdict.kind).toSorted()).toEqual(
    before.map(({ verdict }) => verdict.kind).toSorted(),
  );
  // Of what decisions are about, and of what they were about before, every id leads to something.
  const named = [...before, ...after].flatMap(({ verdict }) =>
    'a' in verdict ? [verdict.a, verdict.b] : 'entity' in verdict ? [verdict.entity] : [],
  );
  expect((await store.entities(named)).size).toBe(new Set(named).size);
  const found = await store.entities(entities.slice(0, 200).map(({ id }) => id));
  expect(found.size / Math.min(entities.length, 200)).toBeGreaterThan(0.9);
  return dump(store);
}

describe('a store that the version before rules were declared made', () => {
  const shown: unknown[] = [];

  it('comes over in SQLite, with its decisions and old links', async () => {
    const file = join(folder, 'earlier.db');
    writeFileSync(file, recorded('before-registry.db.gz'));
    const store = await openSqliteInThread(file);
    shown.push(await expectToComeOver(store));
    await store.close();
  });

  it.skipIf(!canRun)(
    'comes over in Neo4j, and shows the same as in SQLite',
    async () => {
      const { config, remove } = await serverForTests();
      try {
        await replay(config, recorded('before-registry.cypher.jsonl.gz').toString('utf8'));
        const store = await openStore(config);
        shown.push(await expectToComeOver(store));
        await store.close();
        expect(shown[1]).toEqual(shown[0]);
      } finally {
        await remove();
      }
    },
    300_000,
  );
});
