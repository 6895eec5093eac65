import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { EVALUATION } from '../runner/machine.ts';

/** Gold files that are scored as a whole. */
export type GoldSet = Readonly<{
  name: string;
  folder: string;
  documents: readonly string[];
  /** Lies in this repository, so that it must be there. */
  own: boolean;
}>;

const GOLD = '.gold.json';

const documentsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(GOLD))
        .map((file) => file.slice(0, -GOLD.length))
        .sort()
    : [];

const ownSet = (name: string): GoldSet => {
  const folder = path.join(import.meta.dirname, name);
  return { name, folder, documents: documentsIn(folder), own: true };
};

/** A set of the evaluation in two halves: rules are written with a look at the even numbers, the odd ones are for their totals alone. */
const halves = (name: string): readonly GoldSet[] => {
  const folder = path.join(EVALUATION, name);
  const documents = documentsIn(folder);
  return [
    { name: `${name}-even`, folder, documents: documents.filter((one) => Number(one) % 2 === 0), own: false },
    { name: `${name}-odd`, folder, documents: documents.filter((one) => Number(one) % 2 === 1), own: false },
  ];
};

/** What rules are developed against (`open`, `dev`, even halves), and what is held back from those who write them, who see only its totals. */
export const SETS: readonly GoldSet[] = [
  ...['dev', 'open', 'held-back', 'unseen'].map(ownSet),
  ...halves('digests'),
  ...halves('press'),
];

/** Sets that the confidence of rules is fitted on, and those that its worth is measured on. */
export const FITTED_ON: readonly string[] = ['dev', 'open', 'digests-even', 'digests-odd'];
export const MEASURED_ON: readonly string[] = ['held-back', 'unseen'];
