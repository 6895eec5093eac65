import { Worker } from 'node:worker_threads';
import { GraphError, errorFrom } from '../../errors.ts';
import { OPENING, type Call, type Reply, type Request, type WorkerTask } from './messages.ts';

type Pending = Readonly<{ resolve: (value: unknown) => void; reject: (reason: unknown) => void }>;

/** A connection in a worker thread, and the calls that wait for it. */
export class Remote {
  readonly #worker: Worker;
  readonly #file: string;
  readonly #pending = new Map<number, Pending>();
  #last = OPENING;
  #dead: GraphError | null = null;

  private constructor(task: WorkerTask) {
    this.#file = task.file;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task, execArgv: [] });
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(null));
  }

  /** Starts the worker and waits until it has opened the file. */
  static async open(task: WorkerTask): Promise<Remote> {
    const remote = new Remote(task);
    try {
      await new Promise((resolve, reject) => remote.#pending.set(OPENING, { resolve, reject }));
      return remote;
    } catch (error) {
      await remote.#worker.terminate();
      throw error;
    }
  }

  /** Sends a call. An abort rejects at once with the signal's reason; the worker drops the work at its next check. */
  call(call: Call, signal?: AbortSignal): Promise<unknown> {
    if (this.#dead !== null) return Promise.reject(this.#dead);
    if (signal?.aborted === true) return Promise.reject(signal.reason as unknown);
    const id = (this.#last += 1);
    const aborted = signal === undefined ? null : new Int32Array(new SharedArrayBuffer(4));
    return new Promise<unknown>((resolve, reject) => {
      const abort = (): void => {
        if (aborted !== null) Atomics.store(aborted, 0, 1);
        this.#pending.delete(id);
        reject(signal?.reason);
      };
      const end = (): void => signal?.removeEventListener('abort', abort);
      signal?.addEventListener('abort', abort, { once: true });
      this.#pending.set(id, {
        resolve: (value) => {
          end();
          resolve(value);
        },
        reject: (reason) => {
          end();
          reject(reason);
        },
      });
      this.#worker.postMessage({ id, call, aborted } satisfies Request);
    });
  }

  /** Lets the calls before it finish, closes the connection and ends the thread. */
  async close(): Promise<void> {
    if (this.#dead !== null) return;
    const exited = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    await this.call({ kind: 'close' });
    await exited;
  }

  #settle(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.outcome === 'value') pending?.resolve(reply.value);
    else pending?.reject(errorFrom(reply.error));
  }

  #fail(cause: unknown): void {
    this.#dead ??= new GraphError('UNAVAILABLE', `store ${this.#file}: it is closed; open it again`, { cause });
    for (const { reject } of this.#pending.values()) reject(this.#dead);
    this.#pending.clear();
  }
}
