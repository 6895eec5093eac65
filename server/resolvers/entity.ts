import type { AgencyResolvers, EntityResolvers } from '../generated/resolvers.ts';
import { must } from '../context.ts';
import { betweenOf, paged } from '../page.ts';

/** The concrete type of an entity is what the ontology calls it. */
export const Entity: EntityResolvers = { __resolveType: (entity) => entity.type };

/** What every concrete entity type resolves in the same way. */
export const entityFields = {
  region: ({ region }, _, { load }) => (region === null ? null : must(load.entity, region)),
  articleCount: ({ articles }) => articles,
  articles: ({ id }, args, { store, read }) =>
    paged(args, (page) => store.articles({ issue: null, entity: id, between: null }, page, read)),
  mentions: ({ id }, args, { store, read }) => paged(args, (page) => store.mentions(id, page, read)),
  relations: ({ id }, args, { store, read }) => {
    const filter = {
      predicates: args.predicates ?? [],
      direction: args.direction,
      neighbourTypes: args.neighbourTypes ?? [],
      between: betweenOf(args.between),
    };
    return paged(args, (page) => store.neighbours(id, filter, page, read));
  },
  neighbourCounts: ({ id }, _, { store, read }) => store.neighbourCounts(id, read),
  statements: ({ id }, args, { store, read }) => {
    const filter = { relation: null, article: null, entity: id, between: betweenOf(args.between) };
    return paged(args, (page) => store.statements(filter, page, read));
  },
  indicators: ({ id }, args, { store, read }) => paged(args, (page) => store.indicators(id, page, read)),
  timeline: ({ id }, { unit }, { store, read }) => store.timeline(id, unit, read),
} satisfies Omit<AgencyResolvers, 'programs'>;
