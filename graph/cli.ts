import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argv, env, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { analyseDocument } from './decompose.ts';
import { GraphError } from './errors.ts';
import { explain, interchange } from './export/index.ts';
import type { ArticleId } from './id.ts';
import {
  ingest,
  lookahead,
  openDecomposer,
  progressBar,
  readDocument,
  reportTable,
  summary,
  type ReportEntry,
} from './ingest/index.ts';
import { openStore, type GraphStore } from './store/index.ts';

const HELP = `Zhengmai: policy newsletters as a knowledge graph

  decompose FILE… [--explain]   print the decomposition as JSON; with --explain the stage, rule and
                                reason of every entity, statement and refusal, as text
  ingest FILE… [--data DIR]     store files, with a report for each article
  retract ARTICLE_ID [--data DIR]
                                remove what an article contributed
  statistics [--data DIR]       print what the store holds as JSON

  --data DIR   folder of the store; else ZHENGMAI_DATA, else ./data
  --help       this text

Files are text or Markdown in UTF-8 or GB18030, an issue or a single article.
Exit code: 0 all done, 1 some input failed (standard error says which and why), 2 wrong usage, 130 interrupted.
`;

const OK = 0;
const FAILED = 1;
const USAGE = 2;
const INTERRUPTED = 130;
type ExitCode = typeof OK | typeof FAILED | typeof USAGE | typeof INTERRUPTED;

type Options = Readonly<{ words: readonly string[]; data: string; explain: boolean; signal: AbortSignal }>;
type Command = Readonly<{
  /** Fewest and most words after the command. */
  words: readonly [least: number, most: number];
  run: (options: Options) => Promise<ExitCode>;
}>;

const COMMANDS: Readonly<Record<string, Command>> = {
  decompose: { words: [1, Infinity], run: decompose },
  ingest: { words: [1, Infinity], run: ingestFiles },
  retract: { words: [1, 1], run: retract },
  statistics: { words: [0, 0], run: statistics },
};

/** Standard output has the JSON and nothing else; a file that cannot be read is told on standard error and left out. */
async function decompose({ words, explain: explaining, signal }: Options): Promise<ExitCode> {
  if (explaining) {
    const { read, code } = await readAll(words, 1, async (bytes, source) => analyseDocument(bytes, source));
    await print(`${explain(read)}\n`);
    return code;
  }
  const decomposer = await openDecomposer(words, signal);
  try {
    const { read, code } = await readAll(words, decomposer.ahead, decomposer.decompose);
    if (signal.aborted) return INTERRUPTED;
    await print(`${JSON.stringify(interchange(read), null, 2)}\n`);
    return code;
  } finally {
    await decomposer.close();
  }
}

/** What the files hold, in their order, `ahead` of them read at once. */
async function readAll<T>(
  files: readonly string[],
  ahead: number,
  work: (bytes: Uint8Array, source: string) => readonly T[] | Promise<readonly T[]>,
): Promise<Readonly<{ read: readonly T[]; code: ExitCode }>> {
  const read: T[] = [];
  let code: ExitCode = OK;
  for await (const { result } of lookahead(files, ahead, async (file) =>
    work(await readDocument(file), basename(file)),
  ))
    try {
      read.push(...(await result));
    } catch (error) {
      stderr.write(`${describe(error)}\n`);
      code = FAILED;
    }
  return { read, code };
}

async function ingestFiles({ words, data, signal }: Options): Promise<ExitCode> {
  const entries: ReportEntry[] = [];
  const bar = stderr.isTTY;
  const interrupted = await withStore(data, async (store) => {
    const { decompose, ahead, close } = await openDecomposer(words, signal);
    try {
      for await (const event of ingest(words, { store, decompose, ahead, signal })) {
        if (event.kind === 'report') {
          entries.push(event);
          if (!bar) stderr.write(`${event.file}: ${event.result.outcome} ${event.article?.title ?? ''}\n`);
        } else if (bar) stderr.write(`\r\u001b[K${progressBar(event).slice(0, stderr.columns - 1)}`);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      if (bar) stderr.write('\r\u001b[K');
      await close();
    }
    return signal.aborted;
  });
  await print(reportTable(entries));
  await print(`${summary(entries)}\n`);
  if (interrupted) {
    stderr.write('Interrupted. What the table lists is stored; run the same command again to complete it.\n');
    return INTERRUPTED;
  }
  return entries.some(({ result }) => result.outcome === 'failed') ? FAILED : OK;
}

async function retract({ words, data }: Options): Promise<ExitCode> {
  const [article = ''] = words;
  const found = await withStore(existing(data), (store) => store.retract(article as ArticleId));
  if (found) await print(`retracted ${article}\n`);
  else stderr.write(`retract: there is no article ${article} in ${data}; \`ingest\` lists the ids.\n`);
  return found ? OK : FAILED;
}

async function statistics({ data }: Options): Promise<ExitCode> {
  await print(`${JSON.stringify(await withStore(existing(data), (store) => store.statistics()), null, 2)}\n`);
  return OK;
}

const storeFile = (data: string): string => join(data, 'zhengmai.db');

/** A folder that has a store: only `ingest` makes one, so that a mistyped name is noticed. */
function existing(data: string): string {
  if (existsSync(storeFile(data))) return data;
  throw new GraphError(
    'NOT_FOUND',
    `There is no store in ${data}. Name its folder with --data, or \`ingest\` files first.`,
  );
}

async function withStore<T>(data: string, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore({ kind: 'sqlite', file: storeFile(data) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Waits until the reader has taken it, since a pipe may be slower than we are. */
const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => stdout.write(text, (error) => (error == null ? resolve() : reject(error))));

const describe = (error: unknown): string =>
  error instanceof GraphError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);

async function main(words: readonly string[]): Promise<ExitCode> {
  const usage = (fault: string): ExitCode => {
    stderr.write(`${fault}\n\n${HELP}`);
    return USAGE;
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      options: { data: { type: 'string' }, explain: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
  const [name, ...rest] = parsed.positionals;
  if (parsed.values.help === true) {
    await print(HELP);
    return OK;
  }
  if (name === undefined) return usage('No command given.');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return usage(`There is no command ${name}.`);
  const [least, most] = command.words;
  if (rest.length < least) return usage(`${name} needs an argument.`);
  if (rest.length > most) return usage(`${name}: too many arguments.`);
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  const data = parsed.values.data ?? env['ZHENGMAI_DATA'] ?? 'data';
  try {
    return await command.run({
      words: rest,
      data,
      explain: parsed.values.explain === true,
      signal: controller.signal,
    });
  } catch (error) {
    stderr.write(`${describe(error)}\n`);
    return FAILED;
  }
}

// A reader such as `head` that has enough closes the pipe: not our error, and nothing more to do.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? OK : FAILED));
process.exitCode = await main(argv.slice(2));
