import type { ArticleId, JobId } from '../../../id.ts';
import type { JobState } from '../../jobs.ts';
import { cypher, type Parameters, type Query } from '../query.ts';
import type { ListQuery } from './page.ts';

/** Ingest jobs: (:Job)-[:HAS_FILE]->(:JobFile), (:Job)-[:HAS_EVENT]->(:JobEvent). */

export type ProgressRow = readonly [state: JobState, lastSequence: number, filesDone: number, outcomes: string];
const progressRow = (j: string): string => `[${j}.state, ${j}.lastSequence, ${j}.filesDone, ${j}.outcomes]`;

export type JobRow = readonly [
  id: JobId,
  createdOn: string,
  progress: ProgressRow,
  files: readonly (readonly [name: string, bytes: number, checksum: string])[],
];
const jobRow = (j: string): string =>
  `[${j}.id, ${j}.createdOn, ${progressRow(j)},
  COLLECT { MATCH (${j})-[:HAS_FILE]->(f:JobFile) RETURN [f.name, f.bytes, f.checksum] ORDER BY f.ordinal }]`;

export const jobsList = (): ListQuery => ({
  name: 'jobs',
  match: `MATCH (j:Job) WHERE j.createdOn >= ''`,
  variables: 'j',
  count: 'MATCH (j:Job) RETURN count(j) AS total',
  order: [{ by: 'j.createdOn', descending: true }, { by: 'j.id' }],
  row: jobRow('j'),
  parameters: {},
});

export const jobsById = (ids: readonly JobId[]): Query<JobRow> =>
  cypher('jobsByIds', `MATCH (j:Job) WHERE j.id IN $ids RETURN ${jobRow('j')} AS row`, { ids });

/** A row where there is such a job: its events as JSON. */
export const eventsAfter = (job: JobId, after: number, first: number): Query<readonly [events: readonly string[]]> =>
  cypher(
    'jobEvents',
    `MATCH (j:Job {id: $job})
RETURN [COLLECT { MATCH (e:JobEvent) WHERE e.job = $job AND e.sequence > $after RETURN e.event ORDER BY e.sequence LIMIT $first }] AS row`,
    { job, after, first },
  );

/** A row where there is such a job, with a list that is empty where there is no such file. */
export const contentOf = (
  job: JobId,
  file: number,
): Query<readonly [found: readonly (readonly [content: Int8Array | null])[]]> =>
  cypher(
    'jobFile',
    `MATCH (j:Job {id: $job})
RETURN [COLLECT { MATCH (f:JobFile {job: $job, ordinal: $file}) RETURN [f.content] }] AS row`,
    { job, file },
  );

export const checksumsOf = (ids: readonly ArticleId[]): Query<readonly [id: ArticleId, checksum: string]> =>
  cypher('graphChecksums', `MATCH (a:Article) WHERE a.id IN $ids RETURN [a.id, a.graphChecksum] AS row`, { ids });

/** Locks a job and gives what stands under the lock. */
export const lockJob = (job: JobId): Query<ProgressRow> =>
  cypher('job.lock', `MATCH (j:Job {id: $job}) SET j.locked = true RETURN ${progressRow('j')} AS row`, { job });

export const createJob = (job: Parameters, files: readonly Parameters[]): Query<never> =>
  cypher(
    'job.create',
    `CREATE (j:Job) SET j = $job
WITH j UNWIND $files AS file
CREATE (j)-[:HAS_FILE]->(f:JobFile) SET f = file`,
    { job, files },
  );

export const appendEvents = (job: JobId, progress: Parameters, events: readonly Parameters[]): Query<never> =>
  cypher(
    'job.append',
    `MATCH (j:Job {id: $job})
SET j += $progress REMOVE j.locked
WITH j UNWIND $events AS event
CREATE (j)-[:HAS_EVENT]->(e:JobEvent) SET e = event`,
    { job, progress, events },
  );

/** Drops the bytes of files; null: of all that the job has. */
export const dropContents = (job: JobId, files: readonly number[] | null): Query<never> =>
  cypher(
    'job.drop',
    `MATCH (j:Job {id: $job})-[:HAS_FILE]->(f:JobFile)
WHERE $files IS NULL OR f.ordinal IN $files
REMOVE f.content`,
    { job, files },
  );
