import { mendCharacters } from './characters.ts';
import { NO_PAGES, unmarked, type PageStart } from './pages.ts';
import { unreadable } from './unreadable.ts';

/** More lines than any newsletter has; keeps a hostile file from filling the memory. */
export const MAX_DOCUMENT_LINES = 500_000;

/** What stands between a line and the one before it. */
export type Gap = Readonly<{
  /** Blank lines. */
  blank: number;
  /** A page number, running head or form feed. */
  page: boolean;
  /** A drawn line. */
  rule: boolean;
}>;

/** One line that says something, its markup and surrounding white space taken away. */
export type Line = Readonly<{
  /** As it is understood: its characters mended. */
  text: string;
  /** As the file has it, a unit for each of `text`. */
  written: string;
  /** Line number in the file, from 1. */
  at: number;
  gap: Gap;
  /** Width of the white space before it; a full-width space counts two. */
  indent: number;
  /** Markdown heading level, 0 for none. */
  level: number;
  /** The whole line is bold in Markdown. */
  bold: boolean;
  /** It had a Markdown list mark. */
  bullet: boolean;
  /** The pages that it stands on, by their places in its text; none where the format has no pages. */
  pages: readonly PageStart[];
}>;

/** What the file has of lines that are read as one. */
export const writtenOf = (lines: readonly Line[]): string => lines.map(({ written }) => written).join('');

/** Text that was read from lines as the file has it there; as it was read, where the lines do not hold it. */
export const asWritten = (text: string, lines: readonly Line[]): string => {
  const at = lines
    .map((line) => line.text)
    .join('')
    .indexOf(text);
  return at < 0 ? text : writtenOf(lines).slice(at, at + text.length);
};

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/g;
const RULE = /^[-=_*＝—–―─━~～·.。•◆◇★☆※#＊+\s]{3,}$/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;

const indentOf = (raw: string): number => {
  let width = 0;
  for (const character of raw) {
    if (character === ' ' || character === '\u00a0') width += 1;
    else if (character === '\u3000') width += 2;
    else if (character === '\t') width += 4;
    else break;
  }
  return width;
};

/** Emphasis, links, code marks and tags of Markdown taken away; every pattern is bounded, so a hostile line costs no more than its length. */
const stripInline = (text: string): string =>
  text
    .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000})\1/g, '$2')
    .replace(/(?<![*\w])\*(?=[^\s*])([^*]{1,500})\*(?![*\w])/g, '$1')
    .replace(/`([^`]{1,500})`/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1')
    .replace(/&nbsp;/g, ' ');

const HEADING = /^(#{1,6})(?:\s+|(?=[^\s#\d]))(.*)$/s;

type Draft = Omit<Line, 'written' | 'at' | 'gap' | 'indent' | 'pages'>;

const draft = (plain: string, isMarkdown: boolean): Draft => {
  const heading = HEADING.exec(plain);
  if (heading !== null) {
    const text = stripInline(heading[2] ?? '')
      .trimEnd()
      .replace(/\s#{1,6}$/, '')
      .trim();
    return { text, level: heading[1]?.length ?? 1, bold: false, bullet: false };
  }
  let text = plain;
  if (text.startsWith('>')) text = text.replace(/^(?:>\s?){1,9}/, '').trim();
  const bullet = text.length < 24 && /^[-*+]\s*\d{1,4}\s*[-*+]$/.test(text) ? null : /^[-*+]\s+/.exec(text);
  if (bullet !== null) text = text.slice(bullet[0].length);
  else if (text === '-' || text === '*' || text === '+') text = '';
  const bold = text.length < 300 && /^(\*\*|__)[^*_]+\1$/.test(text);
  if (isMarkdown) text = stripInline(text).trim();
  return { text, level: 0, bold, bullet: bullet !== null };
};

/**
 * Cuts a text into its lines. Blank lines, drawn lines and form feeds become the gap of the line after them; Markdown becomes
 * plain text with a level; zero-width and bidirectional marks go. Throws a GraphError over MAX_DOCUMENT_LINES.
 *
 * @param paged every page but the first begins with a form feed, which may stand amid a paragraph.
 */
export const readLines = (text: string, source: string, paged = false): readonly Line[] => {
  const even = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(INVISIBLE, '');
  const isMarkdown = /^#{1,6} ?\S|\*\*\S|^[-*] |\]\(|^> |<br/m.test(even);
  const lines: Line[] = [];
  let [at, blank, page, rule] = [0, 0, false, false];
  let number = 1;
  for (let from = 0; from <= even.length;) {
    const found = even.indexOf('\n', from);
    const to = found < 0 ? even.length : found;
    let raw = even.slice(from, to);
    from = to + 1;
    at++;
    if (raw.includes('\f')) {
      const opened = paged ? raw.length - raw.replace(/^\f+/, '').length : 0;
      page ||= !paged || opened > 0;
      number += opened;
      raw = paged ? raw.slice(opened) : raw.replaceAll('\f', '');
    }
    const here = number;
    if (paged) number += raw.split('\f').length - 1;
    const plain = raw.trim();
    if (plain === '') {
      blank++;
      continue;
    }
    if (plain.length < 200 && RULE.test(plain)) {
      const above = lines.at(-1);
      const isUnderline = blank === 0 && UNDERLINE.test(plain) && above !== undefined && above.text.length <= 60;
      if (
        isUnderline &&
        above.level === 0 &&
        (above.gap.blank > 0 || above.gap.rule || lines.length === 1) &&
        !/[。；，]$/.test(above.text)
      )
        lines[lines.length - 1] = { ...above, level: plain.startsWith('=') ? 1 : 2 };
      else rule = true;
      blank++;
      continue;
    }
    const read = draft(plain, isMarkdown);
    if (read.text === '') {
      blank++;
      continue;
    }
    if (lines.length >= MAX_DOCUMENT_LINES)
      throw unreadable(source, 'LIMIT', {
        zh: `文件超过 ${MAX_DOCUMENT_LINES} 行。请按期拆分，再逐个读取。`,
        en: `more than ${MAX_DOCUMENT_LINES} lines. Split the file into its issues and read these one by one.`,
      });
    const { text: written, pages } = paged ? unmarked(read.text, here) : { text: read.text, pages: NO_PAGES };
    lines.push({
      ...read,
      text: mendCharacters(written),
      written,
      pages,
      at,
      gap: { blank, page, rule },
      indent: indentOf(raw),
    });
    [blank, page, rule] = [0, false, false];
  }
  return lines;
};
