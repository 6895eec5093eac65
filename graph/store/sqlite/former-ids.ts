import type { FormerId, ReadId } from '../../resolve/index.ts';
import { pagedList } from '../cursor.ts';
import type { Page, PageRequest } from '../port.ts';
import type { Database } from './database.ts';
import { all, pageOfQuery, type Read } from './read.ts';

export const rememberFormerIds = (db: Database, formerIds: readonly FormerId[]): void =>
  db.transaction('immediate', () => {
    for (const { former, id } of formerIds)
      db.run('insert into former_id (former, id) values (?, ?) on conflict do nothing', former, id);
  });

export const formerIds = (read: Read, request: PageRequest): Page<FormerId> =>
  pageOfQuery<FormerId, FormerId>(read, {
    list: pagedList('formerIds'),
    request,
    columns: 'f.former, f.id',
    from: 'former_id f',
    where: all(),
    order: [{ column: 'f.former' }, { column: 'f.id' }],
    map: (rows) => rows.map(({ former, id }) => ({ former, id })),
  });

/** What took the place of ids at one change. */
export const successorsOf = <Kind extends ReadId>(db: Database, ids: readonly Kind[]): readonly FormerId<Kind>[] =>
  db.all<FormerId<Kind>>(
    'select f.former, f.id from json_each(?) wanted join former_id f on f.former = wanted.value',
    JSON.stringify(ids),
  );
