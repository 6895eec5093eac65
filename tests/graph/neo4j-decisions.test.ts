import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSqliteInThread, type Decision, type GraphStore, type Proposal, type Stamp } from '../../graph/index.ts';
import { DriverConnection, type Queries } from '../../graph/store/neo4j/connection.ts';
import { createDecision, lockDecisions } from '../../graph/store/neo4j/cypher/decisions.ts';
import { currentDecisions } from '../../graph/store/neo4j/decisions.ts';
import { migrate } from '../../graph/store/neo4j/migrate.ts';
import { cypher } from '../../graph/store/neo4j/query.ts';
import { storeOver } from '../../graph/store/neo4j/store.ts';
import { dump, empty } from '../contract/pages.ts';
import { at } from '../decisions.ts';
import { articleOf, idOf } from '../graphs.ts';
import { canRun, serverForTests } from '../neo4j.ts';
import { queriesOver } from '../queries.ts';

/** Far longer than it takes to decide, or to store an article, where nothing is in the way. */
const WAIT_MS = 1_000;

const NAMES = ['宿州市科学技术局', '安庆市科学技术局', '揭榜挂帅'];
const FIRST = articleOf({ title: '先到', named: NAMES });
const LATER = articleOf({
  title: '后到',
  named: NAMES,
  claims: [{ subject: '宿州市科学技术局', predicate: 'COOPERATES_WITH', object: '安庆市科学技术局' }],
});
const [CLAIM] = LATER.statements;
const PROPOSALS: readonly Proposal[] = [
  { kind: 'SAME', a: idOf('宿州市科学技术局'), b: idOf('安庆市科学技术局') },
  { kind: 'RENAME', entity: idOf('揭榜挂帅'), name: '张榜' },
  { kind: 'RETYPE', entity: idOf('安庆市科学技术局'), type: 'Institution' },
  ...(CLAIM === undefined ? [] : [{ kind: 'REJECT', statement: CLAIM.id } as const]),
];

const RENAME = JSON.stringify({ kind: 'RENAME', entity: idOf('揭榜挂帅'), name: '张榜' });

/** The connection, whose transactions of that name stay when their work is done and their locks are held, until they are released. */
function staying(connection: Queries, name: string) {
  const worked = Promise.withResolvers<undefined>();
  const leave = Promise.withResolvers<undefined>();
  const write: Queries['write'] = (given, work) =>
    connection.write(given, async (transaction) => {
      const result = await work(transaction);
      if (given === name) {
        worked.resolve(undefined);
        await leave.promise;
      }
      return result;
    });
  return {
    store: storeOver(queriesOver(connection, { write })),
    worked: worked.promise,
    leave: () => leave.resolve(undefined),
  };
}
describe.skipIf(!canRun)('decisions on Neo4j that are made while articles are stored', () => {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });
  let server: Awaited<ReturnType<typeof serverForTests>>;
  let connection: DriverConnection;
  let other: DriverConnection;
  let store: GraphStore;
  beforeAll(async () => {
    server = await serverForTests();
    connection = await DriverConnection.open(server.config);
    await migrate(connection);
    other = await DriverConnection.open(server.config);
    store = storeOver(connection);
  });
  afterAll(async () => {
    await Promise.all([connection.close(), other.close()]);
    await server.remove();
  });
  beforeEach(() => empty(store));

  let tick = 0;
  const now = (): Stamp => at((tick += 1));

  /** What the embedded store holds of the two articles: what is right. */
  async function expected(decisions: readonly Decision[]): Promise<unknown> {
    const embedded = await openSqliteInThread(':memory:');
    for (const decision of decisions) await embedded.adopt(decision);
    await embedded.apply(FIRST);
    await embedded.apply(LATER);
    const content = await dump(embedded);
    await embedded.close();
    return content;
  }

  /** Decides with the later article in sight, which is taken away again. */
  async function decided(proposal: Proposal): Promise<Decision> {
    await store.apply(FIRST);
    await store.apply(LATER);
    const decision = await store.decide(proposal, now());
    await store.retract(LATER.article.id);
    return decision;
  }

  /** What the work has come to after a while, when one who holds locks lets go. */
  async function meanwhile(work: Promise<unknown>, leave: () => void): Promise<'waited' | 'went on'> {
    const found = await Promise.race([work.then(() => 'went on' as const), setTimeout(WAIT_MS, 'waited' as const)]);
    leave();
    await work;
    return found;
  }

  for (const proposal of PROPOSALS) {
    it(`undoing ${proposal.kind} waits for an article that is being stored, and reaches it`, async () => {
      const { id } = await decided(proposal);
      const writer = staying(other, 'apply');
      const stored = writer.store.apply(LATER);
      await writer.worked;
      expect(await meanwhile(store.undo(id, now().on), writer.leave)).toBe('waited');
      await stored;
      expect(await dump(store)).toEqual(await expected([]));
    });

    it(`an article that comes while ${proposal.kind} is being undone waits, and is stored without it`, async () => {
      const { id } = await decided(proposal);
      const decider = staying(other, 'decide');
      const undone = decider.store.undo(id, now().on);
      await decider.worked;
      expect(await meanwhile(store.apply(LATER), decider.leave)).toBe('waited');
      await undone;
      expect(await dump(store)).toEqual(await expected([]));
    });

    // A claim is rejected in an article that is there.
    if (proposal.kind === 'REJECT') continue;
    it(`an article that comes while ${proposal.kind} is being decided waits, and is stored under it`, async () => {
      await store.apply(FIRST);
      const decider = staying(other, 'decide');
      const deciding = decider.store.decide(proposal, now());
      await decider.worked;
      expect(await meanwhile(store.apply(LATER), decider.leave)).toBe('waited');
      expect(await dump(store)).toEqual(await expected([await deciding]));
    });
  }

  it('a writer that sees the version of the decisions sees all that were made up to it, while others come', async () => {
    const look = () => currentDecisions(queriesOver(connection), (query) => connection.read(query));
    const { all, version } = await look();
    const made = 400;
    let ended = false;
    const decideAll = async (): Promise<void> => {
      for (let i = 0; i < made; i += 1)
        await other.write('test', async ({ run }) => {
          await run(lockDecisions());
          // A commit that takes its time, as where many articles are rewritten.
          await run(cypher('test', 'UNWIND range(1, 200) AS n CREATE (x:Passing {n: n}) SET x.gone = n DELETE x'));
          await run(createDecision({ id: `made-${i}`, verdict: RENAME, about: [], decidedOn: now().on, undoneOn: '' }));
        });
      ended = true;
    };
    const seen: (readonly [versions: number, decisions: number])[] = [];
    const lookOften = async (): Promise<void> => {
      while (!ended) {
        const found = await look();
        seen.push([found.version - version, found.all.length - all.length]);
      }
    };
    await Promise.all([decideAll(), lookOften(), lookOften(), lookOften()]);
    expect(seen.length).toBeGreaterThan(made);
    expect(seen.filter(([versions, decisions]) => versions !== decisions)).toEqual([]);
    await other.write('test', ({ run }) =>
      run(cypher('test', `MATCH (d:Decision) WHERE d.id STARTS WITH 'made-' DELETE d`)),
    );
  });
});
