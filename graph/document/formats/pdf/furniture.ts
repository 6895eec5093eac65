import type { PrintedPage } from './open.ts';
import { joined, type Row } from './rows.ts';

/** So many rows at the head and at the foot of a page may be its running heads and number. */
const EDGE_ROWS = 2;
/** Rows of two pages whose places differ by less, in points, stand in the same place. */
const SAME_PLACE = 4;
/** The part of a page, above or below, in which its number stands. */
const EDGE = 0.12;
const PAGE_NUMBER =
  /^(?:[-—–―·•]?\s*\d{1,4}\s*[-—–―·•]?|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/;
/** A note at the foot: ①, [1], 1. and so on, in smaller characters than the text. */
const NOTE = /^(?:[①-⑳]|[[［【〔（(]\d{1,2}[\]］】〕）)]|[*＊※]|注[：:])/;
const NOTE_SIZE = 0.93;
/** What stands alone at the edge of a page is set in smaller characters than the text, and as many lines away from it. */
const HEAD_SIZE = 0.85;
const HEAD_APART = 2.2;

/** The rows of each page without running heads, page numbers and footnotes, which are recognised by their place. */
export function withoutFurniture(
  pages: readonly (Pick<PrintedPage, 'height'> & Readonly<{ rows: readonly Row[] }>)[],
  bodySize: number,
): readonly (readonly Row[])[] {
  const edges = pages.map(({ rows }) => new Set([...rows.slice(0, EDGE_ROWS), ...rows.slice(-EDGE_ROWS)]));
  const places = new Map<string, number[]>();
  for (const edge of edges)
    for (const row of edge) places.set(patternOf(row), [...(places.get(patternOf(row)) ?? []), row[0]?.y ?? 0]);
  const recurs = (row: Row): boolean => {
    const y = row[0]?.y ?? 0;
    return (places.get(patternOf(row)) ?? []).filter((other) => Math.abs(other - y) < SAME_PLACE).length > 1;
  };
  return pages.map(({ rows, height }, i) => {
    const kept = rows.filter((row) => {
      const y = row[0]?.y ?? 0;
      const isNumber = PAGE_NUMBER.test(textOf(row)) && (y < EDGE * height || y > (1 - EDGE) * height);
      return !isNumber && !(edges[i]?.has(row) === true && recurs(row)) && !standsAlone(rows, row, height, bodySize);
    });
    return withoutNotes(kept, bodySize, height);
  });
}

/** Whether a row is the head or foot of a page by its place and size, though it does not come back: a file may have one page. */
function standsAlone(rows: readonly Row[], row: Row, height: number, bodySize: number): boolean {
  const [above, below] = [row === rows[0], row === rows.at(-1)];
  const next = above ? rows[1] : below ? rows.at(-2) : undefined;
  const [first, other] = [row[0], next?.[0]];
  if (first === undefined || other === undefined) return false;
  const isAtEdge = above ? first.y < EDGE * height : first.y > (1 - EDGE) * height;
  const isSmall = row.every(({ size }) => size < HEAD_SIZE * bodySize);
  return isAtEdge && isSmall && Math.abs(first.y - other.y) > HEAD_APART * bodySize;
}

/** Without the small print at the foot of a page, where it begins as a note does. */
function withoutNotes(rows: readonly Row[], bodySize: number, height: number): readonly Row[] {
  const from = rows.findLastIndex(([first]) => first === undefined || first.size > NOTE_SIZE * bodySize) + 1;
  const note = rows.slice(from).findIndex((row) => NOTE.test(textOf(row)) && (row[0]?.y ?? 0) > height / 2);
  return note < 0 ? rows : rows.slice(0, from + note);
}

const textOf = (row: Row): string => joined(row)?.text ?? '';
/** A row but for its numbers, which count pages. */
const patternOf = (row: Row): string => textOf(row).replace(/\d+/g, '#').replace(/\s+/g, '');
