import { GraphError } from '../../errors.ts';
import type { EntityId } from '../../id.ts';
import type { RelationType } from '../../ontology/index.ts';
import { MAX_TRACE, type ProgramTrace, type TimelineBucket, type TraceEntry } from '../port.ts';
import { UNDATED } from '../dates.ts';
import { entities } from './by-id.ts';
import { entitiesByRid, got, relationsByRid, ridOf } from './load.ts';
import { PREDICATE_OF_ENDS, type Read } from './read.ts';

type Strand = Readonly<{ relation: number; other: number }>;

export function programTrace(read: Read, id: EntityId): ProgramTrace {
  const program = entities(read, [id]).get(id);
  if (program === undefined)
    throw new GraphError('NOT_FOUND', `programTrace: there is no entity ${id}; it may have been retracted`);
  if (program.type !== 'Program')
    throw new GraphError('INVALID', `programTrace: ${program.name} is a ${program.type}; give the id of a Program`);
  const rid = ridOf(read.db, id) ?? -1;
  const list = (predicate: RelationType, of: 'subject' | 'object', other: 'subject' | 'object'): readonly Strand[] => {
    read.check();
    return read.db.all<Strand>(
      `select r.rid as relation, r.${other} as other from relation r cross join entity e on e.rid = r.${other}
       where r.${of} = ? and ${PREDICATE_OF_ENDS} = ? order by r.first_event_date is null, coalesce(r.first_event_date, r.first_date, '${UNDATED}'), e.id`,
      rid,
      predicate,
    );
  };
  const lists = {
    leaders: list('LEADS', 'object', 'subject'),
    participants: list('PARTICIPATES_IN', 'object', 'subject'),
    regions: list('CARRIED_OUT_IN', 'subject', 'object'),
    parts: list('PART_OF', 'object', 'subject'),
  };
  const shown = Object.values(lists).flatMap((strands) => strands.slice(0, MAX_TRACE));
  const relations = relationsByRid(
    read,
    shown.map(({ relation }) => relation),
  );
  const records = entitiesByRid(read, [...new Set(shown.map(({ other }) => other))]);
  const entries = (strands: readonly Strand[]): readonly TraceEntry[] =>
    strands
      .slice(0, MAX_TRACE)
      .map(({ relation, other }) => ({ entity: got(records, other), relation: got(relations, relation) }));
  return {
    program,
    leaders: entries(lists.leaders),
    participants: entries(lists.participants),
    regions: entries(lists.regions),
    parts: entries(lists.parts),
    totals: {
      leaders: lists.leaders.length,
      participants: lists.participants.length,
      regions: lists.regions.length,
      parts: lists.parts.length,
    },
  };
}

/** A date less precise than the unit makes a bucket of its own, before the finer ones within it. */
export const timeline = ({ db }: Read, entity: EntityId, unit: 'MONTH' | 'YEAR'): readonly TimelineBucket[] =>
  db
    .all<TimelineBucket>(
      `select substr(effective, 1, ?) as date, count(*) as statements, count(event_date) as datedStatements,
         count(distinct article) as articles from (
         select effective, event_date, article from statement where subject = (select rid from entity where id = ?)
         union all select effective, event_date, article from statement where object = (select rid from entity where id = ?))
       where effective <> '${UNDATED}' group by 1 order by 1`,
      unit === 'YEAR' ? 4 : 7,
      entity,
      entity,
    )
    .map((row) => ({ ...row }));
