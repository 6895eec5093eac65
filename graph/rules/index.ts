import { readFileSync } from 'node:fs';

/** What a rule reads, in words for people who know no rules. */
export type RuleLabel = Readonly<{ zh: string; en: string }>;

let labels: ReadonlyMap<string, RuleLabel> | undefined;

/** The labels of labels.tsv by rule, which reads `stage:rule`. They change no reading and so no extractor's version. */
export const ruleLabels = (): ReadonlyMap<string, RuleLabel> => (labels ??= readLabels());

/** The label of a rule; null for one of an earlier version, which a store may still name. */
export const ruleLabel = (rule: string): RuleLabel | null => ruleLabels().get(rule) ?? null;

function readLabels(): ReadonlyMap<string, RuleLabel> {
  const [, ...rows] = readFileSync(new URL('labels.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return new Map(
    rows.map((row) => {
      const [rule = '', zh = '', en = ''] = row.split('\t');
      return [rule, { zh, en }];
    }),
  );
}
