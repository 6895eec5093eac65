type Bucket = Readonly<{ date: string; statements: number }>;
const MOST_MONTHS = 72;

const next = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number >= 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/**
 * Buckets on an even time axis: every month from first to last, the empty ones too; years where that would be too many.
 * A bucket that knows only its year counts for January.
 */
export function evenly(buckets: readonly Bucket[]): Bucket[] {
  const sums = (length: number): Map<string, number> => {
    const result = new Map<string, number>();
    for (const { date, statements } of buckets) {
      const key = length === 7 ? `${date}-01`.slice(0, 7) : date.slice(0, 4);
      result.set(key, (result.get(key) ?? 0) + statements);
    }
    return result;
  };
  const fill = (counts: ReadonlyMap<string, number>, step: (key: string) => string): Bucket[] => {
    const keys = [...counts.keys()].sort();
    const last = keys.at(-1) ?? '';
    const result: Bucket[] = [];
    for (let key = keys[0]; key !== undefined && key <= last && result.length < 400; key = step(key)) {
      result.push({ date: key, statements: counts.get(key) ?? 0 });
    }
    return result;
  };
  const months = fill(sums(7), next);
  return months.length <= MOST_MONTHS ? months : fill(sums(4), (year) => String(Number(year) + 1));
}
