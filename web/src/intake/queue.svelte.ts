import { ApiError } from '../api/client.ts';
import { server } from '../api/server.svelte.ts';
import { fetchTerms, send, type IntakeAnswer, type IntakeTerms } from './send.ts';

/** How far a file has come. */
export type SendingState =
  | Readonly<{ at: 'waiting' | 'reading' | 'too-large' }>
  | Readonly<{ at: 'read'; taken: IntakeAnswer }>
  | Readonly<{ at: 'failed'; error: ApiError }>;

export type Sent = Readonly<{ id: number; file: File; progress: SendingState }>;

const CLOSED: IntakeTerms = { open: false, mostBytes: 0 };

/** The files that a reader gave, sent one after the other; they go on while the reader looks elsewhere. */
class Queue {
  #terms = $state.raw<IntakeTerms>(CLOSED);
  #files = $state.raw<readonly Sent[]>([]);
  #changes = $state(0);
  #asked = false;
  #running = false;

  get open(): boolean {
    return this.#terms.open;
  }
  /** The largest file, in megabytes. */
  get most(): number {
    return Math.floor(this.#terms.mostBytes / 1_000_000);
  }
  get files(): readonly Sent[] {
    return this.#files;
  }
  get done(): number {
    return this.#files.filter(({ progress }) => progress.at !== 'waiting' && progress.at !== 'reading').length;
  }
  get busy(): boolean {
    return this.done < this.#files.length;
  }
  /** How often the graph has changed by what was sent. */
  get changes(): number {
    return this.#changes;
  }

  /** Asks the server, once, whether it takes files in. */
  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    fetchTerms().then(
      (terms) => (this.#terms = terms),
      () => {
        this.#asked = false;
        const waitNoLonger = server.whenBack(() => {
          waitNoLonger();
          this.ask();
        });
      },
    );
  }

  add(files: Iterable<File>): void {
    const first = this.#files.length;
    const added = [...files].map((file, i): Sent => ({
      id: first + i,
      file,
      progress: { at: file.size > this.#terms.mostBytes ? 'too-large' : 'waiting' },
    }));
    this.#files = [...this.#files, ...added];
    void this.#run();
  }

  retry(id: number): void {
    this.#set(id, { at: 'waiting' });
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (;;) {
      const next = this.#files.find(({ progress }) => progress.at === 'waiting');
      if (next === undefined) break;
      this.#set(next.id, { at: 'reading' });
      try {
        const taken = await send(next.file);
        this.#set(next.id, { at: 'read', taken });
        if (taken.articles.some(({ outcome }) => outcome === 'new' || outcome === 'replaced')) this.#changes++;
      } catch (cause) {
        const error = cause instanceof ApiError ? cause : new ApiError('INTERNAL', String(cause));
        this.#set(next.id, { at: 'failed', error });
      }
    }
    this.#running = false;
  }

  #set(id: number, progress: SendingState): void {
    this.#files = this.#files.map((sent) => (sent.id === id ? { ...sent, progress } : sent));
  }
}

/** The one of the page. */
export const queue = new Queue();
