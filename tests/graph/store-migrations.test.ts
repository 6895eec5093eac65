import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteInThread, openStore } from '../../graph/index.ts';
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
    /** Every column of every table; those of a full-text index that cannot be read stand in its shadow tables. */
    rows: Object.fromEntries(
      tables.filter((name) => !name.endsWith('_fts')).map((name) => [name, all(`select * from "${name}"`)]),
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
