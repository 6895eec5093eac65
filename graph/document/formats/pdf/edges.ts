import type { PrintedLine } from './columns.ts';

/** A line with the edges of the text of its column. */
export type EdgedLine = PrintedLine & Readonly<{ left: number; right: number }>;

type Edges = Readonly<{ left: number; right: number }>;

/** So many lines of a page that begin or end under each other show where its text does. */
const FEWEST = 3;

/**
 * Where the text of each line's column begins and ends: on its page, since the margins of left and right pages may differ, else in the
 * whole file, since a page may hold a few short lines.
 */
export function withEdges(lines: readonly PrintedLine[]): readonly EdgedLine[] {
  const columns = new Map<PrintedLine['column'], Edges>();
  for (const [column, own] of Map.groupBy(lines, (line) => line.column))
    columns.set(column, { ...NOWHERE, ...shownEdges(own, 1), ...shownEdges(own, 2) });
  const pages = new Map<string, Partial<Edges>>();
  for (const [key, own] of Map.groupBy(lines, keyOf)) pages.set(key, shownEdges(own, FEWEST));
  return lines.map((line) => {
    const { left, right } = { ...(columns.get(line.column) ?? NOWHERE), ...pages.get(keyOf(line)) };
    return { ...line, left, right };
  });
}

const NOWHERE: Edges = { left: 0, right: 0 };
const keyOf = ({ page, column }: PrintedLine): string => `${page} ${column}`;

/** The edges at which so many of the lines begin or end under each other; those of tables do not count. */
function shownEdges(lines: readonly PrintedLine[], fewest: number): Partial<Edges> {
  const text = lines.filter(({ table }) => !table);
  const left = furthest(
    text.map(({ x, size }) => ({ at: -x, size })),
    fewest,
  );
  const right = furthest(
    text.map(({ end, size }) => ({ at: end, size })),
    fewest,
  );
  return { ...(left === null ? {} : { left: -left }), ...(right === null ? {} : { right }) };
}

/** The furthest place that so many lines reach but for their size. */
function furthest(ends: readonly Readonly<{ at: number; size: number }>[], fewest: number): number | null {
  const sorted = ends.toSorted((a, b) => b.at - a.at);
  return sorted.find(({ at, size }, i) => at - (sorted[i + fewest - 1]?.at ?? -Infinity) < size)?.at ?? null;
}
