import { GraphError } from '../errors.ts';
import { SUBJECTS, type WordClass } from './classes.ts';
import { Tables } from './tables-in-force.ts';
import { WORD_TABLES } from './tables.ts';
import { userTables } from './user-tables.ts';

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function readClasses(tables: Tables): ReadonlyMap<string, ReadonlySet<string>> {
  const classes = new Map<string, Set<string>>();
  for (const subject of SUBJECTS)
    for (const row of tables.rows(WORD_TABLES[subject])) {
      const name = `${subject}.${row.class}`;
      const words = classes.get(name);
      if (words) words.add(row.word);
      else classes.set(name, new Set([row.word]));
    }
  return classes;
}

/** The words of a class, in the order of their table. @throws GraphError INVALID for a class without words. */
export function wordsOf(name: WordClass): ReadonlySet<string> {
  const words = (known ??= readClasses(new Tables(userTables()))).get(name);
  if (words === undefined)
    throw new GraphError(
      'INVALID',
      `The lexicon has no words of the class ${name}: rules need at least one row of it.`,
    );
  return words;
}

/** The words of a class as one group of a regular expression, longest first. */
export function oneOf(name: WordClass): string {
  const escaped = Array.from(wordsOf(name), (word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return `(?:${escaped.toSorted((a, b) => b.length - a.length).join('|')})`;
}

/** What stands between the parts of a pattern: the words of a class, or an expression that several patterns share. */
type Part = WordClass | RegExp;

/** A regular expression that holds words of the lexicon: compiled when first asked for, since a user's tables may change them. */
export class Pattern {
  readonly #source: () => string;
  readonly #flags: string;
  #regex: RegExp | undefined;

  constructor(source: () => string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  get regex(): RegExp {
    return (this.#regex ??= new RegExp(this.#source(), this.#flags));
  }

  test(text: string): boolean {
    return this.regex.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.regex.exec(text);
  }
}

/** A tag for patterns with flags: `patternWith('u')`. */
export const patternWith =
  (flags: string) =>
  (text: TemplateStringsArray, ...parts: readonly Part[]): Pattern =>
    new Pattern(
      () => String.raw(text, ...parts.map((part) => (part instanceof RegExp ? `(?:${part.source})` : oneOf(part)))),
      flags,
    );

/**
 * A pattern with words of the lexicon: the text says where a word may stand, the table which words they are.
 *
 * @example pattern`${'programs.maker'}了?$`
 */
export const pattern = patternWith('');
