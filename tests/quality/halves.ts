import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { EVALUATION } from '../runner/machine.ts';

/** A set of gold files that is scored as a whole. */
export type Half = Readonly<{ name: string; folder: string; documents: readonly string[] }>;

const GOLD = '.gold.json';

const half = (name: string, folder: string): Half => ({
  name,
  folder,
  documents: existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(GOLD))
        .map((file) => file.slice(0, -GOLD.length))
        .sort()
    : [],
});

/** What rules are developed against, what is held back from those who write them, and the newsletter beside the repository; of `unseen` look at totals only. */
export const HALVES: readonly Half[] = [
  half('open', path.join(import.meta.dirname, 'open')),
  half('held-back', path.join(import.meta.dirname, 'held-back')),
  half('unseen', path.join(import.meta.dirname, 'unseen')),
  half('dev', path.join(EVALUATION, 'dev')),
];
