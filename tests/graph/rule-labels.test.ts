import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decomposeDocument, ruleLabels, type ArticleGraph } from '../../graph/index.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const source = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const filesIn = (folder: string, ends: RegExp): readonly string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => ends.test(file))
    .map((file) => `${folder}/${file}`);
const matches = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), (match) => match[1] ?? '');

/** Names whose mentions were refused have rules of their own, which only `--explain` shows. */
const withoutRefusals = (text: string): string =>
  text.replaceAll(/refusals\.push\([^)]*\)/gs, '').replaceAll(/refuse[d]?\([^)]*\)/gs, '');

/** The rules that the sources of a stage write down, as `stage:rule`. */
function writtenRules(): ReadonlySet<string> {
  const rules = new Set<string>();
  const add = (stage: string, found: readonly string[]): void => {
    for (const rule of found) rules.add(`${stage}:${rule}`);
  };
  for (const file of filesIn('graph/extract', /\.ts$/)) {
    const text = withoutRefusals(source(file));
    const stage =
      matches(text, /STAGE = '([a-z-]+)'/g)[0] ?? (/PROGRAMS|programOf|program\(/.test(text) ? 'programs' : '');
    if (stage === '') continue;
    add(stage, matches(text, /\brule: '([^']+)'/g));
    add(stage, matches(text, /\bprogram\('([^']+)'/g));
    add(stage, matches(text, /\bprogramOf\(\s*(?:\{[^}]*\}|\w+),\s*'([^']+)'/g));
    add(stage, matches(text, /\bagency\(\{[^}]*\}, '([^']+)'/g));
    add(stage, matches(text, /\bLINKED = '([^']+)'/g));
    for (const choice of matches(text, /\b(?:rule:|const level = wordsOf) ?([^\n]*\?[^\n]*)[,;]\n/g))
      add(stage, matches(choice, /[?:] '([^']+)'/g));
  }
  rules.delete('programs:kind');
  const [, ...heads] = source('graph/lexicon/programs/heads.tsv').split('\n');
  for (const kind of heads.map((line) => (line.startsWith('#') ? undefined : line.split('\t')[1])))
    if (kind) rules.add(`programs:${kind}-head`);
  for (const file of filesIn('graph/relate', /\.ts$/))
    for (const rule of matches(source(file), /'((?:verbs|places|containment|structure|instances):[a-z-]+)'/g))
      rules.add(rule);
  add('verbs', matches(source('graph/relate/verbs.ts'), /\brule: '([a-z-]+)'/g));
  add('indicators', matches(source('graph/extract/indicators.ts'), /percent \? '([a-z]+)'/g));
  add('indicators', matches(source('graph/extract/indicators.ts'), /percent \? '[a-z]+' : '([a-z]+)'/g));
  add('document', matches(source('graph/document/articles.ts'), /notice\(\s*'(?:info|warn)',\s*'([a-z-]+)'/g));
  for (const stage of ['regions', 'zones', 'agencies', 'organisations', 'programs']) rules.add(`${stage}:unresolved`);
  return rules;
}

const rulesOf = ({ mentions, statements, indicators, notices }: ArticleGraph): readonly string[] => [
  ...[...mentions, ...statements, ...indicators].map(({ rule }) => rule),
  ...notices.map(({ stage, rule }) => `${stage}:${rule}`),
];

/** The rules that all texts at hand show. */
function shownRules(): ReadonlySet<string> {
  const folders = ['graph/samples', 'tests/quality/open', 'tests/quality/held-back'];
  return new Set(
    folders
      .flatMap((folder) => filesIn(folder, /\.(?:txt|md)$/))
      .filter((file) => !file.endsWith('README.md'))
      .flatMap((file) => decomposeDocument(readFileSync(path.join(ROOT, file)), file))
      .flatMap(rulesOf),
  );
}

describe('The label of a rule', () => {
  it('is there for every rule that the sources write down', () => {
    const written = writtenRules();
    expect(written.size).toBeGreaterThan(70);
    expect([...written].filter((rule) => !ruleLabels().has(rule))).toEqual([]);
  });

  it('is there for every rule that texts show, all of which the sources write down', () => {
    const shown = shownRules();
    expect(shown.size).toBeGreaterThan(40);
    expect([...shown].filter((rule) => !ruleLabels().has(rule))).toEqual([]);
    expect([...shown].filter((rule) => !writtenRules().has(rule))).toEqual([]);
  });

  it('is one of a rule that there is', () => {
    expect([...ruleLabels().keys()].filter((rule) => !writtenRules().has(rule))).toEqual([]);
  });

  it('is in Chinese and in English, and no two rules of a stage share one', () => {
    const seen = new Set<string>();
    for (const [rule, { zh, en }] of ruleLabels()) {
      const stage = rule.slice(0, rule.indexOf(':'));
      expect(zh, rule).toMatch(/\p{Script=Han}/u);
      expect(zh, rule).not.toMatch(/[A-Za-z]/);
      expect(en, rule).toMatch(/^[A-Z“]/);
      expect(en, rule).not.toMatch(/\p{Script=Han}/u);
      for (const label of [`${stage} ${zh}`, `${stage} ${en}`]) {
        expect(seen, rule).not.toContain(label);
        seen.add(label);
      }
    }
  });
});
