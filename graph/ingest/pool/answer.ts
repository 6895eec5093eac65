import { parentPort } from 'node:worker_threads';
import { errorMessage } from '../../errors.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import type { PoolReply, Task } from './messages.ts';

/** Makes this thread a worker of a pool: it answers one task after the other. */
export function answerTasks(work: (task: Task) => readonly ArticleGraph[] | Promise<readonly ArticleGraph[]>): void {
  const port = parentPort;
  if (port === null) throw new Error('a worker of a pool runs only as a worker thread');
  const attempt = async (task: Task): Promise<PoolReply> => {
    try {
      return { outcome: 'graphs', graphs: await work(task) };
    } catch (error) {
      return { outcome: 'error', error: errorMessage(error) };
    }
  };
  port.on('message', (task: Task) => {
    void attempt(task).then((reply) => {
      port.postMessage(reply);
    });
  });
}
