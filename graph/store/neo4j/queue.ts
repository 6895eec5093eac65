import type { ArticleId } from '../../id.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import { graphChecksum, normalGraph } from '../normal.ts';
import type { Applied } from '../port.ts';
import type { Queries } from './connection.ts';
import { commit, type Change, type Outcome } from './writer.ts';

type Waiting = Readonly<{
  change: Change;
  /** How much there is to write. */
  size: number;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}>;

/** Most rows of a transaction: larger ones gain nothing and hold their locks longer. */
const MOST_ROWS = 2_000;

/**
 * The writes of a process, one transaction at a time. Calls that wait at the same time share one: each article is still stored as a
 * whole, and what is wrong with one does not touch the others.
 */
export class WriteQueue {
  readonly #connection: Queries;
  readonly #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(connection: Queries) {
    this.#connection = connection;
  }

  apply(graph: ArticleGraph): Promise<Applied> {
    const normal = normalGraph(graph);
    const { entities, statements, mentions } = normal;
    const size = entities.length + statements.length + mentions.length;
    return this.#add({ article: normal.article.id, graph: normal, checksum: graphChecksum(normal) }, size);
  }

  /** Whether it was there. */
  async retract(article: ArticleId): Promise<boolean> {
    return (await this.#add({ article, graph: null, checksum: null }, 1)).outcome === 'replaced';
  }

  /** Resolves when nothing is waiting. */
  async idle(): Promise<void> {
    await this.#running;
  }

  #add(change: Change, size: number): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, size, resolve, reject });
      this.#running ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    // Calls made in the same turn come along.
    await Promise.resolve();
    for (;;) {
      const batch = this.#next();
      if (batch.length === 0) {
        // At once, and not when the promise is seen to end: a call in between would wait for ever.
        this.#running = null;
        return;
      }
      await this.#carryOut(batch);
    }
  }

  /** Those that wait longest, of different articles and texts. */
  #next(): readonly Waiting[] {
    const articles = new Set<string>();
    const texts = new Set<string>();
    let rows = 0;
    let length = 0;
    for (const { change, size } of this.#waiting) {
      const text = change.graph?.article.checksum ?? `retract ${change.article}`;
      if (articles.has(change.article) || texts.has(text) || (length > 0 && rows + size > MOST_ROWS)) break;
      articles.add(change.article);
      texts.add(text);
      rows += size;
      length += 1;
    }
    return this.#waiting.splice(0, length);
  }

  async #carryOut(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await commit(
        this.#connection,
        batch.map(({ change }) => change),
      );
      for (const { change, resolve } of batch) resolve(outcomes.get(change.article) ?? { outcome: 'unchanged' });
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) only?.reject(error);
      else for (const waiting of batch) await this.#carryOut([waiting]);
    }
  }
}
