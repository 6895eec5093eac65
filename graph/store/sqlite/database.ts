import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { GraphError } from '../../errors.ts';

export type Value = string | number | Uint8Array | null;

/** One connection: prepared statements kept by their text, and errors of the engine translated into what a caller can do about them. */
export class Database {
  readonly file: string;
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** Those whose rows are lists. */
  readonly #listing = new Map<string, StatementSync>();

  constructor(file: string) {
    this.file = file;
    this.#connection = this.#guard(() => new DatabaseSync(file));
  }

  /** All rows. The caller names the row type that its SQL selects. */
  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.#guard(() => this.#prepare(sql).all(...(values as SQLInputValue[])) as unknown as readonly Row[]);
  }

  /** All rows, each as the list of its values: half the time of `all` where rows are many and small. */
  lists<Row extends readonly Value[]>(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.#guard(() => {
      const statement = this.#listing.get(sql) ?? this.#connection.prepare(sql);
      if (!this.#listing.has(sql)) statement.setReturnArrays(true);
      this.#listing.set(sql, statement);
      return statement.all(...(values as SQLInputValue[])) as unknown as readonly Row[];
    });
  }

  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.#guard(() => this.#prepare(sql).get(...(values as SQLInputValue[])) as unknown as Row | undefined);
  }

  /** Runs one statement; gives the number of rows it changed. */
  run(sql: string, ...values: readonly Value[]): number {
    return this.#guard(() => Number(this.#prepare(sql).run(...(values as SQLInputValue[])).changes));
  }

  /** Inserts one row; gives its rid. */
  insert(sql: string, ...values: readonly Value[]): number {
    return this.#guard(() => Number(this.#prepare(sql).run(...(values as SQLInputValue[])).lastInsertRowid));
  }

  /** Makes a pure function of texts known to the connection's SQL. */
  define(name: string, of: (...texts: readonly string[]) => Value): void {
    this.#guard(() => {
      this.#connection.function(name, { deterministic: true, varargs: true }, (...values) => of(...values.map(String)));
    });
  }

  /** Runs a script of several statements. */
  script(sql: string): void {
    this.#guard(() => this.#connection.exec(sql));
  }

  /**
   * All or nothing. `immediate` takes the write lock at the start, so that what is read stays true until the commit. Within another
   * transaction it joins that one, which ends without a trace where this fails: a savepoint for each would have the full-text
   * indexes write out what they gather, a fifth of the time of an ingest.
   */
  transaction<T>(kind: 'deferred' | 'immediate', work: () => T): T {
    const isOwn = !this.isInTransaction;
    if (isOwn) this.script(`begin ${kind}`);
    try {
      const result = work();
      if (isOwn) this.script('commit');
      return result;
    } catch (error) {
      if (this.isInTransaction) this.#connection.exec('rollback');
      throw error;
    }
  }

  /** Where the disk is full or fails, the engine may end a transaction amid its work. */
  get isInTransaction(): boolean {
    return this.#connection.isTransaction;
  }

  close(): void {
    this.#statements.clear();
    this.#listing.clear();
    if (this.#connection.isOpen) this.#connection.close();
  }

  #prepare(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw told(this.file, error);
    }
  }
}

/** Primary result codes of SQLite and what to tell about them; the rest is a fault of ours and passes as it is. */
const REMEDIES: Readonly<Record<number, readonly [code: 'UNAVAILABLE' | 'INVALID', remedy: string]>> = {
  5: ['UNAVAILABLE', 'another process is writing to it; try again, or wait for that one to finish'],
  6: ['UNAVAILABLE', 'another connection holds a lock on it; try again'],
  8: ['UNAVAILABLE', 'it is read-only; give write permission on the file and its folder'],
  10: ['UNAVAILABLE', 'the disk reports an error; check it, and restore a copy if the file is damaged'],
  11: ['UNAVAILABLE', 'the file is damaged; restore a copy, or remove it and ingest again'],
  13: ['UNAVAILABLE', 'the disk is full; free some space and try again'],
  14: [
    'UNAVAILABLE',
    'it cannot be opened; check that its folder exists, can be written and that it is no folder itself',
  ],
  26: ['INVALID', 'it is no SQLite database; choose another file name or move it away'],
};

function told(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const known = REMEDIES[error.errcode & 0xff];
  if (known === undefined) return error;
  return new GraphError(known[0], `store ${file}: ${error.message}: ${known[1]}`, { cause: error });
}
