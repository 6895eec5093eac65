import { openNeo4j, type Neo4jConfig } from './neo4j/index.ts';
import type { GraphStore } from './port.ts';
import { openSqliteInWorkers } from './sqlite/index.ts';

export { openSqliteInThread } from './sqlite/index.ts';
export type { Neo4jConfig } from './neo4j/index.ts';

/** Which store, and where. */
export type StoreConfig =
  | Readonly<{
      kind: 'sqlite';
      /** Path of the file; `:memory:` for a store that ends with the process. */
      file: string;
    }>
  | Neo4jConfig;

/** Opens the store off this thread. @throws GraphError INVALID, FORBIDDEN or UNAVAILABLE with what to do about it. */
export const openStore = (config: StoreConfig): Promise<GraphStore> =>
  config.kind === 'sqlite' ? openSqliteInWorkers(config.file) : openNeo4j(config);
