import { parentPort, workerData } from 'node:worker_threads';
import { answer, attempt, nextOf } from './answer.ts';
import { connect } from './connect.ts';
import { OPENING, type Reply, type Request, type WorkerTask } from './messages.ts';

/** Entry of a worker thread that owns one connection and answers one call after another. */

const port = parentPort;
if (port === null) throw new Error('worker.ts runs only as a worker thread');
const send = (message: Reply): void => port.postMessage(message);
const task = workerData as WorkerTask;

send(
  attempt(OPENING, () => {
    const db = connect(task.file, task.access);
    const waiting: Request[] = [];
    const work = (): void => {
      for (let next = nextOf(waiting); next.length > 0; next = nextOf(waiting)) {
        answer(db, next).forEach(send);
        if (next[0]?.call.kind === 'close') port.close();
      }
    };
    port.on('message', (request: Request) => {
      waiting.push(request);
      // Deferred, so that messages that have arrived meanwhile are queued first.
      if (waiting.length === 1) setImmediate(work);
    });
    return null;
  }),
);
