import { GraphError } from '../errors.ts';
import { list, readTable } from './table.ts';

const classes = new Map(readTable('word-classes').map((row) => [row['class'] ?? '', list(row['words'])]));

/**
 * The words of a class of word-classes.tsv as one group of a regular expression, longest first: rules say where a word may stand, the
 * table says which words they are.
 *
 * @throws GraphError NOT_FOUND for a class that the table lacks: a slip in the program, met when its module loads.
 */
export function oneOf(name: string): string {
  const words = classes.get(name);
  if (!words)
    throw new GraphError(
      'NOT_FOUND',
      `word-classes.tsv has no class “${name}”: add it or correct the rule that asks for it`,
    );
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return `(?:${escaped.toSorted((a, b) => b.length - a.length).join('|')})`;
}
