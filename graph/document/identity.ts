import { hash } from 'node:crypto';
import { digest, type ArticleId } from '../id.ts';
import { titleKey } from './likeness.ts';
import type { Issue } from './types.ts';

/** What names an issue and its articles: the masthead where it says enough, else the text. */
export type IssueKey = readonly [by: 'masthead' | 'text', ...parts: string[]];

export const checksumOf = (text: string): string => hash('sha256', text, 'hex');

/** @param texts those of the articles, as the reader found them. */
export const issueKey = (head: Omit<Issue, 'id'>, texts: readonly string[]): IssueKey => {
  const name = [head.title ?? '', head.publisher ?? ''];
  if (name.join('') === '' || (head.number === null && head.publishedOn === null))
    return ['text', checksumOf(texts.join('\n'))];
  return [
    'masthead',
    ...name.map(titleKey),
    String(head.year ?? ''),
    head.number === null ? (head.publishedOn ?? '') : String(head.number),
  ];
};

/** @param time which of the articles of this title in its issue, from 1. */
export const articleId = (key: IssueKey, title: string, checksum: string, time: number): ArticleId => {
  const own = key[0] === 'masthead' ? [...key, titleKey(title)] : ['text', checksum];
  return digest('article', ...own, ...(time > 1 ? [String(time)] : [])) as ArticleId;
};
