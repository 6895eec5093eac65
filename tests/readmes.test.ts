import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decomposeDocument } from '../graph/index.ts';
import { ROOT } from './runner/tools.ts';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const pages = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    /^(?:[^/]+|(?:graph|server|tests|web)\/(?!\.output|quality\/|fixtures\/).*)\.md$/.test(file) &&
    !file.includes('node_modules/'),
);
const chinese = pages.filter((file) => file.endsWith('.zh-CN.md'));

describe('Markdown pages', () => {
  test.each(pages)('%s links only to files that exist', (page) => {
    const broken = links(read(page)).filter(
      (target) =>
        !/^(?:https?:|#)/.test(target) && !existsSync(path.join(ROOT, path.dirname(page), target.replace(/#.*/, ''))),
    );
    expect(broken).toEqual([]);
  });
});

describe('Chinese READMEs', () => {
  test('exist for the whole, the graph, the API, the app and the tests', () => {
    expect(chinese.toSorted()).toEqual(
      ['', 'graph/', 'server/', 'tests/', 'web/'].map((folder) => `${folder}README.zh-CN.md`),
    );
  });

  const aspects = { headings, 'code blocks': codeBlocks, tables: tables, links: linkedPages, figures };
  const rows = chinese.flatMap((file) =>
    Object.entries(aspects).map(([name, aspect]) => ({ file, twin: file.replace('.zh-CN', ''), name, aspect })),
  );
  test.each(rows)('$file has the $name of its English twin', ({ file, twin, aspect }) => {
    expect(aspect(read(file))).toEqual(aspect(read(twin)));
  });
});

describe('The worked sentence of the README', () => {
  const readme = read('README.md');
  const sentence = /^Worked: “(.*)”$/m.exec(readme)?.[1] ?? '';
  const [graph] = decomposeDocument(new TextEncoder().encode(`青岛市科技要闻\n\n${sentence}\n`), 'README');

  test('is read by the rules that its table names', () => {
    const table = readme.slice(readme.indexOf('| step '), readme.indexOf('`npm run -s decompose'));
    const named = new Set(table.match(/\b(?:verbs|places|containment):[\w-]+/g));
    const used = new Set(graph?.statements.map(({ rule }) => rule));
    expect(named.size).toBeGreaterThan(3);
    expect([...named].filter((rule) => !used.has(rule as never))).toEqual([]);
  });

  test('gives the relations that its table shows', () => {
    const names = new Map<string, string>(graph?.entities.map(({ id, name }) => [id, name]));
    const claims = graph?.statements.map(
      ({ subject, predicate, object }) => `${names.get(subject) ?? ''} ${predicate} ${names.get(object) ?? ''}`,
    );
    expect(claims).toEqual(
      expect.arrayContaining([
        '青岛市科技局 PARTICIPATES_IN 青岛定西科技协作框架协议',
        '定西市科技局 PARTICIPATES_IN 青岛定西科技协作框架协议',
        '青岛定西科技协作框架协议 CARRIED_OUT_IN 青岛市',
        '青岛定西科技协作框架协议 CARRIED_OUT_IN 定西市',
      ]),
    );
    expect(claims?.some((claim) => /^(?:青岛|定西)市科技局 COOPERATES_WITH (?:青岛|定西)市科技局$/.test(claim))).toBe(
      true,
    );
  });
});

describe('package scripts', () => {
  test('that a README names exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = pages.flatMap((page) =>
      Array.from(read(page).matchAll(/\bnpm run (?:-s )?([a-z0-9]+)/g), ([, script = '']) => script),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

/** The text without its fenced code. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '');
}

function headings(text: string): readonly number[] {
  return Array.from(prose(text).matchAll(/^(#{1,6}) /gm), ([, marks = '']) => marks.length);
}

/** Queries and answers to the letter; of commands and maps the first word of each line, since the rest is translated. */
function codeBlocks(text: string): readonly string[] {
  return Array.from(text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm), ([, language = '', code = '']) =>
    language === ''
      ? code.replace(/^(npm run (?:-s )?\w+|npm ci && npm \w+|\S+).*$/gm, '$1').replace(/ {2,}.*$/gm, '')
      : `${language}\n${code}`,
  );
}

/** How many cells each row of each table has. */
function tables(text: string): readonly number[] {
  return Array.from(prose(text).matchAll(/^\|.*\|$/gm), ([row]) => row.split('|').length - 2);
}

function links(text: string): readonly string[] {
  return Array.from(prose(text).matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target);
}

/** What a page links to, where a page and a picture may stand for their twin in the other language. */
function linkedPages(text: string): readonly string[] {
  return links(text).map((target) => target.replace('.zh-CN.', '.').replace(/-(?:light|dark)-(?:zh|en)\.png$/, '.png'));
}

/** Every number of two digits or more or with a decimal point; Chinese counts by ten thousands, and writes no comma. */
function figures(text: string): readonly number[] {
  const plain = prose(text)
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d+) ?万/g, (_, count: string) => `${count}0000`);
  return Array.from(plain.matchAll(/\d+(?:\.\d+)?/g), ([number]) => Number(number))
    .filter((number) => number > 9 || !Number.isInteger(number))
    .toSorted((a, b) => a - b);
}
