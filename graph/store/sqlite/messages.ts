import type { ErrorMessage } from '../../errors.ts';
import type { ReadName, WriteName } from './operations.ts';

/** What passes between a store and its workers. */

export type Access = 'write' | 'read';
export type WorkerTask = Readonly<{ file: string; access: Access }>;

export type Call =
  | Readonly<{ kind: 'read'; name: ReadName; args: readonly unknown[] }>
  | Readonly<{ kind: 'write'; name: WriteName; args: readonly unknown[] }>
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
