export type { Failure } from './failure.ts';
export { lookahead } from './lookahead.ts';
export * from './pool/index.ts';
export { readDocument } from './read-file.ts';
export {
  ingest,
  type Decompose,
  type IngestEvent,
  type IngestOptions,
  type Outcome,
  type Progress,
  type ReportEntry,
} from './run.ts';
export { progressBar, reportTable, summary } from './report.ts';
export { changeBetween, hasChanged, type Change, type Difference } from './change.ts';
export { NO_TOTALS, addTo, changeReport, reextractBar, reextractSummary, type Totals } from './change-report.ts';
export { reextract, type ReextractEvent, type ReextractOptions, type Reextracted } from './reextract.ts';
