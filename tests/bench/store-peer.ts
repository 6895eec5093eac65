import { graphql as execute } from 'graphql';
import type { Driver } from 'neo4j-driver';
import type { GraphStore } from '../../graph/index.ts';
import { createContext } from '../../server/context.ts';
import { NO_EDITOR } from '../../server/editor.ts';
import { createSchema } from '../../server/schema.ts';
import { peer, table } from './bench.ts';
import { percentile, timed, type Subjects } from './store-ask.ts';

type Peer = Readonly<{ Neo4jGraphQL: new (options: unknown) => { getSchema: () => Promise<unknown> } }>;
type Graphql = Readonly<{
  graphql: (request: unknown) => Promise<Readonly<{ data?: unknown; errors?: readonly unknown[] }>>;
}>;

/** The graph in both directions, as the port reads a symmetric relation, or in the one that is stored. */
const types = (direction: 'UNDIRECTED' | 'DIRECTED'): string => `
  type Weighed @relationshipProperties { id: ID! weight: Int! articles: Int! firstDate: String lastDate: String }
  type Entity @node {
    id: ID! type: String! name: String! aliases: [String!]! region: String code: String level: String
    articles: Int! degree: Int! firstDate: String lastDate: String
    works: [Entity!]! @relationship(type: "COOPERATES_WITH", direction: OUT, properties: "Weighed", queryDirection: ${direction})
  }`;
const ENTITY = 'id type name aliases region code level articles degree firstDate lastDate';
const EDGE = 'properties { id weight articles firstDate lastDate }';
const HEAVIEST = 'first: 50, sort: [{ edge: { weight: DESC } }]';

const OWN_ENTITY =
  'id type name aliases region { id } articleCount degree firstDate lastDate ... on Region { code level }';
const OWN_RELATION = 'id weight articleCount firstDate lastDate';
/** What our own GraphQL is asked. */
const OWN = {
  neighbours: `query ($id: ID!) { node(id: $id) { ... on Entity { relations(first: 50, predicates: [COOPERATES_WITH]) {
    totalCount edges { node { direction relation { ${OWN_RELATION} } entity { ${OWN_ENTITY} } } } } } } }`,
  twoHops: `query ($id: ID!) { neighbourhood(of: [$id], hops: 2, predicates: [COOPERATES_WITH], limit: 100) {
    total truncated entities { ${OWN_ENTITY} } relations { ${OWN_RELATION} subject { id } object { id } } } }`,
  search: `query ($text: String!) { search(text: $text, first: 20) { totalCount edges { node { kind matched entity { ${OWN_ENTITY} } } } } }`,
};

/** What the port answers, as near as its language comes: the same fields, the same order, the total. */
const ALIKE = {
  neighbours: `query ($id: ID!) { entities(where: {id: {eq: $id}}) {
    worksConnection(${HEAVIEST}) { totalCount edges { ${EDGE} node { ${ENTITY} } } } } }`,
  twoHops: `query ($id: ID!) { entities(where: {id: {eq: $id}}) { ${ENTITY}
    worksConnection(${HEAVIEST}) { totalCount edges { ${EDGE} node { ${ENTITY}
      worksConnection(${HEAVIEST}) { totalCount edges { ${EDGE} node { ${ENTITY} } } } } } } } }`,
  search: `query ($text: String!) { entitiesConnection(where: {name: {contains: $text}}, first: 20, sort: [{articles: DESC}]) {
    totalCount edges { node { ${ENTITY} } } } }`,
};
/** The least that it can be asked: two fields, any fifty, one direction, no order and no total. */
const LEAST = {
  neighbours: 'query ($id: ID!) { entities(where: {id: {eq: $id}}) { works(limit: 50) { id name } } }',
  twoHops:
    'query ($id: ID!) { entities(where: {id: {eq: $id}}) { id works(limit: 50) { id name works(limit: 50) { id name } } } }',
  search: 'query ($text: String!) { entities(where: {name: {contains: $text}}, limit: 20) { id name } }',
};

/**
 * The same data behind @neo4j/graphql: one relation type, since it has no field for all of them. It has no search of sentences or
 * sounds and no kinds of match; of two hops it gives a tree in which an entity may stand many times.
 */
export async function peerTable(store: GraphStore, driver: Driver, of: Subjects, rounds: number): Promise<string> {
  const { Neo4jGraphQL } = peer<Peer>('@neo4j/graphql');
  const { graphql } = peer<Graphql>('graphql');
  const schemaOf = (direction: Parameters<typeof types>[0]): Promise<unknown> =>
    new Neo4jGraphQL({ typeDefs: types(direction), driver }).getSchema();
  const [alikeSchema, leastSchema] = [await schemaOf('UNDIRECTED'), await schemaOf('DIRECTED')];
  const ownSchema = createSchema();
  const askOwn = async (source: string, variableValues: object): Promise<void> => {
    const contextValue = createContext(store, NO_EDITOR, AbortSignal.timeout(60_000));
    const { errors } = await execute({
      schema: ownSchema,
      source,
      variableValues: { ...variableValues },
      contextValue,
    });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
  };
  const ask = async (schema: unknown, source: string, variableValues: object): Promise<void> => {
    const contextValue = { executionContext: driver, sessionConfig: { database: 'neo4j' } };
    const { errors } = await graphql({ schema, source, variableValues, contextValue });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
  };
  const page = { first: 50, after: null } as const;
  const filter = { predicates: ['COOPERATES_WITH'], direction: 'BOTH', neighbourTypes: [], between: null } as const;
  const hops = {
    hops: 2,
    predicates: ['COOPERATES_WITH'],
    types: [],
    between: null,
    touching: [],
    limit: 100,
  } as const;
  const text = '太湖科技';
  const [plain, hub] = [{ id: of.plain }, { id: of.hub }];
  type Row = readonly [what: string, ours: () => Promise<unknown>, kind: keyof typeof ALIKE, variables: object];
  const cases: readonly Row[] = [
    ['neighbours', () => store.neighbours(of.plain, filter, page), 'neighbours', plain],
    ['neighbours of a hub', () => store.neighbours(of.hub, filter, page), 'neighbours', hub],
    ['two hops', () => store.neighbourhood({ ...hops, of: [of.plain] }), 'twoHops', plain],
    ['two hops of a hub', () => store.neighbourhood({ ...hops, of: [of.hub] }), 'twoHops', hub],
    [
      `search ${text}`,
      () => store.search({ text, types: [], regions: [] }, { first: 20, after: null }),
      'search',
      { text },
    ],
  ];
  const rows: (readonly string[])[] = [];
  for (const [what, ours, kind, variables] of cases) {
    const times = await timed(
      [
        ours,
        () => askOwn(OWN[kind], variables),
        () => ask(alikeSchema, ALIKE[kind], variables),
        () => ask(leastSchema, LEAST[kind], variables),
      ],
      rounds,
    );
    const [our = 0, own = 0, alike = 0, least = 0] = times.map((list) => percentile(list, 0.5));
    rows.push([
      what,
      our.toFixed(2),
      own.toFixed(2),
      alike.toFixed(2),
      (our / alike).toFixed(2),
      (own / alike).toFixed(2),
      least.toFixed(2),
      (our / least).toFixed(2),
    ]);
  }
  return table(
    [
      'beside @neo4j/graphql',
      'our port p50 ms',
      'our GraphQL',
      'theirs, asked alike',
      'port (< 1)',
      'GraphQL',
      'theirs, asked least',
      'port',
    ],
    rows,
  );
}
