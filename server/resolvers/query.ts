import { GraphError, type EntityId, type ProgramSet } from '../../graph/index.ts';
import type { ProgramSetKind, QueryResolvers } from '../generated/resolvers.ts';
import { currentId, currentIds, type Context } from '../context.ts';
import { asId } from '../ids.ts';
import { betweenOf, paged } from '../page.ts';
import { nodeOf } from './node.ts';

export const Query: QueryResolvers = {
  node: (_, { id }, context) => nodeOf(id, context),
  nodes: (_, { ids }, context) => Promise.all(ids.map((id) => nodeOf(id, context))),

  search: async (_, args, context) => {
    const query = { text: args.text, types: args.types ?? [], regions: await currentIds(args.regions, context) };
    return paged(args, (page) => context.store.search(query, page, context.read));
  },
  entities: (_, args, { store, read }) => paged(args, (page) => store.entityList(args.types ?? [], page, read)),
  articles: async (_, args, context) => {
    const filter = {
      issue: idOrNull<'Issue'>(args.issue),
      entity: await entityOrNull(args.entity, context),
      between: betweenOf(args.between),
    };
    return paged(args, (page) => context.store.articles(filter, page, context.read));
  },
  issues: (_, args, { store, read }) => paged(args, (page) => store.issues(page, read)),

  neighbourhood: async (_, args, context) => {
    const { store, read, load } = context;
    const subgraph = await store.neighbourhood(
      {
        of: await currentIds(args.of, context),
        hops: args.hops,
        predicates: args.predicates ?? [],
        types: args.types ?? [],
        between: betweenOf(args.between),
        touching: await currentIds(args.touching, context),
        limit: args.limit,
      },
      read,
    );
    for (const entity of subgraph.entities) load.entity.prime(entity.id, entity); // the ends of its relations
    return subgraph;
  },
  paths: async (_, args, context) =>
    context.store.paths(
      {
        from: await currentId(args.from, context),
        to: await currentId(args.to, context),
        maxHops: args.maxHops,
        first: args.first,
        predicates: args.predicates ?? [],
        types: args.types ?? [],
        between: betweenOf(args.between),
      },
      context.read,
    ),

  regionLinks: async (_, args, context) => {
    const [a, b] = [await currentId(args.a, context), await currentId(args.b, context)];
    return paged(args, (page) => context.store.regionLinks(a, b, page, context.read));
  },
  programMatrix: async (_, args, context) =>
    context.store.programMatrix(
      {
        level: args.level,
        programs: await currentIds(args.programs, context),
        regions: await currentIds(args.regions, context),
        between: betweenOf(args.between),
        rows: args.rows,
        columns: args.columns,
      },
      context.read,
    ),
  matrixCell: async (_, args, context) => {
    const cell = {
      program: await currentId(args.program, context),
      region: await currentId(args.region, context),
      between: betweenOf(args.between),
    };
    return paged(args, (page) => context.store.matrixCell(cell, page, context.read));
  },
  matrixRest: async (_, args, context) => {
    const rest = {
      program: await currentId(args.program, context),
      level: args.level,
      between: betweenOf(args.between),
    };
    return paged(args, (page) => context.store.matrixRest(rest, page, context.read));
  },
  programSet: async (_, args, context) => {
    const query = {
      regions: await currentIds(args.regions, context),
      set: setOf(args.kind, await entityOrNull(args.only, context)),
      between: betweenOf(args.between),
    };
    return paged(args, (page) => context.store.programSet(query, page, context.read));
  },
  programTrace: async (_, { program }, context) =>
    context.store.programTrace(await currentId(program, context), context.read),
  decisions: async (_, args, context) => {
    const entity = await entityOrNull(args.entity, context);
    return paged(args, (page) => context.store.decisions(entity, page, context.read));
  },
  metrics: (_, args, { store, read }) => {
    const query = { text: args.text ?? '', types: args.types ?? [], comparable: args.comparable };
    return paged(args, (page) => store.metrics(query, page, read));
  },
  indicatorSeries: async (_, args, context) => {
    const filter = {
      subjects: await currentIds(args.subjects, context),
      types: args.types ?? [],
      region: await entityOrNull(args.region, context),
      between: betweenOf(args.between),
    };
    return paged(args, (page) => context.store.indicatorSeries(args.key, filter, page, context.read));
  },
  reviews: (_, args, { store, read }) => paged(args, (page) => store.reviews(page, read)),
  statistics: (_, __, { store, read }) => store.statistics(read),
};

/** @throws GraphError INVALID for ONLY without the region. */
function setOf(kind: ProgramSetKind, only: EntityId | null): ProgramSet {
  if (kind !== 'ONLY') return { kind };
  if (only !== null) return { kind, region: only };
  throw new GraphError('INVALID', 'programSet: kind ONLY needs the argument `only`; give the id of one of the regions');
}

const idOrNull = <Kind extends string>(id: string | null | undefined) =>
  id === null || id === undefined ? null : asId<Kind>(id);

const entityOrNull = async (id: string | null | undefined, context: Context) =>
  id === null || id === undefined ? null : currentId(id, context);
