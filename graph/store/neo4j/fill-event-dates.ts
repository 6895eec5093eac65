import type { EntityId } from '../../id.ts';
import type { DriverConnection } from './connection.ts';
import { eventDatesCounts, setEventDates } from './cypher/event-dates.ts';
import { inBatches } from './in-batches.ts';

const BATCH = 1_000;

/** Gives the entities and relations of an older version the dates of their events, a batch of entities at a time; may be done twice. */
export async function fillEventDates(connection: DriverConnection, batch = BATCH): Promise<void> {
  const [counts = [0, 0]] = await connection.read(eventDatesCounts());
  const telling = { work: 'dates of events set', things: 'entities and their relations', after: '', counts } as const;
  await inBatches<EntityId>(connection, telling, async (after) => {
    const [[size, last] = [0, null]] = await connection.write('migrate', (transaction) =>
      transaction.run(setEventDates(after, batch)),
    );
    return last === null ? null : { size, last };
  });
}
