import type { ArticleGraph } from './resolve/index.ts';

/**
 * Reads a newsletter or a single article and decomposes each of its articles.
 *
 * @param bytes the file as it is; its encoding is detected.
 * @param source the file's name, for messages and for the record.
 * @throws GraphError INVALID or LIMIT when the file cannot be read as text.
 */
export function decomposeDocument(bytes: Uint8Array, source: string): readonly ArticleGraph[] {
  void bytes;
  throw new Error(`not wired yet: ${source}`);
}
