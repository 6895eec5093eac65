import { errorMessage } from '../../errors.ts';
import type { Database } from './database.ts';
import type { Call, Reply, Request } from './messages.ts';
import {
  runRead,
  runWrite,
  type ReadArguments,
  type ReadName,
  type WriteArguments,
  type WriteName,
} from './operations.ts';

/** How a connection answers the calls that wait for it. */

/** Writes that share a commit: waiting for the disk costs more than an article. More would keep other processes waiting. */
const MOST_TOGETHER = 250;

/** Takes from the front what is answered next: a call, or writes of articles one after the other. */
export function nextOf(waiting: Request[]): readonly Request[] {
  const other = waiting.findIndex(({ call }) => !isOfArticle(call));
  return waiting.splice(0, Math.max(1, Math.min(other < 0 ? waiting.length : other, MOST_TOGETHER)));
}

const isOfArticle = (call: Call): boolean =>
  call.kind === 'write' && (call.name === 'apply' || call.name === 'retract');

/** Several writes share a transaction; where one fails, all are undone and each is done again by itself. */
export function answer(db: Database, requests: readonly Request[]): readonly Reply[] {
  const reply = ({ id, call, aborted }: Request): Reply => attempt(id, () => run(db, call, aborted));
  if (requests.length === 1) return requests.map(reply);
  try {
    return db.transaction('immediate', () =>
      requests.map((request) => {
        const part = reply(request);
        if (!db.isInTransaction) throw new Error('the transaction has ended');
        return part;
      }),
    );
  } catch {
    return requests.map(reply);
  }
}

/** What the work gives or throws, as a message. */
export const attempt = (id: number, work: () => unknown): Reply => {
  try {
    return { id, outcome: 'value', value: work() };
  } catch (error) {
    return { id, outcome: 'error', error: errorMessage(error) };
  }
};

function run(db: Database, call: Call, aborted: Int32Array | null): unknown {
  switch (call.kind) {
    case 'write':
      // The proxy typed the arguments by the name; a message loses the tie between the two.
      return runWrite(db, call.name, call.args as unknown as WriteArguments<WriteName>);
    case 'close':
      db.close();
      return null;
    case 'read': {
      // The caller has its answer already; this only ends the work.
      const check = (): void => {
        if (aborted !== null && Atomics.load(aborted, 0) === 1) throw new Error('aborted');
      };
      return runRead({ db, check }, call.name, call.args as unknown as ReadArguments<ReadName>);
    }
  }
}
