import type { EntityId } from '../../../id.ts';
import type { FormerId } from '../../../resolve/index.ts';
import { pagedList } from '../../cursor.ts';
import type { Successors } from '../../current-ids.ts';
import type { Page, PageRequest } from '../../port.ts';
import * as queries from '../cypher/former-ids.ts';
import { pageOfList, type Read } from '../read.ts';

export const formerIds = (read: Read, request: PageRequest): Promise<Page<FormerId>> =>
  pageOfList<queries.FormerIdRow, FormerId>(read, pagedList('formerIds'), request, queries.formerIdsList(), (rows) =>
    rows.map(([former, id]) => ({ former, id })),
  );

/** All ids that took the place of each, over any number of changes: a query a change, mostly one. */
export async function successorsOf(read: Read, ids: readonly EntityId[]): Promise<Successors> {
  const direct = new Map<EntityId, Set<EntityId>>();
  for (let ring = ids; ring.length > 0;) {
    const rows = await read(queries.successors(ring));
    for (const [former, id] of rows) direct.set(former, (direct.get(former) ?? new Set<EntityId>()).add(id));
    ring = [...new Set(rows.map(([, id]) => id))].filter((id) => !direct.has(id));
  }
  return new Map(
    ids.map((former) => {
      const reached = new Set(direct.get(former));
      // A set is walked in the order in which ids come, those that come meanwhile too.
      for (const id of reached) for (const later of direct.get(id) ?? []) reached.add(later);
      return [former, [...reached].map((id) => ({ former, id }))];
    }),
  );
}
