import { Worker } from 'node:worker_threads';
import { abortable } from '../../abort.ts';
import { GraphError, errorFrom } from '../../errors.ts';
import { OPENING, type Call, type Reply, type Request, type WorkerTask } from './messages.ts';

type Pending = Readonly<{ resolve: (value: unknown) => void; reject: (reason: unknown) => void }>;

/** The life of a worker thread that owns a connection, and the calls that wait for it. */
export class Thread {
  /** Resolves once the file is open; rejects with why it cannot be opened. */
  readonly opened: Promise<unknown>;
  readonly #worker: Worker;
  readonly #file: string;
  readonly #pending = new Map<number, Pending>();
  #last = OPENING;
  #dead: unknown = null;

  constructor(task: WorkerTask) {
    this.#file = task.file;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task, execArgv: [] });
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('messageerror', (error) => this.#end(error.message, error));
    this.#worker.on('error', (error) => this.#end(error instanceof Error ? error.message : String(error), error));
    this.#worker.on('exit', (code) => this.#end(`exit code ${code}`));
    this.opened = new Promise((resolve, reject) => this.#pending.set(OPENING, { resolve, reject }));
    // Whoever calls hears of it too.
    this.opened.catch(() => undefined);
  }

  get isDead(): boolean {
    return this.#dead !== null;
  }

  call(call: Call, signal?: AbortSignal): Promise<unknown> {
    if (this.isDead) return Promise.reject(this.#dead);
    if (signal?.aborted === true) return Promise.reject(signal.reason as unknown);
    const id = (this.#last += 1);
    const aborted = signal === undefined ? null : new Int32Array(new SharedArrayBuffer(4));
    const { promise, resolve, reject } = abortable<unknown>(signal, () => {
      if (aborted !== null) Atomics.store(aborted, 0, 1);
      this.#pending.delete(id);
    });
    this.#pending.set(id, { resolve, reject });
    this.#worker.postMessage({ id, call, aborted } satisfies Request);
    return promise;
  }

  async close(): Promise<void> {
    if (this.isDead) return;
    const exited = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    await this.call({ kind: 'close' });
    await exited;
  }

  #settle(reply: Reply): void {
    if (reply.outcome === 'error' && reply.id === OPENING) {
      this.#fail(errorFrom(reply.error));
      return;
    }
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.outcome === 'value') pending?.resolve(reply.value);
    else pending?.reject(errorFrom(reply.error));
  }

  #end(reason: string, cause?: unknown): void {
    const remedy = this.#file === ':memory:' ? 'what it held is gone; open another' : 'try again';
    this.#fail(
      new GraphError('UNAVAILABLE', `store ${this.#file}: the thread that had it open ended (${reason}); ${remedy}`, {
        cause,
      }),
    );
  }

  #fail(error: unknown): void {
    if (this.isDead) return;
    this.#dead = error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
    void this.#worker.terminate();
  }
}
