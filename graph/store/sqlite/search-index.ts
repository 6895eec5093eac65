import { foldText } from '../fold.ts';
import { syllables } from '../pinyin.ts';
import { tellProgress } from '../progress.ts';
import { NAMES_VERSION, pinyinTokens, textTokens } from '../search-text.ts';
import type { Database } from './database.ts';

/** Names in one transaction: others may write between two of them, and a kill loses no more than one. */
const BATCH = 2_000;

/**
 * Rebuilds the index of names where another version of the program built it. Each batch commits with how far it came, so that a
 * process that is killed leaves the rest to the next, and several at once share the work.
 */
export function renewSearchIndex(db: Database): void {
  while (db.get('select 1 from search_index where version < ?', NAMES_VERSION) !== undefined) renewBatch(db);
}

function renewBatch(db: Database): void {
  const done = db.transaction('immediate', () => {
    const state = db.get<{ version: number; making: number | null; done: number }>('select * from search_index');
    if (state === undefined || state.version >= NAMES_VERSION) return null;
    const after = state.making === NAMES_VERSION ? state.done : 0;
    const names = db.all<{ rid: number; text: string }>(
      'select rid, text from name where rid > ? order by rid limit ?',
      after,
      BATCH,
    );
    for (const { rid, text } of names) renewName(db, rid, text);
    const last = names.at(-1)?.rid;
    if (last === undefined) db.run('update search_index set version = ?, making = null, done = 0', NAMES_VERSION);
    else db.run('update search_index set making = ?, done = ?', NAMES_VERSION, last);
    return last ?? null;
  });
  if (done === null) return;
  const counts = db.get<{ made: number; total: number }>(
    'select count(*) filter (where rid <= ?) as made, count(*) as total from name',
    done,
  );
  tellProgress(`Store ${db.file}`, 'search index rebuilt', counts?.made ?? 0, counts?.total ?? 0, 'names');
}

function renewName(db: Database, rid: number, text: string): void {
  const sounds = syllables(foldText(text));
  db.run('update name set sounds = ? where rid = ?', sounds, rid);
  db.run('delete from name_fts where rowid = ?', rid);
  db.run('delete from sound_fts where rowid = ?', rid);
  indexName(db, rid, text, sounds);
}

/** Puts a name into the indexes. */
export function indexName(db: Database, rid: number, text: string, sounds: string): void {
  db.run('insert into name_fts (rowid, tokens) values (?, ?)', rid, textTokens(text).join(' '));
  db.run('insert into sound_fts (rowid, tokens) values (?, ?)', rid, pinyinTokens(sounds).join(' '));
}
