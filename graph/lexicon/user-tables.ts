import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** Handed on to every thread that this one starts. */
const KEY = 'zhengmai.lexicon';

/** Names the folder of a user's tables, for this thread and those that it starts: before any text is read. */
export const useTables = (folder: string): void => setEnvironmentData(KEY, folder);

/** The folder of a user's tables, or null. */
export function userTables(): string | null {
  const folder = getEnvironmentData(KEY);
  return typeof folder === 'string' ? folder : null;
}
