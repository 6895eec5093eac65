import type { ErrorMessage } from '../../errors.ts';
import type { ArticleId, JobId } from '../../id.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import type { NewJob, NewJobEvent } from '../jobs.ts';
import type { ReadName } from './operations.ts';

/** What passes between a store and its workers. */

export type Access = 'write' | 'read';
export type WorkerTask = Readonly<{ file: string; access: Access }>;

export type Call =
  | Readonly<{ kind: 'read'; name: ReadName; args: readonly unknown[] }>
  | Readonly<{ kind: 'apply'; graph: ArticleGraph }>
  | Readonly<{ kind: 'retract'; article: ArticleId }>
  | Readonly<{ kind: 'createJob'; job: NewJob }>
  | Readonly<{
      kind: 'appendJobEvents';
      args: readonly [job: JobId, expectedLast: number, events: readonly NewJobEvent[]];
    }>
  | Readonly<{ kind: 'close' }>;

/**
 * `aborted` is shared memory: a worker in the midst of synchronous reads sees no message, but it sees a 1 there.
 */
export type Request = Readonly<{ id: number; call: Call; aborted: Int32Array | null }>;
export type Reply =
  | Readonly<{ id: number; outcome: 'value'; value: unknown }>
  | Readonly<{ id: number; outcome: 'error'; error: ErrorMessage }>;

/** The id under which a worker tells that it has opened the file, or why not. */
export const OPENING = 0;
