import type { ArticleGraph } from '../graph/index.ts';

/** All that an iteration gives. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** In place of decomposing: a document that is the JSON of its graphs. */
export const parse = (bytes: Uint8Array): readonly ArticleGraph[] =>
  JSON.parse(new TextDecoder().decode(bytes)) as readonly ArticleGraph[];
