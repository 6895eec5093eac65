import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteInThread, openStore } from '../../graph/index.ts';
import { foldText } from '../../graph/store/fold.ts';
import { syllables } from '../../graph/store/pinyin.ts';
import { NAMES_VERSION } from '../../graph/store/search-text.ts';
import { dump } from '../contract/pages.ts';
import { articleOf } from '../graphs.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-migrations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A file that the first version made, of two articles: 甲 and 乙. */
const VERSION_1 = gunzipSync(readFileSync(join(import.meta.dirname, '../fixtures/store/version-1.db.gz')));
function oldFile(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, VERSION_1);
  return file;
}

function inspect(file: string) {
  const db = new DatabaseSync(file);
  const all = (sql: string): readonly Record<string, unknown>[] => db.prepare(sql).all();
  const tables = all(`select name from sqlite_schema where type = 'table' order by name`).map(({ name }) =>
    String(name),
  );
  const found = {
    version: all('pragma user_version')[0]?.['user_version'],
    /**
     * Every column of every table; those of a full-text index that cannot be read stand in its shadow tables. The indexes of names are
     * rebuilt: what they hold is asked of them below.
     */
    rows: Object.fromEntries(
      tables
        .filter((name) => !name.endsWith('_fts') && !/^(?:name|sound)_fts_/.test(name))
        .map((name) => [name, all(`select * from "${name}"`)]),
    ),
    schema: all('select type, name, sql from sqlite_schema order by type, name'),
    sound: all('pragma integrity_check'),
  };
  db.close();
  return found;
}

describe('a file of an older version', () => {
  it('is brought to the newest when it is opened, and keeps all that it held', async () => {
    const file = oldFile('old.db');
    const before = inspect(file);
    expect(before.version).toBe(1);
    const store = await openSqliteInThread(file);
    const articles = await store.articles({ issue: null, entity: null, between: null }, { first: 9, after: null });
    expect(articles.items.map(({ value }) => value.article.title)).toEqual(['甲', '乙']);
    await store.close();

    const fresh = join(folder, 'fresh.db');
    await (await openSqliteInThread(fresh)).close();
    const after = inspect(file);
    expect(after.version).toBe(inspect(fresh).version);
    expect(after.schema, 'the same tables and indexes as in a new file').toEqual(inspect(fresh).schema);
    expect(after.rows).toMatchObject(before.rows);
    expect(after.sound).toEqual([{ integrity_check: 'ok' }]);
  });

  it('takes articles as a new one does', async () => {
    const [old, fresh] = await Promise.all([openSqliteInThread(oldFile('write.db')), openSqliteInThread(':memory:')]);
    const articles = ['甲', '乙', '丙'].map((title) => articleOf({ title, named: ['上海市', '揭榜挂帅'] }));
    for (const article of articles) {
      await old.apply(article);
      await fresh.apply(article);
    }
    expect(await dump(old)).toEqual(await dump(fresh));
    await Promise.all([old.close(), fresh.close()]);
  });

  it('may be opened by several at once', async () => {
    const file = oldFile('several.db');
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ kind: 'sqlite', file })));
    for (const store of stores) expect((await store.statistics()).articles).toBe(2);
    await Promise.all(stores.map((store) => store.close()));
  });
});

describe('the index of names', () => {
  const names = (file: string): readonly Readonly<{ rid: number; text: string; sounds: string }>[] => {
    const db = new DatabaseSync(file);
    const rows = db.prepare('select rid, text, sounds from name order by rid').all();
    db.close();
    return rows.map(({ rid, text, sounds }) => ({ rid: Number(rid), text: String(text), sounds: String(sounds) }));
  };
  const change = (file: string, sql: string): void => {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  };
  const right = (text: string): string => syllables(foldText(text));

  it('the index is rebuilt when another version built it, and names are found by the new sounds', async () => {
    const file = oldFile('index.db');
    change(file, `update name set sounds = 'x'; delete from sound_fts; delete from name_fts`);
    const store = await openStore({ kind: 'sqlite', file });
    const hits = await store.search({ text: 'shanghai', types: [], regions: [] }, { first: 9, after: null });
    await store.close();
    expect(hits.items.map(({ value }) => value.kind)).toContain('PINYIN');
    expect(names(file).filter(({ text, sounds }) => sounds !== right(text))).toEqual([]);
  });

  it('is made on from where a killed process left it, and only once', async () => {
    const file = oldFile('killed.db');
    await (await openSqliteInThread(file)).close();
    const rids = names(file).map(({ rid }) => rid);
    const middle = rids[Math.floor(rids.length / 2)] ?? 0;
    change(
      file,
      `update name set sounds = 'x'; update search_index set version = 1, making = ${NAMES_VERSION}, done = ${middle}`,
    );
    await (await openSqliteInThread(file)).close();
    const made = names(file).filter(({ text, sounds }) => sounds === right(text));
    expect(made.map(({ rid }) => rid)).toEqual(rids.filter((rid) => rid > middle));

    change(file, `update name set sounds = 'x'`);
    await (await openSqliteInThread(file)).close();
    expect(new Set(names(file).map(({ sounds }) => sounds))).toEqual(new Set(['x']));
  });
});
