import { GraphError } from '../../errors.ts';
import type { Call, WorkerTask } from './messages.ts';
import { Thread } from './thread.ts';

/** A connection in a thread of its own. A thread that dies fails the calls that wait for it; the next call starts another. */
export class Remote {
  readonly #task: WorkerTask;
  #thread: Thread;
  #closed = false;

  private constructor(task: WorkerTask, thread: Thread) {
    this.#task = task;
    this.#thread = thread;
  }

  /** Starts the thread and waits until it has opened the file. */
  static async open(task: WorkerTask): Promise<Remote> {
    const thread = new Thread(task);
    await thread.opened;
    return new Remote(task, thread);
  }

  /** Sends a call. An abort rejects at once with the signal's reason; the thread drops the work at its next check. */
  call(call: Call, signal?: AbortSignal): Promise<unknown> {
    if (this.#closed)
      return Promise.reject(new GraphError('UNAVAILABLE', `store ${this.#task.file}: it is closed; open it again`));
    // What was in memory is gone with its thread: an empty graph in its place would be worse than none.
    if (this.#thread.isDead && this.#task.file !== ':memory:') this.#thread = new Thread(this.#task);
    return this.#thread.call(call, signal);
  }

  /** Lets the calls before it finish, closes the connection and ends the thread. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#thread.close();
  }
}
