import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { abortable } from '../../abort.ts';
import { unreadable, type Article, type Issue } from '../../document/index.ts';
import { GraphError, errorFrom } from '../../errors.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import type { PoolReply, Task } from './messages.ts';

/** More threads than this gain nothing: what they yield is stored by one writer. */
const MOST_WORKERS = 8;
const WORKER = new URL('./worker.ts', import.meta.url);

/** What reading one document may take. */
export type PoolLimits = Readonly<{ megabytes: number; milliseconds: number }>;
/** A document of the largest size takes a third of this memory, and a tenth of this time. */
const LIMITS: PoolLimits = { megabytes: 2_000, milliseconds: 180_000 };

export type PoolOptions = Readonly<{
  limits?: PoolLimits;
  /** More threads than this are of no use: how many tasks there are. Threads start as tasks come in. */
  most?: number;
  /** Entry of a worker, for tests. */
  worker?: URL;
}>;

type Job = Readonly<{
  task: Task;
  resolve: (graphs: readonly ArticleGraph[]) => void;
  reject: (reason: unknown) => void;
}>;

/**
 * Worker threads that decompose: as many documents at once as the machine has cores. A worker that dies takes its one document with
 * it, which fails with the reason; another takes its place. Callers bound what waits (`lookahead`).
 */
export class DecomposePool {
  /** Threads at most. */
  readonly size: number;
  readonly #entry: URL;
  readonly #limits: PoolLimits;
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  /** Every worker alive, with what it is at. */
  readonly #workers = new Map<Worker, Job | null>();
  /** When each worker that is at a document has to be done with it. */
  readonly #clocks = new Map<Worker, NodeJS.Timeout>();
  #closed = false;

  constructor({ most = MOST_WORKERS, worker = WORKER, limits = LIMITS }: PoolOptions = {}) {
    this.#limits = limits;
    this.size = Math.max(1, Math.min(most, availableParallelism(), MOST_WORKERS));
    this.#entry = worker;
  }

  /** Like `decomposeDocument`, on a worker. An abort rejects at once with the signal's reason and discards the document in progress. */
  document(bytes: Uint8Array, source: string, signal?: AbortSignal): Promise<readonly ArticleGraph[]> {
    return this.#run({ kind: 'document', bytes, source }, signal);
  }

  /** As `decomposeArticle`. */
  async article(issue: Issue, article: Article, source: string, signal?: AbortSignal): Promise<ArticleGraph> {
    const [graph] = await this.#run({ kind: 'article', issue, article, source }, signal);
    if (graph === undefined) throw new Error(`decomposing ${article.id} gave nothing`);
    return graph;
  }

  /** Ends the threads; what is under way is rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    const closed = new GraphError('UNAVAILABLE', 'decompose: the pool is closed; open another');
    for (const job of [...this.#waiting.splice(0), ...this.#workers.values()]) job?.reject(closed);
    await Promise.all([...this.#workers.keys()].map((worker) => worker.terminate()));
  }

  #run(task: Task, signal: AbortSignal | undefined): Promise<readonly ArticleGraph[]> {
    if (this.#closed)
      return Promise.reject(new GraphError('UNAVAILABLE', 'decompose: the pool is closed; open another'));
    if (signal?.aborted === true) return Promise.reject(signal.reason as unknown);
    const { promise, resolve, reject } = abortable<readonly ArticleGraph[]>(signal, () => this.#drop(job));
    const job: Job = { task, resolve, reject };
    this.#waiting.push(job);
    this.#next();
    return promise;
  }

  /** Gives waiting jobs to free workers, starting some while there are fewer than `size`. */
  #next(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.pop() ?? (this.#workers.size < this.size ? this.#start() : undefined);
      if (worker === undefined) return;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      this.#workers.set(worker, job);
      this.#clocks.set(
        worker,
        setTimeout(() => this.#stopSlow(worker, job.task.source), this.#limits.milliseconds),
      );
      worker.postMessage(job.task);
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#entry, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    this.#workers.set(worker, null);
    worker.on('message', (reply: PoolReply) => {
      const job = this.#workers.get(worker);
      clearTimeout(this.#clocks.get(worker));
      this.#workers.set(worker, null);
      this.#idle.push(worker);
      if (reply.outcome === 'graphs') job?.resolve(reply.graphs);
      else job?.reject(errorFrom(reply.error));
      this.#next();
    });
    worker.on('messageerror', (error) => {
      this.#end(worker, error.message);
      void worker.terminate();
    });
    worker.on('error', (error: unknown) => this.#end(worker, this.#reasonOf(worker, error)));
    worker.on('exit', (code) => this.#end(worker, `exit code ${code}`));
    return worker;
  }

  /** A worker that is gone: its document fails, the others go on. */
  #end(worker: Worker, reason: string | GraphError): void {
    const job = this.#workers.get(worker);
    if (!this.#workers.delete(worker)) return;
    clearTimeout(this.#clocks.get(worker));
    this.#clocks.delete(worker);
    const idle = this.#idle.indexOf(worker);
    if (idle !== -1) this.#idle.splice(idle, 1);
    job?.reject(
      reason instanceof GraphError
        ? reason
        : new Error(`the thread that decomposed ${job.task.source} ended (${reason})`),
    );
    if (!this.#closed) this.#next();
  }

  #stopSlow(worker: Worker, source: string): void {
    const seconds = Math.ceil(this.#limits.milliseconds / 1000);
    this.#end(
      worker,
      unreadable(source, 'LIMIT', {
        zh: `读了 ${seconds} 秒还没有读完，已经停下。请把要读的内容另存为单独的文件，再读。`,
        en: `reading was stopped after ${seconds} seconds. Save what is to be read as a file of its own.`,
      }),
    );
    void worker.terminate();
  }

  /** Why a thread failed: a document that took all its memory can be mended by its owner, all else by us. */
  #reasonOf(worker: Worker, error: unknown): string | GraphError {
    const source = this.#workers.get(worker)?.task.source;
    if (source !== undefined && error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return unreadable(source, 'LIMIT', {
        zh: `读这份文件需要的内存超过 ${this.#limits.megabytes} MB，已经停下。请把要读的内容另存为单独的文件，再读。`,
        en: `reading took more than ${this.#limits.megabytes} MB of memory and was stopped. Save what is to be read as a file of its own.`,
      });
    return error instanceof Error ? error.message : String(error);
  }

  /** Forgets a job that nobody waits for; a worker in the midst of it is ended, since it would not hear otherwise. */
  #drop(job: Job): void {
    const place = this.#waiting.indexOf(job);
    if (place !== -1) this.#waiting.splice(place, 1);
    for (const [worker, current] of this.#workers) {
      if (current !== job) continue;
      this.#end(worker, 'aborted');
      void worker.terminate();
    }
  }
}
