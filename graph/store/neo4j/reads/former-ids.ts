import type { FormerId, ReadId } from '../../../resolve/index.ts';
import { pagedList } from '../../cursor.ts';
import type { Page, PageRequest } from '../../port.ts';
import * as queries from '../cypher/former-ids.ts';
import { pageOfList, type Read } from '../read.ts';

export const formerIds = (read: Read, request: PageRequest): Promise<Page<FormerId>> =>
  pageOfList<queries.FormerIdRow, FormerId>(read, pagedList('formerIds'), request, queries.formerIdsList(), (rows) =>
    rows.map(([former, id]) => ({ former, id })),
  );

/** What took the place of ids at one change. */
export const successorsOf = async <Kind extends ReadId>(
  read: Read,
  ids: readonly Kind[],
): Promise<readonly FormerId<Kind>[]> => (await read(queries.successors(ids))).map(([former, id]) => ({ former, id }));
