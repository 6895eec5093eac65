import type { EntityRecord, EntityType, Neighbour, RelationFilter, RelationType } from '../../graph/index.ts';
import type { Context } from '../context.ts';
import { paged, type Connection, type PageArguments } from '../page.ts';

/** Resolves to the neighbours of an entity over some predicates in one direction. */
export function neighboursOver(
  direction: RelationFilter['direction'],
  predicates: readonly RelationType[],
  neighbourTypes: readonly EntityType[] = [],
) {
  const filter: RelationFilter = { predicates, direction, neighbourTypes, between: null };
  return ({ id }: EntityRecord, args: PageArguments, { store, read }: Context): Promise<Connection<Neighbour>> =>
    paged(args, (page) => store.neighbours(id, filter, page, read));
}

type RoleArguments = PageArguments & Readonly<{ role?: 'LEADS' | 'PARTICIPATES_IN' | null | undefined }>;

/** Resolves to the programmes that an organisation leads or takes part in. */
export const programsOf = (
  organisation: EntityRecord,
  args: RoleArguments,
  context: Context,
): Promise<Connection<Neighbour>> => {
  const roles = args.role === null || args.role === undefined ? (['LEADS', 'PARTICIPATES_IN'] as const) : [args.role];
  return neighboursOver('OUT', roles, ['Program'])(organisation, args, context);
};
