import type { GraphError, Notice } from '../../../errors.ts';
import { noticeOf } from '../../../rules/index.ts';
import { mendCharacters } from '../../characters.ts';
import { unreadable } from '../../unreadable.ts';
import { readingOrder } from './columns.ts';
import { withoutFurniture } from './furniture.ts';
import { toMarkdown } from './lines.ts';
import { readPages, type PrintedPage } from './open.ts';
import { rowsOf, type Row } from './rows.ts';

export { libraryOptions } from './open.ts';

/** Characters that a font without a usable map gives: none at all, or those of private use. */
const IMPOSSIBLE = /[\ufffd\p{Co}]|(?![\t\n\r])\p{Cc}/gu;
/** A text with a larger share of them is not one. */
const MOST_IMPOSSIBLE = 0.05;

/**
 * The text of a PDF as lines of Markdown, in reading order, and a notice of the pages that have none.
 *
 * @throws GraphError INVALID for a file that is scanned, protected by a password, damaged or set in fonts that tell no characters;
 *   LIMIT for one larger than a newsletter may be.
 */
export async function readPdf(
  bytes: Uint8Array,
  source: string,
): Promise<Readonly<{ text: string; notices: readonly Notice[] }>> {
  const pages = await readPages(bytes, source);
  const refuse = (en: string, zh: string): GraphError => unreadable(source, 'INVALID', { zh, en });
  const written = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  if (written.length === 0)
    throw pages.some(({ pictured }) => pictured)
      ? refuse(
          `the PDF is scanned: its ${pages.length} pages are pictures without text. Have their text recognised (OCR), or ask for the text.`,
          `这是扫描件：共 ${pages.length} 页，都是图片，没有文字。请先做文字识别（OCR），或索取文字版。`,
        )
      : refuse('the PDF holds no text. Check that it is the right one.', '这份 PDF 里没有文字。请核对是否选对了文件。');
  const impossible = written.match(IMPOSSIBLE)?.length ?? 0;
  if (impossible > MOST_IMPOSSIBLE * written.length)
    throw refuse(
      `the fonts of the PDF do not tell which characters they show (${Math.round((100 * impossible) / written.length)} % of its text). Have its text recognised (OCR), or ask for the Word document.`,
      `PDF 的字体没有标明文字编码（${Math.round((100 * impossible) / written.length)}% 无法辨认）。请做文字识别（OCR），或索取 Word 版。`,
    );
  const read = pages.map((page) => ({ height: page.height, rows: rowsOf(page) }));
  const bodySize = bodySizeOf(read.flatMap(({ rows }) => rows));
  const lines = withoutFurniture(read, bodySize).flatMap((rows, i) => readingOrder(rows, pages[i]?.number ?? i + 1));
  return { text: mendCharacters(toMarkdown(lines, bodySize)), notices: noticesOf(pages) };
}

/** The size of most characters. */
function bodySizeOf(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of rows.flat()) {
    const rounded = Math.round(2 * size) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

function noticesOf(pages: readonly PrintedPage[]): readonly Notice[] {
  const missing = pages.filter(({ pictured }) => pictured).map(({ number }) => number);
  return missing.length === 0
    ? []
    : [noticeOf('document:page-without-text', 'warn', `第 ${missing.join('、')} 页是图片，没有文字，未读。`)];
}
