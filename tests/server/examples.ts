import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decomposeDocument, openSqliteInThread, type GraphStore } from '../../graph/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLES = ['issue-2022-12.txt', 'issue-2023-10.txt', 'issue-2025-03.txt'];

/** A query that a document shows, and the answer that it says the query has. */
export type Example = Readonly<{ query: string; answer: string; start: number; end: number }>;

const BLOCKS = /```graphql\n([\s\S]*?)```[\s\S]*?```json\n([\s\S]*?)```/g;

/** The ```graphql blocks of a Markdown text, each with the ```json block that follows; `start` and `end` enclose the answer. */
export const examplesIn = (markdown: string): readonly Example[] =>
  [...markdown.matchAll(BLOCKS)].map((match) => {
    const [all, query = '', answer = ''] = match;
    const end = match.index + all.length - '```'.length;
    return { query, answer, start: end - answer.length, end };
  });

/** The documents that show examples, and how many each shows. */
export const DOCUMENTS_WITH_EXAMPLES = [
  { name: 'README.md', examples: 1 },
  { name: 'README.zh-CN.md', examples: 1 },
  { name: 'server/README.md', examples: 4 },
  { name: 'server/README.zh-CN.md', examples: 4 },
].map(({ name, examples }) => ({ name, examples, path: join(ROOT, name) }));

/** A store in memory with the sample newsletters, read by the real pipeline. */
export async function sampleStore(): Promise<GraphStore> {
  const store = await openSqliteInThread(':memory:');
  for (const name of SAMPLES) {
    const bytes = await readFile(join(ROOT, 'graph/samples', name));
    for (const graph of decomposeDocument(bytes, name)) await store.apply(graph);
  }
  return store;
}
