import { isAnnouncement, leadsIn, type Lead } from './leads.ts';
import type { Span } from './types.ts';

const STOPS = new Set('。！？；…!?;');
const CLOSERS = new Set('”’」』）)】〕］]》〉');
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '《': '》', '（': '）', '「': '」', '『': '』' };
/** A bracket that does not close within this many units is taken for a slip of the pen and ignored. */
const LONGEST = { '“': 60, '《': 120, '（': 60, '「': 60, '『': 60 } as const;

const isSpace = (text: string, i: number): boolean => text.charAt(i).trim() === '';

/** For each opening bracket of a line that closes soon enough, where it closes. One pass with a stack. */
const closings = (text: string, from: number, to: number): ReadonlyMap<number, number> => {
  const open: { at: number; closer: string; longest: number }[] = [];
  const found = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const character = text.charAt(i);
    const closer = PAIRS[character];
    if (closer !== undefined) {
      open.push({ at: i, closer, longest: LONGEST[character as keyof typeof LONGEST] });
      if (open.length > 8) open.shift();
      continue;
    }
    const index = CLOSERS.has(character) ? open.findLastIndex((entry) => entry.closer === character) : -1;
    const entry = open[index];
    if (entry === undefined) continue;
    if (i - entry.at <= entry.longest) found.set(entry.at, i);
    open.length = index;
  }
  return found;
};

/** True where a full stop of the other script ends a sentence: after a word of letters or a Chinese character, before white space or the end. */
const isFullStop = (text: string, i: number, to: number): boolean =>
  text.charAt(i) === '.' &&
  (i + 1 >= to || isSpace(text, i + 1)) &&
  /[\p{Script=Han}\p{L}]{2}$/u.test(text.slice(Math.max(0, i - 2), i));

/** A question mark or the like inside an address or a formula ends nothing. */
const isInsideWord = (text: string, i: number): boolean =>
  text.charCodeAt(i) < 128 && /[\w=&%/]/.test(text.charAt(i + 1)) && /[\w=&%/]/.test(text.charAt(i - 1));

const splitLine = (text: string, from: number, to: number, leads: readonly Lead[], spans: Span[]): void => {
  const closes = closings(text, from, to);
  let start = from;
  let straightOpen = false;
  let nextLead = 0;
  const push = (end: number): void => {
    let [a, b] = [start, end];
    while (a < b && isSpace(text, a)) a++;
    while (b > a && isSpace(text, b - 1)) b--;
    if (b > a) spans.push({ start: a, end: b });
    start = end;
  };
  for (let i = from; i < to; i++) {
    while ((leads[nextLead]?.start ?? Infinity) < i) nextLead++;
    const lead = leads[nextLead];
    if (lead?.start === i) {
      const opens = isAnnouncement(text.slice(start, i));
      if (opens) push(Math.min(lead.next, to));
      i = (opens ? start : lead.end) - 1;
      continue;
    }
    const close = closes.get(i);
    // （来源：http://…） before a sentence is no bracket of it.
    const holdsLead =
      close !== undefined && lead !== undefined && lead.start < close && isAnnouncement(text.slice(start, lead.start));
    const jump = holdsLead ? undefined : close;
    if (jump !== undefined && !STOPS.has(text.charAt(jump - 1))) {
      i = jump;
      continue;
    }
    // A quotation that ends a sentence itself (“……。”) is kept whole too; its stop then counts as the sentence's.
    if (jump !== undefined) i = jump - 1;
    const character = text.charAt(i);
    if (character === '"') straightOpen = !straightOpen;
    if (!STOPS.has(character) && !isFullStop(text, i, to)) continue;
    if (isInsideWord(text, i)) continue;
    let end = i + 1;
    while (end < to && STOPS.has(text.charAt(end))) end++;
    while (end < to && (CLOSERS.has(text.charAt(end)) || (straightOpen && text.charAt(end) === '"'))) {
      if (text.charAt(end) === '"') straightOpen = false;
      end++;
    }
    // （……。） and 《……！》 inside a sentence do not end it; a quotation does.
    const inner =
      jump !== undefined && text.charAt(jump) !== '”' && text.charAt(jump) !== '」' && text.charAt(jump) !== '』';
    i = end - 1;
    if (!inner) push(end);
  }
  push(to);
};

/**
 * Cuts a text into sentences: at 。！？；… with the closing quotes after them, and at line breaks; never inside 《》, a short
 * quotation or an address. A byline or an address before a sentence does not belong to it. The spans are in order and disjoint, and together hold all but white space. Linear time.
 */
export const splitSentences = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  const leads = leadsIn(text);
  let next = 0;
  let from = 0;
  while (from <= text.length) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const first = next;
    while ((leads[next]?.start ?? Infinity) < to) next++;
    if (to > from) splitLine(text, from, to, leads.slice(first, next), spans);
    from = to + 1;
  }
  return spans;
};
