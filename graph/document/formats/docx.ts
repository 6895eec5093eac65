import { Blocks } from './blocks.ts';
import { unpack } from './unpack.ts';
import { walkXml } from './xml.ts';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';

/** Text that was struck out by a reviewer, codes of fields, and what old programs show instead of a text box. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:pict']);

/**
 * A Word document as lines of Markdown: tracked changes accepted, text boxes kept once, tables as rows, headings with their level.
 *
 * @throws Error where the archive is damaged, has no text, or unpacks to more than a newsletter may have.
 */
export function docxText(bytes: Uint8Array): string {
  const files = unpack(bytes, [DOCUMENT, STYLES]);
  const document = files.get(DOCUMENT);
  if (document === undefined) throw new Error(`${DOCUMENT} is missing`);
  const styles = files.get(STYLES);
  return readDocument(document, styles === undefined ? new Map() : headingStyles(styles));
}

/** By the id of a style the level of heading that it makes. */
function headingStyles(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let style = '';
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') style = attributes['w:styleId'] ?? '';
      else if (name === 'w:name') {
        const level = /^heading ([1-6])$/i.exec(attributes['w:val'] ?? '')?.[1];
        if (level !== undefined) levels.set(style, Number(level));
      } else if (name === 'w:outlineLvl' && !levels.has(style)) {
        const level = Number(attributes['w:val']);
        if (level >= 0 && level < 6) levels.set(style, level + 1);
      }
    },
  });
  return levels;
}

/** What Word takes where nothing says a size: 10.5 points in Chinese documents. */
const DEFAULT_SIZE = 21;
/** Half-points by which a title is larger than the text. */
const LARGER = 4;
/** The level of what is larger than the text without a style that says so. */
const LARGER_LEVEL = 2;

/** The size, in half-points, that most characters have where a run says one; 0 where none does. */
function bodySize(xml: string): number {
  const counts = new Map<number, number>();
  let size = 0;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:r') size = 0;
      else if (name === 'w:sz') size = Number(attributes['w:val']) || 0;
    },
    text: (text) => counts.set(size, (counts.get(size) ?? 0) + text.trim().length),
  });
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function readDocument(xml: string, styles: ReadonlyMap<string, number>): string {
  const body = bodySize(xml);
  const main = new Blocks('none');
  /** A text box stands before the paragraph that it is anchored in. */
  const boxes: Blocks[] = [];
  const written: string[] = [];
  let out = main;
  let left = 0;
  let isText = false;
  let bold = false;
  let size = 0;
  /** The smallest size of the paragraph's text. */
  let smallest = Infinity;
  walkXml(xml, {
    open: (name, attributes) => {
      if (LEFT_OUT.has(name)) left++;
      if (left > 0) return;
      if (name === 'w:txbxContent') {
        boxes.push(out);
        out = new Blocks('none');
      } else if (name === 'w:p') {
        out.paragraph();
        smallest = Infinity;
      } else if (name === 'w:pStyle') out.heading(styles.get(attributes['w:val'] ?? '') ?? 0);
      else if (name === 'w:r') {
        bold = false;
        size = 0;
      } else if (name === 'w:sz') size = Number(attributes['w:val']) || 0;
      else if (name === 'w:b') bold = attributes['w:val'] !== '0' && attributes['w:val'] !== 'false';
      else if (name === 'w:t') isText = true;
      else if (name === 'w:tab') out.text(' ');
      else if (name === 'w:br' || name === 'w:cr') out.lineBreak();
      else if (name === 'w:tbl') out.openTable();
      else if (name === 'w:tr') out.openRow();
    },
    text: (text) => {
      if (!isText || left > 0) return;
      smallest = Math.min(smallest, size);
      out.text(text, bold);
    },
    close: (name) => {
      if (LEFT_OUT.has(name)) left--;
      if (left > 0) return;
      if (name === 'w:t') isText = false;
      else if (name === 'w:p' && smallest !== Infinity && smallest >= (body || DEFAULT_SIZE) + LARGER)
        out.heading(LARGER_LEVEL);
      else if (name === 'w:txbxContent') {
        written.push(out.toString());
        out = boxes.pop() ?? main;
      } else if (name === 'w:tc') out.closeCell();
      else if (name === 'w:tr') out.closeRow();
      else if (name === 'w:tbl') out.closeTable();
    },
  });
  return [...written, main.toString()].filter((part) => part !== '').join('\n\n');
}
