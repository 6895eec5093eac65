import type { PrintedLine } from './columns.ts';

/** A distance between lines is common with so large a part of them. */
const COMMON = 0.12;
/** Lines further apart, in times their size, are of different parts of a page. */
const FURTHEST = 8;
/** Where paragraphs stand apart, larger distances part what blank lines would: in times that of paragraphs, and a part of all these. */
const LARGER = 1.5;
const BLANK = 1.25;
const FEWEST_LARGER = 3;

/** The distance between the lines of a paragraph: the least of the common ones. */
export const usualDistance = (lines: readonly PrintedLine[], bodySize: number): number =>
  leastCommon(gapsOf(lines, bodySize).filter((gap) => gap <= 4 * bodySize)) ?? 1.6 * bodySize;

/** From which distance on two lines have a blank line between them. @param paragraph from which on they are of two paragraphs. */
export function blankDistance(lines: readonly PrintedLine[], bodySize: number, paragraph: number): number {
  const apart = gapsOf(lines, bodySize).filter((gap) => gap > paragraph);
  const usual = leastCommon(apart) ?? paragraph;
  const larger = apart.filter((gap) => gap > LARGER * usual).length;
  return larger >= Math.max(FEWEST_LARGER, COMMON * apart.length) ? BLANK * usual : paragraph;
}

/** Distances of lines of the text from those above them. */
function gapsOf(lines: readonly PrintedLine[], bodySize: number): readonly number[] {
  return lines.flatMap((line, i) => {
    const above = lines[i - 1];
    if (above?.page !== line.page || line.y <= above.y || Math.abs(line.size - bodySize) > 0.5) return [];
    const gap = Math.round(line.y - above.y);
    return gap > FURTHEST * bodySize ? [] : [gap];
  });
}

function leastCommon(gaps: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count > COMMON * gaps.length).map(([gap]) => gap);
  return common.length === 0 ? null : Math.min(...common);
}
