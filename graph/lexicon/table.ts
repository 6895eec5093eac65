import { readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

/** Reads `name.tsv` of this folder: a header line, tab-separated rows, `#` comments. An absent cell is ''. */
export function readTable(name: string): readonly Row[] {
  const lines = readFileSync(new URL(`./${name}.tsv`, import.meta.url), 'utf8').split(/\r?\n/);
  const header = (lines[0] ?? '').split('\t');
  const rows: Row[] = [];
  for (const line of lines.slice(1)) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    rows.push(Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])));
  }
  return rows;
}

/** Splits a `|` list cell; '' gives []. */
export const list = (cell: string | undefined): readonly string[] => (cell ? cell.split('|').filter(Boolean) : []);
