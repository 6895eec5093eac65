import { GraphError } from '../../../errors.ts';
import type { EntityId } from '../../../id.ts';
import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES } from '../../../ontology/index.ts';
import { checkLimit, pagedList } from '../../cursor.ts';
import { UNDATED, dateBounds } from '../../dates.ts';
import { columnRule } from '../../matrix.ts';
import {
  MAX_MATRIX,
  type CellQuery,
  type MatrixQuery,
  type MatrixRest,
  type Page,
  type PageRequest,
  type ProgramMatrix,
  type ProgramTrace,
  type RestQuery,
  type Statistics,
  type StatementRecord,
  type TimelineBucket,
  type TraceEntry,
} from '../../port.ts';
import { cellStatementsList, matrix, restStatementsList, type CellRow } from '../cypher/matrix.ts';
import { programStrandsOf, timelineOf, type StrandsRow } from '../cypher/programs.ts';
import { statisticsCounts } from '../cypher/statistics.ts';
import { pageOfList, type Read } from '../read.ts';
import { entityRecord, relationRecord, statementRecord, type StatementRow } from '../rows.ts';

export async function programMatrix(read: Read, query: MatrixQuery): Promise<ProgramMatrix> {
  const { programs, regions, rows, columns } = query;
  checkLimit('programMatrix', 'rows', rows, 1, MAX_MATRIX);
  checkLimit('programMatrix', 'columns', columns, 1, MAX_MATRIX);
  const bounds = dateBounds('programMatrix', query.between);
  const [row] = await read(
    matrix({
      programs: programs.length === 0 ? null : programs,
      regions: regions.length === 0 ? null : regions,
      rule: columnRule(query.level),
      bounds,
      rows,
      columns,
    }),
  );
  if (row === undefined) throw new Error('programMatrix: the query gives one row');
  const [programRows, regionRows, cells, totalPrograms, totalRegions, rest] = row;
  const byPair = new Map(cells.map((cell) => [`${cell[0]} ${cell[1]}`, cell]));
  const withoutColumn = new Map(rest.map((cell) => [cell[0], cell]));
  return {
    programs: programRows.map(entityRecord),
    regions: regionRows.map(entityRecord),
    cells: programRows.flatMap(([program]) =>
      regionRows.flatMap(([region]) => {
        const cell = byPair.get(`${program} ${region}`);
        return cell === undefined ? [] : [{ program, region, ...figures(cell) }];
      }),
    ),
    rest: programRows.flatMap(([program]) => {
      const cell = withoutColumn.get(program);
      return cell === undefined ? [] : [{ program, ...figures(cell) }];
    }),
    totalPrograms,
    totalRegions,
  };
}

export const figures = ([, , articles, statements, first, firstEvent]: CellRow): Omit<MatrixRest, 'program'> => ({
  articles,
  statements,
  firstDate: first === UNDATED ? null : first,
  firstEventDate: firstEvent,
});

/** The statements of a cell: of the region and all its parts. */
export const matrixCell = (
  read: Read,
  { program, region, between }: CellQuery,
  request: PageRequest,
): Promise<Page<StatementRecord>> =>
  pageOfList<StatementRow, StatementRecord>(
    read,
    pagedList('matrixCell', program, region, between),
    request,
    cellStatementsList(program, region, dateBounds('matrixCell', between)),
    (rows) => rows.map(statementRecord),
  );

/** The statements of a programme that have no column. */
export const matrixRest = (
  read: Read,
  { program, level, between }: RestQuery,
  request: PageRequest,
): Promise<Page<StatementRecord>> =>
  pageOfList<StatementRow, StatementRecord>(
    read,
    pagedList('matrixRest', program, level, between),
    request,
    restStatementsList(program, columnRule(level), dateBounds('matrixRest', between)),
    (rows) => rows.map(statementRecord),
  );

export async function programTrace(read: Read, id: EntityId): Promise<ProgramTrace> {
  const [row] = await read(programStrandsOf(id));
  if (row === undefined)
    throw new GraphError('NOT_FOUND', `programTrace: there is no entity ${id}; it may have been retracted`);
  const [programRow, leaders, participants, regions, parts] = row;
  const program = entityRecord(programRow);
  if (program.type !== 'Program')
    throw new GraphError('INVALID', `programTrace: ${program.name} is a ${program.type}; give the id of a Program`);
  const entries = ([, rows]: StrandsRow): readonly TraceEntry[] =>
    rows.map(([entity, relation]) => ({ entity: entityRecord(entity), relation: relationRecord(relation) }));
  return {
    program,
    leaders: entries(leaders),
    participants: entries(participants),
    regions: entries(regions),
    parts: entries(parts),
    totals: { leaders: leaders[0], participants: participants[0], regions: regions[0], parts: parts[0] },
  };
}

export const timeline = async (
  read: Read,
  entity: EntityId,
  unit: 'MONTH' | 'YEAR',
): Promise<readonly TimelineBucket[]> =>
  (await read(timelineOf(entity, unit))).map(([date, statements, datedStatements, articles]) => ({
    date,
    statements,
    datedStatements,
    articles,
  }));

export async function statistics(read: Read): Promise<Statistics> {
  const [row] = await read(statisticsCounts());
  if (row === undefined) throw new Error('statistics: the query gives one row');
  const [issues, articles, statements, indicators, mentions, types, predicates, firstDate, lastDate] = row;
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const tally = <Name extends string>(names: readonly Name[], counts: readonly number[]) =>
    Object.fromEntries(names.map((name, i) => [name, counts[i] ?? 0])) as Readonly<Record<Name, number>>;
  return {
    issues,
    articles,
    entities: sum(types),
    relations: sum(predicates),
    statements,
    indicators,
    mentions,
    byType: tally(ENTITY_TYPE_NAMES, types),
    byPredicate: tally(RELATION_TYPE_NAMES, predicates),
    firstDate,
    lastDate,
  };
}
