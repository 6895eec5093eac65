import type { Change, Difference } from './change.ts';
import type { MovedDecision } from './move-decisions.ts';
import type { Reextracted } from './reextract.ts';

/** How a re-extraction is shown in a terminal. */

/** Most names of one kind that are listed for an article. */
const MOST_NAMES = 20;
const KINDS = ['entities', 'statements', 'indicators'] as const satisfies readonly (keyof Change)[];

/** `[######------] 120/480 articles`. */
export function reextractBar({ done, total }: Readonly<{ done: number; total: number }>, width = 24): string {
  const filled = total === 0 ? width : Math.round((width * done) / total);
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${done}/${total} articles`;
}

/** A line for an article, and a line for each name that it gained or lost; nothing for one that says the same. */
export function changeReport({ article, result }: Reextracted): string {
  const head = `${result.outcome}  ${article.id}  ${article.title}`;
  switch (result.outcome) {
    case 'same':
      return '';
    case 'failed':
      return `${head}  ${result.code}: ${result.message}\n`;
    case 'changed': {
      const names = KINDS.flatMap((kind) => namesOf(result.change[kind], kind));
      return [`${head}  ${counts(countsOf([result.change]))}`, ...names, ''].join('\n');
    }
  }
}

/** A line for a decision that was moved or could not be placed: what it is about, and why not. */
export const decisionReport = ({ decision, result }: MovedDecision): string =>
  `decision ${result.outcome}  ${decision.id}  ${decision.verdict.kind}  ${decision.about.join(' | ')}${
    result.outcome === 'unplaced' ? `  ${result.why}` : ''
  }\n`;

const namesOf = ({ added, removed }: Difference, kind: keyof Change): readonly string[] => [
  ...listed('+', added, kind),
  ...listed('−', removed, kind),
];

const listed = (sign: string, names: readonly string[], kind: keyof Change): readonly string[] => [
  ...names.slice(0, MOST_NAMES).map((name) => `    ${sign} ${name}`),
  ...(names.length > MOST_NAMES ? [`    ${sign} … ${names.length - MOST_NAMES} more ${kind}`] : []),
];

type Counts = Readonly<Record<keyof Change, Readonly<{ added: number; removed: number }>>>;

const countsOf = (changes: readonly Change[]): Counts => {
  const count = (kind: keyof Change): Counts[keyof Change] => ({
    added: changes.reduce((sum, change) => sum + change[kind].added.length, 0),
    removed: changes.reduce((sum, change) => sum + change[kind].removed.length, 0),
  });
  return { entities: count('entities'), statements: count('statements'), indicators: count('indicators') };
};

const counts = (of: Counts): string =>
  KINDS.map((kind) => `${kind} +${of[kind].added} −${of[kind].removed}`).join(', ');

/** What a run did, added up as it goes. */
export type Totals = Readonly<Record<Reextracted['result']['outcome'], number> & { readonly counts: Counts }>;

const NOTHING = { added: 0, removed: 0 } as const;
export const NO_TOTALS: Totals = {
  changed: 0,
  same: 0,
  failed: 0,
  counts: { entities: NOTHING, statements: NOTHING, indicators: NOTHING },
};

/** The totals with one more article. */
export function addTo(totals: Totals, { result }: Reextracted): Totals {
  const next = { ...totals, [result.outcome]: totals[result.outcome] + 1 };
  if (result.outcome !== 'changed') return next;
  const own = countsOf([result.change]);
  const sum = (kind: keyof Change): Counts[keyof Change] => ({
    added: totals.counts[kind].added + own[kind].added,
    removed: totals.counts[kind].removed + own[kind].removed,
  });
  return {
    ...next,
    counts: { entities: sum('entities'), statements: sum('statements'), indicators: sum('indicators') },
  };
}

/** `22 articles: 3 changed, 19 same, 0 failed; entities +2 −1, …`. */
export const reextractSummary = (totals: Totals): string => {
  const { changed, same, failed } = totals;
  if (changed + same + failed === 0) return 'nothing to do: the current version has read every article';
  return `${changed + same + failed} articles: ${changed} changed, ${same} same, ${failed} failed; ${counts(totals.counts)}`;
};
