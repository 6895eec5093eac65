export * from './port.ts';
export { openStore, type StoreConfig } from './open.ts';
export { openSqliteInThread } from './sqlite/index.ts';
export { relationId } from './normal.ts';
