import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tables } from '../../graph/lexicon/index.ts';
import { fold } from '../../graph/store/fold.ts';
import { syllables } from '../../graph/store/pinyin.ts';
import { matchName } from '../../graph/store/search-match.ts';
import { pinyinTokens, searchPhrase, textTokens } from '../../graph/store/search-text.ts';
import { sentencesOf } from '../../graph/store/sentence.ts';
import { cheapestPaths, costOf, type PathNode } from '../../graph/store/path-search.ts';
import type { EntityId } from '../../graph/index.ts';

const text = fc.string({ unit: fc.constantFrom(...Array.from('科技局宿州市創Ａa1 （）“”·-，。𠮷é\n')), maxLength: 14 });

describe('folding', () => {
  for (const [original, folded] of [
    ['科技局', '科技局'],
    ['科學技術廳', '科学技术厅'],
    ['Ｇ６０ 科创走廊', 'g60科创走廊'],
    ['“揭榜挂帅”', '揭榜挂帅'],
    ['怀宁县（松江）科创中心', '怀宁县松江科创中心'],
    ['𠮷林，实验室', '𠮷林,实验室'],
    ['⻄安市⾦⽔区', '西安市金水区'],
  ] as const)
    it(`${original} is compared as ${folded}`, () => expect(fold(original).text).toBe(folded));

  it('shows each unit of the fold in the original', () => {
    fc.assert(
      fc.property(text, (original) => {
        const folded = fold(original);
        for (let i = 0; i < folded.text.length; i += 1) {
          const [start, end] = [folded.start(i), folded.end(i)];
          expect(start).toBeLessThan(end);
          expect(fold(original.slice(start, end)).text).toContain(folded.text.charAt(i));
        }
      }),
    );
  });
});

describe('tokens', () => {
  it('are pairs in order and the last character of each run', () => {
    expect(textTokens('科技局，G60')).toEqual(['科技', '技局', '局', 'g6', '60', '0']);
    expect(textTokens('“”，')).toEqual([]);
  });

  it('hold every part of a text that the query asks for', () => {
    fc.assert(
      fc.property(text, fc.nat(13), fc.integer({ min: 1, max: 5 }), (original, at, length) => {
        const part = original.slice(at, at + length).replace(/\s/g, '');
        const phrase = searchPhrase(part);
        if (phrase === null || !fold(original).text.includes(phrase.whole)) return;
        const sequence = ` ${textTokens(original).join(' ')} `;
        for (const token of phrase.terms.flatMap(({ tokens: [asTyped = []] }) => asTyped))
          expect(sequence).toContain('prefix' in token ? ` ${token.prefix}` : ` ${token.phrase.join(' ')} `);
      }),
    );
  });

  it('pinyin tokens begin at each syllable, in full and in initials', () => {
    expect(pinyinTokens('ke ji ju')).toEqual(['fkejiju', 'ikjj', 'fjiju', 'ijj', 'fju', 'ij']);
    expect(pinyinTokens('')).toEqual([]);
  });
});

describe('sounds', () => {
  for (const [name, sounds] of [
    ['科技厅', 'ke ji ting'],
    ['重庆市', 'chong qing shi'],
    ['乐清市', 'yue qing shi'],
    ['歙县', 'she xian'],
    ['g60走廊', 'g 6 0 zou lang'],
    ['女', 'nv'],
    ['𠮷林', 'lin'],
    ['黄陂区科技局', 'huang pi qu ke ji ju'],
    ['六合科技创新园', 'lu he ke ji chuang xin yuan'],
    ['蔚县', 'yu xian'],
    ['都安瑶族自治县', 'du an yao zu zi zhi xian'],
    ['铅山县', 'yan shan xian'],
    ['天台县', 'tian tai xian'],
    ['莘县', 'shen xian'],
    ['东阿县', 'dong e xian'],
    ['大城县', 'dai cheng xian'],
    ['重庆银行', 'chong qing yin hang'],
    ['长江流域', 'chang jiang liu yu'],
    ['都市圈', 'du shi quan'],
    ['什么', 'shen me'],
  ] as const)
    it(`${name} sounds ${sounds}`, () => expect(syllables(name)).toBe(sounds));

  it('of every division are those of the table, alone and before an organ', () => {
    const table = new Tables(null).rows('readings');
    const toneless = (reading: string): string => reading.replaceAll(/\d/g, '');
    const wrong = table.filter(
      ({ name, reading }) =>
        syllables(name) !== toneless(reading) || syllables(`${name}科技局`) !== `${toneless(reading)} ke ji ju`,
    );
    expect(wrong).toEqual([]);
    expect(new Set(table.map(({ name }) => name))).toEqual(
      new Set(new Tables(null).rows('divisions').map(({ name }) => name)),
    );
    expect(table.filter(({ name, reading }) => reading.split(' ').length !== name.length)).toEqual([]);
  });

  it('match only from the start of a syllable', () => {
    const name = { text: '科技厅', isName: true, sounds: 'ke ji ting', isPlace: false };
    const kind = (query: string): string | undefined => {
      const phrase = searchPhrase(query);
      return phrase === null ? undefined : matchName(phrase, name)?.kind;
    };
    expect(['kejiting', 'kejit', 'jiti', 'kjt', 'jt', 'KEJI'].map(kind)).toEqual(Array(6).fill('PINYIN'));
    expect(['ejit', 'k', 'kt', 'kejitingx'].map(kind)).toEqual(Array(4).fill(undefined));
  });
});

describe('sentences', () => {
  it('hold the span they are asked around, and none runs over a line', () => {
    fc.assert(
      fc.property(text, fc.nat(13), fc.integer({ min: 1, max: 4 }), (original, at, length) => {
        const span = { start: Math.min(at, original.length), end: Math.min(at + length, original.length) };
        if (span.end <= span.start) return;
        const sentence = sentencesOf(original)(span);
        expect(sentence.start).toBeLessThanOrEqual(span.start);
        expect(sentence.end).toBeGreaterThanOrEqual(span.end);
        const inside = original.slice(span.start, span.end).includes('\n');
        if (!inside) expect(original.slice(sentence.start, sentence.end)).not.toContain('\n');
      }),
    );
  });
});

describe('paths by cost', () => {
  const grid = (edges: readonly (readonly [number, number])[]): ReadonlyMap<number, PathNode> => {
    const around = (node: number): readonly number[] =>
      edges.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : []));
    const nodes = [...new Set(edges.flat())];
    return new Map(
      nodes.map((node) => [
        node,
        { id: String(node).padStart(3, '0') as EntityId, cost: costOf(around(node).length), neighbours: around(node) },
      ]),
    );
  };

  it('come cheapest first, hubs last, ties by id', () => {
    const hub = [10, 11, 12, 13].map((leaf) => [5, leaf] as const);
    const nodes = grid([[0, 4], [4, 9], [0, 3], [3, 9], [0, 5], [5, 9], ...hub]);
    const found = cheapestPaths(nodes, 0, 9, 2, 10, () => undefined);
    expect(found.map(({ nodes: way }) => way)).toEqual([
      [0, 3, 9],
      [0, 4, 9],
      [0, 5, 9],
    ]);
  });

  it('stop when their signal aborts', () => {
    const nodes = grid(
      Array.from({ length: 12 }, (_, i) => Array.from({ length: i }, (_, j) => [i, j] as const)).flat(),
    );
    const check = (): void => {
      throw new Error('enough');
    };
    expect(() => cheapestPaths(nodes, 0, 11, 6, 1e6, check)).toThrow('enough');
  });
});
