import type { SourceCoreFragment } from '../api/generated/graphql.ts';
import type { Locale } from '../i18n/locale.svelte.ts';
import type { SortColumn } from '../parts/table.ts';
import { publicationOf, type Citation } from './citation.ts';

/** Where each row of a table stands: article, page, newsletter, number, publisher, day, and an address that opens it. */
export function sourceColumns<R extends Readonly<{ article: SourceCoreFragment; page: number | null }>>(
  { t }: Pick<Locale, 't'>,
  citationOf: (row: R) => Citation,
): readonly SortColumn<R>[] {
  return [
    { key: 'article', label: t.figure.article, value: ({ article }) => article.title },
    { key: 'page', label: t.cite.page, value: ({ page }) => page, numeric: true },
    { key: 'newsletter', label: t.cite.newsletter, value: ({ article }) => article.issue.title },
    { key: 'number', label: t.cite.number, value: ({ article: { issue } }) => numberOf(issue) },
    { key: 'publisher', label: t.cite.publisher, value: ({ article }) => article.issue.publisher },
    { key: 'published', label: t.relation.published, value: ({ article }) => publicationOf(article) },
    { key: 'link', label: t.cite.link, value: (row) => citationOf(row).link },
  ];
}

/** 2023-5 for the fifth of 2023. */
const numberOf = ({ year, number }: SourceCoreFragment['issue']): string | null =>
  year === null && number === null ? null : [year, number].filter((part) => part !== null).join('-');
