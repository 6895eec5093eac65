import type { JobId } from '../../id.ts';
import type { GraphStore, JobEvent, JobFact, NewJobEvent } from '../../store/index.ts';

/** How long an outcome may wait for others to be written with it. */
const PATIENCE_MS = 1_000;

/** The journal of a job as one process writes it: facts are noted, and written together. */
export class Journal {
  readonly #store: GraphStore;
  readonly #job: JobId;
  readonly #now: () => string;
  #last: number;
  #waiting: NewJobEvent[] = [];

  constructor(store: GraphStore, job: JobId, last: number, now: () => string) {
    this.#store = store;
    this.#job = job;
    this.#last = last;
    this.#now = now;
  }

  note(...facts: readonly JobFact[]): void {
    const on = this.#now();
    this.#waiting.push(...facts.map((fact) => ({ ...fact, on })));
  }

  /** Whether something was noted long ago. */
  get isOverdue(): boolean {
    const [first] = this.#waiting;
    return first !== undefined && Date.parse(this.#now()) - Date.parse(first.on) >= PATIENCE_MS;
  }

  /** Writes what was noted. @throws GraphError CONFLICT where another process has taken the job up. */
  async flush(): Promise<readonly JobEvent[]> {
    const events = this.#waiting;
    this.#waiting = [];
    if (events.length === 0) return [];
    const written = await this.#store.appendJobEvents(this.#job, this.#last, events);
    this.#last += written.length;
    return written;
  }
}
