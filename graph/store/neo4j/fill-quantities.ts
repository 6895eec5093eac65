import type { IndicatorId } from '../../id.ts';
import { quantityOf } from '../quantity.ts';
import type { Connection } from './connection.ts';
import { setQuantities, unfilledIndicators, type UnfilledRow } from './cypher/metrics.ts';

const BATCH = 5_000;

/**
 * Gives the indicators of an older version the key of their quantity and their date, a batch at a time; what is filled is not filled
 * again. After a change of what makes two metrics one, a new version must take the dates away and fill again.
 */
export async function fillQuantities(connection: Connection): Promise<void> {
  for (let after: IndicatorId | '' = ''; ;) {
    const rows: readonly UnfilledRow[] = await connection.read(unfilledIndicators(after, BATCH));
    const last = rows.at(-1);
    if (last === undefined) return;
    const filled = rows.map(([id, metric, unit, effective, names]) => ({
      id,
      effective,
      quantity: names === null ? null : (quantityOf({ metric, unit, value: 0, names })?.key ?? null),
    }));
    await connection.write('migrate', (transaction) => transaction.run(setQuantities(filled)));
    after = last[0];
  }
}
