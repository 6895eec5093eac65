import type { FormerId, ReadId } from '../../../resolve/index.ts';
import { cypher, type Query } from '../query.ts';
import type { ListQuery } from './page.ts';

export type FormerIdRow<Kind extends ReadId = ReadId> = readonly [former: Kind, id: Kind];

export const mergeFormerIds = (formerIds: readonly FormerId[]): Query<never> =>
  cypher('merge.formerIds', `UNWIND $rows AS row MERGE (:FormerId {former: row.former, id: row.id})`, {
    rows: formerIds.map(({ former, id }) => ({ former, id })),
  });

/** What took the place of ids at one change. */
export const successors = <Kind extends ReadId>(ids: readonly Kind[]): Query<FormerIdRow<Kind>> =>
  cypher(
    'successors',
    `UNWIND $ids AS id MATCH (f:FormerId) WHERE f.former = id AND f.id >= '' RETURN [f.former, f.id] AS row`,
    {
      ids,
    },
  );

export const formerIdsList = (): ListQuery => ({
  name: 'formerIds',
  match: `MATCH (f:FormerId) WHERE f.former >= '' AND f.id >= ''`,
  variables: 'f',
  count: 'MATCH (f:FormerId) RETURN count(f) AS total',
  order: [{ by: 'f.former' }, { by: 'f.id' }],
  row: '[f.former, f.id]',
  parameters: {},
});
