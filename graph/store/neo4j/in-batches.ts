import { tellProgress } from '../progress.ts';
import type { DriverConnection } from './connection.ts';

/** A batch that was dealt with: how many nodes it had, and the id of the last. */
export type Batch<Id> = Readonly<{ size: number; last: Id }>;

/** How many nodes were dealt with before, and how many there are in all. */
export type BatchProgress = readonly [done: number, total: number];

/** Deals with nodes in the order of their ids, a batch at a time until there is none, and tells after each how far it is. */
export async function inBatches<Id extends string>(
  connection: DriverConnection,
  { work, things, after, counts }: Readonly<{ work: string; things: string; after: Id | ''; counts: BatchProgress }>,
  next: (after: Id | '') => Promise<Batch<Id> | null>,
): Promise<void> {
  let [done] = counts;
  for (let batch = await next(after); batch !== null; batch = await next(batch.last)) {
    done += batch.size;
    tellProgress(`Neo4j ${connection.place}`, work, done, counts[1], things);
  }
}
