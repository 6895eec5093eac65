import { GraphError, type GraphErrorCode } from '../../errors.ts';
import type { ArticleId } from '../../id.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import type { ReadName } from './operations.ts';

/** What passes between a store and its workers. */

export type Access = 'write' | 'read';
export type WorkerTask = Readonly<{ file: string; access: Access }>;

export type Call =
  | Readonly<{ kind: 'read'; name: ReadName; args: readonly unknown[] }>
  | Readonly<{ kind: 'apply'; graph: ArticleGraph }>
  | Readonly<{ kind: 'retract'; article: ArticleId }>
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

/** An error as data; its class would not survive the copy. */
export type ErrorMessage = Readonly<{ code: GraphErrorCode | null; message: string; stack: string | null }>;

export const errorMessage = (error: unknown): ErrorMessage => ({
  code: error instanceof GraphError ? error.code : null,
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? (error.stack ?? null) : null,
});

/** The error again, with the stack of the thread it comes from. */
export function errorFrom({ code, message, stack }: ErrorMessage): Error {
  const error = code === null ? new Error(message) : new GraphError(code, message);
  if (stack !== null) error.stack = stack;
  return error;
}
