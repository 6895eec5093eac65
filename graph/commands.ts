import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { stderr, stdout } from 'node:process';
import { analyseFile, decomposeFile } from './decompose.ts';
import { extracted, outlineOf, outlineText, readOutline } from './document/index.ts';
import { GraphError, type Language } from './errors.ts';
import { explain, interchange } from './export/index.ts';
import type { JobId } from './id.ts';
import {
  NO_TOTALS,
  addTo,
  changeReport,
  decisionReport,
  filesOf,
  isUrl,
  lookahead,
  nameOf,
  openDecomposer,
  workloadOf,
  workloadOfArticles,
  readDocument,
  readUrl,
  reextract,
  reextractBar,
  reextractSummary,
} from './ingest/index.ts';
import { copyGraph, openStore, type GraphStore, type StoreConfig } from './store/index.ts';
import { extractorVersion } from './version.ts';

/** What the command line can do: JSON and reports on standard output, progress and faults on standard error, an exit code. */

export const OK = 0;
export const FAILED = 1;
export const USAGE = 2;
export const INTERRUPTED = 130;
export type ExitCode = typeof OK | typeof FAILED | typeof USAGE | typeof INTERRUPTED;

export type Options = Readonly<{
  words: readonly string[];
  /** The store to work on. @throws GraphError INVALID where the environment names only a part of the connection. */
  store: () => StoreConfig;
  /** The store of that place: `neo4j` for the one that the environment names, else a folder. */
  place: (place: string) => StoreConfig;
  from: string | null;
  to: string | null;
  explain: boolean;
  /** Print where articles begin, for people to edit. */
  outline: boolean;
  /** A list that says where articles begin. */
  outlineFrom: string | null;
  all: boolean;
  resume: boolean;
  job: string | null;
  /** The time, as `Date.toISOString` gives it. */
  now: () => string;
  newJob: () => JobId;
  /** The language of error messages. */
  language: Language;
  signal: AbortSignal;
}>;
export type Command = Readonly<{
  /** Fewest and most words after the command. */
  words: readonly [least: number, most: number];
  run: (options: Options) => Promise<ExitCode>;
}>;

export const COMMANDS: Readonly<Record<string, Command>> = {
  decompose: { words: [1, Infinity], run: decompose },
  reextract: { words: [0, 0], run: reextractArticles },
  statistics: { words: [0, 0], run: statistics },
  copy: { words: [0, 0], run: copy },
};

/** Standard output has the JSON and nothing else; a file that cannot be read is reported on standard error and left out. */
async function decompose({
  words: named,
  explain: explaining,
  outline,
  outlineFrom,
  language,
  signal,
}: Options): Promise<ExitCode> {
  const words = await filesOf(named);
  if (outline) {
    const { read, code } = await readAll(words, 1, { signal, language }, async (bytes, source) => [
      outlineText(outlineOf(await extracted(bytes, source), source)),
    ]);
    if (code !== INTERRUPTED) await print(read.join('\n'));
    return code;
  }
  if (outlineFrom !== null) {
    if (words.length !== 1) {
      stderr.write('--outline-from belongs to one file: name it alone.\n');
      return USAGE;
    }
    const chosen = readOutline(new TextDecoder().decode(await readDocument(outlineFrom)), basename(outlineFrom));
    const { read, code } = await readAll(words, 1, { signal, language }, (bytes, source) =>
      decomposeFile(bytes, source, chosen),
    );
    if (code !== INTERRUPTED) await print(`${JSON.stringify(interchange(read), null, 2)}\n`);
    return code;
  }
  if (explaining) {
    const { read, code } = await readAll(words, 1, { signal, language }, analyseFile);
    if (code !== INTERRUPTED) await print(`${explain(read)}\n`);
    return code;
  }
  const decomposer = openDecomposer(await workloadOf(words), signal);
  try {
    const { read, code } = await readAll(words, decomposer.ahead, { signal, language }, decomposer.decompose);
    if (code === INTERRUPTED) return code;
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
  { signal, language }: Pick<Options, 'signal' | 'language'>,
  work: (bytes: Uint8Array, source: string) => readonly T[] | Promise<readonly T[]>,
): Promise<Readonly<{ read: readonly T[]; code: ExitCode }>> {
  const read: T[] = [];
  let code: ExitCode = OK;
  for await (const { result } of lookahead(files, ahead, async (file) =>
    work(await contentOf(file, signal), nameOf(file)),
  ))
    try {
      read.push(...(await result));
    } catch (error) {
      if (signal.aborted) break;
      stderr.write(`${describe(error, language)}\n`);
      code = FAILED;
    }
  return { read, code: signal.aborted ? INTERRUPTED : code };
}

/** What a word of the command line holds: a file, or a page at an address. */
export const contentOf = (word: string, signal: AbortSignal): Promise<Uint8Array> =>
  isUrl(word) ? readUrl(word, signal) : readDocument(word);

async function reextractArticles({ store: config, all, signal }: Options): Promise<ExitCode> {
  let totals = NO_TOTALS;
  const bar = stderr.isTTY;
  const clear = bar ? '\r\u001b[K' : '';
  await withStore(existing(config()), async (store) => {
    const current = all ? null : extractorVersion();
    const { total } = await store.articleIds(current, { first: 1, after: null });
    const { decomposeArticle, ahead, close } = openDecomposer(workloadOfArticles(total), signal);
    try {
      const now = new Date().toISOString();
      for await (const event of reextract({ store, decomposeArticle, current, ahead, now, signal })) {
        if (event.kind === 'decision') await print(decisionReport(event));
        if (event.kind === 'report') {
          totals = addTo(totals, event);
          stderr.write(clear);
          await print(changeReport(event));
        }
        if (bar && event.kind === 'progress') stderr.write(clear + reextractBar(event).slice(0, stderr.columns - 1));
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      stderr.write(clear);
      await close();
    }
  });
  await print(`${reextractSummary(totals)}\n`);
  if (signal.aborted) {
    stderr.write('Interrupted. What was read is stored; run the same command again to complete it.\n');
    return INTERRUPTED;
  }
  return totals.failed > 0 ? FAILED : OK;
}

async function statistics({ store: config }: Options): Promise<ExitCode> {
  await print(`${JSON.stringify(await withStore(existing(config()), (store) => store.statistics()), null, 2)}\n`);
  return OK;
}

async function copy({ place, from, to, signal }: Options): Promise<ExitCode> {
  if (from === null || to === null || resolve(from) === resolve(to)) {
    stderr.write('copy needs --from and --to, two different places: a folder, or `neo4j`.\n');
    return USAGE;
  }
  const source = existing(place(from), '--from');
  const bar = stderr.isTTY;
  const articles = await withStore(source, (store) =>
    withStore(place(to), async (target) => {
      let last = 0;
      for await (const { done, total } of copyGraph(store, target, signal)) {
        stderr.write(bar ? `\r\u001b[K${done}/${total}` : `${done}/${total}\n`);
        last = done;
      }
      if (bar) stderr.write('\r\u001b[K');
      return last;
    }),
  );
  await print(`copied ${articles} articles\n`);
  return OK;
}

/** A folder that has a store: only `ingest` makes one, so that a mistyped name is noticed. */
export function existing(config: StoreConfig, option = '--data'): StoreConfig {
  if (config.kind !== 'sqlite' || existsSync(config.file)) return config;
  throw new GraphError(
    'NOT_FOUND',
    `There is no store in ${dirname(config.file)}. Name its folder with ${option}, or \`ingest\` files first.`,
  );
}

export async function withStore<T>(config: StoreConfig, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Waits until the reader has taken it, since a pipe may be slower than we are. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => stdout.write(text, (error) => (error == null ? resolve() : reject(error))));

export const describe = (error: unknown, language: Language): string =>
  error instanceof GraphError
    ? ((language === 'zh' ? error.zh : null) ?? error.message)
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
