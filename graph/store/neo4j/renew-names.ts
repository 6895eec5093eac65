import { stderr } from 'node:process';
import type { EntityId } from '../../id.ts';
import { NAMES_VERSION } from '../search-text.ts';
import type { Connection } from './connection.ts';
import { namesAfter, namesRenewed, renewalState, setNames } from './cypher/names-index.ts';
import { searched } from './tally.ts';

const BATCH = 2_000;

/**
 * Makes what search reads of names anew where another version of the program wrote it. How far it came is kept with each batch, so
 * that a process that is killed leaves the rest to the next.
 */
export async function renewNames(connection: Connection): Promise<void> {
  const [[version, making, done] = [null, null, null]] = await connection.read(renewalState());
  if (version === NAMES_VERSION) return;
  let renewed = 0;
  for (let after: EntityId | '' = making === NAMES_VERSION && done !== null ? done : ''; ;) {
    const rows = await connection.read(namesAfter(after, BATCH));
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last[0];
    const names = rows.map(([id, name, aliases]) => ({ id, name, aliases, searched: searched([name, ...aliases]) }));
    await connection.write('migrate', (transaction) => transaction.run(setNames(names, NAMES_VERSION, last[0])));
    renewed += rows.length;
    stderr.write(`Neo4j ${connection.place}: search index made anew for ${renewed} names\n`);
  }
  await connection.write('migrate', (transaction) => transaction.run(namesRenewed(NAMES_VERSION)));
}
