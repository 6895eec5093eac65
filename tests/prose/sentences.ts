import ts from 'typescript';

/** A sentence for people that stands in code: where, and what kind. */
export type Sentence = Readonly<{ kind: 'comments' | 'titles' | 'messages'; text: string; line: number }>;

const TITLED = new Set(['describe', 'it', 'test']);
const ENGLISH = /^(?=.*\p{Ll}{2})(?:\S+ ){3}/u;

/** The comments, test titles and longer English strings of a TypeScript file or of the script of a Svelte component. */
export function sentencesOf(file: string, source: string): readonly Sentence[] {
  const tree = ts.createSourceFile(file, scriptOf(file, source), ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const add = (kind: Sentence['kind'], text: string, at: number): void => {
    found.push({ kind, text, line: tree.getLineAndCharacterOfPosition(at).line + 1 });
  };
  const seen = new Set<number>();
  const comments = (ranges: readonly ts.CommentRange[] | undefined): void => {
    for (const { pos, end } of ranges ?? []) {
      if (seen.has(pos)) continue;
      seen.add(pos);
      add('comments', plain(tree.text.slice(pos, end)), pos);
    }
  };
  const visit = (node: ts.Node): void => {
    comments(ts.getLeadingCommentRanges(tree.text, node.getFullStart()));
    comments(ts.getTrailingCommentRanges(tree.text, node.getEnd()));
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = node.getText(tree).slice(1, -1);
      if (isTitle(node)) add('titles', text, node.getStart(tree));
      else if (ENGLISH.test(text)) add('messages', text, node.getStart(tree));
    }
    for (const child of node.getChildren(tree)) visit(child);
  };
  visit(tree);
  return found;
}

/** The title of a test: the first argument of `it`, `test.each(…)` and the like, or the property `it` of a row of a table. */
function isTitle(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && parent.name.getText() === 'it';
  return ts.isCallExpression(parent) && parent.arguments[0] === node && TITLED.has(rootOf(parent.expression));
}

function rootOf(node: ts.Expression): string {
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return rootOf(node.expression);
  return ts.isIdentifier(node) ? node.text : '';
}

/** The script of a Svelte component on its own lines; anything else as it is. */
function scriptOf(file: string, source: string): string {
  if (!file.endsWith('.svelte')) return source;
  return source
    .split(/(<script[^>]*>[\s\S]*?<\/script>)/)
    .map((part) => (part.startsWith('<script') ? part.replace(/<\/?script[^>]*>/g, '') : part.replace(/[^\n]/g, '')))
    .join('');
}

/** A comment without its marks, on one line. */
function plain(comment: string): string {
  return comment
    .replace(/^\/\*+|\*+\/$|^\s*\/\/+|^[ \t]*\*/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
