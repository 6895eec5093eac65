import { CLASSES, SUBJECTS } from './classes.ts';
import { faultText } from './rows.ts';
import { tablesInForce } from './tables-in-force.ts';
import { TABLES, TABLE_NAMES, WORD_TABLES, type TableName } from './tables.ts';

/** A row that has a word: where it stands, the word, and what the row does. */
export type LexiconRow = Readonly<{ file: string; line: number; word: string; does: string }>;

/** Columns that hold words as texts have them. */
const FORMS: readonly string[] = ['word', 'name', 'short', 'aliases', 'weak'];

/** What is wrong with the tables in force, and how much they hold. */
export function lexiconFaults(): Readonly<{ faults: readonly string[]; tables: number; rows: number }> {
  const tables = tablesInForce();
  return {
    faults: tables.faults().map(faultText),
    tables: TABLE_NAMES.length,
    rows: TABLE_NAMES.reduce((sum, name) => sum + tables.placed(name).length, 0),
  };
}

/** The rows that have this very word. */
export const rowsOf = (word: string): readonly LexiconRow[] => rowsWhere((form) => form === word);

/** The rows with a word of two characters or more that occurs in a text, in the order in which the words begin. */
export const rowsIn = (text: string): readonly LexiconRow[] =>
  rowsWhere((form) => form.length > 1 && text.includes(form)).toSorted(
    (a, b) => text.indexOf(a.word) - text.indexOf(b.word) || b.word.length - a.word.length,
  );

function rowsWhere(matches: (form: string) => boolean): readonly LexiconRow[] {
  const tables = tablesInForce();
  return TABLE_NAMES.flatMap((name) =>
    tables.placed(name).flatMap(({ row, file, line }) => {
      const cells = Object.entries<unknown>(row);
      const forms = cells.filter(([column]) => FORMS.includes(column)).flatMap(([, cell]) => wordsOfCell(cell));
      const word = forms.find(matches);
      return word === undefined ? [] : [{ file, line, word, does: whatItDoes(name, cells) }];
    }),
  );
}

const wordsOfCell = (cell: unknown): readonly string[] =>
  typeof cell === 'string' ? [cell] : Array.isArray(cell) ? cell.filter((part) => typeof part === 'string') : [];

/** A cell as a table has it. */
const cellText = (cell: unknown): string =>
  typeof cell === 'boolean'
    ? cell
      ? 'yes'
      : 'no'
    : Array.isArray(cell)
      ? cell.join('|')
      : typeof cell === 'string'
        ? cell
        : '';

/** The table's purpose, or the class's, and the other columns. */
function whatItDoes(name: TableName, cells: readonly (readonly [string, unknown])[]): string {
  const subject = SUBJECTS.find((one) => WORD_TABLES[one] === name);
  const group = cells.find(([column]) => column === 'class')?.[1];
  if (subject !== undefined && typeof group === 'string') {
    const about = Object.entries(CLASSES[subject]).find(([one]) => one === group)?.[1];
    return `${subject}.${group}: ${String(about)}`;
  }
  const rest = cells
    .filter(([column]) => column !== 'word')
    .map(([column, cell]) => [column, cellText(cell)] as const)
    .filter(([, text]) => text !== '')
    .map(([column, text]) => `${column} ${text}`);
  return [TABLES[name].about, ...rest].join('; ');
}
