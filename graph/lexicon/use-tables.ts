import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setEnvironmentData } from 'node:worker_threads';
import { Tables, userFiles } from './tables-in-force.ts';
import { USER_TABLES, userTables } from './user-tables.ts';

/**
 * Names the folder of a user's tables, for this thread and those that it starts: before any text is read.
 *
 * @throws GraphError INVALID where a row of the tables is wrong.
 */
export function useTables(folder: string): void {
  setEnvironmentData(USER_TABLES, folder);
  if (userFiles(folder).length > 0) new Tables(folder).check();
}

/** A user's tables by their places in the folder, for the version. */
export function userTableTexts(): readonly Readonly<{ path: string; text: string }>[] {
  const folder = userTables();
  return folder === null
    ? []
    : userFiles(folder).map((file) => ({ path: `user/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
}
