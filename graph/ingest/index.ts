export { articleBeside, decideCut, undoCut } from './cuts/index.ts';
export { failureOf } from './failure.ts';
export { filesOf } from './files-of.ts';
export { lookahead } from './lookahead.ts';
export * from './pool/index.ts';
export type { Decompose } from './decompose-types.ts';
export { readDocument } from './read-file.ts';
export { isUrl, nameOf, readUrl } from './read-url.ts';
export * from './jobs/index.ts';
export { ingest, type IngestEvent, type IngestOptions, type Progress, type ReportEntry } from './run.ts';
export { countOf, countsText, progressBar, reportTable, summary } from './report.ts';
export { changeBetween, hasChanged, type Change, type Difference } from './change.ts';
export {
  NO_TOTALS,
  addTo,
  changeReport,
  decisionReport,
  reextractBar,
  reextractSummary,
  type Totals,
} from './change-report.ts';
export type { MovedDecision } from './move-decisions.ts';
export { reextract, type ReextractEvent, type ReextractOptions, type Reextracted } from './reextract.ts';
