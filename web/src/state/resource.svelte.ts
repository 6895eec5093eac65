import { ApiError } from '../api/client.ts';
import { server } from '../api/server.svelte.ts';

type State<T> =
  | Readonly<{ status: 'idle' | 'loading' }>
  | Readonly<{ status: 'ready'; value: T }>
  | Readonly<{ status: 'failed'; error: ApiError }>;

/** A fetched value; only the newest request counts, and a request that did not reach the server is retried when it is back. */
export class Resource<T> {
  #state = $state.raw<State<T>>({ status: 'idle' });
  #stale = $state.raw<T | null>(null);
  #controller: AbortController | null = null;
  #again: (() => void) | null = null;
  #waitNoLonger: (() => void) | null = null;

  get status(): State<T>['status'] {
    return this.#state.status;
  }
  get value(): T | null {
    return this.#state.status === 'ready' ? this.#state.value : null;
  }
  /** The last value, also while the next is on its way. */
  get latest(): T | null {
    return this.value ?? this.#stale;
  }
  get error(): ApiError | null {
    return this.#state.status === 'failed' ? this.#state.error : null;
  }

  load(fetcher: (signal: AbortSignal) => Promise<T>): void {
    this.stop();
    const controller = new AbortController();
    this.#controller = controller;
    this.#again = () => this.load(fetcher);
    this.#state = { status: 'loading' };
    fetcher(controller.signal).then(
      (value) => {
        if (controller.signal.aborted) return;
        this.#stale = value;
        this.#state = { status: 'ready', value };
      },
      (cause: unknown) => {
        if (controller.signal.aborted) return;
        const error = cause instanceof ApiError ? cause : new ApiError('INTERNAL', String(cause));
        this.#state = { status: 'failed', error };
        if (error.code === 'UNREACHABLE') this.#waitNoLonger = server.whenBack(() => this.retry());
      },
    );
  }

  retry(): void {
    this.#again?.();
  }

  stop(): void {
    this.#controller?.abort();
    this.#waitNoLonger?.();
  }
}

/** A page of a connection, as every list of the API gives it. */
export type PageConnection<T> = Readonly<{
  totalCount: number;
  pageInfo: Readonly<{ hasNextPage: boolean; endCursor: string | null }>;
  edges: readonly Readonly<{ node: T }>[];
}>;

/** What a list holds. */
export type ItemOf<P> = P extends Paged<infer T> ? T : never;

/** A list read page by page. */
export class Paged<T> {
  #items = $state.raw<readonly T[]>([]);
  #total = $state<number | null>(null);
  #end: string | null = null;
  #more = $state(false);
  #page = new Resource<PageConnection<T>>();
  #fetcher: (after: string | null, signal: AbortSignal) => Promise<PageConnection<T>>;

  constructor(fetcher: (after: string | null, signal: AbortSignal) => Promise<PageConnection<T>>) {
    this.#fetcher = fetcher;
  }

  get items(): readonly T[] {
    return this.#items;
  }
  get total(): number | null {
    return this.#total;
  }
  get hasMore(): boolean {
    return this.#more;
  }
  get loading(): boolean {
    return this.#page.status === 'loading';
  }
  get error(): ApiError | null {
    return this.#page.error;
  }
  get empty(): boolean {
    return this.#total === 0;
  }

  /** Fetches the next page; the first when nothing has been fetched. */
  more(): void {
    this.#page.load(async (signal) => {
      const page = await this.#fetcher(this.#end, signal);
      this.#items = [...this.#items, ...page.edges.map(({ node }) => node)];
      this.#total = page.totalCount;
      this.#end = page.pageInfo.endCursor;
      this.#more = page.pageInfo.hasNextPage;
      return page;
    });
  }

  /** Fetches again what failed; from the beginning where the list has changed since its last page. */
  retry(): void {
    if (this.error?.reason === 'CURSOR') [this.#items, this.#end] = [[], null];
    this.more();
  }

  stop(): void {
    this.#page.stop();
  }
}
