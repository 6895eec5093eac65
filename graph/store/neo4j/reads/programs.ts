import { GraphError } from '../../../errors.ts';
import type { ArticleId, EntityId } from '../../../id.ts';
import { ENTITY_TYPE_NAMES, RELATION_TYPE_NAMES } from '../../../ontology/index.ts';
import { checkLimit, pagedList } from '../../cursor.ts';
import { dateBounds } from '../../dates.ts';
import { matrixOf, type Run } from '../../matrix.ts';
import {
  MAX_MATRIX,
  type CellQuery,
  type MatrixQuery,
  type Page,
  type PageRequest,
  type ProgramMatrix,
  type ProgramTrace,
  type Statistics,
  type StatementRecord,
  type TimelineBucket,
  type TraceEntry,
} from '../../port.ts';
import { cellStatementsList } from '../cypher/lists.ts';
import { programStrandsOf, timelineOf, type StrandsRow } from '../cypher/programs.ts';
import * as find from '../cypher/regions.ts';
import { statisticsCounts } from '../cypher/statistics.ts';
import { Numbers, got, pageOfList, type Read } from '../read.ts';
import { entityRecord, relationRecord, statementRecord, type StatementRow } from '../rows.ts';
import { entities } from './by-id.ts';
import { chainsAbove } from './regions.ts';

export async function programMatrix(read: Read, query: MatrixQuery): Promise<ProgramMatrix> {
  checkLimit('programMatrix', 'rows', query.rows, 1, MAX_MATRIX);
  checkLimit('programMatrix', 'columns', query.columns, 1, MAX_MATRIX);
  const bounds = dateBounds('programMatrix', query.between);
  const [programs, regions] = await Promise.all([
    query.programs.length === 0 ? null : read(find.named(query.programs, 'Program')),
    query.regions.length === 0 ? null : read(find.named(query.regions, 'Region')),
  ]);
  const interned = { entities: new Numbers<EntityId>() };
  const number = (id: EntityId): number => interned.entities.of(id);
  const articles = new Numbers<ArticleId>();
  const runs = (await read(find.runs(programs, bounds))).flatMap(([program, region, said]) =>
    said.map(([article, statements, first]): Run => ({
      program: number(program),
      region: number(region),
      article: articles.of(article),
      statements,
      first,
    })),
  );
  const chain = await chainsAbove(
    read,
    interned,
    runs.map(({ region }) => region),
  );
  const matrix = matrixOf(query, {
    runs,
    programs: programs?.map(number) ?? null,
    regions: regions?.map(number) ?? null,
    chain: chain.of,
    levelOf: chain.levelOf,
    idOf: (entity) => interned.entities.id(entity),
  });
  const id = (entity: number): EntityId => interned.entities.id(entity);
  const records = await entities(read, [...matrix.programs, ...matrix.regions].map(id));
  return {
    ...matrix,
    programs: matrix.programs.map((program) => got(records, id(program))),
    regions: matrix.regions.map((region) => got(records, id(region))),
  };
}

/** The statements of a cell: of the region and all its parts. */
export async function matrixCell(
  read: Read,
  { program, region, between }: CellQuery,
  request: PageRequest,
): Promise<Page<StatementRecord>> {
  const bounds = dateBounds('matrixCell', between);
  const places = await read(find.partsOf([region]));
  return pageOfList<StatementRow, StatementRecord>(
    read,
    pagedList('matrixCell', program, region, between),
    request,
    cellStatementsList(program, places, bounds),
    (rows) => rows.map(statementRecord),
  );
}

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
  (await read(timelineOf(entity, unit))).map(([date, statements, articles]) => ({ date, statements, articles }));

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
