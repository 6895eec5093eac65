import { stat } from 'node:fs/promises';
import { decomposeArticle, decomposeFile } from '../../decompose.ts';
import { isPlainText } from '../../document/index.ts';
import type { Decompose, DecomposeArticle } from '../decompose-types.ts';
import { DecomposePool } from './pool.ts';

/** Decomposes documents and articles, `ahead` of them at once, until it is closed. */
export type Decomposer = Readonly<{
  decompose: Decompose;
  decomposeArticle: DecomposeArticle;
  ahead: number;
  close: () => Promise<void>;
}>;

/** How much there is to do: documents or articles, and their bytes. */
export type Workload = Readonly<{ tasks: number; bytes: number }>;

/** Bytes that one thread reads before others have loaded the lexicon. */
const SMALL = 400_000;

/**
 * Chooses what suits the work: this thread for a little plain text, else the cores of the machine. A thread with limits always reads
 * formats that libraries take apart, because a small file may hold any amount. An abort rejects the current documents.
 */
export const openDecomposer = ({ tasks, bytes }: Workload, signal?: AbortSignal): Decomposer =>
  bytes <= SMALL ? smallDecomposer(signal) : poolDecomposer(new DecomposePool({ most: tasks }), signal);

function smallDecomposer(signal: AbortSignal | undefined): Decomposer {
  let pool: DecomposePool | null = null;
  return {
    decompose: (content, source) =>
      isPlainText(content)
        ? decomposeFile(content, source)
        : (pool ??= new DecomposePool({ most: 1 })).document(content, source, signal),
    decomposeArticle,
    ahead: 1,
    close: async () => pool?.close(),
  };
}

/** A pool as a decomposer. Twice as many documents as threads, so that none waits for one long document before the others. */
export const poolDecomposer = (pool: DecomposePool, signal?: AbortSignal): Decomposer => ({
  decompose: (bytes, source) => pool.document(bytes, source, signal),
  decomposeArticle: (issue, article, source) => pool.article(issue, article, source, signal),
  ahead: 2 * pool.size,
  close: () => pool.close(),
});

/** The work that files make; one that cannot be read makes none. */
export async function workloadOf(files: readonly string[]): Promise<Workload> {
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return { tasks: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** An article has some five kilobytes. */
export const workloadOfArticles = (articles: number): Workload => ({ tasks: articles, bytes: articles * 5_000 });
