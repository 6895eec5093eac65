import { stat } from 'node:fs/promises';
import { decomposeDocument } from '../../decompose.ts';
import type { Decompose } from '../run.ts';
import { DecomposePool } from './pool.ts';

/** Reads and decomposes documents, `ahead` of them at once, until it is closed. */
export type Decomposer = Readonly<{ decompose: Decompose; ahead: number; close: () => Promise<void> }>;

/** Bytes that one thread reads before others have loaded the lexicon. */
const SMALL = 400_000;

/** What suits the files: this thread for a little text, else the cores of the machine. An abort rejects what is under way. */
export async function openDecomposer(files: readonly string[], signal?: AbortSignal): Promise<Decomposer> {
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  if (sizes.reduce((sum, size) => sum + size, 0) <= SMALL)
    return { decompose: decomposeDocument, ahead: 1, close: () => Promise.resolve() };
  return poolDecomposer(new DecomposePool({ most: files.length }), signal);
}

/** A pool as a decomposer. Twice as many documents as threads, so that none waits for one long document before the others. */
export const poolDecomposer = (pool: DecomposePool, signal?: AbortSignal): Decomposer => ({
  decompose: (bytes, source) => pool.document(bytes, source, signal),
  ahead: 2 * pool.size,
  close: () => pool.close(),
});
