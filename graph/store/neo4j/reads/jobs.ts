import type { ArticleId, JobId } from '../../../id.ts';
import { pagedList } from '../../cursor.ts';
import { checkEvents, noJob, noJobFile, type Job, type JobEvent, type JobProgress } from '../../jobs.ts';
import type { Page, PageRequest } from '../../port.ts';
import {
  checksumsOf,
  contentOf,
  eventsAfter,
  jobsById,
  jobsList,
  type JobRow,
  type ProgressRow,
} from '../cypher/jobs.ts';
import { pageOfList, type Read } from '../read.ts';

export const progressOf = ([state, lastSequence, filesDone, outcomes]: ProgressRow): JobProgress => ({
  state,
  lastSequence,
  filesDone,
  outcomes: JSON.parse(outcomes) as JobProgress['outcomes'],
});
export const jobOf = ([id, createdOn, progress, files]: JobRow): Job => ({
  id,
  createdOn,
  files: files.map(([name, bytes, checksum]) => ({ name, bytes, checksum })),
  ...progressOf(progress),
});

export const jobs = (read: Read, request: PageRequest): Promise<Page<Job>> =>
  pageOfList<JobRow, Job>(read, pagedList('jobs'), request, jobsList(), (rows) => rows.map(jobOf));

export const jobsByIds = async (read: Read, ids: readonly JobId[]): Promise<ReadonlyMap<JobId, Job>> =>
  new Map((await read(jobsById(ids))).map((row) => [row[0], jobOf(row)]));

export async function jobEvents(read: Read, job: JobId, after: number, first: number): Promise<readonly JobEvent[]> {
  checkEvents(after, first);
  const [found] = await read(eventsAfter(job, after, first));
  if (found === undefined) throw noJob(job);
  return found[0].map((event) => JSON.parse(event) as JobEvent);
}

export async function jobFile(read: Read, job: JobId, file: number): Promise<Uint8Array | null> {
  const [found] = await read(contentOf(job, file));
  if (found === undefined) throw noJob(job);
  const [row] = found[0];
  if (row === undefined) throw noJobFile(job, file);
  const [content] = row;
  return content === null ? null : new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
}

export const graphChecksums = async (read: Read, ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, string>> =>
  new Map(await read(checksumsOf(ids)));
