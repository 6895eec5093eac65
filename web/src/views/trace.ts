import { beginning } from '../parts/dating.ts';

/** One row of a programme's trace, as the API gives it. */
export type Entry = Readonly<{
  entity: Readonly<{
    id: string;
    name: string;
    /** Codes of the provinces that a region lies in. */
    provinces?: readonly string[];
  }>;
  relation: Readonly<{ id: string; firstDate: string | null; firstEventDate: string | null }>;
}>;

export type Tile<E extends Entry> = Readonly<{
  entries: readonly E[];
  /** Year of the first event that is dated. */
  year: string | null;
}>;

/** Where a programme runs: each region stands in one province, across several, or in none that is known. */
export type Spread<E extends Entry> = Readonly<{
  /** By the first two digits of the province's code. */
  tiles: ReadonlyMap<string, Tile<E>>;
  across: readonly E[];
  elsewhere: readonly E[];
}>;

export function spreadOf<E extends Entry>(entries: readonly E[]): Spread<E> {
  const provinces = ({ entity }: E): readonly string[] => entity.provinces ?? [];
  const within = Map.groupBy(
    entries.filter((entry) => provinces(entry).length === 1),
    (entry) => provinces(entry)[0]?.slice(0, 2) ?? '',
  );
  const yearOf = (list: readonly E[]): string | null =>
    list.flatMap(({ relation }) => relation.firstEventDate?.slice(0, 4) ?? []).sort()[0] ?? null;
  return {
    tiles: new Map([...within].map(([code, list]) => [code, { entries: list, year: yearOf(list) }])),
    across: entries.filter((entry) => provinces(entry).length > 1),
    elsewhere: entries.filter((entry) => provinces(entry).length === 0),
  };
}

/** Entries that are dated alike: by the month of an event, by that of a publication, or not at all. */
export type Step<E extends Entry> = Readonly<{
  by: 'EVENT' | 'PUBLICATION' | null;
  month: string | null;
  entries: readonly E[];
}>;

const RANK = { EVENT: 0, PUBLICATION: 1 } as const;
const rankOf = ({ by }: Step<Entry>): number => (by === null ? 2 : RANK[by]);

/** What spread when: by events, in order; then what is known by publications alone; then what is not dated. */
export function stepsOf<E extends Entry>(entries: readonly E[]): readonly Step<E>[] {
  const steps = new Map<string, Step<E> & { entries: E[] }>();
  for (const entry of entries) {
    const dated = beginning(entry.relation);
    const month = dated?.from.slice(0, 7) ?? null;
    const by = dated?.by ?? null;
    const key = `${by} ${month}`;
    const step = steps.get(key) ?? { by, month, entries: [] };
    step.entries.push(entry);
    steps.set(key, step);
  }
  const months = (step: Step<E>): string => step.month ?? '';
  return [...steps.values()].sort((a, b) => rankOf(a) - rankOf(b) || (months(a) < months(b) ? -1 : 1));
}
