export { noticeOf } from './notice.ts';
export { confidenceOf, rankOf, ruleFaults, ruleLabel, ruleLabels, ruleRows, type RuleLabel } from './registry.ts';
export { RANKS, RULE_TABLES, type RuleTable } from './tables.ts';
export type { IndicatorRule, NameRule, NoticeRule, RefusalRule, StatementRule } from './rule-ids.ts';
