import { readFileSync, writeFileSync } from 'node:fs';
import { RULE_TABLES } from '../../graph/rules/tables.ts';
import { confidenceOf, type StatementRule } from '../../graph/rules/index.ts';

/** A claim that gold judges. */
export type Judged = Readonly<{ rule: string; confidence: number; right: boolean }>;

/** Claims of like confidence: how many, how sure they are on average, and which share is right. */
export type Bin = Readonly<{ claims: number; confidence: number; right: number }>;

/** Fewer claims say little of their share. */
const SMALLEST_BIN = 100;

/**
 * What a rule is given before any text is seen: as if `PRIOR_CLAIMS` of its claims had been read and this share been right. A rule
 * with few claims stays near it, because three right ones of three are no certainty. Of 5 to 40 claims and shares of .65 to .75 all
 * keep the mean gap on the sets held back below .06.
 */
const PRIOR_CLAIMS = 20;
const PRIOR_SHARE = 0.7;

/** Claims by rising confidence, cut into bins of at least 100; equal confidences are never parted. */
export function binsOf(claims: readonly Judged[]): readonly Bin[] {
  const byConfidence = Map.groupBy(
    claims.toSorted((a, b) => a.confidence - b.confidence),
    ({ confidence }) => confidence,
  );
  const bins: Judged[][] = [];
  let open: Judged[] = [];
  for (const equal of byConfidence.values()) {
    open.push(...equal);
    if (open.length < SMALLEST_BIN) continue;
    bins.push(open);
    open = [];
  }
  const last = bins.at(-1);
  if (last !== undefined) last.push(...open);
  return bins.map((bin) => ({
    claims: bin.length,
    confidence: mean(bin.map(({ confidence }) => confidence)),
    right: mean(bin.map(({ right }) => Number(right))),
  }));
}

/** How far confidence lies from the share of right claims, on average over the bins; null without bins. */
export const meanGap = (bins: readonly Bin[]): number | null =>
  bins.length === 0 ? null : mean(bins.map(({ confidence, right }) => Math.abs(confidence - right)));

/** By rule the confidence that its claims deserve, in hundredths. */
export function fitted(claims: readonly Judged[]): ReadonlyMap<string, number> {
  const byRule = Map.groupBy(claims, ({ rule }) => rule);
  return new Map(
    [...byRule].map(([rule, own]) => {
      const right = own.filter((claim) => claim.right).length;
      return [rule, hundredths((right + PRIOR_CLAIMS * PRIOR_SHARE) / (own.length + PRIOR_CLAIMS))] as const;
    }),
  );
}

/** How much less sure claims are that say less than their rule's confidence (an end is understood from before), by how often they are right. */
export function understoodCost(claims: readonly Judged[], confidences: ReadonlyMap<string, number>): number | null {
  const understood = claims.filter(({ rule, confidence }) => confidence < confidenceOf(rule as StatementRule) - 0.001);
  return understood.length === 0
    ? null
    : hundredths(mean(understood.map(({ rule, right }) => (confidences.get(rule) ?? PRIOR_SHARE) - Number(right))));
}

/** Writes confidences into the registry of rules; rules without claims keep theirs. */
export function writeConfidences(confidences: ReadonlyMap<string, number>): void {
  const file = new URL(`../../graph/rules/${RULE_TABLES.statements.file}`, import.meta.url);
  const [header = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const columns = header.split('\t');
  const at = { rule: columns.indexOf('rule'), confidence: columns.indexOf('confidence') };
  const rows = lines.map((line) => {
    if (line === '' || line.startsWith('#')) return line;
    const cells = line.split('\t');
    const fit = confidences.get(cells[at.rule] ?? '');
    if (fit !== undefined) cells[at.confidence] = String(fit);
    return cells.join('\t');
  });
  writeFileSync(file, [header, ...rows].join('\n'));
}

const mean = (figures: readonly number[]): number =>
  figures.reduce((total, figure) => total + figure, 0) / figures.length;
const hundredths = (figure: number): number => Math.round(figure * 100) / 100;
