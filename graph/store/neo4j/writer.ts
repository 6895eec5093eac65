import type { ArticleId } from '../../id.ts';
import { order } from '../../order.ts';
import { derivedGraph } from '../decisions.ts';
import type { Applied } from '../port.ts';
import { Moved, carryOut, type ArticleChange } from './carry-out.ts';
import type { Queries, Transaction } from './connection.ts';
import { articleStates } from './cypher/write-read.ts';
import { currentDecisions } from './decisions.ts';
import { isPassing, isRace, told } from './errors.ts';

/** Of a retraction: `new` where there was nothing, `replaced` where it was. */
export type WriteOutcome = Applied;

/** Retries after deadlocks and lost races, beyond those of the driver. */
const TRIES = 12;

/** No-op: there is nothing to write, and the transaction is rolled back. */
class Settled extends Error {
  readonly outcomes: ReadonlyMap<ArticleId, WriteOutcome>;
  constructor(outcomes: ReadonlyMap<ArticleId, WriteOutcome>) {
    super('settled');
    this.outcomes = outcomes;
  }
}

/**
 * Stores changes of different articles and texts in one transaction. Safe with other writers: locks are taken in one order, and a
 * transaction that loses a race is done again. Doing it again after a commit whose answer was lost finds the work done, and tells the
 * outcome that was on its way.
 */
export async function commit(
  connection: Queries,
  changes: readonly ArticleChange[],
): Promise<ReadonlyMap<ArticleId, WriteOutcome>> {
  const sorted = changes.toSorted((a, b) => order(a.article, b.article));
  const expected = new Map<ArticleId, WriteOutcome>();
  try {
    return await persistently(connection, 'apply', (transaction, isAgain) =>
      attempt(connection, transaction, sorted, expected, isAgain),
    );
  } catch (error) {
    if (error instanceof Settled) return error.outcomes;
    throw error;
  }
}

/** A managed write, done again where it lost a race. */
export async function persistently<T>(
  connection: Queries,
  name: string,
  work: (transaction: Transaction, isAgain: boolean) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await connection.write(name, (transaction) => work(transaction, tries > 1));
    } catch (error) {
      const again = error instanceof Moved || isRace(error) || isPassing(error);
      if (again && tries < TRIES) continue;
      throw told(connection.place, error);
    }
}

async function attempt(
  connection: Queries,
  transaction: Transaction,
  changes: readonly ArticleChange[],
  expected: Map<ArticleId, WriteOutcome>,
  isAgain: boolean,
): Promise<ReadonlyMap<ArticleId, WriteOutcome>> {
  const rows = changes.map(({ article, graph }) => ({ id: article, checksum: graph?.article.checksum ?? '' }));
  const states = new Map((await transaction.run(articleStates(rows))).map((row) => [row[0], row]));
  const outcomes = new Map<ArticleId, WriteOutcome>();
  const open: ArticleChange[] = [];
  for (const change of changes) {
    const [, checksum = null, twin = null] = states.get(change.article) ?? [];
    if (change.checksum === checksum)
      outcomes.set(change.article, expected.get(change.article) ?? { outcome: 'unchanged' });
    else if (change.graph !== null && twin !== null) outcomes.set(change.article, { outcome: 'duplicate', of: twin });
    else {
      open.push(change);
      outcomes.set(change.article, { outcome: checksum === null ? 'new' : 'replaced' });
    }
  }
  if (open.length === 0) throw new Settled(outcomes);
  const { by, version } = await currentDecisions(connection, transaction.run);
  const work = open.map((change) => ({
    ...change,
    said: change.graph,
    graph: change.graph === null ? null : derivedGraph(change.graph, by),
  }));
  await carryOut(transaction, work, states, { version, hopeful: !isAgain });
  for (const { article } of open) expected.set(article, outcomes.get(article) ?? { outcome: 'new' });
  return outcomes;
}
