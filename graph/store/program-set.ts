import { GraphError } from '../errors.ts';
import type { EntityId } from '../id.ts';
import { checkLimit, pagedList, type PagedList } from './cursor.ts';
import { MAX_COMPARED, type ProgramSet, type SetQuery } from './port.ts';

/** What both stores do alike with the question for a set of programmes. */

/** The regions compared, each once, and the list that a page is of. @throws GraphError LIMIT, INVALID. */
export function comparison({ regions, set, between }: SetQuery): Readonly<{
  regions: readonly EntityId[];
  list: PagedList;
}> {
  const compared = [...new Set(regions)];
  checkLimit('programSet', 'regions', compared.length, 1, MAX_COMPARED);
  if (set.kind === 'ONLY' && !compared.includes(set.region))
    throw new GraphError('INVALID', `programSet: ONLY asks for ${set.region}, which is not among the regions compared`);
  return { regions: compared, list: pagedList('programSet', compared, set, between) };
}

/** Whether a programme that is carried out in these of the regions compared belongs to the set. */
export function isInSet(set: ProgramSet, compared: number, held: readonly EntityId[]): boolean {
  switch (set.kind) {
    case 'ALL':
      return held.length === compared;
    case 'ONLY':
      return held.length === 1 && compared > 1 && held[0] === set.region;
    case 'SOME':
      return held.length > 1 && held.length < compared;
    case 'NONE':
      return held.length === 0;
  }
}
