import { stderr } from 'node:process';
import { FAILED, OK, USAGE, print, type Command, type ExitCode, type Options } from './commands.ts';
import { analyseDocument } from './decompose.ts';
import { explain } from './export/index.ts';
import { lexiconFaults, rowsIn, rowsOf, type LexiconRow } from './lexicon/index.ts';
import { ruleFaults } from './rules/index.ts';

/** The commands about the lexicon and the rules: whether their tables are sound, what a sentence gives, where a word stands. */

export const LEXICON_COMMANDS: Readonly<Record<string, Command>> = {
  lexicon: { words: [1, Infinity], run: lexicon },
};

async function lexicon({ words: [name, ...rest] }: Options): Promise<ExitCode> {
  const text = rest.join(' ').trim();
  if (name === 'check' && text === '') return check();
  if (name === 'try' && text !== '') return tryOut(text);
  if (name === 'find' && text !== '') return find(text);
  stderr.write('lexicon needs one of: check, try SENTENCE, find WORD.\n');
  return USAGE;
}

async function check(): Promise<ExitCode> {
  const { faults: ofTables, tables, rows } = lexiconFaults();
  const faults = [...ofTables, ...ruleFaults()];
  for (const fault of faults) stderr.write(`${fault}\n`);
  if (faults.length > 0) return FAILED;
  await print(`${tables} tables, ${rows} rows: no fault\n`);
  return OK;
}

const rowText = ({ file, line, word, does }: LexiconRow): string => `${word}  ${file}:${line}  ${does}`;

/** The entities, statements, indicators and refusals of a sentence with their rules, and the rows whose words it holds. */
async function tryOut(sentence: string): Promise<ExitCode> {
  const read = analyseDocument(new TextEncoder().encode(`试读\n\n${sentence}\n`), 'try');
  await print(`${explain(read)}\n\n## 词条 Rows\n${rowsIn(sentence).map(rowText).join('\n')}\n`);
  return OK;
}

async function find(word: string): Promise<ExitCode> {
  const rows = rowsOf(word);
  if (rows.length === 0) {
    stderr.write(`“${word}” stands in no table of the lexicon.\n`);
    return FAILED;
  }
  await print(`${rows.map(rowText).join('\n')}\n`);
  return OK;
}
