import type { JobId } from '../../id.ts';
import {
  NO_PROGRESS,
  appended,
  checkSameJob,
  checkedFiles,
  noJob,
  type Appended,
  type Job,
  type JobEvent,
  type JobProgress,
  type NewJob,
  type NewJobEvent,
} from '../jobs.ts';
import type { Queries, Transaction } from './connection.ts';
import * as queries from './cypher/jobs.ts';
import { isPassing, isRace, told } from './errors.ts';
import type { Parameters } from './query.ts';
import { jobOf, progressOf } from './reads/jobs.ts';

/** Retries after deadlocks and lost races, beyond those of the driver. */
const TRIES = 12;

/** Writes jobs and their journals; what may follow what is decided in ../jobs.ts. */
export class JobJournals {
  readonly #connection: Queries;

  constructor(connection: Queries) {
    this.#connection = connection;
  }

  create(job: NewJob): Promise<Job> {
    const { id, createdOn } = job;
    const files = checkedFiles(job);
    const rows = files.map((file, ordinal) => ({ ...file, job: id, ordinal, content: bytesOf(job, ordinal) }));
    return this.#write('job.create', async (transaction) => {
      const [row] = await transaction.run(queries.jobsById([id]));
      if (row !== undefined) {
        checkSameJob(jobOf(row), files);
        return jobOf(row);
      }
      await transaction.run(queries.createJob({ id, createdOn, ...properties(NO_PROGRESS) }, rows));
      return { id, createdOn, files, ...NO_PROGRESS };
    });
  }

  append(job: JobId, expectedLast: number, events: readonly NewJobEvent[]): Promise<readonly JobEvent[]> {
    let sent: Appended | null = null;
    return this.#write('job.append', async (transaction) => {
      const [row] = await transaction.run(queries.lockJob(job));
      if (row === undefined) throw noJob(job);
      // The answer to an earlier commit was lost, and the driver retries the transaction.
      if (sent !== null && (await isThere(transaction, job, sent))) return sent.events;
      const { events: numbered, progress, settled } = (sent = appended(job, progressOf(row), expectedLast, events));
      const rows = numbered.map((event) => ({ job, sequence: event.sequence, event: JSON.stringify(event) }));
      await transaction.run(queries.appendEvents(job, properties(progress), rows));
      if (settled === null || settled.length > 0) await transaction.run(queries.dropContents(job, settled));
      return numbered;
    });
  }

  async #write<T>(name: string, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1)
      try {
        return await this.#connection.write(name, work);
      } catch (error) {
        if (tries < TRIES && (isRace(error) || isPassing(error))) continue;
        throw told(this.#connection.place, error);
      }
  }
}

async function isThere(transaction: Transaction, job: JobId, { events }: Appended): Promise<boolean> {
  const [first] = events;
  if (first === undefined) return false;
  const [found] = await transaction.run(queries.eventsAfter(job, first.sequence - 1, events.length));
  return JSON.stringify(found?.[0]) === JSON.stringify(events.map((event) => JSON.stringify(event)));
}

const properties = ({ state, lastSequence, filesDone, outcomes }: JobProgress): Parameters => ({
  state,
  lastSequence,
  filesDone,
  outcomes: JSON.stringify(outcomes),
});

/** As the driver takes them: the same memory. */
function bytesOf(job: NewJob, ordinal: number): Int8Array {
  const { buffer, byteOffset, byteLength } = job.files[ordinal]?.content ?? new Uint8Array();
  return new Int8Array(buffer, byteOffset, byteLength);
}
