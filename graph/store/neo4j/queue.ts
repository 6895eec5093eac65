import { setImmediate as turn } from 'node:timers/promises';
import type { ArticleId } from '../../id.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import { graphChecksum, normalGraph } from '../normal.ts';
import type { Applied } from '../port.ts';
import type { ArticleChange } from './carry-out.ts';
import type { Queries } from './connection.ts';
import { ready } from './ready.ts';
import { commit, type WriteOutcome } from './writer.ts';

type Waiting = Readonly<{
  article: ArticleId;
  /** Of the article's text; of a retraction, something of its own. */
  text: string;
  /** How much there is to write. */
  size: number;
  /** Worked out when it is first asked for. @throws GraphError INVALID for a graph that contradicts itself. */
  change: () => ArticleChange;
  resolve: (outcome: WriteOutcome) => void;
  reject: (error: unknown) => void;
}>;

/**
 * Most rows of a transaction, some 640 articles, which take one or two seconds. Up to here a transaction costs less an article the more
 * it holds: a commit refreshes the full-text indexes, and a hub is counted once for all. Beyond, locks are only held longer.
 */
const MOST_ROWS = 16_000;

/**
 * The write queue of a process: one transaction at a time. Waiting calls share a batch, yet each article is stored as a whole, and a
 * faulty article does not affect the others. While the server writes one batch, this process prepares the next; some 1,300 calls under
 * way keep both busy.
 */
export class WriteQueue {
  readonly #connection: Queries;
  readonly #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(connection: Queries) {
    this.#connection = connection;
  }

  apply(graph: ArticleGraph): Promise<Applied> {
    const { article, entities, statements, mentions } = graph;
    const size = entities.length + statements.length + mentions.length;
    return this.#add(article.id, article.checksum, size, () => {
      const normal = normalGraph(graph);
      return { article: article.id, graph: normal, checksum: graphChecksum(normal) };
    });
  }

  /** Whether it was there. */
  async retract(article: ArticleId): Promise<boolean> {
    const change = { article, graph: null, checksum: null };
    return (await this.#add(article, `retract ${article}`, 1, () => change)).outcome === 'replaced';
  }

  /** Resolves when nothing is waiting. */
  async idle(): Promise<void> {
    await this.#running;
  }

  #add(article: ArticleId, text: string, size: number, of: () => ArticleChange): Promise<WriteOutcome> {
    return new Promise((resolve, reject) => {
      let known: ArticleChange | undefined;
      this.#waiting.push({ article, text, size, change: () => (known ??= of()), resolve, reject });
      this.#running ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    // Wait one turn, so that calls of the same turn share the transaction.
    await Promise.resolve();
    for (;;) {
      const batch = this.#next();
      if (batch.length === 0) {
        // Reset synchronously, because a call that is queued before the promise settles would never be drained.
        this.#running = null;
        return;
      }
      this.#waiting.splice(0, batch.length);
      await Promise.all([this.#carryOut(batch.filter(isSound)), this.#makeReady()]);
    }
  }

  /** Those that wait longest, of different articles and texts. */
  #next(): readonly Waiting[] {
    const articles = new Set<string>();
    const texts = new Set<string>();
    let rows = 0;
    let length = 0;
    for (const { article, text, size } of this.#waiting) {
      if (articles.has(article) || texts.has(text) || (length > 0 && rows + size > MOST_ROWS)) break;
      articles.add(article);
      texts.add(text);
      rows += size;
      length += 1;
    }
    return this.#waiting.slice(0, length);
  }

  /** Works out what comes next, one a turn, so that answers of the server are not kept waiting. */
  async #makeReady(): Promise<void> {
    for (const { change } of this.#next()) {
      await turn();
      try {
        const { graph } = change();
        if (graph !== null) ready(graph);
      } catch {
        // The caller gets the error when its turn comes.
      }
    }
  }

  async #carryOut(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    try {
      const outcomes = await commit(
        this.#connection,
        batch.map(({ change }) => change()),
      );
      for (const { article, resolve } of batch) resolve(outcomes.get(article) ?? { outcome: 'unchanged' });
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) return only?.reject(error);
      const half = batch.length >> 1;
      await this.#carryOut(batch.slice(0, half));
      await this.#carryOut(batch.slice(half));
    }
  }
}

/** Whether there is something to carry out; a fault is thrown to the caller. */
function isSound({ change, reject }: Waiting): boolean {
  try {
    change();
    return true;
  } catch (error) {
    reject(error);
    return false;
  }
}
