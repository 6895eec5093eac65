/** Writes the answers that the examples of the READMEs have now: `node graph/run.mjs tests/server/update-examples.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { execute, parse } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { createContext } from '../../server/context.ts';
import { NO_EDITOR } from '../../server/editor.ts';
import { createSchema } from '../../server/schema.ts';
import { DOCUMENTS_WITH_EXAMPLES, examplesIn, sampleStore } from './examples.ts';

const schema = createSchema();
const store = await sampleStore();

for (const { path } of DOCUMENTS_WITH_EXAMPLES) {
  let text = await readFile(path, 'utf8');
  for (const { query, start, end } of examplesIn(text).toReversed()) {
    const contextValue = createContext(store, NO_EDITOR, new AbortController().signal);
    const result = await execute({ schema, document: parse(query), contextValue });
    text = `${text.slice(0, start)}${JSON.stringify(result)}\n${text.slice(end)}`;
  }
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  process.stderr.write(`wrote the answers in ${path}\n`);
}
await store.close();
