import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphError } from '../errors.ts';
import { EXCLUSIVE_CLASSES, SUBJECTS } from './classes.ts';
import { faultText, readRows, type TableFault, type PlacedRow } from './rows.ts';
import { EXCLUSIVE, TABLES, TABLE_NAMES, WORD_TABLES, type LexiconTableRow, type TableName } from './tables.ts';
import { userTables } from './user-tables.ts';

/** The folder of the lexicon. */
const OWN = fileURLToPath(new URL('.', import.meta.url));

/** Faults that an error names; `npm run lexicon -- check` has them all. */
const MOST_TOLD = 12;

/** The tables of the lexicon with those of a user over them: a user's row replaces the row that has its key, or strikes it. */
export class Tables {
  readonly #folder: string | null;
  readonly #own: string;
  #codes: ReadonlySet<string> | undefined;
  readonly #faults: TableFault[] = [];
  readonly #read = new Map<TableName, readonly PlacedRow<unknown>[]>();

  /** @param folder that of a user's tables; it may be absent. @param own another folder for the lexicon's, for tests. */
  constructor(folder: string | null = null, own = OWN) {
    this.#folder = folder !== null && existsSync(folder) ? folder : null;
    this.#own = own;
  }

  /** Codes of the divisions in use. */
  get codes(): ReadonlySet<string> {
    return (this.#codes ??= new Set(
      Array.from(
        readFileSync(join(this.#own, TABLES.divisions.file), 'utf8').matchAll(/^\d{6}(?=\t)/gm),
        ([code]) => code,
      ),
    ));
  }

  /** The rows in force of a table, in the order of its file, a user's last. @throws GraphError INVALID for a table with faults. */
  rows<N extends TableName>(name: N): readonly LexiconTableRow<N>[] {
    const placed = this.placed(name);
    if (this.#faults.length > 0) throw invalid(this.#faults);
    return placed.map(({ row }) => row);
  }

  /** The same with the place of each. Faults are kept for `faults`. */
  placed<N extends TableName>(name: N): readonly PlacedRow<LexiconTableRow<N>>[] {
    // What a name was read as is what it stands for.
    const known = this.#read.get(name) as readonly PlacedRow<LexiconTableRow<N>>[] | undefined;
    if (known !== undefined) return known;
    const { file, fixed } = TABLES[name];
    const own = readRows(name, readFileSync(join(this.#own, file), 'utf8'), `lexicon/${file}`, this);
    this.#faults.push(...own.faults);
    const theirs = this.#folder === null ? '' : join(this.#folder, file);
    let rows: readonly PlacedRow<LexiconTableRow<N>>[] = [...own.rows.values()];
    if (theirs !== '' && existsSync(theirs)) {
      const user = readRows(name, readFileSync(theirs, 'utf8'), theirs, this, false);
      this.#faults.push(...user.faults);
      if (fixed)
        this.#faults.push({ file: theirs, line: 1, message: 'stored texts rest on this table: take the file away' });
      rows = [
        ...[...own.rows].filter(([key]) => !user.rows.has(key) && !user.struck.has(key)).map(([, placed]) => placed),
        ...user.rows.values(),
      ];
    }
    this.#read.set(name, rows);
    return rows;
  }

  /** Everything that is wrong with the tables. */
  faults(): readonly TableFault[] {
    for (const name of TABLE_NAMES) this.placed(name);
    return [...this.#faults, ...this.#strangers(), ...this.#twice()];
  }

  /** @throws GraphError INVALID where something is wrong. */
  check(): void {
    const faults = this.faults();
    if (faults.length > 0) throw invalid(faults);
  }

  /** Files in a user's folder that are no table. */
  #strangers(): readonly TableFault[] {
    if (this.#folder === null) return [];
    const files: ReadonlySet<string> = new Set(TABLE_NAMES.map((name) => TABLES[name].file));
    return userFiles(this.#folder)
      .filter((file) => !files.has(file))
      .map((file) => ({
        file: join(this.#folder ?? '', file),
        line: 1,
        message: `there is no such table: rename it to one of ${[...files].join(', ')}`,
      }));
  }

  /** Forms that stand in two rows of the tables that exclude each other. */
  #twice(): readonly TableFault[] {
    const faults: TableFault[] = [];
    const note = (form: string, place: PlacedRow<unknown>, first: Map<string, PlacedRow<unknown>>): void => {
      const earlier = first.get(form);
      if (earlier === undefined) first.set(form, place);
      else
        faults.push({
          file: place.file,
          line: place.line,
          message: `“${form}” stands in ${earlier.file}:${earlier.line} too, and is one or the other: take it out of one`,
        });
    };
    const forms = new Map<string, PlacedRow<unknown>>();
    for (const name of EXCLUSIVE)
      for (const place of this.placed(name)) {
        const { name: own, word, aliases }: Forms = place.row;
        if (own !== undefined) note(own, place, forms);
        if (word !== undefined) note(word, place, forms);
        if (aliases !== undefined) for (const alias of aliases) note(alias, place, forms);
      }
    for (const classes of EXCLUSIVE_CLASSES) {
      const members: ReadonlySet<string> = new Set(classes);
      const words = new Map<string, PlacedRow<unknown>>();
      for (const subject of SUBJECTS)
        for (const place of this.placed(WORD_TABLES[subject]))
          if (members.has(`${subject}.${place.row.class}`)) note(place.row.word, place, words);
    }
    return faults;
  }
}

let shared: Readonly<{ folder: string | null; tables: Tables }> | undefined;

/** The tables that this process reads with, parsed once; those of a user are in the folder that `useTables` named. */
export function tablesInForce(): Tables {
  const folder = userTables();
  if (shared?.folder !== folder) shared = { folder, tables: new Tables(folder) };
  return shared.tables;
}

/** What a row may be met as wherever it stands. */
type Forms = Readonly<{ name?: string; aliases?: readonly string[]; word?: string }>;

/** The tables of a user's folder, by their places in it, in order. */
export const userFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.tsv'))
        .map((file) => file.replaceAll('\\', '/'))
        .sort()
    : [];

const invalid = (faults: readonly TableFault[]): GraphError =>
  new GraphError(
    'INVALID',
    `Reading the lexicon: ${faults.length === 1 ? 'a row is wrong' : `${faults.length} rows are wrong`}.\n${faults
      .slice(0, MOST_TOLD)
      .map(faultText)
      .join('\n')}${faults.length > MOST_TOLD ? '\n…' : ''}`,
  );
