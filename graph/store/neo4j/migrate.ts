import { setTimeout } from 'node:timers/promises';
import { GraphError } from '../../errors.ts';
import type { DriverConnection } from './connection.ts';
import { fillEventDates } from './fill-event-dates.ts';
import { fillQuantities } from './fill-quantities.ts';
import {
  EVENT_DATES,
  MIGRATIONS,
  ONTOLOGY_SCHEMA,
  UNIQUE_SCHEMA,
  awaitIndexes,
  schemaNames,
  schemaVersion,
  setVersion,
} from './cypher/schema.ts';

const TRIES = 20;

/**
 * Brings the database to the newest schema; safe from several processes at once, since every step may be done twice.
 * @throws GraphError INVALID where another program or a newer version of this one keeps its data there.
 */
export async function migrate(connection: DriverConnection): Promise<void> {
  const [[version, nodes] = [null, 0]] = await connection.read(schemaVersion());
  if (version === null && nodes > 0)
    throw new GraphError(
      'INVALID',
      `Neo4j ${connection.place}: the database holds ${nodes} nodes of another program; name an empty one with NEO4J_DATABASE, or use a server of its own`,
    );
  if (version !== null && version > MIGRATIONS.length)
    throw new GraphError(
      'INVALID',
      `Neo4j ${connection.place}: written by a newer version of Zhengmai (format ${version}, this one knows ${MIGRATIONS.length}); update Zhengmai`,
    );
  if (version === MIGRATIONS.length) return followOntology(connection);
  // The mark first: a process that comes between sees that the database is ours.
  await patiently(() => connection.schema(UNIQUE_SCHEMA));
  await connection.write('migrate', (transaction) => transaction.run(setVersion(version ?? 0)));
  for (const statements of MIGRATIONS.slice(version ?? 0))
    for (const statement of statements) await patiently(() => connection.schema(statement));
  await followOntology(connection);
  await connection.read(awaitIndexes());
  if (version !== null) await fillQuantities(connection);
  if (version !== null && MIGRATIONS.indexOf(EVENT_DATES) >= version) await fillEventDates(connection);
  await connection.write('migrate', (transaction) => transaction.run(setVersion(MIGRATIONS.length)));
}

/** Makes the constraints and indexes that a type added to the ontology needs; asks one question where none is missing. */
async function followOntology(connection: DriverConnection): Promise<void> {
  const names = new Set(await connection.read(schemaNames()));
  const missing = ONTOLOGY_SCHEMA.filter(({ name }) => !names.has(name));
  for (const { statement } of missing) await patiently(() => connection.schema(statement));
  if (missing.length > 0) await connection.read(awaitIndexes());
}

/** Two processes that make the same index at once may block each other; one then has to come again. */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      await work();
      return;
    } catch (error) {
      if (tries >= TRIES || !(error instanceof GraphError) || error.code !== 'UNAVAILABLE') throw error;
      await setTimeout(50 * tries);
    }
}
