import { readFileSync } from 'node:fs';
import { GraphError } from '../errors.ts';
import { faultText, readTable, type TableReading, type RowOf } from '../lexicon/index.ts';
import type { NameRule, StatementRule } from './rule-ids.ts';
import { RULE_TABLES, type RuleTable } from './tables.ts';

/** What a rule reads, in words for people who know no rules. */
export type RuleLabel = Readonly<{ zh: string; en: string }>;

type RuleRow<T extends RuleTable> = RowOf<(typeof RULE_TABLES)[T]['columns']>;

/** The rows of a table of the registry, in its order. @throws GraphError INVALID for a faulty row. */
export function ruleRows<T extends RuleTable>(table: T): readonly RuleRow<T>[] {
  const { rows, faults } = readRules(table);
  if (faults.length > 0)
    throw new GraphError('INVALID', `Reading the registry of rules:\n${faults.map(faultText).join('\n')}`);
  return [...rows.values()].map(({ row }) => row);
}

/** What is wrong with the registry, a line each: a faulty row, or an id that stands in two tables. */
export function ruleFaults(): readonly string[] {
  const first = new Map<string, string>();
  const faults: string[] = [];
  for (const table of Object.keys(RULE_TABLES) as readonly RuleTable[]) {
    const read = readRules(table);
    faults.push(...read.faults.map(faultText));
    for (const { row, file, line } of table === 'former' ? [] : read.rows.values()) {
      const earlier = first.get(row.rule);
      if (earlier !== undefined) faults.push(`${file}:${line}: “${row.rule}” stands in ${earlier} too: rename one`);
      first.set(row.rule, `${file}:${line}`);
    }
  }
  return faults;
}

function readRules<T extends RuleTable>(table: T): TableReading<RuleRow<T>> {
  const { file } = RULE_TABLES[table];
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return readTable<(typeof RULE_TABLES)[T]['columns']>(RULE_TABLES[table], text, `rules/${file}`, {
    codes: new Set(),
  });
}

let ranks: ReadonlyMap<string, number> | undefined;
let confidences: ReadonlyMap<string, number> | undefined;
let labels: ReadonlyMap<string, RuleLabel> | undefined;

/** Which of two equally long candidates is kept: that with the higher rank. From 0 to below `RANKS`. */
export const rankOf = (rule: NameRule): number =>
  of((ranks ??= new Map(ruleRows('names').map((row) => [row.rule, row.rank]))), rule);

/** How sure a rule is of what it claims: above 0, at most 1. */
export const confidenceOf = (rule: StatementRule): number =>
  of((confidences ??= new Map(ruleRows('statements').map((row) => [row.rule, row.confidence]))), rule);

function of(values: ReadonlyMap<string, number>, rule: string): number {
  const value = values.get(rule);
  if (value === undefined)
    throw new GraphError('INVALID', `The registry has no rule ${rule}: run \`npm run generate\`.`);
  return value;
}

/** The labels of all rules, and of those of earlier versions, which a store may still name. */
export const ruleLabels = (): ReadonlyMap<string, RuleLabel> => (labels ??= readLabels());

/** The label of a rule; null for one that no version knows. */
export const ruleLabel = (rule: string): RuleLabel | null => ruleLabels().get(rule) ?? null;

function readLabels(): ReadonlyMap<string, RuleLabel> {
  const known = new Map<string, RuleLabel>();
  for (const table of ['names', 'statements', 'indicators', 'refusals', 'notices'] as const)
    for (const { rule, zh, en } of ruleRows(table)) known.set(rule, { zh, en });
  for (const { rule, now } of ruleRows('former')) {
    const label = known.get(now[0] ?? '');
    if (label !== undefined && !known.has(rule)) known.set(rule, label);
  }
  return known;
}
