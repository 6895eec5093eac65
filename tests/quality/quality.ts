/**
 * Decomposes the gold corpora and compares with their floors: `npm run quality [-- --errors SET] [-- --update-floors]`.
 */
import { parseArgs } from 'node:util';
import { floorsOf, losses, lowered, readFloors, writeFloors } from './floors.ts';
import { SETS } from './sets.ts';
import { decompose, errors, score, type Figure, type Score } from './score.ts';

const { values } = parseArgs({
  options: { errors: { type: 'string' }, 'update-floors': { type: 'boolean', default: false } },
});
if (values.errors !== undefined && !SETS.some((set) => set.name === values.errors)) {
  console.error(`No set is called ${values.errors}; there are: ${SETS.map((set) => set.name).join(', ')}.`);
  process.exit(2);
}

const row = (name: string, { precision, recall, f1, tp, fp, fn }: Figure): string =>
  [
    name.padEnd(26),
    ...[precision, recall, f1].map((figure) => figure.toFixed(3).padStart(7)),
    ...[tp, fp, fn].map((count) => String(count).padStart(6)),
  ].join('');

const rows = (figures: Readonly<Record<string, Figure>>): readonly string[] =>
  Object.entries(figures)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, figure]) => row(`  ${name}`, figure));

const share = (name: string, figure: number | null): string =>
  name.padEnd(26) + (figure === null ? '      –' : `${(100 * figure).toFixed(1)} %`.padStart(21));

const table = (found: Score): string =>
  [
    ''.padEnd(26) + '      P      R     F1    tp    fp    fn'.replace(/ {2}(?=[PRF])/g, '  '),
    row('articles', found.articles),
    row('entities', found.entities),
    ...rows(found.entitiesByType),
    row('relations', found.relations),
    ...rows(found.relationsByPredicate),
    row('indicators', found.indicators),
    row('  with their metric', found.namedIndicators),
    share('canonical names complete', found.canonicalNames),
    share('mention spans valid', found.mentionsValid),
    share('evidence spans valid', found.evidenceValid),
    share('text as in the source', found.textFaithful),
  ].join('\n');

const floors = readFloors();
const scores = new Map<string, Score>();
const lost: string[] = [];

for (const set of SETS) {
  if (values.errors !== undefined && set.name !== values.errors) continue;
  if (set.documents.length === 0) {
    console.log(`${set.name}: not at hand (${set.folder}), not scored\n`);
    if (set.own) lost.push(`${set.name}: no gold files in ${set.folder}`);
    continue;
  }
  const folder = decompose(set);
  const found = score(set, folder);
  scores.set(set.name, found);
  if (values.errors !== undefined) console.log(`${errors(set, folder)}\n`);
  console.log(`${set.name} (${set.documents.length} documents)\n${table(found)}\n`);
  lost.push(...losses(set.name, found, floors[set.name]));
}

if (values['update-floors']) {
  const next = {
    ...floors,
    ...Object.fromEntries(
      [...scores]
        .filter(([name]) => SETS.some((set) => set.own && set.name === name))
        .map(([name, found]) => [name, floorsOf(found)]),
    ),
  };
  for (const line of lowered(floors, next)) console.log(`lowered: ${line}`);
  writeFloors(next);
  console.log('tests/quality/floors.json now holds these figures, less 0.005.');
}
for (const line of lost) console.error(line);
process.exitCode = lost.length > 0 && !values['update-floors'] ? 1 : 0;
