import {
  joinPaged,
  openingOf,
  pagedOf,
  partFrom,
  slicePaged,
  withText,
  type Article,
  type Issue,
} from '../../document/index.ts';
import type { IssueId } from '../../id.ts';
import { byTime } from './in-force.ts';
import type { Cut, Decision, Verdict } from './types.ts';

/** How articles are split and joined as decided, and how that is taken back. Only the articles' texts are needed. */

export const isCut = (verdict: Verdict): verdict is Cut => verdict.kind === 'SPLIT' || verdict.kind === 'JOIN';

/** The decisions in force about where articles of the issues begin, the oldest first. */
export const cutsIn = (decisions: readonly Decision[], issues: readonly IssueId[]): readonly Decision[] =>
  decisions
    .filter(({ verdict, undoneOn }) => undoneOn === null && isCut(verdict) && issues.includes(verdict.issue))
    .sort(byTime);

/** The offset of a line that is given by its words; null where the text has no such line. */
function startOf(text: string, { line, time }: Pick<Cut, 'line' | 'time'>): number | null {
  const lines = text.split('\n');
  let at = 0;
  for (let nth = 0; nth < time && at >= 0; nth += 1) at = lines.indexOf(line, at + 1);
  return at < 0 ? null : lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
}

/** A line of a text by what it reads and which of those that read so it is; the first stands below the title. */
export const placeOf = (lines: readonly string[], at: number): Pick<Cut, 'line' | 'time'> => {
  const line = lines[at] ?? '';
  return { line, time: lines.slice(1, at).filter((other) => other === line).length + 1 };
};

/** Articles in their order, and which of the decisions do not fit them. */
export type Recut = Readonly<{ articles: readonly Article[]; unplaced: readonly Cut[] }>;

/** The articles of an issue, as decided. A split where the articles are cut already is no fault. */
export function recut(issue: Issue, articles: readonly Article[], cuts: readonly Cut[]): Recut {
  let now = inOrder(articles);
  const unplaced: Cut[] = [];
  for (const cut of cuts) {
    const next = cut.kind === 'SPLIT' ? split(issue, now, cut) : join(now, cut);
    if (next === null) unplaced.push(cut);
    else now = next;
  }
  return { articles: now, unplaced };
}

/** The articles as they were before they were cut so; `cuts` the oldest first. What was not carried out stays. */
export const uncut = (articles: readonly Article[], cuts: readonly Cut[]): readonly Article[] =>
  cuts.reduceRight((now, cut) => (cut.kind === 'SPLIT' ? unsplit(now, cut) : unjoin(now, cut)), inOrder(articles));

const BREAK = { text: '\n', pages: [] };

const inOrder = (articles: readonly Article[]): readonly Article[] =>
  articles.toSorted((a, b) => a.ordinal - b.ordinal);

/** Some articles in place of one or two, and the others counted on from there. */
function replaced(
  articles: readonly Article[],
  gone: readonly Article[],
  come: readonly [Article, ...Article[]],
): readonly Article[] {
  const [first] = come;
  return articles
    .filter((article) => !gone.includes(article))
    .map((article) =>
      article.ordinal > first.ordinal ? { ...article, ordinal: article.ordinal + come.length - gone.length } : article,
    )
    .concat(come)
    .sort((a, b) => a.ordinal - b.ordinal);
}

const after = (articles: readonly Article[], article: Article): Article | undefined =>
  articles[articles.indexOf(article) + 1];

const begins = (article: Article | undefined, line: string): article is Article => {
  const lines = article?.text.split('\n') ?? [];
  return article !== undefined && openingOf(line).every((one, i) => lines[i] === one);
};

function split(issue: Issue, articles: readonly Article[], cut: Cut & { kind: 'SPLIT' }): readonly Article[] | null {
  const whole = articles.find(({ id }) => id === cut.article);
  if (whole === undefined) return null;
  const start = startOf(whole.text, cut);
  if (start === null) return begins(after(articles, whole), cut.line) ? articles : null;
  const paged = pagedOf(whole);
  const end = start + cut.line.length;
  const part = partFrom(issue, whole, slicePaged(paged, start, end), slicePaged(paged, end), articles);
  return replaced(articles, [whole], [withText(whole, slicePaged(paged, 0, start - 1)), part]);
}

function unsplit(articles: readonly Article[], cut: Cut): readonly Article[] {
  const head = articles.find(({ id }) => id === cut.article);
  const part = head && after(articles, head);
  if (head === undefined || !begins(part, cut.line) || startOf(head.text, cut) !== null) return articles;
  const paged = pagedOf(part);
  const opening = openingOf(cut.line).join('\n').length;
  const line = { ...slicePaged(paged, 0, 1), text: cut.line };
  return replaced(
    articles,
    [head, part],
    [withText(head, joinPaged([pagedOf(head), BREAK, line, slicePaged(paged, opening)]))],
  );
}

function join(articles: readonly Article[], cut: Cut & { kind: 'JOIN' }): readonly Article[] | null {
  const onto = articles.find(({ id }) => id === cut.onto);
  const part = onto && after(articles, onto);
  if (onto === undefined || part?.id !== cut.article)
    return onto !== undefined && startOf(onto.text, cut) !== null ? articles : null;
  return replaced(articles, [onto, part], [withText(onto, joinPaged([pagedOf(onto), BREAK, pagedOf(part)]))]);
}

function unjoin(articles: readonly Article[], cut: Cut & { kind: 'JOIN' }): readonly Article[] {
  const onto = articles.find(({ id }) => id === cut.onto);
  const start = onto === undefined ? null : startOf(onto.text, cut);
  if (onto === undefined || start === null || articles.some(({ id }) => id === cut.article)) return articles;
  const paged = pagedOf(onto);
  const part: Article = {
    ...withText(onto, slicePaged(paged, start)),
    id: cut.article,
    ordinal: onto.ordinal + 1,
    title: cut.line,
    publishedOn: cut.publishedOn,
  };
  return replaced(articles, [onto], [withText(onto, slicePaged(paged, 0, start - 1)), part]);
}
