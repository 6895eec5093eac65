export { allPages } from './all-pages.ts';
export { chooseStore, storeFile } from './choose.ts';
export { followIds } from './current-ids.ts';
export * from './port.ts';
export {
  JOB_EVENTS,
  JOB_STATES,
  MAX_JOB_BYTES,
  MAX_JOB_FILES,
  OUTCOMES,
  noJob,
  type ArticleResult,
  type Failure,
  type Job,
  type JobArticle,
  type JobEvent,
  type JobEventKind,
  type JobFact,
  type JobFile,
  type JobProgress,
  type JobState,
  type JobStore,
  type NewJob,
  type NewJobEvent,
  type Outcome,
} from './jobs.ts';
export { openSqliteInThread, openStore, type Neo4jConfig, type StoreConfig } from './open.ts';
export { isCutProposal, type CutProposal } from './cut-ruling.ts';
export { copyGraph, type Copied } from './copy.ts';
export { MAX_QUERY } from './search-text.ts';
export { graphChecksum, normalGraph, relationId, relationOf } from './normal.ts';
