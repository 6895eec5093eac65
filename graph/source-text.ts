/**
 * Literals first, because a comment's mark inside one opens no comment. A slash opens a regular expression only where no value stands
 * before it; Prettier's layout keeps a division apart by blanks.
 */
const LITERAL_OR_COMMENT =
  /(`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=[(,=:[!&|?{};>]\s*|^\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/gm;

/** A TypeScript file without its comments and without the white space at both ends of its lines; blank lines go, too. */
export const withoutComments = (code: string): string =>
  code
    .replaceAll(LITERAL_OR_COMMENT, (_, literal: string | undefined) => literal ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** What a table's row says of itself, not of how a text is read. */
const REMARKS: ReadonlySet<string> = new Set([
  'source',
  'note',
  'zh',
  'en',
  'example',
  'counterExample',
  'when',
  'gives',
]);

/** A tab-separated table without the columns that only people read, and without its `#` lines. */
export function withoutRemarks(table: string): string {
  const [header = '', ...rows] = table.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const kept = header.split('\t').map((column) => !REMARKS.has(column));
  return [header, ...rows]
    .map((line) =>
      line
        .split('\t')
        .filter((_, i) => kept[i] ?? true)
        .join('\t'),
    )
    .join('\n');
}
