import { tellProgress } from '../progress.ts';
import type { Database } from './database.ts';

/** What a script of the schema has to fill in the rows that are there already, by ranges of the rows of one table. */
export type Fill = Readonly<{
  table: string;
  work: string;
  things: string;
  /** Each takes the rid before the first and that of the last. */
  updates: readonly string[];
}>;

const BATCH = 5_000;

/**
 * The columns of quantities.sql and figures.sql: an earlier version stored a change only in the words of the metric. After a change of
 * what makes two metrics one, a new script must fill them again.
 */
export const QUANTITIES: Fill = {
  table: 'indicator',
  work: 'quantities told apart',
  things: 'indicators',
  updates: [
    `update indicator set
       effective = coalesce(period, (select a.published_on from article a where a.rid = indicator.article), '~'),
       change = coalesce((
         select change_said(indicator.metric, indicator.unit, ae.name, ae.aliases)
         from article_entity ae where ae.entity = indicator.subject and ae.article = indicator.article),
         change_said(metric, unit, '', '[]')),
       quantity = (
         select quantity_key(indicator.metric, indicator.unit, ae.name, ae.aliases)
         from article_entity ae where ae.entity = indicator.subject and ae.article = indicator.article)
     where rid > ? and rid <= ?`,
  ],
};

/** The columns of event-dates.sql: those of an entity and of the relations that start from it. */
export const EVENT_DATES: Fill = {
  table: 'entity',
  work: 'dates of events set',
  things: 'entities and their relations',
  updates: [
    `update relation set
       first_event_date = (select min(event_date) from statement where relation = relation.rid and event_date is not null),
       last_event_date = (select max(event_date) from statement where relation = relation.rid and event_date is not null)
     where subject > ? and subject <= ?`,
    `update entity set
       first_event_date = (select min(date) from (
         select min(event_date) as date from statement where subject = entity.rid and event_date is not null
         union all select min(event_date) from statement where object = entity.rid and event_date is not null)),
       last_event_date = (select max(date) from (
         select max(event_date) as date from statement where subject = entity.rid and event_date is not null
         union all select max(event_date) from statement where object = entity.rid and event_date is not null))
     where rid > ? and rid <= ?`,
  ],
};

/** Fills all rows, and tells how far it is after each batch. */
export function fill(db: Database, { table, work, things, updates }: Fill, size = BATCH): void {
  const total = db.get<{ total: number }>(`select count(*) as total from ${table}`)?.total ?? 0;
  for (let done = 0, after = 0; done < total;) {
    const batch = db.get<{ rows: number; last: number }>(
      `select count(*) as rows, max(rid) as last from (select rid from ${table} where rid > ? order by rid limit ?)`,
      after,
      size,
    );
    if (batch === undefined) return;
    for (const update of updates) db.run(update, after, batch.last);
    [done, after] = [done + batch.rows, batch.last];
    tellProgress(`Store ${db.file}`, work, done, total, things);
  }
}
