import { createHash } from 'node:crypto';
import { GraphError, type GraphErrorCode } from '../errors.ts';
import type { ArticleId, JobId } from '../id.ts';
import { checkLimit } from './cursor.ts';
import { MAX_PAGE, type Applied, type Page, type PageRequest, type ReadOptions } from './records.ts';

/**
 * Ingest jobs: files to be stored, and a journal of what became of them. The journal is written as the work goes on, so that a job that
 * was cut short anywhere goes on from there and knows all that it added. Every process may take a job up; who appends to its
 * journal after another did is refused, so one at a time carries it on. Times are the caller's, as `Date.toISOString` writes them.
 */

/** The states of a job, and which may follow which. */
export const JOB_STATES = {
  QUEUED: ['RUNNING', 'CANCELLED'],
  RUNNING: ['RUNNING', 'DONE', 'CANCELLED'],
  /** Every file was gone through; what failed is counted. */
  DONE: ['RETRACTING', 'RETRACTED'],
  CANCELLED: ['RETRACTING', 'RETRACTED'],
  RETRACTING: ['RETRACTING', 'RETRACTED'],
  RETRACTED: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type JobState = keyof typeof JOB_STATES;

/** What each event makes of its job. */
export const JOB_EVENTS = {
  STARTED: 'RUNNING',
  RESUMED: 'RUNNING',
  FILE_READ: 'RUNNING',
  ARTICLE: 'RUNNING',
  FILE_FAILED: 'RUNNING',
  FILE_DONE: 'RUNNING',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
  ARTICLE_RETRACTED: 'RETRACTING',
  RETRACTED: 'RETRACTED',
} as const satisfies Readonly<Record<string, JobState>>;
export type JobEventKind = keyof typeof JOB_EVENTS;

/** Why something could not be ingested. `FAULT` is a fault of the program, not of the input. */
export type Failure = Readonly<{
  code: GraphErrorCode | 'FAULT';
  message: string;
  /** The message in Chinese, of what its reader can do something about. */
  zh?: string;
}>;
/** What became of an article. */
export type ArticleResult = Applied | (Readonly<{ outcome: 'failed' }> & Failure);
export type Outcome = ArticleResult['outcome'];
export const OUTCOMES: readonly Outcome[] = ['new', 'replaced', 'unchanged', 'duplicate', 'failed'];

/** An article about to be stored: `before` is the checksum (`graphChecksums`) of the graph that the store held of it, null for none. */
export type JobArticle = Readonly<{ id: ArticleId; title: string; before: string | null }>;

/** What happened. `file` is the place of the file in the job, from 0. */
export type JobFact =
  | Readonly<{ kind: 'STARTED' | 'RESUMED' | 'DONE' | 'CANCELLED' | 'RETRACTED' }>
  /** Written before the first of the articles is stored. A file that is read again, after a stop, has one with the articles that are left. */
  | Readonly<{ kind: 'FILE_READ'; file: number; articles: readonly JobArticle[] }>
  | Readonly<{ kind: 'ARTICLE'; file: number; article: ArticleId; title: string; result: ArticleResult }>
  | (Readonly<{ kind: 'FILE_FAILED'; file: number }> & Failure)
  | Readonly<{ kind: 'FILE_DONE'; file: number }>
  | Readonly<{ kind: 'ARTICLE_RETRACTED'; article: ArticleId }>;
export type NewJobEvent = JobFact & Readonly<{ on: string }>;
/** `sequence` is 1, 2, 3 … in a job: no gap, none twice. */
export type JobEvent = NewJobEvent & Readonly<{ sequence: number }>;

/** A file of a job: `checksum` is the SHA-256 of its bytes in hexadecimal digits. */
export type JobFile = Readonly<{ name: string; bytes: number; checksum: string }>;

/** What the journal of a job amounts to. */
export type JobProgress = Readonly<{
  state: JobState;
  /** Of the newest event; 0 where there is none. */
  lastSequence: number;
  /** Files that are stored or failed. */
  filesDone: number;
  /** Articles by what became of them; `failed` counts files without an article too. */
  outcomes: Readonly<Record<Outcome, number>>;
}>;
export type Job = JobProgress & Readonly<{ id: JobId; createdOn: string; files: readonly JobFile[] }>;

export type NewJob = Readonly<{
  id: JobId;
  createdOn: string;
  files: readonly Readonly<{ name: string; content: Uint8Array }>[];
}>;
/** Most files of a job, and most bytes of them together: more is several jobs. */
export const MAX_JOB_FILES = 500;
export const MAX_JOB_BYTES = 32_000_000;

/** What a store keeps of jobs; the port (port.ts) has it. */
export interface JobStore {
  /**
   * Keeps the job and its files. Again with the same id and files changes nothing and gives the job as it stands.
   * @throws GraphError CONFLICT where the id has other files, INVALID for a bad id, name or time, LIMIT for too much.
   */
  createJob(job: NewJob): Promise<Job>;
  /**
   * Adds events to the journal, all or none, and gives them with their numbers; the bytes of files that are done are dropped.
   * @throws GraphError NOT_FOUND; CONFLICT where the last event differs from `expectedLast`, because another process runs the job, or
   * where an event may not follow in the job's state.
   */
  appendJobEvents(job: JobId, expectedLast: number, events: readonly NewJobEvent[]): Promise<readonly JobEvent[]>;
  /** Newest first, then id. */
  jobs(page: PageRequest, options?: ReadOptions): Promise<Page<Job>>;
  /** Those that exist, in no order. */
  jobsByIds(ids: readonly JobId[], options?: ReadOptions): Promise<ReadonlyMap<JobId, Job>>;
  /** The events after a sequence number, in order; `first` is 1 to MAX_PAGE. @throws GraphError NOT_FOUND */
  jobEvents(job: JobId, after: number, first: number, options?: ReadOptions): Promise<readonly JobEvent[]>;
  /** The bytes of a file, null once it is done or the job has ended. @throws GraphError NOT_FOUND */
  jobFile(job: JobId, file: number, options?: ReadOptions): Promise<Uint8Array | null>;
  /** Of articles that are stored, the checksum of all that they say: it differs when `apply` would replace. */
  graphChecksums(ids: readonly ArticleId[], options?: ReadOptions): Promise<ReadonlyMap<ArticleId, string>>;
}

/** What both adapters work by. */

export const NO_PROGRESS: JobProgress = {
  state: 'QUEUED',
  lastSequence: 0,
  filesDone: 0,
  outcomes: { new: 0, replaced: 0, unchanged: 0, duplicate: 0, failed: 0 },
};

/** The files of a job that may be kept, without their bytes. @throws GraphError INVALID or LIMIT */
export function checkedFiles({ id, createdOn, files }: NewJob): readonly JobFile[] {
  const invalid = (fault: string): GraphError => new GraphError('INVALID', `createJob ${JSON.stringify(id)}: ${fault}`);
  if (!/^[\w-]{1,64}$/.test(id)) throw invalid('an id is 1 to 64 letters, digits, _ and -');
  checkInstant(`createJob ${id}`, createdOn);
  checkLimit('createJob', 'files', files.length, 1, MAX_JOB_FILES);
  const sum = files.reduce((bytes, { content }) => bytes + content.length, 0);
  if (sum > MAX_JOB_BYTES)
    throw new GraphError('LIMIT', `createJob ${id}: ${sum} bytes, over ${MAX_JOB_BYTES}; make several jobs of them`);
  return files.map(({ name, content }) => {
    if (name === '' || !name.isWellFormed() || name.includes('\0'))
      throw invalid(
        `the file name ${JSON.stringify(name)} is empty, has NUL or half a surrogate pair; give it another name`,
      );
    return { name, bytes: content.length, checksum: createHash('sha256').update(content).digest('hex') };
  });
}

/** @throws GraphError CONFLICT unless the files are those of the job that has the id already. */
export function checkSameJob(job: Job, files: readonly JobFile[]): void {
  if (JSON.stringify(job.files) === JSON.stringify(files)) return;
  throw new GraphError(
    'CONFLICT',
    `createJob ${job.id}: there is a job of this id with other files; choose another id`,
  );
}

export type Appended = Readonly<{
  events: readonly JobEvent[];
  progress: JobProgress;
  /** Files whose bytes nobody needs any more; null: all of the job. */
  settled: readonly number[] | null;
}>;

/** The events with their numbers, and the job after them. @throws GraphError CONFLICT or INVALID; see the port. */
export function appended(
  job: JobId,
  before: JobProgress,
  expectedLast: number,
  events: readonly NewJobEvent[],
): Appended {
  if (before.lastSequence !== expectedLast)
    throw new GraphError(
      'CONFLICT',
      `job ${job}: its journal has ${before.lastSequence} events and not ${expectedLast}: another process runs it; leave it to that one`,
    );
  const numbered = events.map((event, i): JobEvent => ({ ...event, sequence: expectedLast + i + 1 }));
  const progress = numbered.reduce((so, event) => after(job, so, event), before);
  const ended = progress.state !== 'QUEUED' && progress.state !== 'RUNNING';
  const settled = events.flatMap((event) =>
    event.kind === 'FILE_DONE' || event.kind === 'FILE_FAILED' ? [event.file] : [],
  );
  return { events: numbered, progress, settled: ended ? null : settled };
}

function after(job: JobId, before: JobProgress, event: JobEvent): JobProgress {
  checkInstant(`job ${job}: event ${event.kind}`, event.on);
  const state = JOB_EVENTS[event.kind];
  if (!(JOB_STATES[before.state] as readonly JobState[]).includes(state))
    throw new GraphError(
      'CONFLICT',
      `job ${job}: it is ${before.state}, so ${event.kind} cannot follow; ${remedy(before)}`,
    );
  const outcome = event.kind === 'ARTICLE' ? event.result.outcome : event.kind === 'FILE_FAILED' ? 'failed' : null;
  return {
    state,
    lastSequence: event.sequence,
    filesDone: before.filesDone + (event.kind === 'FILE_DONE' || event.kind === 'FILE_FAILED' ? 1 : 0),
    outcomes: outcome === null ? before.outcomes : { ...before.outcomes, [outcome]: before.outcomes[outcome] + 1 },
  };
}

const remedy = ({ state }: JobProgress): string =>
  state === 'QUEUED' || state === 'RUNNING' ? 'run it first, or cancel it' : 'make a new job of the files';

function checkInstant(operation: string, time: string): void {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(time) && !Number.isNaN(Date.parse(time))) return;
  throw new GraphError(
    'INVALID',
    `${operation}: the time ${JSON.stringify(time)} is not like 2025-03-18T09:30:00.000Z; give what Date.toISOString gives`,
  );
}

export const checkEvents = (after: number, first: number): void => {
  checkLimit('jobEvents', 'after', after, 0, Number.MAX_SAFE_INTEGER);
  checkLimit('jobEvents', 'first', first, 1, MAX_PAGE);
};

export const noJob = (job: JobId): GraphError =>
  new GraphError('NOT_FOUND', `There is no job ${job}; \`npm run jobs\` lists them.`);
export const noJobFile = (job: JobId, file: number): GraphError =>
  new GraphError('NOT_FOUND', `job ${job} has no file ${file}; they count from 0`);
