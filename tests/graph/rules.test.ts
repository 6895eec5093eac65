import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  analyseDocument,
  decomposeDocument,
  RELATION_TYPES,
  ruleLabel,
  ruleLabels,
  type Analysis,
} from '../../graph/index.ts';
import { ruleFaults, ruleRows } from '../../graph/rules/index.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** The one article of a sentence, or of lines parted by `\n`, under a neutral title. */
function read(text: string): Analysis {
  const body = text.replaceAll(String.raw`\n`, '\n');
  const [analysis, ...others] = analyseDocument(new TextEncoder().encode(`试读\n\n${body}\n`), 'example');
  if (analysis === undefined || others.length > 0) throw new Error(`“${text}” is not one article`);
  return analysis;
}

/** A text with 【】 around some words of it: the article without these marks, and where the words stand. */
function marked(example: string): Readonly<{ analysis: Analysis; start: number; end: number }> {
  const [before = '', words = '', after = ''] = example.split(/[【】]/);
  const analysis = read(before + words + after);
  const start = analysis.graph.article.text.indexOf(before + words) + before.length;
  return { analysis, start, end: start + words.length };
}

describe('An example of the registry of rules', () => {
  it.each(ruleRows('names'))('$rule names the marked words of $example', ({ rule, example }) => {
    const { analysis, start, end } = marked(example);
    expect(analysis.graph.mentions).toContainEqual(expect.objectContaining({ rule, start, end }));
  });

  it.each(ruleRows('statements'))('$rule claims $gives', ({ rule, confidence, example, gives }) => {
    const { graph } = read(example);
    const nameOf = new Map(graph.entities.map(({ id, name }) => [id, name]));
    const said = graph.statements
      .filter((statement) => statement.rule === rule)
      .flatMap(({ subject, predicate, object, confidence }) => {
        const ends = [nameOf.get(subject), nameOf.get(object)];
        const orders = RELATION_TYPES[predicate].symmetric ? [ends, ends.toReversed()] : [ends];
        return orders.map(([from, to]) => ({ says: `${from} ${predicate} ${to}`, confidence }));
      });
    expect(said.map(({ says }) => says)).toContain(gives);
    for (const one of said) expect(one.confidence).toBeLessThanOrEqual(confidence);
  });

  it.each(ruleRows('indicators'))('$rule reads $gives', ({ rule, example, gives }) => {
    const figures = read(example).graph.indicators.filter((indicator) => indicator.rule === rule);
    expect(figures.map(({ value, unit }) => `${value} ${unit}`)).toContain(gives);
  });

  it.each(ruleRows('refusals'))('$rule refuses the marked words of $example', ({ rule, example }) => {
    const { analysis, start, end } = marked(example);
    expect(analysis.refusals).toContainEqual(expect.objectContaining({ rule, start, end }));
    expect(analysis.graph.mentions.filter((mention) => mention.start === start && mention.end === end)).toEqual([]);
  });

  it.each(ruleRows('refusals'))('$rule leaves the marked words of $counterExample', ({ rule, counterExample }) => {
    const { analysis, start, end } = marked(counterExample);
    expect(analysis.graph.mentions).toContainEqual(expect.objectContaining({ start, end }));
    expect(
      analysis.refusals.filter((refusal) => refusal.rule === rule && refusal.start < end && start < refusal.end),
    ).toEqual([]);
  });
});

describe('The registry of rules', () => {
  it('has no fault', () => {
    expect(ruleFaults()).toEqual([]);
  });

  it('is asked by no comparison of ids: what later stages ask for is a field', () => {
    const compared = /\brule\b(?:\.(?:startsWith|endsWith|includes|match)\(|\s*[!=]==)|\bcase '[a-z-]+:/;
    const files = readdirSync(path.join(ROOT, 'graph'), { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts'));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => compared.test(readFileSync(path.join(ROOT, 'graph', file), 'utf8')))).toEqual([]);
  });
});

describe('The label of a rule', () => {
  it('is there for every rule that a text shows', () => {
    const folders = ['graph/samples', 'tests/quality/open'];
    const shown = folders
      .flatMap((folder) => readdirSync(path.join(ROOT, folder)).map((file) => path.join(ROOT, folder, file)))
      .filter((file) => /\.(?:txt|md)$/.test(file) && !file.endsWith('README.md'))
      .flatMap((file) => decomposeDocument(readFileSync(file), file))
      .flatMap(({ mentions, statements, indicators, notices }) => [
        ...[...mentions, ...statements, ...indicators].map(({ rule }) => rule),
        ...notices.map(({ stage, rule }) => `${stage}:${rule}`),
      ]);
    expect(new Set(shown).size).toBeGreaterThan(40);
    expect([...new Set(shown)].filter((rule) => ruleLabel(rule) === null)).toEqual([]);
  });

  it('is in Chinese and in English, and no two rules of a stage share one', () => {
    const former = new Set(ruleRows('former').map(({ rule }) => rule));
    const seen = new Set<string>();
    for (const [rule, { zh, en }] of ruleLabels()) {
      if (former.has(rule)) continue;
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

  it('of a rule of an earlier version is that of today’s', () => {
    for (const { rule, now } of ruleRows('former')) {
      expect(ruleLabel(rule), rule).toEqual(ruleLabel(now[0] ?? ''));
      for (const id of now) expect(ruleLabel(id), id).not.toBeNull();
    }
  });
});
