import { digest, type IssueId } from '../id.ts';
import { cutArticles, type CutText } from './articles.ts';
import { bylineDate, isSignature } from './byline.ts';
import type { ArticleDraft } from './draft.ts';
import { textOf, type Extracted } from './formats/index.ts';
import { frontOf, type FrontMatter } from './front.ts';
import { dropFurniture } from './furniture.ts';
import { articleId, checksumOf, issueKey, type IssueKey } from './identity.ts';
import { titleKey } from './likeness.ts';
import { readLines, type Line } from './lines.ts';
import { isMastheadLine, readMasthead, type Masthead } from './masthead.ts';
import { outlineRows, type Beginnings, type OutlineRow } from './outline.ts';
import { splitRunIns } from './run-in.ts';
import type { Article, Issue, PartialDate, IssueReading } from './types.ts';
import { unreadable } from './unreadable.ts';

const NOTHING: Masthead = { title: null, year: null, number: null, publisher: null, editor: null, publishedOn: null };

/** @param signedOn the date at the foot of the file, which is that of its last article. */
const toArticles = (
  drafts: readonly ArticleDraft[],
  issue: Issue,
  key: IssueKey,
  signedOn: PartialDate | null,
): readonly Article[] => {
  const times = new Map<string, number>();
  return drafts.map((draft, index) => {
    const checksum = checksumOf(draft.text);
    const title = titleKey(draft.title);
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return {
      id: articleId(key, draft.title, checksum, time),
      issue: issue.id,
      ordinal: index + 1,
      title: draft.title,
      text: draft.text,
      pages: draft.pages.length === 0 ? null : draft.pages,
      publishedOn: draft.publishedOn ?? issue.publishedOn ?? (index === drafts.length - 1 ? signedOn : null),
      checksum,
    };
  });
};

type Opened = Readonly<{ lines: readonly Line[]; front: FrontMatter; cut: CutText }>;

const openIssue = (file: Uint8Array | Extracted, source: string, chosen: Beginnings | null): Opened => {
  const read =
    file instanceof Uint8Array ? readLines(textOf(file, source), source) : readLines(file.text, source, true);
  const lines = splitRunIns(dropFurniture(read));
  const front = frontOf(lines);
  return { lines, front, cut: cutArticles(lines.slice(0, front.foot), front, chosen) };
};

/** The lines of a file where articles begin or may begin, and how each was weighed. @throws GraphError as `readIssue`. */
export const outlineOf = (file: Uint8Array | Extracted, source: string): readonly OutlineRow[] => {
  const { lines, cut } = openIssue(file, source, null);
  return outlineRows(lines, cut.candidates);
};

/**
 * Reads a newsletter issue or a single article from a file of a format that formats/ reads. `chosen` says where articles begin, in
 * place of what the reader finds. Throws a GraphError that names `source` where it is of another format, too large, or holds no article.
 */
export const readIssue = (
  file: Uint8Array | Extracted,
  source: string,
  chosen: Beginnings | null = null,
): IssueReading => {
  const { lines, front, cut } = openIssue(file, source, chosen);
  if (cut.drafts.length === 0)
    throw unreadable(source, 'INVALID', {
      zh: '没有找到文章。文章是单独成行的标题和其后的正文；请核对文件里是否有整期内容。',
      en: 'no article text was found. An article is a title on its own line and sentences after it; check that the file holds the whole issue.',
    });
  const texts = (some: readonly Line[]): readonly string[] => some.map((line) => line.text);
  const foot = texts(lines.slice(front.foot));
  const beforeFirst =
    front.start === front.head ? [] : texts(lines.slice(front.head, cut.start)).filter(isMastheadLine);
  const head =
    front.head === 0 && front.contents === null
      ? NOTHING
      : readMasthead([...texts(lines.slice(0, front.head)), ...beforeFirst], foot);
  const key = issueKey(
    head,
    cut.drafts.map(({ text }) => text),
  );
  const issue: Issue = { id: digest('issue', ...key) as IssueId, ...head };
  return {
    issue,
    articles: toArticles(cut.drafts, issue, key, bylineDate(foot.find(isSignature) ?? '')),
    notices: [
      ...(file instanceof Uint8Array ? [] : file.notices),
      ...cut.notices,
      ...cut.drafts.flatMap((draft) => draft.notices),
    ],
  };
};
