import type { SourceCoreFragment } from '../api/generated/graphql.ts';

/** A passage with what a reader needs to find it again. */
export type Citation = Readonly<{
  /** The sentence; null where the article is cited as a whole. */
  quote: string | null;
  /** The page of its file that it stands on; null where the format has no pages, and where the article is cited as a whole. */
  page: number | null;
  source: SourceCoreFragment;
  /** An address that opens the passage in this explorer. */
  link: string;
  /** The day on which it was looked up, as YYYY-MM-DD. */
  retrievedOn: string;
}>;

export const CITATION_FORMATS = ['text', 'markdown', 'gbt7714'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The citation as text of a format. Sources are Chinese, and so are their references, whatever the interface speaks. */
export function cite(citation: Citation, format: CitationFormat): string {
  switch (format) {
    case 'text':
      return asText(citation);
    case 'markdown':
      return asMarkdown(citation);
    case 'gbt7714':
      return asReference(citation);
  }
}

function asText({ quote, page, source, link }: Citation): string {
  const reference = `《${source.title}》，${whereOf(source, page)}。${link}`;
  return quote === null ? reference : `“${quote}”\n——${reference}`;
}

function asMarkdown({ quote, page, source, link }: Citation): string {
  const reference = `[《${escaped(source.title)}》](<${link}>)，${escaped(whereOf(source, page))}`;
  if (quote === null) return reference;
  const lines = quote.split('\n').map((line) => `> ${escaped(line)}`);
  return [...lines, '>', `> ——${reference}`].join('\n');
}

/**
 * A reference by GB/T 7714—2015, 4.2 and 8: an article of a serial on the net where the newsletter is known, else an electronic
 * resource. The publisher stands for an author where none is named.
 */
function asReference({ page, source, link, retrievedOn }: Citation): string {
  const { title, issue } = source;
  const day = publicationOf(source);
  const author = issue.publisher === null ? '' : `${issue.publisher}. `;
  const access = `${page === null ? '' : `: ${page}`}[${retrievedOn}]. ${link}.`;
  if (issue.title === null) {
    return `${author}${title}[EB/OL]. ${day === null ? '' : `(${day})`}${access}`;
  }
  const year = issue.year ?? day?.slice(0, 4) ?? null;
  const part = [year, issue.number === null ? null : `(${issue.number})`].filter((one) => one !== null).join('');
  return `${author}${title}[J/OL]. ${plainTitle(issue.title)}${part === '' ? '' : `, ${part}`}${access}`;
}

/** Newsletter, number, publisher, day and page, as far as they are known. */
function whereOf(source: SourceCoreFragment, page: number | null): string {
  const { issue } = source;
  const year = issue.year === null ? '' : `${issue.year}年`;
  const number = issue.number === null ? '' : `第${issue.number}期`;
  const newsletter = issue.title === null ? '' : `《${plainTitle(issue.title)}》${year}${number}`;
  return (
    [newsletter, issue.publisher, publicationOf(source), page === null ? null : `第${page}页`]
      .filter((part) => part !== null && part !== '')
      .join('，') || '刊名不详'
  );
}

/** When an article came out: by itself, else with its newsletter. */
export const publicationOf = ({ publishedOn, issue }: SourceCoreFragment): string | null =>
  publishedOn ?? issue.publishedOn;

/** 《简报》 and 简报 are one title. */
const plainTitle = (title: string): string => title.replace(/^《(.*)》$/, '$1');

/** Signs that Markdown would read as its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, String.raw`\$&`);
