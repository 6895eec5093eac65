export { openSqliteInThread } from './in-thread.ts';
export { openSqliteInWorkers } from './in-workers.ts';
