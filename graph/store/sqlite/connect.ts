import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { GraphError } from '../../errors.ts';
import { Database } from './database.ts';
import { EVENT_DATES, QUANTITIES, fill, type Fill } from './fill.ts';
import { FUNCTIONS } from './functions.ts';
import { renewSearchIndex } from './search-index.ts';

/** "ZHMA": marks the file as ours. */
const APPLICATION_ID = 0x5a484d41;
/**
 * What each version of the format adds, as scripts, with what the rows that are there already need; `user_version` of a file is how many
 * it has. What one that was released adds never changes: what is new comes in a script of its own at the end.
 */
const MIGRATIONS: readonly Readonly<{ script: string; filled: Fill | null }>[] = [
  { script: 'schema.sql', filled: null },
  { script: 'jobs.sql', filled: null },
  { script: 'decisions.sql', filled: null },
  { script: 'quantities.sql', filled: null },
  { script: 'former-ids.sql', filled: null },
  { script: 'event-dates.sql', filled: EVENT_DATES },
  { script: 'search-index.sql', filled: null },
  { script: 'figures.sql', filled: QUANTITIES },
  { script: 'period-starts.sql', filled: null },
  { script: 'article-pages.sql', filled: null },
];

/** How long a writer waits for another process: an article takes milliseconds, so minutes mean that one hangs. */
const BUSY_TIMEOUT_MS = 15_000;

const READING = 'pragma cache_size = -32768; pragma query_only = on';
/**
 * The articles of one commit change up to 80 MB of pages in a store of 60,000; what does not fit the cache would be written twice.
 * SQLite's own 1,000 pages of log are fewer than such a commit has: each would wait until all is copied into the file. These are 64 MB.
 */
const WRITING = 'pragma cache_size = -131072; pragma wal_autocheckpoint = 16000';

/**
 * Opens the file, creating it and its folder when they are missing; one of an older version gets what it lacks. `:memory:` lives as
 * long as the connection.
 *
 * WAL: readers never wait for the writer. synchronous=full: an article reported as stored survives a power cut too; it costs one
 * fsync a commit, which articles applied at once share (answer.ts). Foreign keys are not enforced: every reference is written and removed by
 * the writer's own transaction, and the contract suite checks that nothing is left over.
 *
 * @throws GraphError when the file is not ours, was written by a newer version, or cannot be opened.
 */
export function connect(file: string, access: 'write' | 'read'): Database {
  if (file !== ':memory:') makeFolder(file);
  const db = new Database(file);
  try {
    db.script(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    prepare(db);
    db.script('pragma synchronous = full; pragma foreign_keys = off; pragma temp_store = memory');
    if (access === 'write') renewSearchIndex(db);
    db.script(access === 'read' ? READING : WRITING);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function makeFolder(file: string): void {
  try {
    makeFolders(dirname(file));
  } catch (error) {
    throw new GraphError('UNAVAILABLE', `store ${file}: its folder cannot be made; choose another place with --data`, {
      cause: error,
    });
  }
}

/** A folder at a time: asked for all at once, Node tries for ever where the system denies that the parent exists, as in `/proc`. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been first.
    if (!existsSync(folder)) throw error;
  }
}

function prepare(db: Database): void {
  // One snapshot, or another process that is just creating the file would look like another program.
  if (db.transaction('deferred', () => versionOf(db)) === MIGRATIONS.length) return;
  // Before the transaction, since it cannot change within one; the mode stays with the file.
  if (isEmpty(db)) db.script('pragma journal_mode = wal');
  for (const [name, of] of Object.entries(FUNCTIONS)) db.define(name, of);
  db.transaction('immediate', () => {
    // Another process may have been first.
    for (const { script, filled } of MIGRATIONS.slice(versionOf(db))) {
      db.script(readFileSync(new URL(`./${script}`, import.meta.url), 'utf8'));
      if (filled !== null) fill(db, filled);
    }
    db.script(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.length}`);
  });
}

/** How many of the scripts the file has: 0 for an empty one. @throws GraphError INVALID where it is not ours, or newer. */
function versionOf(db: Database): number {
  const application = db.get<{ application_id: number }>('pragma application_id')?.application_id ?? 0;
  const version = db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0;
  if (application === APPLICATION_ID && version > MIGRATIONS.length)
    throw new GraphError(
      'INVALID',
      `store ${db.file}: written by a newer version of Zhengmai (format ${version}, this one reads ${MIGRATIONS.length}); update Zhengmai or choose another file`,
    );
  if (application === APPLICATION_ID && version > 0) return version;
  if (!isEmpty(db))
    throw new GraphError(
      'INVALID',
      `store ${db.file}: an SQLite database of another program; choose another file name or move it away`,
    );
  return 0;
}

const isEmpty = (db: Database): boolean => db.get('select 1 from sqlite_schema limit 1') === undefined;
