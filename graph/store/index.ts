export * from './port.ts';
export { openSqliteInThread, openStore, type StoreConfig } from './open.ts';
export { relationId } from './normal.ts';
