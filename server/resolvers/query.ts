import type { QueryResolvers } from '../generated/resolvers.ts';
import { asId, asIds } from '../ids.ts';
import { betweenOf, paged } from '../page.ts';
import { nodeOf } from './node.ts';

export const Query: QueryResolvers = {
  node: (_, { id }, context) => nodeOf(id, context),
  nodes: (_, { ids }, context) => Promise.all(ids.map((id) => nodeOf(id, context))),

  search: (_, args, { store, read }) => {
    const query = { text: args.text, types: args.types ?? [], regions: asIds<'Entity'>(args.regions) };
    return paged(args, (page) => store.search(query, page, read));
  },
  entities: (_, args, { store, read }) => paged(args, (page) => store.entityList(args.types ?? [], page, read)),
  articles: (_, args, { store, read }) => {
    const filter = {
      issue: idOrNull<'Issue'>(args.issue),
      entity: idOrNull<'Entity'>(args.entity),
      between: betweenOf(args.between),
    };
    return paged(args, (page) => store.articles(filter, page, read));
  },
  issues: (_, args, { store, read }) => paged(args, (page) => store.issues(page, read)),

  neighbourhood: async (_, args, { store, read, load }) => {
    const subgraph = await store.neighbourhood(
      {
        of: asIds(args.of),
        hops: args.hops,
        predicates: args.predicates ?? [],
        types: args.types ?? [],
        between: betweenOf(args.between),
        limit: args.limit,
      },
      read,
    );
    for (const entity of subgraph.entities) load.entity.prime(entity.id, entity); // the ends of its relations
    return subgraph;
  },
  paths: (_, args, { store, read }) =>
    store.paths(
      {
        from: asId(args.from),
        to: asId(args.to),
        maxHops: args.maxHops,
        first: args.first,
        predicates: args.predicates ?? [],
        types: args.types ?? [],
        between: betweenOf(args.between),
      },
      read,
    ),

  regionLinks: (_, args, { store, read }) =>
    paged(args, (page) => store.regionLinks(asId(args.a), asId(args.b), page, read)),
  programMatrix: (_, args, { store, read }) =>
    store.programMatrix(
      {
        level: args.level,
        programs: asIds(args.programs),
        regions: asIds(args.regions),
        between: betweenOf(args.between),
        rows: args.rows,
        columns: args.columns,
      },
      read,
    ),
  matrixCell: (_, args, { store, read }) =>
    paged(args, (page) => store.matrixCell(asId(args.program), asId(args.region), page, read)),
  programTrace: (_, { program }, { store, read }) => store.programTrace(asId(program), read),
  decisions: (_, args, { store, read }) =>
    paged(args, (page) => store.decisions(idOrNull<'Entity'>(args.entity), page, read)),
  metrics: (_, args, { store, read }) => {
    const query = { text: args.text ?? '', types: args.types ?? [], comparable: args.comparable };
    return paged(args, (page) => store.metrics(query, page, read));
  },
  indicatorSeries: (_, args, { store, read }) => {
    const filter = {
      subjects: asIds<'Entity'>(args.subjects),
      types: args.types ?? [],
      region: idOrNull<'Entity'>(args.region),
      between: betweenOf(args.between),
    };
    return paged(args, (page) => store.indicatorSeries(args.key, filter, page, read));
  },
  reviews: (_, args, { store, read }) => paged(args, (page) => store.reviews(page, read)),
  statistics: (_, __, { store, read }) => store.statistics(read),
};

const idOrNull = <Kind extends string>(id: string | null | undefined) =>
  id === null || id === undefined ? null : asId<Kind>(id);
