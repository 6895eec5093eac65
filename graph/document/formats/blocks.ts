/** Cells of a table that is made as wide in every row as in its widest; a larger one would grow far beyond its file. */
const MOST_EVEN_CELLS = 200_000;

/**
 * Text as lines of Markdown, which is what the rest of the program reads: a heading by its level, a paragraph a line, a table as rows
 * under a head. Readers of formats call it in the order in which things stand.
 */
export class Blocks {
  /** Between paragraphs: a blank line where the format parts them so (HTML), none where empty paragraphs do (Word). */
  readonly #gap: readonly string[];
  readonly #lines: string[] = [];
  #line = '';
  #level = 0;
  readonly #rows: string[][] = [];
  /** Cells of the row that is open; null outside a table. */
  #cells: string[] | null = null;
  #tables = 0;
  /** Whether all of the paragraph so far is bold. */
  #bold = true;

  constructor(gap: 'blank' | 'none') {
    this.#gap = gap === 'blank' ? [''] : [];
  }

  text(text: string, bold = false): void {
    this.#line += text;
    if (text.trim() !== '') this.#bold &&= bold;
  }

  /** Ends the paragraph; the next is a heading of a level, 0 for none. */
  paragraph(level = 0): void {
    if (this.#cells === null) {
      this.#flush();
      this.#level = level;
    } else if (this.#line !== '' && !this.#line.endsWith(' ')) this.#line += ' ';
  }

  /** Makes the paragraph that is open a heading of a level. */
  heading(level: number): void {
    this.#level ||= level;
  }

  /** A break within a paragraph. */
  lineBreak(): void {
    if (this.#cells === null) this.#flush();
    else this.#line += ' ';
  }

  openTable(): void {
    if (this.#tables++ > 0) return;
    this.#flush();
    this.#rows.length = 0;
  }

  openRow(): void {
    if (this.#tables === 1) this.#cells = [];
  }

  closeCell(): void {
    if (this.#tables !== 1 || this.#cells === null) return;
    this.#cells.push(tidy(this.#line));
    this.#line = '';
  }

  closeRow(): void {
    if (this.#tables !== 1 || this.#cells === null) return;
    if (this.#cells.length > 0) this.#rows.push(this.#cells);
    this.#cells = null;
  }

  /** A table of one column is layout: its cells are paragraphs. */
  closeTable(): void {
    if (--this.#tables > 0) return;
    const width = this.#rows.reduce((most, row) => Math.max(most, row.length), 0);
    const isEven = width * this.#rows.length <= MOST_EVEN_CELLS;
    for (const [i, row] of this.#rows.entries()) {
      if (width < 2) this.#lines.push(...row.filter((cell) => cell !== ''), '');
      else {
        const length = isEven ? width : row.length;
        this.#lines.push(
          `| ${Array.from({ length }, (_, at) => (row[at] ?? '').replaceAll('|', '\\|')).join(' | ')} |`,
        );
        if (i === 0) this.#lines.push(`|${' --- |'.repeat(width)}`);
      }
    }
    this.#lines.push('');
    this.#rows.length = 0;
    this.#tables = 0;
  }

  /** All lines so far. */
  toString(): string {
    this.#flush();
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #flush(): void {
    const line = tidy(this.#line);
    this.#line = '';
    const [level, bold] = [this.#level, this.#bold];
    this.#level = 0;
    this.#bold = true;
    if (line === '') {
      if (this.#gap.length === 0) this.#lines.push('');
    } else this.#lines.push(level > 0 ? `${'#'.repeat(level)} ${line}` : bold ? `**${line}**` : line, ...this.#gap);
  }
}

const tidy = (text: string): string => text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
