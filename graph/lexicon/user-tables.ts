import { getEnvironmentData } from 'node:worker_threads';

/** The folder of a user's tables among the data that every thread hands on to those that it starts. */
export const USER_TABLES = 'zhengmai.lexicon';

/** The folder of a user's tables, or null. */
export function userTables(): string | null {
  const folder = getEnvironmentData(USER_TABLES);
  return typeof folder === 'string' ? folder : null;
}
