import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { GraphError } from '../../graph/errors.ts';
import { readLexicon } from '../../graph/lexicon/load.ts';
import { Tables } from '../../graph/lexicon/tables-in-force.ts';
import { TABLES, TABLE_NAMES, type TableName } from '../../graph/lexicon/tables.ts';

const FOLDER = fileURLToPath(new URL('../../graph/lexicon/', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'lexicon-'));
afterAll(() => rmSync(copy, { recursive: true }));

beforeEach(() => cpSync(FOLDER, copy, { recursive: true, filter: (file) => !file.endsWith('.ts') }));

const fileOf = (table: TableName): string => join(copy, TABLES[table].file);
const lines = (table: TableName): string[] => readFileSync(fileOf(table), 'utf8').trimEnd().split('\n');
const append = (table: TableName, ...rows: string[]): void =>
  writeFileSync(fileOf(table), `${[...lines(table), ...rows].join('\n')}\n`);
const faults = (): readonly string[] =>
  new Tables(null, copy).faults().map(({ file, message }) => `${file}: ${message}`);

/** Where the next row of a table will stand. */
const next = (table: TableName): number => lines(table).length + 1;

describe('a row that is wrong', () => {
  it.each<[what: string, table: TableName, row: string, message: RegExp]>([
    ['a mistyped role', 'verbs', '颁授\tleads\tusage', /roles “leads” is not one of: lead, /],
    ['a mistyped class', 'programWords', 'makr\t颁授\tusage', /class “makr” is not one of: /],
    ['a row that stands twice', 'boundaries', '是\tweak\tusage', /“是” stands in line \d+ too: take one away/],
    ['a code that no division has', 'enterprises', '某某科技\t\t\t999999\tusage', /“999999” is no division in use/],
    ['a name that is a figure of speech', 'slogans', '揭榜挂帅\tusage', /“揭榜挂帅” stands in .*schemes\.tsv:2 too/],
    ['an alias of another', 'schemes', '新计划\t揭榜制\tplan\tnational\tno\t\tusage', /“揭榜制” stands in /],
    ['a word in two exclusive classes', 'figureWords', 'at-most-before\t超过\tusage', /“超过” stands in /],
    ['a cell too many', 'slogans', '新口号\tusage\t\t更多', /has 4 cells under 3 columns/],
    ['a space at an edge', 'slogans', '新口号 \tusage', /begins or ends with a space/],
    ['two words in one row', 'slogans', '新口号|旧口号\tusage', /word has a “\|”: one word a row/],
    ['an empty cell', 'slogans', '\tusage', /word is empty: every row needs it/],
    ['a source that nobody knows', 'slogans', '新口号\thearsay', /source “hearsay” is not one of: /],
    ['no yes and no no', 'zoneHeads', '试验城\tmaybe\tusage', /alone “maybe” is not one of: yes, no/],
    ['a factor that is no number', 'units', '篓子\t个\tabout 3\tcount\tyes\tusage', /“about 3” is no whole number/],
    ['a word twice in a list', 'schemes', '甲乙丙计划\t甲|甲\tplan\tnational\tno\t\tusage', /has “甲” twice/],
  ])('%s is refused with its line and the remedy', (_, table, row, message) => {
    const line = next(table);
    append(table, row);
    const found = new Tables(null, copy).faults();
    expect(found).toContainEqual({
      file: `lexicon/${TABLES[table].file}`,
      line,
      message: expect.stringMatching(message) as string,
    });
    expect(() => readLexicon(new Tables(null, copy))).toThrow(GraphError);
  });
});

it('a column that nobody reads is refused', () => {
  const [header = '', ...rest] = lines('slogans');
  writeFileSync(fileOf('slogans'), `${[`${header}\tmeaning`, ...rest].join('\n')}\n`);
  expect(faults()).toEqual([expect.stringMatching(/slogans\.tsv: no rule reads a column “meaning”: the columns are /)]);
});

it('a column that is missing is refused', () => {
  const rows = lines('verbs').map((row) => row.replace('\troles', '\trole'));
  writeFileSync(fileOf('verbs'), `${rows.join('\n')}\n`);
  expect(faults().join('\n')).toMatch(/there is no column “roles”: add it/);
});

/** Columns that the loader asked the rows of a table for. */
function columnsRead(): ReadonlyMap<TableName, ReadonlySet<string>> {
  const read = new Map<TableName, Set<string>>();
  class Watched extends Tables {
    override rows<N extends TableName>(name: N): ReturnType<typeof Tables.prototype.rows<N>> {
      const asked = read.get(name) ?? new Set<string>();
      read.set(name, asked);
      const note = (column: string | symbol): void => void asked.add(String(column));
      return super.rows(name).map(
        (row) =>
          new Proxy(row, {
            get: (target, column, receiver): unknown => (note(column), Reflect.get(target, column, receiver)),
          }),
      );
    }
  }
  readLexicon(new Watched());
  return read;
}

it('the loader reads every column of its tables that is not for people only', () => {
  const elsewhere: readonly TableName[] = [
    'characters',
    'headingWeights',
    'numerals',
    'readings',
    'quantities',
    // The rules get the rows of these whole.
    ...(['governors', 'levelWords', 'parts', 'spellings', 'zoneForms'] as const),
    ...TABLE_NAMES.filter((name) => name.endsWith('Words') && name !== 'everydayWords'),
  ];
  const read = columnsRead();
  const unread = TABLE_NAMES.filter((name) => !elsewhere.includes(name)).flatMap((name) =>
    Object.entries(TABLES[name].columns)
      .filter(([column, { record }]) => !record && read.get(name)?.has(column) !== true)
      .map(([column]) => `${name}.${column}`),
  );
  expect(unread.toSorted()).toEqual([]);
});
