import { tileOf } from './provinces.ts';

/** One row of a programme's trace, as the API gives it. */
export type Entry = Readonly<{
  entity: Readonly<{
    id: string;
    name: string;
    level?: string | null;
    ancestors?: readonly Readonly<{ name: string; id: string }>[];
    region: Readonly<{ name: string }> | null;
  }>;
  relation: Readonly<{ id: string; firstDate: string | null }>;
}>;

/** Regions by the province they lie in; the earliest date of each tile. */
export function tiles<E extends Entry>(entries: readonly E[]): Map<string, { entries: E[]; first: string | null }> {
  const result = new Map<string, { entries: E[]; first: string | null }>();
  for (const entry of entries) {
    const { name, ancestors } = entry.entity;
    const tile = tileOf([name, ...(ancestors ?? []).map((one) => one.name)]);
    if (!tile) continue;
    const at = result.get(tile) ?? { entries: [], first: null };
    const { firstDate } = entry.relation;
    at.entries.push(entry);
    if (firstDate && (!at.first || firstDate < at.first)) at.first = firstDate;
    result.set(tile, at);
  }
  return result;
}

/** Entries under the month they first appear in, in order; those without a date last. */
export function byMonth<E extends Entry>(entries: readonly E[]): { month: string | null; entries: E[] }[] {
  const groups = new Map<string | null, E[]>();
  for (const entry of entries) {
    const month = entry.relation.firstDate?.slice(0, 7) ?? null;
    groups.set(month, [...(groups.get(month) ?? []), entry]);
  }
  return [...groups]
    .map(([month, list]) => ({ month, entries: list }))
    .sort((a, b) => (a.month ?? '9999').localeCompare(b.month ?? '9999'));
}
