import type { IndicatorId } from '../../id.ts';
import { changeSaid, quantityKey } from '../quantity.ts';
import type { DriverConnection } from './connection.ts';
import { setQuantities, unfilledCounts, unfilledIndicators, type UnfilledRow } from './cypher/metrics.ts';
import { inBatches } from './in-batches.ts';

const BATCH = 5_000;

/**
 * Gives the indicators of an older version what their metric tells, the key of their quantity and their date, a batch at a time; what is
 * filled is not filled again. After a change of what makes two metrics one, a new version must take `change` away and fill again.
 */
export async function fillQuantities(connection: DriverConnection, batch = BATCH): Promise<void> {
  const [counts = [0, 0]] = await connection.read(unfilledCounts());
  const telling = { work: 'quantities told apart', things: 'indicators', after: '', counts } as const;
  await inBatches<IndicatorId>(connection, telling, async (after) => {
    const rows: readonly UnfilledRow[] = await connection.read(unfilledIndicators(after, batch));
    const last = rows.at(-1)?.[0];
    if (last === undefined) return null;
    const filled = rows.map(([id, metric, unit, effective, names]) => {
      const change = changeSaid({ metric, unit, names: names ?? [] });
      // An older version kept no ranges of time.
      const reported = { metric, unit, change, period: null, periodStart: null };
      return { id, effective, change, quantity: names === null ? null : quantityKey({ ...reported, names }) };
    });
    await connection.write('migrate', (transaction) => transaction.run(setQuantities(filled)));
    return { size: rows.length, last };
  });
}
