import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CLASSES, SUBJECTS } from '../../graph/lexicon/classes.ts';

const GRAPH = new URL('../../graph/', import.meta.url);
const files = readdirSync(GRAPH, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  // The tools that make tables have the words of their sources, the ontology has examples for people.
  .filter((file) => file.endsWith('.ts') && !/^(?:lexicon\/generate|ontology)\/|^store\/pinyin\.ts$/.test(file))
  .sort();

/** Two neighbouring branches of Chinese characters only. */
const ALTERNATION = /(?:^|[|(:!=^])\p{Script=Han}+\|\p{Script=Han}+(?=[|)$\n]|$)/u;
const WORD = /^\p{Script=Han}{2,}$/u;
const isWord = (node: ts.Node): boolean => ts.isStringLiteralLike(node) && WORD.test(node.text);

/** Lists of Chinese words in a file of code, as they stand there. */
function wordLists(name: string, code: string): readonly string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const text = node.getText(source);
    const literal =
      ts.isRegularExpressionLiteral(node) || ts.isStringLiteralLike(node)
        ? node.text.replace(/^\//, '')
        : ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
          ? (node.rawText ?? node.text)
          : null;
    if (literal !== null && ALTERNATION.test(literal)) found.push(text);
    if (ts.isArrayLiteralExpression(node) && node.elements.filter(isWord).length > 1) found.push(text);
    if (
      ts.isObjectLiteralExpression(node) &&
      node.properties.filter(({ name: key }) => key !== undefined && WORD.test(key.getText(source).replaceAll("'", '')))
        .length > 1
    )
      found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('lists of Chinese words', () => {
  it.each(files)('%s has none: they are rows of the lexicon', (file) => {
    expect(wordLists(file, readFileSync(new URL(file, GRAPH), 'utf8'))).toEqual([]);
  });

  it.each([
    ['an alternation', 'const A = /(?:推出|实施)$/;'],
    ['an alternation of single characters', 'const A = /^(?:省|市|县)/;'],
    ['an alternation in a string', 'const A = new RegExp(`^(?:${x}|推出|实施)`);'],
    ['an array', "const A = ['推出', '实施'];"],
    ['an object by words', 'const A = { 推出: 1, 实施: 2 };'],
  ])('are found: %s', (_, code) => {
    expect(wordLists('a.ts', code)).toHaveLength(1);
  });

  it.each([
    ['a set of characters', 'const A = /[的了和]$/;'],
    ['one word', 'const A = /^第.+期$/;'],
    ['patterns of one character each', 'const A = /^制(?![定造])|^长(?![期三])/;'],
    ['a class of the lexicon', "const A = pattern`${'programs.maker'}了?$`;"],
  ])('are not found in %s', (_, code) => {
    expect(wordLists('a.ts', code)).toEqual([]);
  });
});

describe('the classes of words', () => {
  const code = files
    .filter((file) => file !== 'lexicon/classes.ts')
    .map((file) => readFileSync(new URL(file, GRAPH), 'utf8'))
    .join('\n');

  it.each(SUBJECTS.flatMap((subject) => Object.keys(CLASSES[subject]).map((name) => `${subject}.${name}`)))(
    '%s is asked for by a rule',
    (name) => {
      expect(code).toContain(`'${name}'`);
    },
  );
});
