import { Blocks } from './blocks.ts';
import { unpack } from './unpack.ts';
import { walkXml } from './xml.ts';

const CONTENT = 'content.xml';

/** Text that was struck out by a reviewer, remarks, notes at the foot, and what forms and drawings say of themselves. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note',
  'office:forms',
  'svg:title',
  'svg:desc',
]);
/** Levels of heading that Markdown has. */
const LOWEST_LEVEL = 6;
/** Spaces that one mark may stand for. */
const MOST_SPACES = 100;

/**
 * An OpenDocument text as lines of Markdown: tracked changes accepted, text boxes kept, tables as rows, headings with their level.
 *
 * @throws Error where the archive is damaged, has no text, or unpacks to more than a newsletter may have.
 */
export function odtText(bytes: Uint8Array): string {
  const content = unpack(bytes, [CONTENT]).get(CONTENT);
  if (content === undefined) throw new Error(`${CONTENT} is missing`);
  const main = new Blocks('none');
  /** A text box stands before the paragraph that it is anchored in. */
  const around: Blocks[] = [];
  const boxes: string[] = [];
  let out = main;
  let left = 0;
  let paragraphs = 0;
  walkXml(content, {
    open: (name, attributes) => {
      if (LEFT_OUT.has(name)) left++;
      if (left > 0) return;
      if (name === 'draw:text-box') {
        around.push(out);
        out = new Blocks('none');
      } else if (name === 'text:h') {
        out.paragraph(Math.min(Number(attributes['text:outline-level']) || 1, LOWEST_LEVEL));
        paragraphs++;
      } else if (name === 'text:p') {
        out.paragraph();
        paragraphs++;
      } else if (name === 'text:s') out.text(' '.repeat(Math.min(Number(attributes['text:c']) || 1, MOST_SPACES)));
      else if (name === 'text:tab') out.text(' ');
      else if (name === 'text:line-break') out.lineBreak();
      else if (name === 'table:table') out.openTable();
      else if (name === 'table:table-row') out.openRow();
    },
    text: (text) => {
      if (left === 0 && paragraphs > 0) out.text(text);
    },
    close: (name) => {
      if (LEFT_OUT.has(name)) left--;
      if (left > 0) return;
      if (name === 'text:h' || name === 'text:p') paragraphs--;
      else if (name === 'draw:text-box') {
        boxes.push(out.toString());
        out = around.pop() ?? main;
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') out.closeCell();
      else if (name === 'table:table-row') out.closeRow();
      else if (name === 'table:table') out.closeTable();
    },
  });
  return [...boxes, main.toString()].filter((part) => part !== '').join('\n\n');
}
