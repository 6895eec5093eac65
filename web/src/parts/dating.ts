export type ShownDates = Readonly<{ firstDate: string | null; firstEventDate: string | null }>;
type DateSpan = ShownDates & Readonly<{ lastDate: string | null; lastEventDate: string | null }>;

/** Since when, and until when, something is reported; `by` says whether events are dated or only the articles that mention them. */
export type Dating = Readonly<{ by: 'EVENT' | 'PUBLICATION'; from: string; to: string }>;

/** By events where one is dated; else by publications; null where nothing is dated. */
export function dating({ firstDate, lastDate, firstEventDate, lastEventDate }: DateSpan): Dating | null {
  if (firstEventDate !== null) return { by: 'EVENT', from: firstEventDate, to: lastEventDate ?? firstEventDate };
  return firstDate === null ? null : { by: 'PUBLICATION', from: firstDate, to: lastDate ?? firstDate };
}

/** The same where only the beginning counts. */
export const beginning = (dates: ShownDates): Dating | null =>
  dating({ ...dates, lastDate: dates.firstDate, lastEventDate: dates.firstEventDate });
