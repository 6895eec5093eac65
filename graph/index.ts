/** The only door of graph/ for server/, tests/ and the command line. */
export {
  analyseDocument,
  analyseFile,
  decomposeArticle,
  decomposeDocument,
  decomposeFile,
  type Analysis,
} from './decompose.ts';
export { useTables } from './lexicon/index.ts';
export { extractorVersion } from './version.ts';
export { GraphError, type GraphErrorCode, type Notice } from './errors.ts';
export type { ArticleId, EntityId, Id, IndicatorId, IssueId, JobId, RelationId, StatementId } from './id.ts';
export * from './ontology/index.ts';
export * from './document/index.ts';
export * from './resolve/index.ts';
export { provincesOf } from './lexicon/index.ts';
export { ruleLabel, ruleLabels, type RuleLabel } from './rules/index.ts';
export * from './store/index.ts';
export * from './ingest/index.ts';
