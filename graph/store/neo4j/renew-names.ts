import type { EntityId } from '../../id.ts';
import { NAMES_VERSION } from '../search-text.ts';
import type { DriverConnection } from './connection.ts';
import { namesAfter, namesCounts, namesRenewed, renewalState, setNames } from './cypher/names-index.ts';
import { inBatches } from './in-batches.ts';
import { searched } from './tally.ts';

const BATCH = 2_000;

/**
 * Rebuilds what search reads of names where another version of the program wrote it. How far it came is kept with each batch, so
 * that a process that is killed leaves the rest to the next.
 */
export async function renewNames(connection: DriverConnection): Promise<void> {
  const [[version, making, done] = [null, null, null]] = await connection.read(renewalState());
  if (version === NAMES_VERSION) return;
  const after: EntityId | '' = making === NAMES_VERSION && done !== null ? done : '';
  const [counts = [0, 0]] = await connection.read(namesCounts(after));
  const telling = { work: 'search index rebuilt', things: 'names', after, counts };
  await inBatches<EntityId>(connection, telling, async (before) => {
    const rows = await connection.read(namesAfter(before, BATCH));
    const last = rows.at(-1)?.[0];
    if (last === undefined) return null;
    const names = rows.map(([id, name, aliases]) => ({ id, name, aliases, searched: searched([name, ...aliases]) }));
    await connection.write('migrate', (transaction) => transaction.run(setNames(names, NAMES_VERSION, last)));
    return { size: rows.length, last };
  });
  await connection.write('migrate', (transaction) => transaction.run(namesRenewed(NAMES_VERSION)));
}
