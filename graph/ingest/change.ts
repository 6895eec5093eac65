import type { EntityId } from '../id.ts';
import { periodText, type ArticleGraph, type Indicator, type Statement } from '../resolve/index.ts';

/** What one reading says that the other does not, in words; something said twice more is there twice. */
export type Difference = Readonly<{ added: readonly string[]; removed: readonly string[] }>;

/** How two readings of an article differ in what they say; spans, confidence and rules are left aside. */
export type Change = Readonly<Record<'entities' | 'statements' | 'indicators', Difference>>;

/** Compares the readings by names, not by ids: what counts is what an analyst reads. */
export function changeBetween(before: ArticleGraph, after: ArticleGraph): Change {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  return {
    entities: difference(old.entities, now.entities),
    statements: difference(old.statements, now.statements),
    indicators: difference(old.indicators, now.indicators),
  };
}

/** Whether anything was added or removed. */
export const hasChanged = ({ entities, statements, indicators }: Change): boolean =>
  [entities, statements, indicators].some(({ added, removed }) => added.length + removed.length > 0);

type Words = Readonly<Record<keyof Change, readonly string[]>>;

function wordsOf({ entities, statements, indicators }: ArticleGraph): Words {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: EntityId | null): string => (id === null ? '–' : (names.get(id) ?? id));
  const statement = ({ subject, predicate, object, eventDate, planned }: Statement): string =>
    `${nameOf(subject)} ${predicate} ${nameOf(object)}${qualified(eventDate, planned ? 'planned' : null)}`;
  const indicator = ({ subject, metric, value, unit, bound, ...when }: Indicator): string =>
    `${nameOf(subject)} ${metric} ${value} ${unit}${qualified(bound === 'exact' ? null : bound, periodText(when))}`;
  return {
    entities: entities.map(({ type, name }) => `${type} ${name}`),
    statements: statements.map(statement),
    indicators: indicators.map(indicator),
  };
}

const qualified = (...notes: readonly (string | null)[]): string => {
  const given = notes.filter((note) => note !== null);
  return given.length === 0 ? '' : ` (${given.join(', ')})`;
};

function difference(before: readonly string[], after: readonly string[]): Difference {
  return { added: without(after, before), removed: without(before, after) };
}

/** The items of `from` that `taken` does not have, counting repetitions, sorted. */
function without(from: readonly string[], taken: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const item of taken) left.set(item, (left.get(item) ?? 0) + 1);
  return from
    .filter((item) => {
      const count = left.get(item) ?? 0;
      if (count > 0) left.set(item, count - 1);
      return count === 0;
    })
    .toSorted();
}
