import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  openSqliteInThread,
  type DecisionId,
  type EntityId,
  type GraphStore,
  type Proposal,
} from '../../graph/index.ts';
import { moveDecisions } from '../../graph/ingest/move-decisions.ts';
import { replaceReading } from '../../graph/ingest/replace.ts';
import { allOf, dump } from '../contract/pages.ts';
import { at } from '../decisions.ts';
import { articleOf, idOf } from '../graphs.ts';
import { renamed } from '../renamed.ts';

const LATER = at(1_000).on;
const GRAPHS = [
  articleOf({
    title: '甲',
    claims: [
      { subject: '宿州市科学技术局', predicate: 'LEADS', object: '揭榜挂帅' },
      { subject: '宿州市科学技术局', predicate: 'COOPERATES_WITH', object: '杭州电子科技大学' },
    ],
  }),
  articleOf({ title: '乙', claims: [{ subject: '安庆市科学技术局', predicate: 'LEADS', object: '揭榜挂帅' }] }),
];

const BUREAU = { 宿州市科学技术局: '宿州市科技局' } as const;
const BUREAU_NOW = 'anew-宿州市科技局' as EntityId;

describe('decisions about entities that go by other ids after articles were read again', () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openSqliteInThread(':memory:');
    for (const graph of GRAPHS) await store.apply(graph);
  });
  afterEach(() => store.close());

  const readAgain = async (names: Readonly<Record<string, string>>): Promise<void> => {
    for (const graph of GRAPHS) await replaceReading(store, graph, renamed(graph, names));
  };
  const moved = async () => {
    const events = [];
    for await (const event of moveDecisions(store, LATER)) events.push(event);
    return events;
  };
  const inForce = async () =>
    (await allOf((page) => store.decisions(null, page))).filter(({ undoneOn }) => undoneOn === null);
  /** What a store shows that never knew other names, where the same was decided about the present ids. */
  const expectAsDecidedNow = async (names: Readonly<Record<string, string>>, proposal: Proposal): Promise<void> => {
    const fresh = await openSqliteInThread(':memory:');
    for (const graph of GRAPHS) await fresh.apply(renamed(graph, names));
    await fresh.decide(proposal, at(1));
    expect(await dump(store)).toEqual(await dump(fresh));
    await fresh.close();
  };

  it.each([
    [
      'a merging',
      { kind: 'SAME', a: idOf('宿州市科学技术局'), b: idOf('安庆市科学技术局') },
      { kind: 'SAME', a: BUREAU_NOW, b: idOf('安庆市科学技术局') },
    ],
    [
      'a separation',
      { kind: 'DIFFERENT', a: idOf('宿州市科学技术局'), b: idOf('安庆市科学技术局') },
      { kind: 'DIFFERENT', a: BUREAU_NOW, b: idOf('安庆市科学技术局') },
    ],
    [
      'a new name',
      { kind: 'RENAME', entity: idOf('宿州市科学技术局'), name: '宿科局' },
      { kind: 'RENAME', entity: BUREAU_NOW, name: '宿科局' },
    ],
    [
      'another type',
      { kind: 'RETYPE', entity: idOf('宿州市科学技术局'), type: 'Institution' },
      { kind: 'RETYPE', entity: BUREAU_NOW, type: 'Institution' },
    ],
  ] as const satisfies readonly (readonly [string, Proposal, Proposal])[])(
    '%s holds for the present id, and links to the former one lead there',
    async (_, before, after) => {
      await store.decide(before, at(1, '据机构改革方案'));
      await readAgain(BUREAU);
      expect(await moved()).toMatchObject([{ result: { outcome: 'moved' } }]);
      await expectAsDecidedNow(BUREAU, after);
      expect(await inForce()).toMatchObject([{ note: '据机构改革方案', decidedOn: at(1).on }]);
      expect((await store.entities([idOf('宿州市科学技术局')])).size).toBe(1);
      expect(await moved(), 'nothing is left to move').toEqual([]);
    },
  );

  it('a rejected claim stays rejected where its subject has another id and its sentence begins elsewhere', async () => {
    const [graph] = GRAPHS;
    const statement = graph?.statements.find(({ predicate }) => predicate === 'LEADS');
    if (graph === undefined || statement === undefined) throw new Error('the article has a claim');
    await store.decide({ kind: 'REJECT', statement: statement.id }, at(1));
    const again = renamed(graph, BUREAU);
    await replaceReading(store, graph, {
      ...again,
      statements: again.statements.map((other) => ({
        ...other,
        evidence: { ...other.evidence, start: other.evidence.start + 1 },
      })),
    });
    expect(await moved()).toMatchObject([{ result: { outcome: 'moved' } }]);
    const shown = await store.articleGraph(graph.article.id);
    expect(shown?.statements.map(({ predicate }) => predicate)).toEqual(['COOPERATES_WITH']);
  });

  it('a decision comes along when names change, change back and change again', async () => {
    const note = '据机构改革方案';
    await store.decide({ kind: 'RENAME', entity: idOf('宿州市科学技术局'), name: '宿科局' }, at(1, note));
    const readings = [GRAPHS, GRAPHS.map((graph) => renamed(graph, BUREAU))] as const;
    for (const [before, after] of [[0, 1] as const, [1, 0] as const, [0, 1] as const, [1, 0] as const]) {
      for (const [i, graph] of readings[before].entries()) {
        const next = readings[after][i];
        if (next !== undefined) await replaceReading(store, graph, next);
      }
      expect(await moved()).toMatchObject([{ result: { outcome: 'moved' } }]);
      const id = after === 1 ? BUREAU_NOW : idOf('宿州市科学技术局');
      expect(await inForce()).toMatchObject([{ verdict: { entity: id }, note, decidedOn: at(1).on }]);
      expect((await store.entities([id])).get(id)).toMatchObject({ id, name: '宿科局' });
    }
  });

  it('the subjects of two decisions are reported in the order of their ids', async () => {
    const pair = [idOf('宿州市科学技术局'), idOf('安庆市科学技术局')].toSorted();
    const names = ['宿州市科学技术局', '安庆市科学技术局'];
    const nameOf = (id: EntityId): string | undefined => names.find((name) => idOf(name) === id);
    const [first = pair[0], second] = pair;
    if (first === undefined || second === undefined) throw new Error('there are two');
    await store.decide({ kind: 'DIFFERENT', a: first, b: second }, at(1));
    // An id that stands after the other.
    for (const graph of GRAPHS) {
      const now = (id: EntityId): EntityId => (id === first ? (`z-${id}` as EntityId) : id);
      await replaceReading(store, graph, {
        ...graph,
        extractor: 'anew',
        entities: graph.entities.map((entity) => ({ ...entity, id: now(entity.id) })),
        mentions: graph.mentions.map((mention) => ({ ...mention, entity: now(mention.entity) })),
        statements: graph.statements.map((one) => ({ ...one, subject: now(one.subject), object: now(one.object) })),
      });
    }
    await moved();
    expect(await inForce()).toMatchObject([
      { verdict: { a: second, b: `z-${first}` }, about: [nameOf(second), nameOf(first)] },
    ]);
  });

  it('a rejected claim that its article does not make any more is reported, and stays rejected when it is made again', async () => {
    const [graph] = GRAPHS;
    const statement = graph?.statements.find(({ predicate }) => predicate === 'LEADS');
    if (graph === undefined || statement === undefined) throw new Error('the article has a claim');
    await store.decide({ kind: 'REJECT', statement: statement.id }, at(1));
    const silent = {
      ...graph,
      extractor: 'anew',
      statements: graph.statements.filter(({ id }) => id !== statement.id),
    };
    await replaceReading(store, graph, silent);
    expect((await moved()).map(({ result }) => result)).toEqual([
      { outcome: 'unplaced', why: expect.stringContaining('does not say so any more') as string },
    ]);
    expect(await inForce()).toHaveLength(1);
    await replaceReading(store, silent, graph);
    expect(await moved()).toEqual([]);
    const shown = await store.articleGraph(graph.article.id);
    expect(shown?.statements.map(({ predicate }) => predicate)).toEqual(['COOPERATES_WITH']);
    await store.retract(graph.article.id);
    expect(await moved()).toMatchObject([{ result: { outcome: 'unplaced' } }]);
  });

  it('a decision about an entity that became two, or that nothing takes the place of, stays in force and is reported', async () => {
    await store.decide({ kind: 'RENAME', entity: idOf('揭榜挂帅'), name: '揭榜' }, at(1));
    await store.decide({ kind: 'RENAME', entity: idOf('杭州电子科技大学'), name: '杭电' }, at(2));
    const [one, other] = GRAPHS;
    if (one === undefined || other === undefined) throw new Error('there are two articles');
    await replaceReading(store, other, renamed(other, { 揭榜挂帅: '揭榜挂帅（安庆）' }));
    const again = renamed(one, { 揭榜挂帅: '揭榜挂帅（宿州）' });
    const gone = idOf('杭州电子科技大学');
    await replaceReading(store, one, {
      ...again,
      entities: again.entities.filter(({ id }) => id !== gone),
      mentions: again.mentions.filter(({ entity }) => entity !== gone),
      statements: again.statements.filter(({ object, subject }) => object !== gone && subject !== gone),
    });
    const events = await moved();
    expect(events.map(({ decision, result }) => [decision.about, result.outcome])).toEqual([
      [['揭榜挂帅'], 'unplaced'],
      [['杭州电子科技大学'], 'unplaced'],
    ]);
    expect(await inForce()).toHaveLength(2);
  });

  it('a decision about an id that some article still uses stays where it is', async () => {
    await store.decide({ kind: 'RENAME', entity: idOf('揭榜挂帅'), name: '揭榜' }, at(1));
    const [one] = GRAPHS;
    if (one === undefined) throw new Error('there are articles');
    await replaceReading(store, one, renamed(one, { 揭榜挂帅: '揭榜制' }));
    expect(await moved()).toEqual([]);
    expect((await store.entities([idOf('揭榜挂帅')])).get(idOf('揭榜挂帅'))?.name).toBe('揭榜');
  });

  it('tells merged entities apart: only the one that goes by another id is moved', async () => {
    await store.decide({ kind: 'SAME', a: idOf('宿州市科学技术局'), b: idOf('安庆市科学技术局') }, at(1));
    await readAgain(BUREAU);
    await moved();
    const [decision] = await inForce();
    expect(decision?.verdict).toMatchObject({ kind: 'SAME' });
    expect(Object.values(decision?.verdict ?? {})).toEqual(
      expect.arrayContaining([BUREAU_NOW, idOf('安庆市科学技术局')]),
    );
  });

  it('of three merged in a chain, moves the decisions about those that go by other ids and no other', async () => {
    const chain = [idOf('宿州市科学技术局'), idOf('安庆市科学技术局'), idOf('杭州电子科技大学')].toSorted();
    const [first, second, third] = chain;
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are three');
    const typeOf = (id: EntityId) => (id === idOf('杭州电子科技大学') ? 'Institution' : 'Agency');
    const nameOfFirst = GRAPHS.flatMap(({ entities }) => entities).find(({ id }) => id === first)?.name ?? '';
    // Both ends of the chain are merged with the one in the middle, so that each of the two decisions rests on the same group.
    for (const [i, [a, b]] of [[first, second] as const, [second, third] as const].entries()) {
      const proposal = { kind: 'SAME', a, b } as const;
      await store.adopt({
        id: `decision-${i}` as DecisionId,
        verdict: { ...proposal, types: [typeOf(a), typeOf(b)] },
        about: [a, b],
        note: null,
        decidedOn: at(i).on,
        undoneOn: null,
      });
    }
    await readAgain({ [nameOfFirst]: '新名' });
    expect((await moved()).map(({ decision, result }) => [decision.id, result.outcome])).toEqual([
      ['decision-0', 'moved'],
    ]);
    expect((await store.entities([first, second, third])).size).toBe(3);
    expect(new Set([...(await store.entities([first, second, third])).values()].map(({ id }) => id)).size).toBe(1);
  });

  it('completes what a stop between recording and taking back left', async () => {
    await store.decide({ kind: 'RENAME', entity: idOf('宿州市科学技术局'), name: '宿科局' }, at(1));
    await readAgain(BUREAU);
    const stopped = { ...store, undo: () => Promise.reject(new Error('stopped')) };
    await expect(moveDecisions(stopped, LATER).next()).rejects.toThrow('stopped');
    expect(await inForce()).toHaveLength(2);
    expect(await moved()).toMatchObject([{ result: { outcome: 'moved' } }]);
    await expectAsDecidedNow(BUREAU, { kind: 'RENAME', entity: BUREAU_NOW, name: '宿科局' });
  });
});
