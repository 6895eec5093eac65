export { lookahead } from './lookahead.ts';
export { DecomposePool, openDecomposer, poolDecomposer, type Decomposer, type PoolOptions } from './pool/index.ts';
export { readDocument } from './read-file.ts';
export {
  ingest,
  type Decompose,
  type Failure,
  type IngestEvent,
  type IngestOptions,
  type Outcome,
  type Progress,
  type ReportEntry,
} from './run.ts';
export { progressBar, reportTable, summary } from './report.ts';
