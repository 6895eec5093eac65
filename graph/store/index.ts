export { chooseStore, storeFile } from './choose.ts';
export * from './port.ts';
export { openSqliteInThread, openStore, type Neo4jConfig, type StoreConfig } from './open.ts';
export { copyGraph, type Copied } from './copy.ts';
export { relationId } from './normal.ts';
