import type { Article } from '../document/index.ts';
import type { ArticleGraph, Bound, Indicator, Statement } from '../resolve/index.ts';
import { changeSaid } from './quantity.ts';

/** A bound as stores hold it. Earlier versions knew only over and under. */
export type StoredBound = Bound | 'over' | 'under';

/** The bound of a stored value; of an older one what holds of all that it stood for, until its article is read again. */
export const boundOfStored = (stored: StoredBound): Bound =>
  stored === 'over' ? 'at-least' : stored === 'under' ? 'at-most' : stored;

/** What versions of the program kept as JSON of an article: the older the version, the fewer fields of statements and indicators. */
type Kept = Omit<ArticleGraph, 'article' | 'statements' | 'indicators'> &
  Readonly<{
    article: Omit<Article, 'pages'> & Partial<Pick<Article, 'pages'>>;
    statements: readonly (Omit<Statement, 'antecedent'> & Partial<Pick<Statement, 'antecedent'>>)[];
    indicators: readonly (Omit<Indicator, LaterField> &
      Partial<Pick<Indicator, LaterField>> & { approximation?: StoredBound })[];
  }>;
type LaterField = 'upTo' | 'bound' | 'change' | 'periodStart';

/** The graph that a store keeps as JSON, with what an older version did not tell as it is given to the rows of that version. */
export function keptGraph(json: string): ArticleGraph {
  const kept = JSON.parse(json) as Kept;
  const names = new Map(kept.entities.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  return {
    ...kept,
    article: { ...kept.article, pages: kept.article.pages ?? null },
    statements: kept.statements.map((statement) => ({ ...statement, antecedent: statement.antecedent ?? null })),
    indicators: kept.indicators.map(({ approximation = 'exact', ...indicator }) => ({
      ...indicator,
      upTo: indicator.upTo ?? null,
      periodStart: indicator.periodStart ?? null,
      bound: indicator.bound ?? boundOfStored(approximation),
      change:
        indicator.change ??
        changeSaid({ ...indicator, names: indicator.subject === null ? [] : (names.get(indicator.subject) ?? []) }),
    })),
  };
}
