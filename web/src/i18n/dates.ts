/** The parts of a date that is known to the year, the month or the day. */
const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
];

/** A date as a language writes it, as precise as it is: 2022年3月, Mar 2022. */
export function formatDate(code: string, date: string): string {
  const [year = '', month = '01', day = '01', ...rest] = date.split('-');
  const parts = PARTS[date.split('-').length - 1];
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // What is no date stays as it is.
  if (parts === undefined || rest.length > 0 || Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(code, { ...parts, timeZone: 'UTC' }).format(time);
}
