import type { GraphStore, ReadOptions } from '../port.ts';
import type { ReadArguments, ReadName, ReadResult, WriteArguments, WriteName, WriteResult } from './operations.ts';

/** How calls reach a connection: in this thread, or by messages to a worker. */
export type Transport = Readonly<{
  description: string;
  read: <Name extends ReadName>(
    name: Name,
    args: ReadArguments<Name>,
    options: ReadOptions | undefined,
  ) => Promise<ReadResult<Name>>;
  write: <Name extends WriteName>(name: Name, args: WriteArguments<Name>) => Promise<WriteResult<Name>>;
  close: () => Promise<void>;
}>;

/** The port over a transport. */
export const assemble = ({ description, read, write, close }: Transport): GraphStore => ({
  description,
  apply: (graph) => write('apply', [graph]),
  retract: (article) => write('retract', [article]),
  decide: (proposal, stamp) => write('decide', [proposal, stamp]),
  undo: (decision, on) => write('undo', [decision, on]),
  adopt: (decision) => write('adopt', [decision]),
  rememberFormerIds: (formerIds) => write('rememberFormerIds', [formerIds]),
  createJob: (job) => write('createJob', [job]),
  appendJobEvents: (...args) => write('appendJobEvents', args),
  close,
  entities: (ids, options) => read('entities', [ids], options),
  relations: (ids, options) => read('relations', [ids], options),
  statementsByIds: (ids, options) => read('statementsByIds', [ids], options),
  articlesByIds: (ids, options) => read('articlesByIds', [ids], options),
  issuesByIds: (ids, options) => read('issuesByIds', [ids], options),
  decisionsByIds: (ids, options) => read('decisionsByIds', [ids], options),
  formerIds: (page, options) => read('formerIds', [page], options),
  search: (query, page, options) => read('search', [query, page], options),
  articles: (filter, page, options) => read('articles', [filter, page], options),
  articleIds: (otherThan, page, options) => read('articleIds', [otherThan, page], options),
  issues: (page, options) => read('issues', [page], options),
  articleGraph: (id, options) => read('articleGraph', [id], options),
  articleSaid: (id, options) => read('articleSaid', [id], options),
  entityList: (types, page, options) => read('entityList', [types, page], options),
  mentions: (entity, page, options) => read('mentions', [entity, page], options),
  statements: (filter, page, options) => read('statements', [filter, page], options),
  indicators: (entity, page, options) => read('indicators', [entity, page], options),
  metrics: (query, page, options) => read('metrics', [query, page], options),
  indicatorSeries: (key, filter, page, options) => read('indicatorSeries', [key, filter, page], options),
  neighbours: (of, filter, page, options) => read('neighbours', [of, filter, page], options),
  neighbourCounts: (of, options) => read('neighbourCounts', [of], options),
  neighbourhood: (query, options) => read('neighbourhood', [query], options),
  paths: (query, options) => read('paths', [query], options),
  regionChildren: (region, page, options) => read('regionChildren', [region, page], options),
  regionAncestors: (region, options) => read('regionAncestors', [region], options),
  linkedRegions: (region, page, options) => read('linkedRegions', [region, page], options),
  regionLinks: (a, b, page, options) => read('regionLinks', [a, b, page], options),
  programMatrix: (query, options) => read('programMatrix', [query], options),
  matrixCell: (cell, page, options) => read('matrixCell', [cell, page], options),
  matrixRest: (rest, page, options) => read('matrixRest', [rest, page], options),
  programSet: (query, page, options) => read('programSet', [query, page], options),
  programTrace: (program, options) => read('programTrace', [program], options),
  timeline: (entity, unit, options) => read('timeline', [entity, unit], options),
  cuts: (issues, options) => read('cuts', [issues], options),
  decisions: (entity, page, options) => read('decisions', [entity, page], options),
  reviews: (page, options) => read('reviews', [page], options),
  statistics: (options) => read('statistics', [], options),
  jobs: (page, options) => read('jobs', [page], options),
  jobsByIds: (ids, options) => read('jobsByIds', [ids], options),
  jobEvents: (job, after, first, options) => read('jobEvents', [job, after, first], options),
  jobFile: (job, file, options) => read('jobFile', [job, file], options),
  graphChecksums: (ids, options) => read('graphChecksums', [ids], options),
});
