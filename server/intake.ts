import { basename } from 'node:path';
import {
  DecomposePool,
  GraphError,
  MAX_DOCUMENT_BYTES,
  newJobId,
  poolDecomposer,
  ruleLabel,
  runJob,
  type ArticleId,
  type Decompose,
  type Decomposer,
  type GraphStore,
  type JobId,
  type Outcome,
} from '../graph/index.ts';

/** The largest file that clients may send. */
export const MOST_BYTES = MAX_DOCUMENT_BYTES;
/** Files that are read or wait at once; each may take as much memory as its bytes. */
const MOST_UNDERWAY = 4;
/** A thread that nobody needs gives its memory back after so long. */
const IDLE_MS = 60_000;

type Words = Readonly<{ zh: string; en: string }>;

/** What became of a file: its articles, what is unsure about the reading, or why there is no article. */
export type Taken = Readonly<{
  name: string;
  job: JobId;
  articles: readonly Readonly<{ id: ArticleId; title: string; outcome: Outcome }>[];
  notices: readonly Words[];
  failure: (Words & Readonly<{ code: string }>) | null;
}>;

/** Takes files into the graph, each a job of its own, as the command line does. */
export type Intake = Readonly<{
  take: (name: string, content: Uint8Array) => Promise<Taken>;
  /** Stops what is under way and records it in the journal; `npm run jobs -- --resume` goes on with it. */
  close: () => Promise<void>;
}>;

type IntakeOptions = Readonly<{
  store: GraphStore;
  now: () => Date;
  /** Reads files, for tests. */
  open?: () => Decomposer;
}>;

const reader = (): Decomposer => poolDecomposer(new DecomposePool({ most: 1 }));

/** Files are read in a thread of their own, so that answers do not wait for them. */
export function openIntake({ store, now, open = reader }: IntakeOptions): Intake {
  const stopped = new AbortController();
  const underway = new Set<Promise<Taken>>();
  let decomposer: Decomposer | null = null;
  let idle: NodeJS.Timeout | undefined;

  const close = async (): Promise<void> => {
    clearTimeout(idle);
    const open = decomposer;
    decomposer = null;
    await open?.close();
  };

  async function carryOut(name: string, content: Uint8Array): Promise<Taken> {
    const { decompose, ahead } = (decomposer ??= open());
    const notices = new Map<string, Words>();
    const noting: Decompose = async (bytes, source) => {
      const graphs = await decompose(bytes, source);
      for (const { level, stage, rule } of graphs.flatMap((graph) => graph.notices)) {
        const label = level === 'warn' && stage === 'document' ? ruleLabel(`${stage}:${rule}`) : null;
        if (label !== null) notices.set(rule, { zh: label.zh, en: label.en });
      }
      return graphs;
    };
    const instant = (): string => now().toISOString();
    const { id: job } = await store.createJob({
      id: newJobId(now()),
      createdOn: instant(),
      files: [{ name, content }],
    });
    const articles: Taken['articles'][number][] = [];
    let failure: Taken['failure'] = null;
    for await (const event of runJob({ store, job, decompose: noting, ahead, now: instant, signal: stopped.signal }))
      if (event.kind === 'FILE_FAILED')
        failure = { code: event.code, zh: event.zh ?? event.message, en: event.message };
      else if (event.kind === 'ARTICLE') {
        const { article, title, result } = event;
        // Of two with one text the one that is stored can be read.
        articles.push({ id: result.outcome === 'duplicate' ? result.of : article, title, outcome: result.outcome });
        if (result.outcome === 'failed') {
          const { code, message, zh } = result;
          failure ??= { code, zh: zh ?? message, en: message };
        }
      }
    return { name, job, articles, notices: [...notices.values()], failure };
  }

  return {
    take: async (path, content) => {
      if (underway.size >= MOST_UNDERWAY)
        throw new GraphError('UNAVAILABLE', {
          zh: '正在读取别的文件。请稍后再试。',
          en: 'Other files are being read. Try again in a moment.',
        });
      const name = basename(path.replaceAll('\\', '/'));
      clearTimeout(idle);
      const running = carryOut(name, content);
      underway.add(running);
      try {
        return await running;
      } finally {
        underway.delete(running);
        if (underway.size === 0) idle = setTimeout(() => void close(), IDLE_MS).unref();
      }
    },
    close: async () => {
      stopped.abort(
        new GraphError('UNAVAILABLE', {
          zh: '服务正在停止，文件还没有读完。请稍后再试。',
          en: 'The server is stopping, and the file has not been read. Try again later.',
        }),
      );
      await close();
      // The store is closed next, and the journal is still being written.
      await Promise.allSettled(underway);
      clearTimeout(idle);
    },
  };
}
