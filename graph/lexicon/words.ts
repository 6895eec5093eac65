import { GraphError } from '../errors.ts';
import { SUBJECTS, type WordClass } from './classes.ts';
import { tablesInForce, type Tables } from './tables-in-force.ts';
import { WORD_TABLES } from './tables.ts';

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
  const words = (known ??= readClasses(tablesInForce())).get(name);
  if (words === undefined)
    throw new GraphError(
      'INVALID',
      `The lexicon has no words of the class ${name}: rules need at least one row of it.`,
    );
  return words;
}

/** A text as a regular expression that matches it. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The words of a class as one group of a regular expression, longest first. */
export function oneOf(name: WordClass): string {
  const escaped = Array.from(wordsOf(name), literally);
  return `(?:${escaped.toSorted((a, b) => b.length - a.length).join('|')})`;
}

/** What stands between the parts of a pattern: the words of a class, or an expression that several patterns share. */
type Part = WordClass | RegExp | Pattern | Spaced;
type Spaced = Readonly<{ spaced: WordClass }>;

/** A regular expression that holds words of the lexicon: compiled when first asked for, since a user's tables may change them. */
export class Pattern {
  readonly #source: () => string;
  readonly #flags: string;
  #regex: RegExp | undefined;

  constructor(source: () => string, flags = '') {
    this.#source = source;
    this.#flags = flags;
  }

  get source(): string {
    return this.#source();
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

/** The words of a class, whose characters may be set apart: 编 辑, 主　　编. */
export const spaced = (name: WordClass): Spaced => ({ spaced: name });

const setApart = (word: string): string =>
  /^\p{Script=Han}+$/u.test(word) ? [...word].join(String.raw`\s*`) : literally(word);

function sourceOf(part: Part): string {
  if (typeof part === 'string') return oneOf(part);
  if ('spaced' in part) return `(?:${Array.from(wordsOf(part.spaced), setApart).join('|')})`;
  return `(?:${part.source})`;
}

/** A tag for patterns with flags: `patternWith('u')`. */
export const patternWith =
  (flags: string) =>
  (text: TemplateStringsArray, ...parts: readonly Part[]): Pattern =>
    new Pattern(() => String.raw(text, ...parts.map(sourceOf)), flags);

/**
 * A pattern with words of the lexicon: the text says where a word may stand, the table which words they are.
 *
 * @example pattern`${'programs.maker'}了?$`
 */
export const pattern = patternWith('');
