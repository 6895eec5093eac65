import type { Interval } from './segments.ts';

const LEAD = 14;
/** So much between two places is shown whole. */
const GAP = 2 * LEAD + 6;
const STOPS = ['，', '。', '；', '、', '！', '？'] as const;

/**
 * The text from a little before what it is shown for, so that a clamped line says why it stands there; far between two such places is
 * left out, and the marks move along.
 *
 * @param own names of what the text is about; the first that occurs stays in sight
 */
export function excerpt(
  text: string,
  spans: readonly Interval[],
  own: readonly string[] = [],
): Readonly<{ text: string; marks: Interval[] }> {
  const name = own.find((one) => one !== '' && text.includes(one));
  const at = name === undefined ? -1 : text.indexOf(name);
  const places = [
    ...spans,
    ...(name === undefined || spans.length === 0 ? [] : [{ start: at, end: at + name.length }]),
  ];
  let shown = '';
  let until = 0;
  const marks: Interval[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const isFar = until === 0 ? place.start > LEAD + 4 : place.start - until > GAP;
    const from = isFar ? beginning(text, place.start) : until;
    // After the first place a little is shown before the gap.
    if (isFar && until > 0) shown += text.slice(until, whole(text, until + LEAD / 2));
    if (isFar) shown += '…';
    const to = Math.max(until, place.end);
    shown += text.slice(from, to);
    const moved = shown.length - to;
    if (spans.includes(place)) marks.push({ start: place.start + moved, end: place.end + moved });
    until = to;
  }
  return { text: shown + text.slice(until), marks };
}

/** A little before a place, best after a stop. */
function beginning(text: string, place: number): number {
  const from = place - LEAD;
  const stop = Math.max(...STOPS.map((mark) => text.lastIndexOf(mark, place - 1)));
  return stop >= from ? stop + 1 : whole(text, from);
}

/** Not between the halves of a character. */
const whole = (text: string, at: number): number => ((text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at);
