import { stderr } from 'node:process';
import {
  FAILED,
  INTERRUPTED,
  OK,
  USAGE,
  contentOf,
  existing,
  print,
  withStore,
  type Command,
  type ExitCode,
  type Options,
} from './commands.ts';
import { GraphError } from './errors.ts';
import type { ArticleId, JobId } from './id.ts';
import {
  countsText,
  entryOf,
  eventLine,
  eventsOf,
  countOf,
  failureOf,
  filesOf,
  jobTable,
  nameOf,
  openDecomposer,
  progressBar,
  reportTable,
  retractJob,
  runJob,
  summary,
  workloadOf,
  type Decomposer,
  type ReportEntry,
} from './ingest/index.ts';
import {
  MAX_JOB_BYTES,
  MAX_JOB_FILES,
  MAX_PAGE,
  noJob,
  type GraphStore,
  type Job,
  type JobState,
  type Outcome,
} from './store/index.ts';

/** What the command line does with ingest jobs: to ingest is to make one and to run it. */

export const JOB_COMMANDS: Readonly<Record<string, Command>> = {
  ingest: { words: [1, Infinity], run: ingestFiles },
  jobs: { words: [0, 1], run: jobs },
  retract: { words: [0, 1], run: retract },
};

const ENDED: readonly JobState[] = ['DONE', 'CANCELLED', 'RETRACTED'];
const isOpen = ({ state }: Job): boolean => !ENDED.includes(state);

/** A file of the command line: where it stands there, and what it holds. */
type Received = Readonly<{ place: number; name: string; content: Uint8Array }>;
/** The messages to print at the end, by the place of the file. */
type Told = Readonly<{ place: number; entry: ReportEntry }>;

async function ingestFiles(options: Options): Promise<ExitCode> {
  const { store: config, now, newJob, signal } = options;
  const words = await filesOf(options.words);
  const told: Told[] = [];
  const warned: string[] = [];
  await withStore(config(), async (store) => {
    const decomposer = warning(openDecomposer(await workloadOf(words), signal), (line) => warned.push(line));
    try {
      for await (const files of received(words, told, signal)) {
        if (signal.aborted) return;
        const job = await store.createJob({ id: newJob(), createdOn: now(), files });
        const places = files.map(({ place }) => place);
        await carryOut(
          store,
          job,
          decomposer,
          options,
          (file) => words[places[file] ?? 0] ?? '',
          (file, entry) => told.push({ place: places[file] ?? 0, entry }),
        );
      }
    } finally {
      await decomposer.close();
    }
  });
  return report(
    told.toSorted((a, b) => a.place - b.place).map(({ entry }) => entry),
    options,
    warned,
  );
}

/** A decomposer that tells what is unsure about the reading of each file, a line each. */
const warning = (decomposer: Decomposer, tell: (line: string) => void): Decomposer => ({
  ...decomposer,
  decompose: async (bytes, source) => {
    const graphs = await decomposer.decompose(bytes, source);
    for (const { notices } of graphs)
      for (const { level, stage, message } of notices)
        if (level === 'warn' && stage === 'document') tell(`unsure  ${source}  ${message}`);
    return graphs;
  },
});

/** Batches of files that fit one job; unreadable files are reported. */
async function* received(
  words: readonly string[],
  told: Told[],
  signal: AbortSignal,
): AsyncGenerator<readonly Received[], void, void> {
  let files: Received[] = [];
  let bytes = 0;
  for (const [place, word] of words.entries())
    try {
      const content = await contentOf(word, signal);
      if (files.length === MAX_JOB_FILES || bytes + content.length > MAX_JOB_BYTES) {
        yield files;
        files = [];
        bytes = 0;
      }
      // The name alone, in a store that others may read.
      files.push({ place, name: nameOf(word), content });
      bytes += content.length;
    } catch (error) {
      const failure = failureOf(error, `Reading ${word}`);
      told.push({ place, entry: { file: word, article: null, result: { outcome: 'failed', ...failure } } });
    }
  if (files.length > 0) yield files;
}

/** Runs a job with its progress on standard error: a bar on a terminal, else a line a file. */
async function carryOut(
  store: GraphStore,
  { id, files, filesDone }: Job,
  { decompose, ahead }: Decomposer,
  { now, signal }: Options,
  fileName: (file: number) => string,
  tell: (file: number, entry: ReportEntry) => void,
): Promise<void> {
  const bar = stderr.isTTY;
  const show = (text: string): void => void stderr.write(bar ? `\r\u001b[K${text.slice(0, stderr.columns - 1)}` : '');
  const line = (text: string): void => void stderr.write(bar ? '' : `${text}\n`);
  let done = filesDone;
  let articles: number | null = null;
  let outcomes: Outcome[] = [];
  try {
    for await (const event of runJob({ store, job: id, decompose, ahead, now, signal })) {
      const entry = entryOf(event, fileName);
      if ('file' in event && entry !== null) tell(event.file, entry);
      if (event.kind === 'FILE_READ') articles = event.articles.length;
      if (event.kind === 'ARTICLE') outcomes.push(event.result.outcome);
      if (event.kind === 'FILE_DONE' || event.kind === 'FILE_FAILED') {
        done += 1;
        const counts = countsText((outcome) => outcomes.filter((one) => one === outcome).length);
        line(`${done}/${files.length} ${fileName(event.file)}: ${counts || 'failed'}`);
        articles = null;
        outcomes = [];
      }
      const file = 'file' in event ? fileName(event.file) : '';
      show(progressBar({ file, filesDone: done, files: files.length, articlesDone: outcomes.length, articles }));
    }
  } catch (error) {
    show('');
    const isTaken = error instanceof GraphError && error.code === 'CONFLICT';
    if (!isTaken) stderr.write(`Job ${id} is not finished: \`npm run jobs -- --resume ${id}\` goes on with it.\n`);
    if (!signal.aborted) throw error;
  }
  show('');
}

async function report(
  entries: readonly ReportEntry[],
  { signal, language }: Pick<Options, 'signal' | 'language'>,
  warned: readonly string[] = [],
): Promise<ExitCode> {
  await print(reportTable(entries, language));
  if (warned.length > 0)
    await print(
      `${warned.join('\n')}\nCheck where articles begin: \`npm run decompose -- FILE --outline\` lists the lines.\n`,
    );
  await print(`${summary(entries)}\n`);
  if (signal.aborted) {
    stderr.write('Interrupted. What the table lists is stored; run the same command again to complete it.\n');
    return INTERRUPTED;
  }
  return entries.some(({ result }) => result.outcome === 'failed') ? FAILED : OK;
}

async function jobs(options: Options): Promise<ExitCode> {
  const { words, store: config, resume } = options;
  const [id = null] = words as readonly JobId[];
  return withStore(existing(config()), async (store) => {
    if (resume)
      return resumeJobs(store, id === null ? (await allJobs(store)).filter(isOpen) : [await jobOf(store, id)], options);
    if (id === null) await print(jobTable(await allJobs(store)) || 'no jobs\n');
    else {
      const job = await jobOf(store, id);
      await print(jobTable([job]));
      for await (const event of eventsOf(store, id, job.lastSequence))
        await print(`${eventLine(event, nameIn(job))}\n`);
    }
    return OK;
  });
}

const nameIn =
  (job: Job) =>
  (file: number): string =>
    job.files[file]?.name ?? '';

async function resumeJobs(store: GraphStore, list: readonly Job[], options: Options): Promise<ExitCode> {
  const entries: ReportEntry[] = [];
  const files = list.flatMap((job) => job.files);
  const work = { tasks: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  const decomposer = openDecomposer(work, options.signal);
  try {
    for (const job of list) {
      if (options.signal.aborted) break;
      if (job.state === 'RETRACTING') await takeBack(store, job.id, options);
      else await carryOut(store, job, decomposer, options, nameIn(job), (_, entry) => entries.push(entry));
    }
  } finally {
    await decomposer.close();
  }
  return report(entries, options);
}

async function allJobs(store: GraphStore): Promise<readonly Job[]> {
  const list: Job[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await store.jobs({ first: MAX_PAGE, after });
    list.push(...page.items.map(({ value }) => value));
    more = page.hasNext;
    after = page.end;
  }
  return list;
}

async function jobOf(store: GraphStore, id: JobId): Promise<Job> {
  const job = (await store.jobsByIds([id])).get(id);
  if (job === undefined) throw noJob(id);
  return job;
}

async function retract(options: Options): Promise<ExitCode> {
  const { words, job, store: config } = options;
  const [article = null] = words;
  if ((article === null) === (job === null)) {
    stderr.write('retract needs one of ARTICLE_ID and --job ID.\n');
    return USAGE;
  }
  return withStore(existing(config()), async (store) => {
    if (job !== null) return takeBack(store, job as JobId, options);
    if (article !== null && (await store.retract(article as ArticleId))) {
      await print(`retracted ${article}\n`);
      return OK;
    }
    stderr.write(`retract: there is no article ${article ?? ''} in the store; \`ingest\` lists the ids.\n`);
    return FAILED;
  });
}

async function takeBack(store: GraphStore, job: JobId, { now, signal }: Options): Promise<ExitCode> {
  let articles = 0;
  try {
    for await (const event of retractJob({ store, job, now, signal }))
      if (event.kind === 'ARTICLE_RETRACTED') articles += 1;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  await print(`job ${job}: ${countOf(articles, 'article')} retracted\n`);
  if (!signal.aborted) return OK;
  stderr.write('Interrupted. Run the same command again to complete it.\n');
  return INTERRUPTED;
}
