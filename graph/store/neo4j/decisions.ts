import { inForce, type Decision, type Verdict } from '../../resolve/index.ts';
import type { Decisions } from '../decisions.ts';
import type { Queries } from './connection.ts';
import { allDecisions, decisionsVersion, waitForDecisions, type DecisionRow } from './cypher/decisions.ts';
import type { Parameters } from './query.ts';
import type { Read } from './read.ts';

/** All decisions and what follows from them. */
export async function loadDecisions(read: Read): Promise<Decisions> {
  const all = (await read(allDecisions())).map(decisionOfRow);
  return { all, by: inForce(all) };
}

const decisionOfRow = ([id, verdict, about, note, decidedOn, undoneOn]: DecisionRow): Decision => ({
  id,
  verdict: JSON.parse(verdict) as Verdict,
  about,
  note,
  decidedOn,
  undoneOn,
});

export const decisionProperties = ({ verdict, ...decision }: Decision): Parameters => ({
  ...decision,
  verdict: JSON.stringify(verdict),
});

/** The decisions with the version that they are of. */
export type Versioned = Decisions & Readonly<{ version: number }>;

/** What a client read last, by its connection. */
const kept = new WeakMap<Queries, Versioned>();

/**
 * The decisions of now, for a writer on the connection. One who decides meanwhile raises the version, which a writer compares again
 * once it holds its locks. Decisions of a new version are read while nobody may decide, in a transaction of their own: while a commit
 * is carried out the server shows its parts one after the other, the version perhaps before the decision.
 */
export async function currentDecisions(connection: Queries, read: Read): Promise<Versioned> {
  const [version = 0] = await read(decisionsVersion());
  const before = kept.get(connection);
  if (before?.version === version) return before;
  const decisions = await connection.write('decisions', async ({ run }) => {
    const [settled = 0] = await run(waitForDecisions());
    return { ...(await loadDecisions(run)), version: settled };
  });
  kept.set(connection, decisions);
  return decisions;
}
