import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleGraph, ArticleId, EntityId } from '../../graph/index.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { articleGraphs, articleOf, corpora, idOf, sameArticle } from '../graphs.ts';
import { opened } from './opened.ts';
import { dump, empty, fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

export function describeWrites(name: string, under: StoreUnderTest): void {
  describe(`${name}: writes`, () => {
    const store = opened(under);
    const property = { numRuns: under.runs };

    it('tells new, unchanged, replaced and duplicate apart', async () => {
      await empty(store());
      const graph = articleOf({
        title: '甲',
        claims: [{ subject: '宿州市', predicate: 'COOPERATES_WITH', object: '杭州市' }],
      });
      expect(await store().apply(graph)).toEqual({ outcome: 'new' });
      expect(await store().apply(graph)).toEqual({ outcome: 'unchanged' });
      expect(await store().apply({ ...graph, extractor: 'test 2' })).toEqual({ outcome: 'replaced' });
      const twin = { ...graph, article: { ...graph.article, id: 'ffff' as ArticleId } };
      expect(await store().apply(twin)).toEqual({ outcome: 'duplicate', of: graph.article.id });
      expect((await store().statistics()).articles).toBe(1);
    });

    it('knows the same reading whatever the order of its lists', async () => {
      await fc.assert(
        fc.asyncProperty(articleGraphs, async (graph) => {
          await fill(store(), [graph]);
          const turned = {
            ...graph,
            entities: graph.entities.toReversed(),
            mentions: graph.mentions.toReversed(),
            statements: graph.statements.toReversed(),
          };
          expect(await store().apply(turned)).toEqual({ outcome: 'unchanged' });
        }),
        property,
      );
    });

    it('gives an article back as applied, in normal form', async () => {
      await fc.assert(
        fc.asyncProperty(corpora, async (graphs) => {
          await fill(store(), graphs);
          for (const graph of graphs) expect(await store().articleGraph(graph.article.id)).toEqual(normalGraph(graph));
        }),
        property,
      );
    });

    it('apply twice is apply once', async () => {
      await fc.assert(
        fc.asyncProperty(corpora, async (graphs) => {
          await fill(store(), graphs);
          const once = await dump(store());
          for (const graph of graphs) expect(await store().apply(graph)).toEqual({ outcome: 'unchanged' });
          expect(await dump(store())).toEqual(once);
        }),
        property,
      );
    });

    it('applying an article and retracting it leaves the store as it was', async () => {
      await fc.assert(
        fc.asyncProperty(corpora, articleGraphs, async (graphs, extra) => {
          const others = graphs.filter((graph) => !sameArticle(graph, extra));
          await fill(store(), others);
          const before = await dump(store());
          await store().apply(extra);
          expect(await store().retract(extra.article.id)).toBe(true);
          expect(await dump(store())).toEqual(before);
          expect(await store().retract(extra.article.id)).toBe(false);
        }),
        property,
      );
    });

    it('a new reading leaves nothing of the one before', async () => {
      await fc.assert(
        fc.asyncProperty(corpora, fc.array(articleGraphs, { maxLength: 4 }), async (graphs, later) => {
          await fill(store(), [...graphs, ...later]);
          const last = new Map([...graphs, ...later].map((graph) => [graph.article.id, graph]));
          const replaced = await dump(store());
          await fill(store(), [...last.values()]);
          expect(await dump(store())).toEqual(replaced);
        }),
        property,
      );
    });

    it('the order of ingest does not matter', async () => {
      await fc.assert(
        fc.asyncProperty(
          corpora.chain((graphs) =>
            fc.tuple(fc.constant(graphs), fc.shuffledSubarray([...graphs], { minLength: graphs.length })),
          ),
          async ([graphs, shuffled]) => {
            await fill(store(), graphs);
            const one = await dump(store());
            await fill(store(), shuffled);
            expect(await dump(store())).toEqual(one);
          },
        ),
        property,
      );
    });

    it('names an entity as most articles do, then by the longer name', async () => {
      const named = (title: string, naming: number): ArticleGraph =>
        articleOf({ title, named: ['安徽省科学技术厅'], naming });
      await fill(store(), [named('甲', 1), named('乙', 1), named('丙', 0)]);
      const id = idOf('安徽省科学技术厅');
      expect((await store().entities([id])).get(id)).toMatchObject({
        name: '安徽省科技厅',
        aliases: ['安徽省科学技术厅', '省科技厅'],
        articles: 3,
      });
      await store().retract(named('乙', 1).article.id);
      expect((await store().entities([id])).get(id)?.name).toBe('安徽省科学技术厅');
    });

    const sound = articleOf({
      title: '甲',
      claims: [{ subject: '宿州市', predicate: 'COOPERATES_WITH', object: '杭州市' }],
    });
    const figures = articleOf({ title: '丙', indicators: [{ subject: '宿州市', value: 3 }] });
    const [statement] = sound.statements;
    const [mention] = sound.mentions;
    const [entity] = sound.entities;
    if (statement === undefined || mention === undefined || entity === undefined)
      throw new Error('an article with a claim');
    const unsound: Readonly<Record<string, readonly [graph: ArticleGraph, message: RegExp]>> = {
      'a subject that is not there': [
        { ...sound, statements: [{ ...statement, subject: 'nobody' as EntityId }] },
        /nobody/,
      ],
      'a mention outside the text': [{ ...sound, mentions: [{ ...mention, end: 9999 }] }, /9999/],
      'an antecedent outside the text': [
        { ...sound, statements: [{ ...statement, antecedent: { start: 0, end: 9998 } }] },
        /antecedent 0–9998/,
      ],
      'a range without an end': [
        { ...figures, indicators: figures.indicators.map((own) => ({ ...own, upTo: Infinity })) },
        /新增企业 has no finite value/,
      ],
      'a relation against the ontology': [{ ...sound, statements: [{ ...statement, predicate: 'LEADS' }] }, /LEADS/],
      'a relation with itself': [{ ...sound, statements: [{ ...statement, object: statement.subject }] }, /itself/],
      'a region that is not there': [
        { ...sound, entities: [{ ...entity, region: 'nowhere' as EntityId }] },
        /nowhere|among/,
      ],
      'the same statement twice': [{ ...sound, statements: [statement, statement] }, /twice/],
      'a malformed date': [{ ...sound, statements: [{ ...statement, eventDate: '2022-13' }] }, /2022-13/],
      'NUL in the text': [{ ...sound, article: { ...sound.article, text: `${sound.article.text}\0` } }, /NUL/],
    };
    for (const [fault, [graph, message]] of Object.entries(unsound))
      it(`refuses ${fault} and stores nothing of it`, async () => {
        await fill(store(), [articleOf({ title: '乙', named: ['上海市'] })]);
        const before = await dump(store());
        await expect(store().apply(graph)).rejects.toMatchObject({
          code: 'INVALID',
          message: expect.stringMatching(message) as string,
        });
        expect(await dump(store())).toEqual(before);
      });

    it('refuses a statement id of another article, and stores nothing', async () => {
      await fill(store(), [sound]);
      const other = articleOf({
        title: '乙',
        claims: [{ subject: '安徽省', predicate: 'COOPERATES_WITH', object: '上海市' }],
      });
      const before = await dump(store());
      const stolen = { ...other, statements: other.statements.map((own) => ({ ...own, id: statement.id })) };
      await expect(store().apply(stolen)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await dump(store())).toEqual(before);
    });
  });
}
