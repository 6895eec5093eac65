import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { interchange } from '../../graph/export/index.ts';
import { decomposeDocument } from '../../graph/index.ts';
import { OUTPUT } from '../runner/tools.ts';
import type { Half } from './halves.ts';

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

function scorer(half: Half, system: string, flag: '--json' | '--errors'): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCORER, half.folder, system, flag], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`score.mjs failed on ${half.name}: ${stderr}`);
  return stdout;
}

/** Decomposes the documents of a half; what came out stays in tests/.output/quality to be looked at. */
export function decompose(half: Half): string {
  const folder = path.join(OUTPUT, 'quality', half.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const document of half.documents) {
    const { source } = JSON.parse(readFileSync(path.join(half.folder, `${document}.gold.json`), 'utf8')) as {
      source: string;
    };
    const graphs = decomposeDocument(readFileSync(path.join(half.folder, source)), source);
    writeFileSync(path.join(folder, `${document}.json`), JSON.stringify(interchange(graphs), null, 1));
  }
  return folder;
}

export const score = (half: Half, system: string): Score => JSON.parse(scorer(half, system, '--json')) as Score;

/** What was missed and what was wrong, a line each. */
export const errors = (half: Half, system: string): string => scorer(half, system, '--errors').split('\n\n')[0] ?? '';
