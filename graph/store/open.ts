import type { GraphStore } from './port.ts';
import { openSqliteInWorkers } from './sqlite/index.ts';

export { openSqliteInThread } from './sqlite/index.ts';

/** Which store, and where. */
export type StoreConfig = Readonly<{
  kind: 'sqlite';
  /** Path of the file; `:memory:` for a store that ends with the process. */
  file: string;
}>;

/** Opens the store off this thread. @throws GraphError INVALID or UNAVAILABLE with what to do about it. */
export const openStore = (config: StoreConfig): Promise<GraphStore> => openSqliteInWorkers(config.file);
