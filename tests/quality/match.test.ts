import { describe, expect, test } from 'vitest';
import { matched } from './match.ts';
import { decompose, score } from './score.ts';
import { SETS } from './sets.ts';

describe.each(SETS.filter(({ documents }) => documents.length > 0))('the matching of claims on $name', (set) => {
  test('counts what the scorer counts', () => {
    const folder = decompose(set);
    const { relations } = score(set, folder);
    const articles = matched(set, folder);
    const verdicts = articles.flatMap(({ claims }) => claims.map(({ verdict }) => verdict));
    expect({
      tp: verdicts.filter((verdict) => verdict === 'right').length,
      fp: verdicts.filter((verdict) => verdict === 'wrong').length,
      fn: articles.flatMap(({ missed }) => missed).length,
    }).toEqual({ tp: relations.tp, fp: relations.fp, fn: relations.fn });
  });
});
