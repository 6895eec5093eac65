import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as pdfjs from 'pdfjs-dist';
import type { GraphError, Wording } from '../../../errors.ts';
import { unreadable } from '../../unreadable.ts';

/** A stretch of text on a page. Places are points from its upper left corner; `y` is the baseline, `size` that of the font. */
export type Run = Readonly<{ text: string; x: number; end: number; y: number; size: number; font: string }>;

/** A page, from 1, with what stands on it in the order of the file; `pictured`: it has no text and shows a picture. */
export type PrintedPage = Readonly<{
  number: number;
  width: number;
  height: number;
  runs: readonly Run[];
  pictured: boolean;
}>;

const require = createRequire(import.meta.url);

/** More pages than any newsletter has. */
const MOST_PAGES = 1_000;
const MOST_RUNS = 2_000_000;
/** A scanned page of A3 has so many; larger pictures are passed over. */
const MOST_PIXELS = 70_000_000;

/** A folder of the library's package: maps of characters, fonts. */
const folderOf = (name: string): string => join(dirname(require.resolve('pdfjs-dist/package.json')), name, '/');

/** The library, which asks for a class of browsers when it is loaded and does not use it for text. */
function load(): typeof pdfjs {
  const scope: { DOMMatrix?: unknown } = globalThis;
  scope.DOMMatrix ??= Object;
  return require('pdfjs-dist/legacy/build/pdf.mjs') as typeof pdfjs;
}

/** What the library works with: maps and fonts of its own package, nothing of the system's or the network's. */
export const libraryOptions = () => ({
  cMapUrl: folderOf('cmaps'),
  cMapPacked: true,
  standardFontDataUrl: folderOf('standard_fonts'),
  wasmUrl: folderOf('wasm'),
  disableFontFace: true,
  useSystemFonts: false,
  maxImageSize: MOST_PIXELS,
});

/**
 * The text of a PDF with its places, page by page. Fonts that are not embedded are read by the maps of characters that come with the
 * library; nothing is fetched.
 *
 * @throws GraphError INVALID for a file that is damaged or protected by a password, LIMIT for one larger than a newsletter may be.
 */
export async function readPages(bytes: Uint8Array, source: string): Promise<readonly PrintedPage[]> {
  const { getDocument, OPS, VerbosityLevel } = load();
  // The library takes the bytes it is given for its own.
  const task = getDocument({ ...libraryOptions(), verbosity: VerbosityLevel.ERRORS, data: Uint8Array.from(bytes) });
  const limit = (what: string, zh: string): GraphError =>
    unreadable(source, 'LIMIT', {
      zh: `${zh}请拆分后分别读取。`,
      en: `the PDF ${what}. Split it, and read its parts.`,
    });
  try {
    const document = await withoutFault(task.promise, source);
    if (document.numPages > MOST_PAGES)
      throw limit(`has ${document.numPages} pages, over ${MOST_PAGES}`, `PDF 有 ${document.numPages} 页，过长。`);
    const pages: PrintedPage[] = [];
    let runs = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await withoutFault(readPage(document, number, OPS), source);
      pages.push(page);
      runs += page.runs.length;
      if (runs > MOST_RUNS) throw limit('has far more text than a newsletter', 'PDF 文字过多。');
    }
    return pages;
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

type Ops = (typeof pdfjs)['OPS'];

async function readPage(document: pdfjs.PDFDocumentProxy, number: number, ops: Ops): Promise<PrintedPage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs = items.flatMap((item): Run[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as readonly number[];
    const size = Math.hypot(a, b) || item.height;
    return [{ text: item.str, x: x - left, end: x - left + item.width, y: top - y, size, font: item.fontName }];
  });
  const pictured = runs.length === 0 && (await showsPicture(page, ops));
  page.cleanup();
  return { number, width: right - left, height: top - bottom, runs, pictured };
}

async function showsPicture(page: pdfjs.PDFPageProxy, ops: Ops): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const pictures: readonly number[] = [ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject];
  return fnArray.some((operation) => pictures.includes(operation));
}

/** What the library throws, as what the file is and what can be done about it. */
async function withoutFault<T>(work: Promise<T>, source: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    const wording: Wording =
      name === 'PasswordException'
        ? {
            en: 'the PDF is protected by a password. Open it, save a copy without one, and read that.',
            zh: '这份 PDF 设有密码。请打开后另存为不设密码的副本，再读。',
          }
        : {
            en: `the PDF is damaged (${error instanceof Error ? error.message : String(error)}). Fetch it again, or open it and save it again.`,
            zh: '这份 PDF 已损坏。请重新下载，或打开后另存，再读。',
          };
    throw unreadable(source, 'INVALID', wording, error);
  }
}
