export type Bucket = Readonly<{ date: string; statements: number; datedStatements: number }>;
const MOST_MONTHS = 72;

const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number >= 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};
const nextYear = (year: string): string => String(Number(year) + 1);

/**
 * Buckets on an even time axis: every month from first to last, the empty ones too; years where that would be too many, or where a
 * bucket knows only its year.
 */
export function evenly(buckets: readonly Bucket[]): readonly Bucket[] {
  const months = buckets.every(({ date }) => date.length >= 7) ? filled(buckets, 7, nextMonth) : null;
  return months !== null && months.length <= MOST_MONTHS ? months : filled(buckets, 4, nextYear);
}

function filled(buckets: readonly Bucket[], precision: 4 | 7, next: (date: string) => string): readonly Bucket[] {
  const sums = new Map<string, Bucket>();
  for (const { date: full, statements, datedStatements } of buckets) {
    const date = full.slice(0, precision);
    const before = sums.get(date) ?? empty(date);
    sums.set(date, {
      date,
      statements: before.statements + statements,
      datedStatements: before.datedStatements + datedStatements,
    });
  }
  const dates = [...sums.keys()].sort();
  const last = dates.at(-1) ?? '';
  const result: Bucket[] = [];
  for (let date = dates[0]; date !== undefined && date <= last && result.length < 400; date = next(date))
    result.push(sums.get(date) ?? empty(date));
  return result;
}

const empty = (date: string): Bucket => ({ date, statements: 0, datedStatements: 0 });

/** Where the bars of an axis stand: the centre of each of `count` even slots, in hundredths of the axis. */
export const centres = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (100 * (i + 0.5)) / count);
