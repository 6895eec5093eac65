import {
  archiveEntries,
  extracted,
  readIssue,
  type Article,
  type Beginnings,
  type Extracted,
  type Issue,
  type IssueReading,
  type Span,
} from './document/index.ts';
import { GraphError } from './errors.ts';
import { extract, type Extraction, type NameStart, type Refusal, toText, type Weighed } from './extract/index.ts';
import { loadLexicon } from './lexicon/index.ts';
import { relate, type Understood } from './relate/index.ts';
import { link, type ArticleGraph } from './resolve/index.ts';
import { noticeOf } from './rules/index.ts';
import { extractorVersion } from './version.ts';

/**
 * An article's graph, what looked like a name but was refused, with the reason, and which words stand for what was named before.
 * Offsets are those of the text.
 */
export type Analysis = Readonly<{
  graph: ArticleGraph;
  refusals: readonly Refusal[];
  /** What was weighed: whether it names a programme. Offsets are those of the text. */
  weighed: readonly Weighed[];
  understood: readonly Understood[];
  /** For each head of a name, the places where the name may begin, weighed; the one taken first. Offsets are those of the text. */
  starts: readonly WeighedStart[];
}>;

/** A place where a name may begin, as `--explain` shows it: the span from there to the name's head. */
export type WeighedStart = Span & Omit<NameStart, 'start'> & Readonly<{ taken: boolean }>;

/**
 * Reads a newsletter or a single article and decomposes each of its articles; PDF needs `decomposeFile`.
 *
 * @param bytes the file as it is; its encoding is detected.
 * @param source the file's name, for messages and for the record.
 * @throws GraphError INVALID or LIMIT when the file cannot be read as text.
 */
export const decomposeDocument = (bytes: Uint8Array, source: string): readonly ArticleGraph[] =>
  readFiles(filesOf(bytes, source), ({ graph }) => graph);

/** As `decomposeDocument`, of any format. @param chosen where articles begin, in place of what the reader finds. */
export const decomposeFile = async (
  bytes: Uint8Array,
  source: string,
  chosen: Beginnings | null = null,
): Promise<readonly ArticleGraph[]> =>
  readFiles(await withText(filesOf(bytes, source)), ({ graph }) => graph, false, chosen);

/** As `decomposeDocument`, with the refusals. */
export const analyseDocument = (bytes: Uint8Array, source: string): readonly Analysis[] =>
  readFiles(filesOf(bytes, source), analysisOf, true);

/** As `decomposeFile`, with the refusals: for `--explain`. */
export const analyseFile = async (bytes: Uint8Array, source: string): Promise<readonly Analysis[]> =>
  readFiles(await withText(filesOf(bytes, source)), analysisOf, true);

const analysisOf = ({ graph, understood, extraction }: Read): Analysis => ({
  graph,
  understood,
  refusals: refusalsOf(extraction, graph),
  weighed: extraction.weighed.map((one) => ({ ...one, ...toText(extraction.view, one) })),
  starts: startsOf(extraction),
});

/** Decomposes one article: text → candidates → linked mentions → statements and indicators. Pure. */
export const decomposeArticle = (issue: Issue, article: Article, source: string): ArticleGraph =>
  readArticle(issue, article, source).graph;

type Read = Readonly<{ graph: ArticleGraph; understood: readonly Understood[]; extraction: Extraction }>;

/** A file, or one of an archive. */
type StoredFile = Readonly<{ path: string; content: Uint8Array }>;
/** A file to be read; or why its text could not be taken out. */
type SourceFile = Readonly<{ path: string; content: Uint8Array | Extracted | GraphError }>;

/** A file, or those of an archive. */
function filesOf(bytes: Uint8Array, source: string): readonly StoredFile[] {
  const entries = archiveEntries(bytes, source);
  if (entries === null) return [{ path: source, content: bytes }];
  return entries.map((entry) => ({ path: `${source}/${entry.name}`, content: entry.bytes }));
}

/** Files with the text of those whose format takes time, one after the other, so that one at a time takes memory. */
async function withText(files: readonly StoredFile[]): Promise<readonly SourceFile[]> {
  const ready: SourceFile[] = [];
  for (const { path, content } of files)
    ready.push({
      path,
      content: await extracted(content, path).catch((error: unknown) => {
        if (error instanceof GraphError) return error;
        throw error;
      }),
    });
  return ready;
}

/** What `take` takes of each article; the rest is let go before the next. */
function readFiles<T>(
  files: readonly SourceFile[],
  take: (read: Read) => T,
  explained = false,
  chosen: Beginnings | null = null,
): readonly T[] {
  return readingsOf(files, chosen).flatMap(({ reading: { issue, articles, notices }, path }) =>
    articles.map((article, i) => {
      const { graph, ...read } = readArticle(issue, article, path, explained);
      return take({ ...read, graph: i === 0 ? { ...graph, notices: [...notices, ...graph.notices] } : graph });
    }),
  );
}

/** The newsletters of the files; the first reports what could not be read. @throws GraphError where none could be. */
function readingsOf(
  files: readonly SourceFile[],
  chosen: Beginnings | null,
): readonly Readonly<{ reading: IssueReading; path: string }>[] {
  const unread: GraphError[] = [];
  const found = files.flatMap(({ path, content }) => {
    try {
      if (content instanceof GraphError) throw content;
      return [{ reading: readIssue(content, path, chosen), path }];
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      unread.push(error);
      return [];
    }
  });
  const [first, ...others] = found;
  if (first === undefined) throw unread[0] ?? new Error('there is no file to read');
  const notices = unread.map(({ message }) => noticeOf('document:entry-unread', 'warn', message));
  return [{ ...first, reading: { ...first.reading, notices: [...notices, ...first.reading.notices] } }, ...others];
}

function readArticle(issue: Issue, article: Article, source: string, explained = false): Read {
  const lexicon = loadLexicon();
  const extraction = extract(article.text, lexicon, explained);
  const linking = link(extraction, lexicon, issue.publisher);
  const related = relate({ issue, article, source, extractor: extractorVersion() }, extraction, linking, lexicon);
  return { ...related, extraction };
}

/** Refusals that no accepted name covers, in order of place. */
function refusalsOf({ view, refusals }: Extraction, graph: ArticleGraph): readonly Refusal[] {
  const named = new Uint8Array(graph.article.text.length);
  for (const { start, end } of graph.mentions) named.fill(1, start, end);
  return refusals
    .map((refusal) => ({ ...refusal, ...toText(view, refusal) }))
    .filter(({ start, end }) => named.subarray(start, end).includes(0))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Choices between several starts of a name, once each: stages may ask about one head again. */
function startsOf({ view, choices }: Extraction): readonly WeighedStart[] {
  const heads = new Map(choices.filter(({ starts }) => starts.length > 1).map((choice) => [choice.head, choice]));
  return [...heads.values()].flatMap(({ head, taken, starts }) =>
    starts
      .filter(({ start }) => start < head)
      .map(({ start, ...rest }) => ({ ...rest, ...toText(view, { start, end: head }), taken: start === taken }))
      .toSorted((a, b) => b.score - a.score),
  );
}
