import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { withoutComments, withoutRemarks } from '../../graph/source-text.ts';
import { readingFiles, versionOf } from '../../graph/version.ts';

const FILES = [
  {
    path: 'relate/rule.ts',
    text: "// Why it is so.\nexport const far = (gap: number): boolean => gap > 14;\nconst url = 'a//b';\n",
  },
  { path: 'lexicon/verbs.tsv', text: 'word\troles\tsource\tnote\n印发\tlead\tusage\t\n' },
];
const ONTOLOGY = [['Agency', 'Program'], [['LEADS', false, [['Agency', 'Program']]]]];

/** The version after a piece of text was replaced, which must stand in one of the files. */
function after(from: string, to: string): string {
  expect(FILES.some(({ text }) => text.includes(from))).toBe(true);
  return versionOf(
    FILES.map(({ path, text }) => ({ path, text: text.replace(from, to) })),
    ONTOLOGY,
  );
}

describe('the version of the rules', () => {
  const version = versionOf(FILES, ONTOLOGY);

  it.each([
    ['a comment', '// Why it is so.', '/* Another reason,\n   over two lines. */'],
    ['the layout of a file', '\nconst url', '\n\n  const url'],
    ['the source of a row', 'usage', 'compiled'],
    ['the note of a row', '\t\n', '\ta verb of issuing\n'],
    ['the end of a line', '14;\n', '14;\r\n'],
  ])('the version stays when %s changes', (_, from, to) => {
    expect(after(from, to)).toBe(version);
  });

  it.each([
    ['a number in a rule', '14', '15'],
    ['a string that looks like a comment', 'a//b', 'a//c'],
    ['a word of a table', '印发', '下发'],
    ['the role of a word', 'lead', 'join'],
  ])('changes with %s', (_, from, to) => {
    expect(after(from, to)).not.toBe(version);
  });

  it('changes with a signature of the ontology', () => {
    expect(versionOf(FILES, [['Agency', 'Program'], [['LEADS', false, [['Program', 'Agency']]]]])).not.toBe(version);
  });

  it('does not depend on the order in which the disk lists the files', () => {
    expect(versionOf(FILES.toReversed(), ONTOLOGY)).toBe(version);
  });
});

/** The tokens of a TypeScript file, without comments. */
function tokensOf(code: string): readonly string[] {
  const tokens: string[] = [];
  const walk = (node: ts.Node): void => {
    const children = node.getChildren().filter((child) => !ts.isJSDoc(child));
    if (children.length === 0) tokens.push(node.getText().replaceAll(/\s+/g, ' '));
    children.forEach(walk);
  };
  walk(ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true));
  return tokens;
}

describe('a file without its comments', () => {
  it('has every token that the TypeScript compiler sees in the file, for all files that decide a reading', () => {
    const files = readingFiles().filter(({ path }) => path.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(50);
    for (const { path, text } of files) expect(tokensOf(withoutComments(text)), path).toEqual(tokensOf(text));
  });

  it('has no line of a comment left', () => {
    for (const { path, text } of readingFiles())
      if (path.endsWith('.ts')) expect(withoutComments(text), path).not.toMatch(/^(?:\/\/|\/?\*)/m);
  });
});

it('a table without remarks keeps its other columns and drops the lines of comments', () => {
  expect(withoutRemarks('word\tsource\tkind\n# about\n甲\tusage\tx\n')).toBe('word\tkind\n甲\tx');
});
