const HEALTH = '/health';
/** How long to wait before asking whether the server is back: doubled each time, up to the most. */
const FIRST_MS = 1000;
const MOST_MS = 15_000;
/** A question that hangs so long counts as not answered. */
const PATIENCE_MS = 10_000;

/** Whether the server can be reached. Requests tell when it cannot; then it is asked after until it is back. */
class Server {
  #away = $state(false);
  #delay = FIRST_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<() => void>();

  get away(): boolean {
    return this.#away;
  }

  /** A request got its answer. */
  reached(): void {
    this.#delay = FIRST_MS;
    if (this.#away) this.#return();
  }

  /** A request did not get there. */
  lost(): void {
    this.#away = true;
    // Several requests that fail together are one step of the waiting.
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.ask(), this.#delay);
    this.#delay = Math.min(2 * this.#delay, MOST_MS);
  }

  /** Asks at once whether the server is there. */
  async ask(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const there = await fetch(HEALTH, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (!there) this.lost();
    else if (this.#away) this.#return();
    return there;
  }

  /** Calls once when the server is back; gives how to wait no longer. */
  whenBack(then: () => void): () => void {
    this.#waiting.add(then);
    return () => this.#waiting.delete(then);
  }

  #return(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#delay = FIRST_MS;
    this.#away = false;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const then of waiting) then();
  }
}

/** The one that the page came from. */
export const server = new Server();
