import type { KnownCodes } from './column.ts';
import { TABLES, type Columns, type LexiconTableRow, type RowOf, type Table, type TableName } from './tables.ts';

/** A row and where it stands. */
export type PlacedRow<R> = Readonly<{ row: R; file: string; line: number }>;

/** What is wrong with a table, where, and how to mend it. */
export type TableFault = Readonly<{ file: string; line: number; message: string }>;

export const faultText = ({ file, line, message }: TableFault): string => `${file}:${line}: ${message}`;

/** A table as read: rows by their keys, in order; with `-` before its first cell, a row of a user strikes one of the lexicon. */
export type TableReading<R> = Readonly<{
  rows: ReadonlyMap<string, PlacedRow<R>>;
  struck: ReadonlyMap<string, number>;
  faults: readonly TableFault[];
}>;

/** Cells of a key, as one text. */
const keyText = (cells: readonly string[]): string => cells.join('\t');

/** Whether a cell may begin or end with a space: one look at a whole table, since none of ours does. */
const hasEdgeSpace = (text: string): boolean =>
  [' ', '\u3000', '\u00a0', '\r'].some((space) => text.includes(space)) &&
  /[^\S\t\n][\t\n]|[\t\n][^\S\t\n]/.test(`\n${text}\n`);

/** Reads the text of a table of the lexicon, as `readTable`. */
export const readRows = <N extends TableName>(
  name: N,
  text: string,
  file: string,
  known: KnownCodes,
  own = true,
): TableReading<LexiconTableRow<N>> => readTable<(typeof TABLES)[N]['columns']>(TABLES[name], text, file, known, own);

/**
 * Reads the text of a table: a header line, tab-separated rows, `#` comments; empty cells at a row's end may be absent.
 *
 * @param own false for a table of a user: it may leave columns out that may be empty, name its sources freely, and strike rows.
 */
export function readTable<C extends Columns>(
  { columns, key }: Pick<Table<C>, 'columns' | 'key'>,
  text: string,
  file: string,
  known: KnownCodes,
  own = true,
): TableReading<RowOf<C>> {
  const lines = (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n');
  const header = (lines[0] ?? '').split('\t');
  const faults: TableFault[] = [];
  const tell = (line: number, message: string): void => void faults.push({ file, line, message });
  const spaced = hasEdgeSpace(text);
  for (const column of header)
    if (!Object.hasOwn(columns, column))
      tell(1, `no rule reads a column “${column}”: the columns are ${Object.keys(columns).join(', ')}`);
  if (new Set(header).size < header.length) tell(1, 'a column stands twice: take one away');
  const read = Object.entries(columns)
    .filter(([column]) => own || column !== 'source')
    .map(([column, { fault, read: take, record }]) => ({ column, fault, take, record, at: header.indexOf(column) }));
  for (const { column, fault, at } of read)
    if (at < 0 && (own || fault('', known) !== null)) tell(1, `there is no column “${column}”: add it`);
  const rows = new Map<string, PlacedRow<RowOf<C>>>();
  const struck = new Map<string, number>();
  if (faults.length > 0) return { rows, struck, faults };
  const keys = key.map((column) => header.indexOf(column));
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '' || line.charCodeAt(0) === 0x23) continue;
    const cells = line.split('\t');
    const keyed = keys.length === 1 ? (cells[keys[0] ?? 0] ?? '') : keyText(keys.map((at) => cells[at] ?? ''));
    if (!own && line.startsWith('-')) {
      struck.set(keyText(keys.map((at) => (cells[at] ?? '').slice(at === 0 ? 1 : 0))), i + 1);
      continue;
    }
    if (cells.length > header.length) tell(i + 1, `has ${cells.length} cells under ${header.length} columns`);
    if (spaced && cells.some((cell) => cell !== cell.trim()))
      tell(i + 1, 'a cell begins or ends with a space: take it away');
    const earlier = rows.get(keyed);
    if (earlier !== undefined)
      tell(i + 1, `“${keyed.replaceAll('\t', ' ')}” stands in line ${earlier.line} too: take one away`);
    const row: Record<string, unknown> = {};
    for (const { column, fault, take, record, at } of read) {
      const cell = cells[at] ?? '';
      const wrong = fault(cell, known);
      if (wrong !== null) tell(i + 1, `${column} ${wrong}`);
      else if (!record) row[column] = take(cell);
    }
    // Every column of the description was read as its type says.
    if (earlier === undefined) rows.set(keyed, { row: row as RowOf<C>, file, line: i + 1 });
  }
  return { rows, struck, faults };
}
