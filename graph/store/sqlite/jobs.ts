import type { ArticleId, JobId } from '../../id.ts';
import { pagedList } from '../cursor.ts';
import {
  JOB_EVENTS,
  NO_PROGRESS,
  appended,
  checkEvents,
  checkSameJob,
  checkedFiles,
  noJob,
  noJobFile,
  type Job,
  type JobEvent,
  type JobFile,
  type JobProgress,
  type JobState,
  type NewJob,
  type NewJobEvent,
} from '../jobs.ts';
import type { Page, PageRequest } from '../port.ts';
import type { Database } from './database.ts';
import { pageOfQuery, sql, type Read } from './read.ts';

/** Jobs and their journals; what may follow what is decided in ../jobs.ts. */

type Row = Readonly<{
  rid: number;
  id: JobId;
  created_on: string;
  state: JobState;
  last_sequence: number;
  files_done: number;
  outcomes: string;
  files: string;
}>;
const COLUMNS = `j.rid, j.id, j.created_on, j.state, j.last_sequence, j.files_done, j.outcomes,
  (select json_group_array(json_object('name', f.name, 'bytes', f.bytes, 'checksum', f.checksum) order by f.ordinal)
   from job_file f where f.job = j.rid) as files`;

const progressOf = (row: Omit<Row, 'files'>): JobProgress => ({
  state: row.state,
  lastSequence: row.last_sequence,
  filesDone: row.files_done,
  outcomes: JSON.parse(row.outcomes) as JobProgress['outcomes'],
});
const jobOf = (row: Row): Job => ({
  id: row.id,
  createdOn: row.created_on,
  files: JSON.parse(row.files) as readonly JobFile[],
  ...progressOf(row),
});

const rowOf = (db: Database, id: JobId): Row | undefined =>
  db.get<Row>(`select ${COLUMNS} from job j where j.id = ?`, id);

export function createJob(db: Database, job: NewJob): Job {
  const files = checkedFiles(job);
  return db.transaction('immediate', () => {
    const there = rowOf(db, job.id);
    if (there !== undefined) {
      checkSameJob(jobOf(there), files);
      return jobOf(there);
    }
    const rid = db.insert(
      'insert into job (id, created_on, state, last_sequence, files_done, outcomes) values (?, ?, ?, ?, ?, ?)',
      job.id,
      job.createdOn,
      NO_PROGRESS.state,
      NO_PROGRESS.lastSequence,
      NO_PROGRESS.filesDone,
      JSON.stringify(NO_PROGRESS.outcomes),
    );
    for (const [ordinal, { name, bytes, checksum }] of files.entries())
      db.insert(
        'insert into job_file (job, ordinal, name, bytes, checksum, content) values (?, ?, ?, ?, ?, ?)',
        rid,
        ordinal,
        name,
        bytes,
        checksum,
        job.files[ordinal]?.content ?? null,
      );
    return { id: job.id, createdOn: job.createdOn, files, ...NO_PROGRESS };
  });
}

export function appendJobEvents(
  db: Database,
  id: JobId,
  expectedLast: number,
  events: readonly NewJobEvent[],
): readonly JobEvent[] {
  const work = (): readonly JobEvent[] => {
    const job = db.get<Omit<Row, 'files'>>('select * from job where id = ?', id);
    if (job === undefined) throw noJob(id);
    const { events: numbered, progress, settled } = appended(id, progressOf(job), expectedLast, events);
    for (const event of numbered)
      db.insert('insert into job_event values (?, ?, ?)', job.rid, event.sequence, JSON.stringify(event));
    db.run(
      'update job set state = ?, last_sequence = ?, files_done = ?, outcomes = ? where rid = ?',
      progress.state,
      progress.lastSequence,
      progress.filesDone,
      JSON.stringify(progress.outcomes),
      job.rid,
    );
    if (settled === null) db.run('update job_file set content = null where job = ? and content is not null', job.rid);
    for (const file of settled ?? [])
      db.run('update job_file set content = null where job = ? and ordinal = ?', job.rid, file);
    return numbered;
  };
  // Amid the run the disk need not be waited for: the log is in order, so an article that survives a power cut was announced, and
  // what is lost of the journal's end is found again.
  const amid = events.every(({ kind }) => JOB_EVENTS[kind] === 'RUNNING');
  if (!amid) return db.transaction('immediate', work);
  db.script('pragma synchronous = normal');
  try {
    return db.transaction('immediate', work);
  } finally {
    db.script('pragma synchronous = full');
  }
}

export const jobs = (read: Read, request: PageRequest): Page<Job> =>
  pageOfQuery<Row, Job>(read, {
    list: pagedList('jobs'),
    request,
    columns: COLUMNS,
    from: 'job j',
    where: sql('true'),
    order: [{ column: 'j.created_on', descending: true }, { column: 'j.id' }],
    map: (rows) => rows.map(jobOf),
  });

export const jobsByIds = ({ db }: Read, ids: readonly JobId[]): ReadonlyMap<JobId, Job> =>
  new Map(
    db
      .all<Row>(`select ${COLUMNS} from job j where j.id in (select value from json_each(?))`, JSON.stringify(ids))
      .map((row) => [row.id, jobOf(row)]),
  );

export function jobEvents({ db }: Read, id: JobId, after: number, first: number): readonly JobEvent[] {
  checkEvents(after, first);
  const rows = db.all<Readonly<{ event: string }>>(
    'select event from job_event where job = ? and sequence > ? order by sequence limit ?',
    ridOf(db, id),
    after,
    first,
  );
  return rows.map(({ event }) => JSON.parse(event) as JobEvent);
}

export function jobFile({ db }: Read, id: JobId, file: number): Uint8Array | null {
  const row = db.get<Readonly<{ content: Uint8Array | null }>>(
    'select content from job_file where job = ? and ordinal = ?',
    ridOf(db, id),
    file,
  );
  if (row === undefined) throw noJobFile(id, file);
  return row.content;
}

function ridOf(db: Database, id: JobId): number {
  const job = db.get<Readonly<{ rid: number }>>('select rid from job where id = ?', id);
  if (job === undefined) throw noJob(id);
  return job.rid;
}

export const graphChecksums = ({ db }: Read, ids: readonly ArticleId[]): ReadonlyMap<ArticleId, string> =>
  new Map(
    db
      .all<Readonly<{ id: ArticleId; graph_checksum: string }>>(
        'select a.id, a.graph_checksum from json_each(?) wanted cross join article a on a.id = wanted.value',
        JSON.stringify(ids),
      )
      .map((row) => [row.id, row.graph_checksum]),
  );
