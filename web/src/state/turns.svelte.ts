import { ApiError } from '../api/client.ts';
import { server } from '../api/server.svelte.ts';

type Change = (signal: AbortSignal) => Promise<void>;

/** Changes that fetch or lay out come one after the other, so that each starts from what the one before left. */
export class Turns {
  readonly #state: () => unknown;
  #busy = $state(0);
  #error = $state.raw<ApiError | null>(null);
  #last: Promise<void> = Promise.resolve();
  #pending = new AbortController();

  /** `state` gives what the changes are made to: one that did not get through is not made to another state later. */
  constructor(state: () => unknown) {
    this.#state = state;
  }

  get busy(): boolean {
    return this.#busy > 0;
  }
  /** Why the last change did not get through. */
  get error(): ApiError | null {
    return this.#error;
  }

  dismiss(): void {
    this.#error = null;
  }

  /** Makes a change when those before are done. */
  run(change: Change): Promise<void> {
    const { signal } = this.#pending;
    const turn = async (): Promise<void> => {
      try {
        if (signal.aborted) return;
        this.#error = null;
        await change(signal);
      } catch (cause) {
        if (signal.aborted) return;
        const error = cause instanceof ApiError ? cause : new ApiError('INTERNAL', String(cause));
        this.#error = error;
        if (error.code === 'UNREACHABLE') this.#whenBack(change);
      } finally {
        this.#busy--;
      }
    };
    this.#busy++;
    this.#last = this.#last.then(turn);
    return this.#last;
  }

  /** Drops what is under way and what waits for its turn. */
  drop(): void {
    this.#pending.abort();
    this.#pending = new AbortController();
  }

  /** Makes a change that did not get through when the server is back, unless the state is another by then. */
  #whenBack(change: Change): void {
    const [before, error] = [this.#state(), this.#error];
    server.whenBack(() => {
      if (this.#error === error && this.#state() === before) void this.run(change);
    });
  }
}
