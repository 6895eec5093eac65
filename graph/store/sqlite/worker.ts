import { parentPort, workerData } from 'node:worker_threads';
import { errorMessage } from '../../errors.ts';
import { connect } from './connect.ts';
import type { Database } from './database.ts';
import { appendJobEvents, createJob } from './jobs.ts';
import { OPENING, type Call, type Reply, type Request, type WorkerTask } from './messages.ts';
import { runRead, type ReadArguments, type ReadName } from './operations.ts';
import { applyGraph, retractArticle } from './writer.ts';

/** Entry of a worker thread that owns one connection and answers one call after another. */

const port = parentPort;
if (port === null) throw new Error('worker.ts runs only as a worker thread');
const reply = (message: Reply): void => port.postMessage(message);
const task = workerData as WorkerTask;

const attempt = (id: number, work: () => unknown): void => {
  try {
    reply({ id, outcome: 'value', value: work() });
  } catch (error) {
    reply({ id, outcome: 'error', error: errorMessage(error) });
  }
};

attempt(OPENING, () => {
  const db = connect(task.file, task.access);
  port.on('message', ({ id, call, aborted }: Request) => {
    attempt(id, () => run(db, call, aborted));
    if (call.kind === 'close') port.close();
  });
  return null;
});

function run(db: Database, call: Call, aborted: Int32Array | null): unknown {
  switch (call.kind) {
    case 'apply':
      return applyGraph(db, call.graph);
    case 'retract':
      return retractArticle(db, call.article);
    case 'createJob':
      return createJob(db, call.job);
    case 'appendJobEvents':
      return appendJobEvents(db, ...call.args);
    case 'close':
      db.close();
      return null;
    case 'read': {
      // The caller has its answer already; this only ends the work.
      const check = (): void => {
        if (aborted !== null && Atomics.load(aborted, 0) === 1) throw new Error('aborted');
      };
      // The proxy typed the arguments by the name; a message loses the tie between the two.
      return runRead({ db, check }, call.name, call.args as unknown as ReadArguments<ReadName>);
    }
  }
}
