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
const WORD = /^\p{Script=Han}+$/u;
/** A word, or a character that is one, as a literal or as the name of a property. */
const isWord = (node: ts.Node | undefined): boolean =>
  node !== undefined && (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) && WORD.test(node.text);
/** `['十', 10]`: an entry of a map. */
const isEntry = (node: ts.Node): boolean =>
  ts.isArrayLiteralExpression(node) && node.elements.length === 2 && node.elements.some(isWord);
const isProperty = (node: ts.ObjectLiteralElementLike): boolean =>
  isWord(node.name) || (ts.isPropertyAssignment(node) && isWord(node.initializer));
/** What the conditions of `a === '十' ? 10 : a === '百' ? 100 : 0` compare with. */
const comparedWith = (node: ts.Node): readonly ts.Node[] =>
  ts.isConditionalExpression(node)
    ? [...comparedWith(node.condition), ...comparedWith(node.whenFalse)]
    : ts.isBinaryExpression(node)
      ? [...comparedWith(node.left), ...comparedWith(node.right)]
      : isWord(node)
        ? [node]
        : [];

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
    const listed = ts.isArrayLiteralExpression(node)
      ? Math.max(node.elements.filter(isWord).length, node.elements.filter(isEntry).length)
      : ts.isObjectLiteralExpression(node)
        ? node.properties.filter(isProperty).length
        : ts.isCaseBlock(node)
          ? node.clauses.filter((clause) => ts.isCaseClause(clause) && isWord(clause.expression)).length
          : ts.isConditionalExpression(node) && ts.isConditionalExpression(node.whenFalse)
            ? comparedWith(node).length
            : 0;
    if (listed > 1) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('lists of Chinese words', () => {
  it.each(files)('%s holds no list of words: they are rows of the lexicon', (file) => {
    expect(wordLists(file, readFileSync(new URL(file, GRAPH), 'utf8'))).toEqual([]);
  });

  it.each([
    ['an alternation', 'const A = /(?:推出|实施)$/;'],
    ['an alternation of single characters', 'const A = /^(?:省|市|县)/;'],
    ['an alternation in a string', 'const A = new RegExp(`^(?:${x}|推出|实施)`);'],
    ['an array', "const A = ['推出', '实施'];"],
    ['an object by words', 'const A = { 推出: 1, 实施: 2 };'],
    ['an object by characters', "const A = { 十: 10, '百': 100 };"],
    ['an object of characters', "const A = { ten: '十', hundred: '百' };"],
    ['an array of characters', "const A = ['省', '市'];"],
    ['entries of a map by characters', "const A = new Map([['十', 10], ['百', 100]]);"],
    ['entries of a map of characters', "const A = new Map([[10, '十'], [100, '百']]);"],
    ['cases', "switch (a) { case '十': return 10; case '百': return 100; }"],
    ['conditions in a row', "const A = a === '十' ? 10 : a === '百' ? 100 : 0;"],
  ])('are found: %s', (_, code) => {
    expect(wordLists('a.ts', code)).toHaveLength(1);
  });

  it.each([
    ['a set of characters', 'const A = /[的了和]$/;'],
    ['one word', 'const A = /^第.+期$/;'],
    ['one character', "const A = a === '省' ? { name: '省' } : [['市', 2]];"],
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
