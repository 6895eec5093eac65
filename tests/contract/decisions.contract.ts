import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce, openSqliteInThread, type GraphStore } from '../../graph/index.ts';
import { derivedGraph } from '../../graph/store/decisions.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { at, perform, steps } from '../decisions.ts';
import { articleOf, corpora, idOf } from '../graphs.ts';
import { opened } from './opened.ts';
import { allOf, dump, empty, fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

export function describeDecisions(name: string, under: StoreUnderTest): void {
  describe(`${name}: decisions`, () => {
    const store = opened(under);
    const property = { numRuns: under.runs };
    let tick = 0;
    const now = (note: string | null = null) => at((tick += 1), note);
    /** Everything the store shows but what articles said before any decision. */
    const shown = async (of: GraphStore): Promise<unknown> => ({
      ...((await dump(of)) as object),
      said: null,
      reviews: await allOf((page) => of.reviews(page)),
    });
    const fresh = async <T>(work: (of: GraphStore) => Promise<T>): Promise<T> => {
      const other = await openSqliteInThread(':memory:');
      try {
        return await work(other);
      } finally {
        await other.close();
      }
    };
    const record = async (of: string) => (await store().entities([idOf(of)])).get(idOf(of));

    it('only what is in force counts, whatever the order of articles, decisions and undoing', async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          await empty(store());
          const { graphs, decisions } = await perform(store(), all, now);
          const result = await dump(store());
          await fresh(async (other) => {
            for (const decision of decisions.toReversed()) await other.adopt(decision);
            for (const graph of graphs.toReversed()) await other.apply(graph);
            expect(result).toEqual(await dump(other));
          });
        }),
        property,
      );
    });

    it('shows what a store would that was given the articles as decided', async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          await empty(store());
          const { graphs, decisions } = await perform(store(), all, now);
          const by = inForce(decisions);
          const differing = decisions.filter(({ verdict }) => verdict.kind === 'DIFFERENT');
          await fresh(async (other) => {
            for (const graph of graphs) await other.apply(derivedGraph(normalGraph(graph), by));
            for (const decision of differing) await other.adopt(decision);
            expect(await shown(store())).toEqual(await shown(other));
          });
          for (const graph of graphs) expect(await store().articleSaid(graph.article.id)).toEqual(normalGraph(graph));
        }),
        property,
      );
    });

    it('all undone is as if nothing had been decided', async () => {
      await fc.assert(
        fc.asyncProperty(corpora, steps, fc.infiniteStream(fc.nat()), async (graphs, all, places) => {
          await fill(store(), graphs);
          const before = await dump(store());
          const { decisions } = await perform(
            store(),
            all.filter(({ kind }) => kind === 'decide' || kind === 'reject'),
            now,
          );
          const left = [...decisions];
          for (const place of places) {
            const [decision] = left.splice(place % Math.max(left.length, 1), 1);
            if (decision === undefined) break;
            expect(await store().undo(decision.id, now().on)).toMatchObject({ id: decision.id });
          }
          expect(await dump(store())).toEqual(before);
        }),
        property,
      );
    });

    const cooperation = articleOf({
      title: '甲',
      publishedOn: '2022-08',
      claims: [
        { subject: '宿州市科学技术局', predicate: 'COOPERATES_WITH', object: '杭州电子科技大学' },
        { subject: '宿州市科学技术局', predicate: 'LEADS', object: '科技特派员' },
      ],
    });
    const other = articleOf({
      title: '乙',
      publishedOn: '2022-09',
      claims: [{ subject: '安庆市科学技术局', predicate: 'LEADS', object: '科技特派员' }],
    });
    const [suzhou, anqing] = [idOf('宿州市科学技术局'), idOf('安庆市科学技术局')];
    const kept = suzhou < anqing ? suzhou : anqing;

    it('merges two things into one: names, places, relations and statements of both', async () => {
      await fill(store(), [cooperation, other]);
      const decision = await store().decide({ kind: 'SAME', a: suzhou, b: anqing }, now('同一机构'));
      expect(decision).toMatchObject({
        about: expect.arrayContaining(['宿州市科学技术局', '安庆市科学技术局']) as string[],
        note: '同一机构',
        undoneOn: null,
      });
      const [one, two] = [await record('宿州市科学技术局'), await record('安庆市科学技术局')];
      expect(one).toEqual(two);
      expect(one).toMatchObject({ id: kept, articles: 2, degree: 2 });
      expect([one?.name, ...(one?.aliases ?? [])]).toEqual(
        expect.arrayContaining(['宿州市科学技术局', '安庆市科学技术局', '市科技局']),
      );
      const statements = await allOf((page) =>
        store().statements({ relation: null, article: null, entity: kept, between: null }, page),
      );
      expect(statements).toHaveLength(3);
      const [led] = (
        await store().neighbours(
          kept,
          { predicates: ['LEADS'], direction: 'OUT', neighbourTypes: [], between: null },
          { first: 5, after: null },
        )
      ).items;
      expect(led?.value.relation.weight).toBe(2);
      const { items } = await store().search(
        { text: '安庆市科学技术局', types: [], regions: [] },
        { first: 5, after: null },
      );
      expect(items[0]?.value.entity.id).toBe(kept);
      await store().undo(decision.id, now().on);
      expect(await record('宿州市科学技术局')).toMatchObject({ id: suzhou, articles: 1, degree: 2 });
      expect(await record('安庆市科学技术局')).toMatchObject({ id: anqing, articles: 1, degree: 1 });
    });

    it('holds for articles that come later, and for those that come again', async () => {
      await fill(store(), [cooperation, other]);
      const { id } = await store().decide({ kind: 'SAME', a: suzhou, b: anqing }, now());
      const merged = await dump(store());
      await store().retract(other.article.id);
      await store().apply(other);
      expect(await dump(store())).toEqual(merged);
      expect(await store().apply({ ...other, extractor: 'test 2' })).toEqual({ outcome: 'replaced' });
      expect(await record('安庆市科学技术局')).toMatchObject({ id: kept, articles: 2 });
      await store().undo(id, now().on);
    });

    it('renames: the name that articles use becomes another name', async () => {
      await fill(store(), [cooperation]);
      const { id } = await store().decide({ kind: 'RENAME', entity: suzhou, name: '宿州市科技创新局' }, now());
      const { id: later } = await store().decide({ kind: 'RENAME', entity: suzhou, name: '宿州科创局' }, now());
      expect(await record('宿州市科学技术局')).toMatchObject({
        name: '宿州科创局',
        aliases: expect.arrayContaining(['宿州市科学技术局']) as string[],
      });
      await store().undo(later, now().on);
      expect((await record('宿州市科学技术局'))?.name).toBe('宿州市科技创新局');
      await store().undo(id, now().on);
      expect((await record('宿州市科学技术局'))?.name).toBe('宿州市科学技术局');
    });

    it('retypes: statements that the ontology does not know of the new type rest until it is undone', async () => {
      await fill(store(), [cooperation]);
      const { id } = await store().decide({ kind: 'RETYPE', entity: idOf('科技特派员'), type: 'Institution' }, now());
      expect(await record('科技特派员')).toMatchObject({ type: 'Institution', degree: 0 });
      const { byType } = await store().statistics();
      expect(byType).toMatchObject({ Program: 0, Institution: 2 });
      expect((await store().entityList(['Institution'], { first: 5, after: null })).total).toBe(2);
      await store().undo(id, now().on);
      expect(await record('科技特派员')).toMatchObject({ type: 'Program', degree: 1 });
    });

    it('rejects a statement, and does not take it back when it is read at another place', async () => {
      await fill(store(), [cooperation, other]);
      const statement = cooperation.statements.find(({ predicate }) => predicate === 'LEADS');
      if (statement === undefined) throw new Error('an article with a lead');
      const { id, verdict } = await store().decide({ kind: 'REJECT', statement: statement.id }, now());
      expect(verdict).toMatchObject({ kind: 'REJECT', article: cooperation.article.id, subject: suzhou });
      expect((await store().statementsByIds([statement.id])).size).toBe(0);
      expect((await store().programTrace(idOf('科技特派员'))).leaders).toHaveLength(1);
      const shifted = articleOf({
        title: '甲',
        publishedOn: '2022-08',
        named: ['上海市'],
        claims: [
          { subject: '宿州市科学技术局', predicate: 'LEADS', object: '科技特派员' },
          { subject: '宿州市科学技术局', predicate: 'COOPERATES_WITH', object: '杭州电子科技大学' },
        ],
      });
      expect(await store().apply(shifted)).toEqual({ outcome: 'replaced' });
      expect((await store().programTrace(idOf('科技特派员'))).leaders).toHaveLength(1);
      await store().undo(id, now().on);
      expect((await store().programTrace(idOf('科技特派员'))).leaders).toHaveLength(2);
    });

    it('leaves pairs that were decided out of the review list', async () => {
      await fill(store(), [
        articleOf({ title: '甲', named: ['先进材料创新研究院', '杭州电子科技大学先进材料创新研究院'] }),
      ]);
      const asked = async () => (await allOf((page) => store().reviews(page))).map(({ a, b }) => [a.id, b.id]);
      const [pair] = await asked();
      const [a, b] = pair ?? [];
      if (a === undefined || b === undefined) throw new Error('a pair to review');
      const { id } = await store().decide({ kind: 'DIFFERENT', a, b }, now());
      expect(await asked()).not.toContainEqual([a, b]);
      await store().undo(id, now().on);
      expect(await asked()).toContainEqual([a, b]);
    });

    it('the same decision again, or undone again, changes nothing', async () => {
      await fill(store(), [cooperation, other]);
      const decision = await store().decide({ kind: 'SAME', a: suzhou, b: anqing }, now());
      expect(await store().decide({ kind: 'SAME', a: anqing, b: suzhou }, now())).toEqual(decision);
      const undone = await store().undo(decision.id, now().on);
      expect(await store().decisionsByIds([decision.id, 'decision-none' as never])).toEqual(
        new Map([[decision.id, undone]]),
      );
      expect(await store().undo(decision.id, now().on)).toEqual(undone);
      expect(await store().adopt(undone)).toBe(false);
      const again = await store().decide({ kind: 'SAME', a: suzhou, b: anqing }, now());
      expect(again.id).not.toBe(decision.id);
      await store().undo(again.id, now().on);
    });

    it('lists decisions of an entity and of all, newest first', async () => {
      await fill(store(), [cooperation, other]);
      const first = await store().decide({ kind: 'RENAME', entity: anqing, name: '安庆科技局' }, now());
      const second = await store().decide({ kind: 'SAME', a: suzhou, b: anqing }, now());
      const of = await allOf((page) => store().decisions(suzhou, page), 1);
      expect(of.slice(0, 2)).toEqual([second, first]);
      const all = await allOf((page) => store().decisions(null, page), 3);
      expect(all.slice(0, 2)).toEqual([second, first]);
      await store().undo(second.id, now().on);
      expect((await allOf((page) => store().decisions(suzhou, page))).map(({ id }) => id)).not.toContain(first.id);
      await store().undo(first.id, now().on);
    });

    it('refuses what contradicts a decision in force, naming it, and what makes no sense', async () => {
      await fill(store(), [cooperation, other]);
      const apart = await store().decide({ kind: 'DIFFERENT', a: suzhou, b: anqing }, now());
      const before = await dump(store());
      const refused = (proposal: Parameters<GraphStore['decide']>[0], code: string, message: RegExp) =>
        expect(store().decide(proposal, now())).rejects.toMatchObject({
          code,
          message: expect.stringMatching(message) as string,
        });
      await refused({ kind: 'SAME', a: anqing, b: suzhou }, 'CONFLICT', new RegExp(apart.id));
      await refused({ kind: 'SAME', a: suzhou, b: suzhou }, 'INVALID', /two/);
      await refused({ kind: 'SAME', a: suzhou, b: idOf('科技特派员') }, 'CONFLICT', /type/);
      await refused({ kind: 'SAME', a: suzhou, b: idOf('上海市') }, 'NOT_FOUND', /no entity/);
      await refused({ kind: 'RENAME', entity: suzhou, name: '  ' }, 'INVALID', /name/);
      await refused({ kind: 'RENAME', entity: suzhou, name: '\ud800' }, 'INVALID', /name/);
      await refused({ kind: 'REJECT', statement: 'nothing' as never }, 'NOT_FOUND', /no statement/);
      await expect(
        store().decide({ kind: 'RENAME', entity: suzhou, name: '甲' }, { on: 'today', note: null }),
      ).rejects.toMatchObject({ code: 'INVALID' });
      await expect(store().undo('decision-none' as never, now().on)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await dump(store())).toEqual(before);
      await store().undo(apart.id, now().on);
      const together = await store().decide({ kind: 'SAME', a: suzhou, b: anqing }, now());
      await refused({ kind: 'DIFFERENT', a: anqing, b: suzhou }, 'CONFLICT', new RegExp(together.id));
      await expect(store().adopt({ ...apart, id: 'decision-other' as never })).rejects.toMatchObject({
        code: 'CONFLICT',
      });
      await store().undo(together.id, now().on);
    });
  });
}
