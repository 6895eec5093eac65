import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES, type EntityId, type RegionLink } from '../../graph/index.ts';
import { normalGraph } from '../../graph/store/normal.ts';
import { WORLD, articleOf } from '../graphs.ts';
import * as model from './model.ts';
import * as graphModel from './model-graph.ts';
import * as regionModel from './model-regions.ts';
import { betweens, ids, lawsOf } from './laws.ts';
import { opened } from './opened.ts';
import { allOf } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

const few = <T>(...items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof(fc.constant<readonly T[]>([]), fc.subarray([...items], { maxLength: 4 }));
const predicates = few(...RELATION_TYPE_NAMES);
const types = few(...ENTITY_TYPE_NAMES);

export function describeReads(name: string, under: StoreUnderTest): void {
  describe(`${name}: reads agree with brute force over the articles`, () => {
    const store = opened(under);
    const law = lawsOf(store, under);

    law('entities, relations, issues, statistics', types, async (corpus, wanted, size) => {
      const entities = model.entityRecords(corpus).filter((e) => wanted.length === 0 || wanted.includes(e.type));
      expect(await allOf((page) => store().entityList(wanted, page), size)).toEqual(entities);
      const known = await store().entities([...entities.map((e) => e.id), 'none' as EntityId]);
      expect([...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      const relations = model.relationRecords(corpus);
      expect(await store().relations(relations.map((r) => r.id))).toEqual(new Map(relations.map((r) => [r.id, r])));
      const issues = model.issueRecords(corpus);
      expect(await allOf((page) => store().issues(page), size)).toEqual(issues);
      expect(await store().issuesByIds(issues.map(({ issue }) => issue.id))).toEqual(
        new Map(issues.map((record) => [record.issue.id, record])),
      );
      expect(await store().statistics()).toEqual(model.statistics(corpus));
    });

    law(
      'articles',
      fc.record({ issue: fc.constant(null), entity: fc.option(ids()), between: betweens }),
      async (corpus, filter, size) => {
        const [first] = corpus.graphs;
        for (const issue of [null, first?.issue.id ?? null])
          expect(await allOf((page) => store().articles({ ...filter, issue }, page), size)).toEqual(
            model.articleRecords(corpus, { ...filter, issue }),
          );
        const all = model.articleRecords(corpus, { issue: null, entity: null, between: null });
        for (const version of [null, ...new Set(all.map(({ extractor }) => extractor))])
          expect(await allOf((page) => store().articleIds(version, page), size)).toEqual(
            all
              .filter(({ extractor }) => extractor !== version)
              .map(({ article }) => article.id)
              .toSorted(),
          );
        expect(await store().articlesByIds(all.map(({ article }) => article.id))).toEqual(
          new Map(all.map((record) => [record.article.id, record])),
        );
      },
    );

    law('statements', fc.record({ entity: fc.option(ids()), between: betweens }), async (corpus, filter, size) => {
      const relation = model.relationIds(corpus)[0] ?? null;
      const article = corpus.graphs[0]?.article.id ?? null;
      for (const place of [
        { relation: null, article: null },
        { relation, article: null },
        { relation: null, article },
        { relation, article },
      ]) {
        const wanted = model.statements(corpus, { ...filter, ...place });
        expect(await allOf((page) => store().statements({ ...filter, ...place }, page), size)).toEqual(wanted);
      }
      const all = model.statementRecords(corpus);
      expect(await store().statementsByIds(all.map((s) => s.id))).toEqual(new Map(all.map((s) => [s.id, s])));
    });

    law('mentions, indicators, timeline', ids(), async (corpus, entity, size) => {
      expect(await allOf((page) => store().mentions(entity, page), size)).toEqual(model.mentionRecords(corpus, entity));
      for (const subject of [entity, null])
        expect(await allOf((page) => store().indicators(subject, page), size)).toEqual(
          model.indicatorRecords(corpus, subject),
        );
      for (const unit of ['MONTH', 'YEAR'] as const)
        expect(await store().timeline(entity, unit)).toEqual(graphModel.timeline(corpus, entity, unit));
    });

    law(
      'neighbours and their counts',
      fc.record({
        of: ids(),
        predicates,
        direction: fc.constantFrom('OUT' as const, 'IN' as const, 'BOTH' as const),
        neighbourTypes: types,
        between: betweens,
      }),
      async (corpus, { of, ...filter }, size) => {
        expect(await allOf((page) => store().neighbours(of, filter, page), size)).toEqual(
          graphModel.neighbours(corpus, of, filter),
        );
        expect(await store().neighbourCounts(of)).toEqual(graphModel.neighbourCounts(corpus, of));
      },
    );

    law(
      'neighbourhood',
      fc.record({
        of: fc.uniqueArray(ids(), { maxLength: 3 }),
        hops: fc.integer({ min: 0, max: 3 }),
        predicates,
        types,
        between: betweens,
        touching: fc.oneof(fc.constant([]), fc.uniqueArray(ids(), { minLength: 1, maxLength: 3 })),
        limit: fc.constantFrom(1, 3, 10, 500),
      }),
      async (corpus, query) =>
        expect(await store().neighbourhood(query)).toEqual(graphModel.neighbourhood(corpus, query)),
    );

    law(
      'paths',
      fc.record({
        from: ids(),
        to: ids(),
        maxHops: fc.integer({ min: 1, max: 5 }),
        first: fc.constantFrom(1, 3, 20),
        predicates: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: predicates }),
        types: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: types }),
        between: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: betweens }),
      }),
      async (corpus, query) => expect(await store().paths(query)).toEqual(graphModel.paths(corpus, query)),
    );

    law('children and ancestors of regions', ids('Region'), async (corpus, region, size) => {
      const records = model.entityRecords(corpus);
      expect(await allOf((page) => store().regionChildren(region, page), size)).toEqual(
        records
          .filter((e) => e.type === 'Region' && e.region === region)
          .toSorted(
            model.by(
              (e) => e.code ?? '~',
              (e) => e.id,
            ),
          ),
      );
      const chain = model.chainOf(records, region);
      expect((await store().regionAncestors(region)).map((e) => e.id)).toEqual(chain);
    });

    law('links of regions', fc.tuple(ids('Region'), ids('Region')), async (corpus, [a, b], size) => {
      const expected = regionModel.regionLinks(corpus, a, b);
      const found = await allOf((page) => store().regionLinks(a, b, page), size);
      const essence = ({ relations, ...link }: RegionLink): unknown => [link, relations.length > 5 ? null : relations];
      expect(found.map(essence)).toEqual(expected.map(essence));
      for (const [i, { relations }] of found.entries()) {
        expect(relations.length).toBe(Math.min(expected[i]?.relations.length ?? 0, 6));
        for (const relation of relations) expect(expected[i]?.relations).toContainEqual(relation);
      }
      const back = await allOf((page) => store().regionLinks(b, a, page), size);
      expect(back).toEqual(found);
      expect(await allOf((page) => store().linkedRegions(a, page), size)).toEqual(regionModel.linkedRegions(corpus, a));
    });

    law('reviews', fc.subarray(WORLD.map((entry) => entry.name)), async (corpus, named, size) => {
      const more = articleOf({ title: '又一篇', publishedOn: '2022-08', named });
      await store().apply(more);
      expect(await allOf((page) => store().reviews(page), size)).toEqual(
        model.reviews({ graphs: [...corpus.graphs, normalGraph(more)] }),
      );
      await store().retract(more.article.id);
    });

    law('trace of a programme', ids('Program'), async (corpus, program) => {
      if (model.entityRecords(corpus).some((e) => e.id === program))
        expect(await store().programTrace(program)).toEqual(graphModel.programTrace(corpus, program));
      else await expect(store().programTrace(program)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
}
