import type { Places, Spring } from './layout.ts';
import type { LayoutOrder, LayoutReply, WorkerBody } from './layout.worker.ts';

type Waiting = Readonly<{ resolve: (places: Places) => void; reject: (cause: Error) => void }>;

/** Layouts off the main thread; the worker starts with the first order, or before. */
export class LayoutClient {
  #worker: Worker | null = null;
  #ticket = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** Starts the worker ahead of its first order. */
  prepare(): void {
    this.#start();
  }

  arrange(bodies: readonly WorkerBody[], springs: readonly Spring[]): Promise<Places> {
    return this.#send({ kind: 'arrange', ticket: ++this.#ticket, bodies, springs });
  }

  settle(bodies: readonly WorkerBody[], springs: readonly Spring[], focus: string | null): Promise<Places> {
    return this.#send({ kind: 'settle', ticket: ++this.#ticket, bodies, springs, focus });
  }

  #send(order: LayoutOrder): Promise<Places> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.ticket, { resolve, reject });
      this.#start().postMessage(order);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => {
      this.#waiting.get(data.ticket)?.resolve(data.places);
      this.#waiting.delete(data.ticket);
    });
    worker.addEventListener('error', ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`layout worker: ${message}`));
      this.#waiting.clear();
      this.#worker = null;
    });
    return (this.#worker = worker);
  }
}
