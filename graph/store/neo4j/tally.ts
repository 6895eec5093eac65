import type { PartialDate } from '../../document/index.ts';
import type { EntityId } from '../../id.ts';
import type { EntityType } from '../../ontology/index.ts';
import { order } from '../../order.ts';
import { winningName, winningValue, type EntityReading, type Vote } from '../canonical.ts';
import { foldText } from '../fold.ts';
import { syllables } from '../pinyin.ts';
import { pinyinTokens, textTokens } from '../search-text.ts';
import type { Parameters } from './query.ts';

/**
 * The votes for an entity’s name, aliases, region, code and level: how many articles give each value. The canonical form follows from them.
 * They are stored on the node, so that the cost of an article does not grow with the number of earlier articles.
 */
export type Tally = {
  readings: number;
  readonly names: Map<string, readonly [asName: number, asAlias: number]>;
  readonly region: Map<string, number>;
  readonly code: Map<string, number>;
  readonly level: Map<string, number>;
};

const FIELDS = ['region', 'code', 'level'] as const;

export const emptyTally = (): Tally => tallyOf([0, [], [], [], []]);

type Stored = readonly [
  readings: number,
  names: readonly (readonly [string, readonly [number, number]])[],
  ...fields: (readonly (readonly [string, number])[])[],
];
const tallyOf = ([readings, names, region, code, level]: Stored): Tally => ({
  readings,
  names: new Map(names),
  region: new Map(region),
  code: new Map(code),
  level: new Map(level),
});
/** What a node says of its entity, besides the tally. */
export type Elected = Readonly<{
  name: string | null;
  region: string | null;
  code: string | null;
  level: string | null;
}>;

/** A tally as the node keeps it: JSON, or where articles never differ, which is the rule, how many give each of what the node says. */
export function parseTally(text: string, { name, region, code, level }: Elected): Tally {
  if (text.startsWith('[')) return tallyOf(JSON.parse(text) as Stored);
  const [readings = 0, ...votes] = text.split(' ').map(Number);
  const [ofRegion, ofCode, ofLevel] = [region, code, level].map((value, i) =>
    value === null ? [] : [[value, votes[i] ?? 0] as const],
  );
  return tallyOf([readings, [[name ?? '', [readings, 0]]], ofRegion ?? [], ofCode ?? [], ofLevel ?? []]);
}

function tallyText({ readings, names, region, code, level }: Tally): string {
  const fields = [region, code, level];
  const [[asName, asAlias] = []] = names.values();
  if (names.size === 1 && asName === readings && asAlias === 0 && fields.every(({ size }) => size <= 1))
    return [readings, ...fields.map((field) => [...field.values()][0] ?? 0)].join(' ');
  return JSON.stringify([readings, [...names], [...region], [...code], [...level]] satisfies Stored);
}

/** Counts a reading in, or out. */
export function count(tally: Tally, reading: EntityReading, step: 1 | -1): void {
  tally.readings += step;
  const name = (text: string, asName: number, asAlias: number): void => {
    const [n, a] = tally.names.get(text) ?? [0, 0];
    if (n + asName === 0 && a + asAlias === 0) tally.names.delete(text);
    else tally.names.set(text, [n + asName, a + asAlias]);
  };
  name(reading.name, step, 0);
  for (const alias of reading.aliases) name(alias, 0, step);
  for (const field of FIELDS) {
    const value = reading[field];
    if (value === null) continue;
    const votes = (tally[field].get(value) ?? 0) + step;
    if (votes === 0) tally[field].delete(value);
    else tally[field].set(value, votes);
  }
}

/** Dates of an entity that articles give: of its statements (of the event, else of publication), of the articles, of events alone. */
export type Bounds = {
  statementFirst: PartialDate | null;
  statementLast: PartialDate | null;
  articleFirst: PartialDate | null;
  articleLast: PartialDate | null;
  firstEventDate: PartialDate | null;
  lastEventDate: PartialDate | null;
};
/** Counts of an entity that other parts of the graph change. */
export type Counts = Bounds & { articles: number; degree: number };

/** The same as queries list them. */
export type BoundColumns = readonly [
  statementFirst: PartialDate | null,
  statementLast: PartialDate | null,
  articleFirst: PartialDate | null,
  articleLast: PartialDate | null,
  firstEventDate: PartialDate | null,
  lastEventDate: PartialDate | null,
];
export const boundsOf = ([
  statementFirst,
  statementLast,
  articleFirst,
  articleLast,
  firstEventDate,
  lastEventDate,
]: BoundColumns): Bounds => ({
  statementFirst,
  statementLast,
  articleFirst,
  articleLast,
  firstEventDate,
  lastEventDate,
});

/** The name and the other names, in order. */
export function namesOf(tally: Tally): readonly [name: string, aliases: readonly string[]] {
  const names = [...tally.names];
  const name = winningName(names.filter(([, [n]]) => n > 0).map(([value, [n]]) => ({ value, votes: n }))) ?? '';
  const aliases = names.map(([value]) => value).filter((value) => value !== name);
  return [name, aliases.sort(order)];
}

/** Properties of an entity's node that nearly every article changes. */
export function counted(id: EntityId, tally: Tally, counts: Counts): Parameters {
  const elected = (of: ReadonlyMap<string, number>): string | null =>
    winningValue([...of].map(([value, votes]): Vote<string> => ({ value, votes })));
  return {
    id,
    region: elected(tally.region),
    code: elected(tally.code),
    level: elected(tally.level),
    ...counts,
    firstDate: counts.statementFirst ?? counts.articleFirst,
    lastDate: counts.statementLast ?? counts.articleLast,
    rank: rankOf(counts.articles, id),
    tally: tallyText(tally),
  };
}

/** Those that follow from its names: what search reads, which few articles change. */
export function named(type: EntityType, tally: Tally): Parameters {
  const [name, aliases] = namesOf(tally);
  return { type, name, aliases, ...searched([name, ...aliases]) };
}

/** What search reads of an entity: of its name, then of its aliases. */
export function searched(names: readonly string[]): Parameters {
  const folded = names.map(foldText);
  const sounds = folded.map(syllables);
  return {
    folded,
    sounds,
    // The stroke keeps a phrase from running on into the next name.
    nameTokens: names.map((text) => textTokens(text).join(' ')).join(' | '),
    soundTokens: [...new Set(sounds.flatMap(pinyinTokens))].join(' '),
  };
}

const MOST_ARTICLES = 999_999_999;

/** Sorts as (articles descending, id). */
export const rankOf = (articles: number, id: string): string =>
  `${String(MOST_ARTICLES - articles).padStart(9, '0')} ${id}`;

export const least = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;
export const most = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;
