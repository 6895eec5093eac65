import type { GraphStore, ReadOptions } from '../port.ts';
import { articleGraph, articlesByIds, entities, issuesByIds, relations, statementsByIds } from './by-id.ts';
import { graphChecksums, jobEvents, jobFile, jobs, jobsByIds } from './jobs.ts';
import { articleIds, articles, entityList, indicators, issues, mentions, statements } from './lists.ts';
import { matrixCell, programMatrix } from './matrix.ts';
import { neighbourhood } from './neighbourhood.ts';
import { neighbourCounts, neighbours } from './neighbours.ts';
import { paths } from './paths.ts';
import type { Read } from './read.ts';
import { linkedRegions, regionLinks } from './region-links.ts';
import { regionAncestors, regionChildren } from './regions.ts';
import { reviews } from './reviews.ts';
import { search } from './search.ts';
import { statistics } from './statistics.ts';
import { programTrace, timeline } from './trace.ts';

/** The reads of the port: everything but the writes and the life of the store. */
export type ReadName = Exclude<
  keyof GraphStore,
  'description' | 'apply' | 'retract' | 'createJob' | 'appendJobEvents' | 'close'
>;
export type ReadArguments<Name extends ReadName> =
  Required<Parameters<GraphStore[Name]>> extends [...infer Arguments, ReadOptions] ? Arguments : never;
export type ReadResult<Name extends ReadName> = Awaited<ReturnType<GraphStore[Name]>>;

type Operations = { readonly [Name in ReadName]: (read: Read, ...args: ReadArguments<Name>) => ReadResult<Name> };

/** Each read of the port on a connection. */
export const OPERATIONS: Operations = {
  entities,
  relations,
  statementsByIds,
  articlesByIds,
  issuesByIds,
  search,
  articles,
  articleIds,
  issues,
  articleGraph,
  entityList,
  mentions,
  statements,
  indicators,
  neighbours,
  neighbourCounts,
  neighbourhood,
  paths,
  regionChildren,
  regionAncestors,
  linkedRegions,
  regionLinks,
  programMatrix,
  matrixCell,
  programTrace,
  timeline,
  reviews,
  statistics,
  jobs,
  jobsByIds,
  jobEvents,
  jobFile,
  graphChecksums,
};

/** Runs a read in one snapshot, so that its statements agree with each other while a writer goes on. */
export function runRead<Name extends ReadName>(read: Read, name: Name, args: ReadArguments<Name>): ReadResult<Name> {
  read.check();
  return read.db.transaction('deferred', () => OPERATIONS[name](read, ...args));
}
