import { describe, expect, test } from 'vitest';
import { figureResults, relationErrors } from './error-kinds.ts';
import { matched } from './match.ts';
import { decompose, score } from './score.ts';
import { SETS } from './sets.ts';

describe.each(SETS.filter(({ documents }) => documents.length > 0))('the matching of claims on $name', (set) => {
  test('counts what the scorer counts', () => {
    const folder = decompose(set);
    const { relations, indicators, namedIndicators } = score(set, folder);
    const articles = matched(set, folder);
    const verdicts = articles.flatMap(({ claims }) => claims.map(({ verdict }) => verdict));
    expect({
      tp: verdicts.filter((verdict) => verdict === 'right').length,
      fp: verdicts.filter((verdict) => verdict === 'wrong').length,
      fn: articles.flatMap(({ missed }) => missed).length,
    }).toEqual({ tp: relations.tp, fp: relations.fp, fn: relations.fn });
    expect(articles.flatMap(relationErrors)).toHaveLength(relations.fp + relations.fn);
    const figures = articles.flatMap(figureResults).map(({ kind }) => kind);
    const count = (...kinds: readonly string[]): number => figures.filter((kind) => kinds.includes(kind)).length;
    expect({
      values: count('right', 'subject', 'metric'),
      named: count('right', 'subject'),
      missed: count('unit', 'value', 'missed'),
      wrong: count('unit', 'value', 'invented'),
    }).toEqual({ values: indicators.tp, named: namedIndicators.tp, missed: indicators.fn, wrong: indicators.fp });
  });
});
