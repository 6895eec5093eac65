import type { GraphStore, ReadOptions } from '../port.ts';
import {
  articleGraph,
  articleSaid,
  articlesByIds,
  entities,
  issuesByIds,
  relations,
  statementsByIds,
} from './by-id.ts';
import { appendJobEvents, createJob, graphChecksums, jobEvents, jobFile, jobs, jobsByIds } from './jobs.ts';
import { articleIds, articles, entityList, indicators, issues, mentions, statements } from './lists.ts';
import { matrixCell, matrixRest, programMatrix } from './matrix.ts';
import { programSet } from './program-set.ts';
import { indicatorSeries, metrics } from './metrics.ts';
import { neighbourhood } from './neighbourhood.ts';
import { neighbourCounts, neighbours } from './neighbours.ts';
import { paths } from './paths.ts';
import type { Database } from './database.ts';
import { adopt, decide, undo } from './decide.ts';
import type { Read } from './read.ts';
import { linkedRegions, regionLinks } from './region-links.ts';
import { regionAncestors, regionChildren } from './regions.ts';
import { cuts, decisions, decisionsByIds } from './decisions.ts';
import { reviews } from './reviews.ts';
import { search } from './search.ts';
import { formerIds, rememberFormerIds } from './former-ids.ts';
import { statistics } from './statistics.ts';
import { programTrace, timeline } from './trace.ts';
import { applyGraph, retractArticle } from './writer.ts';

/** The writes of the port, each a transaction. */
export type WriteName =
  'apply' | 'retract' | 'decide' | 'undo' | 'adopt' | 'rememberFormerIds' | 'createJob' | 'appendJobEvents';
export type WriteArguments<Name extends WriteName> = Parameters<GraphStore[Name]>;
export type WriteResult<Name extends WriteName> = Awaited<ReturnType<GraphStore[Name]>>;

/** The reads of the port: everything but the writes and the life of the store. */
export type ReadName = Exclude<keyof GraphStore, 'description' | WriteName | 'close'>;
export type ReadArguments<Name extends ReadName> =
  Required<Parameters<GraphStore[Name]>> extends [...infer Arguments, ReadOptions] ? Arguments : never;
export type ReadResult<Name extends ReadName> = Awaited<ReturnType<GraphStore[Name]>>;

type Operations = { readonly [Name in ReadName]: (read: Read, ...args: ReadArguments<Name>) => ReadResult<Name> };

/** Each write of the port on a connection. */
const WRITES: { readonly [Name in WriteName]: (db: Database, ...args: WriteArguments<Name>) => WriteResult<Name> } = {
  apply: applyGraph,
  retract: retractArticle,
  decide,
  undo,
  adopt,
  rememberFormerIds,
  createJob,
  appendJobEvents,
};

export const runWrite = <Name extends WriteName>(
  db: Database,
  name: Name,
  args: WriteArguments<Name>,
): WriteResult<Name> => WRITES[name](db, ...args);

/** Each read of the port on a connection. */
const READS: Operations = {
  entities,
  relations,
  statementsByIds,
  articlesByIds,
  issuesByIds,
  decisionsByIds,
  formerIds,
  search,
  articles,
  articleIds,
  issues,
  articleGraph,
  articleSaid,
  entityList,
  mentions,
  statements,
  indicators,
  metrics,
  indicatorSeries,
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
  matrixRest,
  programSet,
  programTrace,
  timeline,
  decisions,
  cuts,
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
  return read.db.transaction('deferred', () => READS[name](read, ...args));
}
