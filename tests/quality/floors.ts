import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Score } from './score.ts';

/** F1, or a share, below which no change may bring a set. */
export type Floors = Readonly<Record<FloorName, number>>;
type FloorName = keyof typeof FIGURES;

const FIGURES = {
  articles: (score: Score) => score.articles.f1,
  entities: (score: Score) => score.entities.f1,
  relations: (score: Score) => score.relations.f1,
  indicators: (score: Score) => score.indicators.f1,
  namedIndicators: (score: Score) => score.namedIndicators.f1,
  canonicalNames: (score: Score) => score.canonicalNames,
  textFaithful: (score: Score) => score.textFaithful ?? 1,
};
const NAMES = Object.keys(FIGURES) as FloorName[];

/** Laws rather than floors: no span may be wrong, ever. */
const LAWS = {
  mentionsValid: (score: Score) => score.mentionsValid,
  evidenceValid: (score: Score) => score.evidenceValid,
};

const FILE = path.join(import.meta.dirname, 'floors.json');

export const readFloors = (): Readonly<Partial<Record<string, Floors>>> =>
  JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Floors>;

export const writeFloors = (floors: Readonly<Partial<Record<string, Floors>>>): void => {
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
};

/** A little below what was measured, so that a floor refuses a loss and not a rounding. */
export function floorsOf(score: Score): Floors {
  const floor = (name: FloorName): number => Math.max(0, Math.floor(FIGURES[name](score) * 1000 - 5) / 1000);
  return Object.fromEntries(NAMES.map((name) => [name, floor(name)])) as Floors;
}

/** Floors that new ones lie below, in words: a loss is to be accepted with open eyes. */
export const lowered = (
  before: Readonly<Partial<Record<string, Floors>>>,
  after: Readonly<Partial<Record<string, Floors>>>,
): readonly string[] =>
  Object.entries(after).flatMap(([set, floors]) =>
    NAMES.flatMap((name) => {
      const [old, now] = [before[set]?.[name], floors?.[name]];
      return old !== undefined && now !== undefined && now < old ? [`${set}: ${name} ${old} → ${now}`] : [];
    }),
  );

/** What fell below its floor, in words. */
export function losses(set: string, score: Score, floors: Floors | undefined): readonly string[] {
  const lost = NAMES.filter((name) => floors !== undefined && !(FIGURES[name](score) >= floors[name])).map(
    (name) => `${set}: ${name} ${FIGURES[name](score).toFixed(3)}, below its floor ${String(floors?.[name])}`,
  );
  const broken = Object.entries(LAWS)
    .filter(([, figure]) => figure(score) < 1)
    .map(([name, figure]) => `${set}: ${name} ${figure(score).toFixed(4)}; every span must be valid`);
  return [...lost, ...broken];
}
