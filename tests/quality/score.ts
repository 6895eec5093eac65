import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { interchange } from '../../graph/export/index.ts';
import { decomposeDocument } from '../../graph/index.ts';
import { OUTPUT } from '../runner/tools.ts';
import type { GoldSet } from './sets.ts';

export type Figure = Readonly<{ precision: number; recall: number; f1: number; tp: number; fp: number; fn: number }>;

/** What `score.mjs --json` prints. */
export type Score = Readonly<{
  articles: Figure;
  entities: Figure;
  relations: Figure;
  indicators: Figure;
  namedIndicators: Figure;
  entitiesByType: Readonly<Record<string, Figure>>;
  relationsByPredicate: Readonly<Record<string, Figure>>;
  evidenceValid: number;
  mentionsValid: number;
  canonicalNames: number;
  /** Null where the source is not at hand. */
  textFaithful: number | null;
}>;

const SCORER = path.join(import.meta.dirname, 'score.mjs');

function scorer(set: GoldSet, folder: string, flag: '--json' | '--errors'): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCORER, folder, folder, flag], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`score.mjs failed on ${set.name}: ${stderr}`);
  return stdout;
}

/** Decomposes the documents of a set into a folder, beside text and gold: tests/.output/quality, to be looked at. */
export function decompose(set: GoldSet): string {
  const folder = path.join(OUTPUT, 'quality', set.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const document of set.documents) {
    const { source } = JSON.parse(readFileSync(path.join(set.folder, `${document}.gold.json`), 'utf8')) as {
      source: string;
    };
    for (const file of [source, `${document}.gold.json`])
      copyFileSync(path.join(set.folder, file), path.join(folder, file));
    const graphs = decomposeDocument(readFileSync(path.join(set.folder, source)), source);
    writeFileSync(path.join(folder, `${document}.json`), JSON.stringify(interchange(graphs), null, 1));
  }
  return folder;
}

/** @param folder what `decompose` returned. */
export const score = (set: GoldSet, folder: string): Score => JSON.parse(scorer(set, folder, '--json')) as Score;

/** What was missed and what was wrong of entities, articles and mentions, a line each. */
export const errors = (set: GoldSet, folder: string): string =>
  (scorer(set, folder, '--errors').split('\n\n')[0] ?? '')
    .split('\n')
    .filter((line) => !/ {2}[-+!] (?:wrong |missed )?(?:relation|indicator|metric) /.test(line))
    .join('\n');
