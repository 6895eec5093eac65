import type { EntityId } from '../../id.ts';
import type { Connection } from './connection.ts';
import { setEventDates } from './cypher/event-dates.ts';

const BATCH = 1_000;

/** Gives the entities and relations of an older version the dates of their events, a batch of entities at a time; may be done twice. */
export async function fillEventDates(connection: Connection): Promise<void> {
  const fill = (after: EntityId | ''): Promise<readonly (EntityId | null)[]> =>
    connection.write('migrate', (transaction) => transaction.run(setEventDates(after, BATCH)));
  for (let [last = null] = await fill(''); last !== null;) [last = null] = await fill(last);
}
