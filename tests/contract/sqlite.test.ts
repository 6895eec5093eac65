import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteInThread, openStore } from '../../graph/index.ts';
import { describeStore } from './store.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-'));

describeStore('SQLite in this thread', { open: () => openSqliteInThread(':memory:'), runs: 40 });
describeStore('SQLite in workers', {
  open: () => openStore({ kind: 'sqlite', file: join(folder, `${crypto.randomUUID()}.db`) }),
  runs: 6,
});
