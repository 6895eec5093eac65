import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../graph/store/sqlite/connect.ts';
import { Database, type Value } from '../../graph/store/sqlite/database.ts';
import { runRead, runWrite, type ReadArguments, type ReadName } from '../../graph/store/sqlite/operations.ts';
import { articleOf, idOf } from '../graphs.ts';

/** A connection that writes down how SQLite goes about each query. */
class Planned extends Database {
  readonly steps: string[] = [];

  override all<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    const plan = super.all<{ detail: string }>(`explain query plan ${sql}`, ...values);
    this.steps.push(...plan.map(({ detail }) => detail));
    return super.all<Row>(sql, ...values);
  }
}

const PAGE = { first: 10, after: null };
const program = idOf('揭榜挂帅');
const [here, there] = [idOf('安徽省'), idOf('上海市')];

type Question = { [Name in ReadName]: readonly [string, Name, ReadArguments<Name>] }[ReadName];
const QUESTIONS: readonly Question[] = [
  ['links of two regions', 'regionLinks', [here, there, PAGE]],
  ['regions linked with one', 'linkedRegions', [here, PAGE]],
  ['the trace of a programme', 'programTrace', [program]],
  ['a cell of the matrix', 'matrixCell', [{ program, region: here, between: null }, PAGE]],
  ['what a row of the matrix leaves out', 'matrixRest', [{ program, level: 'COUNTY', between: null }, PAGE]],
  [
    'the matrix of chosen programmes',
    'programMatrix',
    [{ programs: [program], regions: [], level: 'PROVINCE', between: null, rows: 5, columns: 5 }],
  ],
  [
    'a neighbourhood by one predicate',
    'neighbourhood',
    [{ of: [here], hops: 2, predicates: ['CARRIED_OUT_IN'], types: [], between: null, touching: [], limit: 50 }],
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-plans-'));
const file = join(folder, 'zhengmai.db');

beforeAll(() => {
  const db = connect(file, 'write');
  for (const place of ['安徽省', '上海市', '松江区'])
    runWrite(db, 'apply', [
      articleOf({ title: place, claims: [{ subject: '揭榜挂帅', predicate: 'CARRIED_OUT_IN', object: place }] }),
    ]);
  db.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each(QUESTIONS)('%s: found from the ends, not by reading every relation of a predicate', (_, name, args) => {
  const db = new Planned(file);
  try {
    // Each pair of a name and its arguments is one question.
    runRead({ db, check: () => undefined }, name as 'regionLinks', args as ReadArguments<'regionLinks'>);
    expect(db.steps.length).toBeGreaterThan(0);
    expect(db.steps.filter((step) => step.includes('relation_predicate'))).toEqual([]);
  } finally {
    db.close();
  }
});
