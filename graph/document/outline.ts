import { GraphError } from '../errors.ts';
import type { WeighedHeading } from './chain.ts';
import type { Line } from './lines.ts';

/** A line where an article may begin: its number in the file, how many lines its title has, and how it was weighed. */
export type OutlineRow = Readonly<{ at: number; count: number; title: string; score: number; taken: boolean }>;

/** Where articles begin, by the number of a line: how many lines each title has. */
export type Beginnings = ReadonlyMap<number, number>;

/** A candidate further below a title than this is not worth showing. */
const LOWEST = -2;

/** The lines where articles begin or may begin, in their order; of several readings of a line the one taken, else the best. */
export const outlineRows = (lines: readonly Line[], candidates: readonly WeighedHeading[]): readonly OutlineRow[] => {
  const rows = new Map<number, OutlineRow>();
  for (const { from, count, title, score, taken } of candidates) {
    const at = lines[from]?.at;
    if (at === undefined || (!taken && score < LOWEST)) continue;
    const known = rows.get(at);
    if (known === undefined || taken || (!known.taken && score > known.score))
      rows.set(at, { at, count, title, score, taken });
  }
  return [...rows.values()].toSorted((a, b) => a.at - b.at);
};

const HEAD =
  '# x: an article begins here; -: none does. Change the marks, or add `x LINE`, and give the list back with --outline-from.\n';

/** An outline as a list that people can edit. */
export const outlineText = (rows: readonly OutlineRow[]): string =>
  HEAD +
  rows
    .map(({ at, count, title, score, taken }) => {
      const place = count > 1 ? `${at}+${count}` : String(at);
      return `${taken ? 'x' : '-'} ${place.padEnd(6)} ${score.toFixed(1).padStart(5)}  ${title}\n`;
    })
    .join('');

const ROW = /^([x-])\s+(\d{1,7})(?:\+(\d))?(?:\s|$)/;

/** What an edited outline says. @throws GraphError INVALID for a line that is no row of one, or where no article begins. */
export const readOutline = (text: string, source: string): Beginnings => {
  const found = new Map<number, number>();
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const row = ROW.exec(line.trim());
    if (row === null)
      throw new GraphError(
        'INVALID',
        `Reading ${source}: line ${i + 1} is no row of an outline. A row is \`x\` or \`-\` and the number of a line.`,
      );
    if (row[1] === 'x') found.set(Number(row[2]), Number(row[3] ?? 1));
  });
  if (found.size === 0)
    throw new GraphError('INVALID', `Reading ${source}: no article begins. Mark one line at least with \`x\`.`);
  return found;
};
