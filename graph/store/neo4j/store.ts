import { cutsOf, decisionsOfIds, pageOfDecisions } from '../decisions.ts';
import type { GraphStore } from '../port.ts';
import { DriverConnection, type Neo4jConfig, type Queries } from './connection.ts';
import { adopt, decide, undo } from './decide.ts';
import { loadDecisions } from './decisions.ts';
import { JobJournals } from './jobs.ts';
import { mergeFormerIds } from './cypher/former-ids.ts';
import { migrate } from './migrate.ts';
import { WriteQueue } from './queue.ts';
import { renewNames } from './renew-names.ts';
import { reading, type Read } from './read.ts';
import * as byId from './reads/by-id.ts';
import { formerIds } from './reads/former-ids.ts';
import * as graph from './reads/graph.ts';
import * as jobs from './reads/jobs.ts';
import * as lists from './reads/lists.ts';
import { indicatorSeries, metrics } from './reads/metrics.ts';
import { paths } from './reads/paths.ts';
import * as programs from './reads/programs.ts';
import * as sets from './reads/program-set.ts';
import * as regions from './reads/regions.ts';
import { reviews } from './reads/reviews.ts';
import { search } from './reads/search.ts';

/**
 * Opens a Neo4j database as a store and brings its schema up to date.
 * @throws GraphError INVALID, FORBIDDEN or UNAVAILABLE with what to do about it.
 */
export async function openNeo4j(config: Neo4jConfig): Promise<GraphStore> {
  const connection = await DriverConnection.open(config);
  try {
    await migrate(connection);
    await renewNames(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return storeOver(connection);
}

/** The port over a connection. */
export function storeOver(connection: Queries): GraphStore {
  const queue = new WriteQueue(connection);
  const journals = new JobJournals(connection);
  const read = <T>(options: Parameters<typeof reading>[1], work: (read: Read) => Promise<T>): Promise<T> =>
    reading(connection, options, work);
  return {
    description: connection.description,
    apply: async (of) => queue.apply(of),
    retract: (article) => queue.retract(article),
    decide: (proposal, stamp) => decide(connection, proposal, stamp),
    undo: (decision, on) => undo(connection, decision, on),
    adopt: (decision) => adopt(connection, decision),
    rememberFormerIds: async (renamed) => {
      await connection.write('formerIds', (transaction) => transaction.run(mergeFormerIds(renamed)));
    },
    entities: (ids, options) => read(options, (on) => byId.entities(on, ids)),
    relations: (ids, options) => read(options, (on) => byId.relations(on, ids)),
    statementsByIds: (ids, options) => read(options, (on) => byId.statementsByIds(on, ids)),
    articlesByIds: (ids, options) => read(options, (on) => byId.articlesByIds(on, ids)),
    issuesByIds: (ids, options) => read(options, (on) => byId.issuesByIds(on, ids)),
    decisionsByIds: (ids, options) => read(options, async (on) => decisionsOfIds(await loadDecisions(on), ids)),
    cuts: (issues, options) => read(options, async (on) => cutsOf(await loadDecisions(on), issues)),
    formerIds: (page, options) => read(options, (on) => formerIds(on, page)),
    search: (query, page, options) => read(options, (on) => search(on, query, page)),
    articles: (filter, page, options) => read(options, (on) => lists.articles(on, filter, page)),
    articleIds: (otherThan, page, options) => read(options, (on) => lists.articleIds(on, otherThan, page)),
    issues: (page, options) => read(options, (on) => lists.issues(on, page)),
    articleGraph: (id, options) => read(options, (on) => byId.articleGraph(on, id)),
    articleSaid: (id, options) => read(options, (on) => byId.articleSaid(on, id)),
    entityList: (types, page, options) => read(options, (on) => lists.entityList(on, types, page)),
    mentions: (entity, page, options) => read(options, (on) => lists.mentions(on, entity, page)),
    statements: (filter, page, options) => read(options, (on) => lists.statements(on, filter, page)),
    indicators: (entity, page, options) => read(options, (on) => lists.indicators(on, entity, page)),
    metrics: (query, page, options) => read(options, (on) => metrics(on, query, page)),
    indicatorSeries: (key, filter, page, options) => read(options, (on) => indicatorSeries(on, key, filter, page)),
    neighbours: (of, filter, page, options) => read(options, (on) => graph.neighbours(on, of, filter, page)),
    neighbourCounts: (of, options) => read(options, (on) => graph.neighbourCounts(on, of)),
    neighbourhood: (query, options) => read(options, (on) => graph.neighbourhood(on, query)),
    paths: (query, options) => read(options, (on) => paths(on, query)),
    regionChildren: (region, page, options) => read(options, (on) => lists.regionChildren(on, region, page)),
    regionAncestors: (region, options) => read(options, (on) => regions.regionAncestors(on, region)),
    linkedRegions: (region, page, options) => read(options, (on) => regions.linkedRegions(on, region, page)),
    regionLinks: (a, b, page, options) => read(options, (on) => regions.regionLinks(on, a, b, page)),
    programMatrix: (query, options) => read(options, (on) => programs.programMatrix(on, query)),
    matrixCell: (cell, page, options) => read(options, (on) => programs.matrixCell(on, cell, page)),
    matrixRest: (rest, page, options) => read(options, (on) => programs.matrixRest(on, rest, page)),
    programSet: (query, page, options) => read(options, (on) => sets.programSet(on, query, page)),
    programTrace: (program, options) => read(options, (on) => programs.programTrace(on, program)),
    timeline: (entity, unit, options) => read(options, (on) => programs.timeline(on, entity, unit)),
    decisions: (entity, page, options) =>
      read(options, async (on) => pageOfDecisions(await loadDecisions(on), entity, page)),
    reviews: (page, options) => read(options, (on) => reviews(on, page, () => options?.signal?.throwIfAborted())),
    statistics: (options) => read(options, (on) => programs.statistics(on)),
    createJob: async (job) => journals.create(job),
    appendJobEvents: (job, expectedLast, events) => journals.append(job, expectedLast, events),
    jobs: (page, options) => read(options, (on) => jobs.jobs(on, page)),
    jobsByIds: (ids, options) => read(options, (on) => jobs.jobsByIds(on, ids)),
    jobEvents: (job, after, first, options) => read(options, (on) => jobs.jobEvents(on, job, after, first)),
    jobFile: (job, file, options) => read(options, (on) => jobs.jobFile(on, job, file)),
    graphChecksums: (ids, options) => read(options, (on) => jobs.graphChecksums(on, ids)),
    close: async () => {
      await queue.idle();
      await connection.close();
    },
  };
}
