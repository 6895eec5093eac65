import { foldUnit } from '../lexicon/index.ts';
import { isAnnouncement, leadsIn, type Lead, type Span } from '../document/index.ts';
import { scratch, scratchNumbers } from './scratch.ts';

/**
 * An article as the rules read it: without the white space that layout put between Chinese characters and digits, full-width
 * letters and digits made half-width, traditional characters simplified, one kind of quotation mark. Every span that a
 * stage makes is half-open over `c`; `toText` brings it back to the article's own UTF-16 offsets.
 */
export type View = Readonly<{
  text: string;
  c: string;
  /** `origin[i]` is the offset in `text` of `c[i]`; null where nothing of the text was left out. */
  origin: Uint32Array | null;
  /** End of the title line in `c`. */
  titleEnd: number;
  paragraphs: readonly Span[];
  /** In order; none crosses a paragraph. */
  sentences: readonly Sentence[];
}>;

export type Sentence = Readonly<{
  start: number;
  end: number;
  paragraph: number;
  title: boolean;
  clauses: readonly Span[];
}>;

const STRAIGHT_QUOTE = 0x22;
const OPENING_QUOTE = 0x201c;
const CLOSING_QUOTE = 0x201d;
const [OPENING_SINGLE, CLOSING_SINGLE] = [0x2018, 0x2019];
const LINE_BREAK = 0x0a;
/** An opening mark so soon after another is a closing one that was mistyped: “先投后股“. */
const LONGEST_QUOTATION = 24;
const CLAUSE_MARK = /[，。！？；]/;

/** The unit at a place, 0 where there is none. */
const unitAt = (text: string, i: number): number => (i >= 0 && i < text.length ? text.charCodeAt(i) : 0);
const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === 0x3000;
const isLatin = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

const unitScratch = scratch((length) => new Uint16Array(length));
const originScratch = scratchNumbers();

/** Builds the view of an article's text (title, line break, paragraphs). Linear in its length. */
export function viewOf(text: string): View {
  const origin = originScratch(text.length);
  const units = unitScratch(text.length);
  let length = 0;
  let openQuote = false;
  let opened = 0;
  let single = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Ideographs and the marks of their scripts, which are most, hang on nothing before them.
    if (unit > 0x3000 && unit < 0xfe00) {
      units[length] = foldUnit(unit, 0, unitAt(text, i + 1));
      origin[length++] = i;
      continue;
    }
    if (isSpace(unit)) {
      let j = i;
      while (isSpace(unitAt(text, j + 1))) j++;
      const between = isLatin(unitAt(text, i - 1)) && isLatin(unitAt(text, j + 1));
      if (between) {
        units[length] = 0x20;
        origin[length++] = i;
      }
      i = j;
      continue;
    }
    if ((unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || unit === 0xfeff) continue;
    let folded = foldUnit(unit, unitAt(text, i - 1), unitAt(text, i + 1));
    if (folded === STRAIGHT_QUOTE) {
      folded = openQuote ? CLOSING_QUOTE : OPENING_QUOTE;
      openQuote = !openQuote;
    } else if (folded === OPENING_QUOTE) {
      if (openQuote && i - opened <= LONGEST_QUOTATION && !CLAUSE_MARK.test(text.slice(opened, i)))
        folded = CLOSING_QUOTE;
      openQuote = folded === OPENING_QUOTE;
      opened = i;
    } else if (folded === CLOSING_QUOTE) openQuote = false;
    else if (folded === OPENING_SINGLE && !openQuote) {
      // Single marks that stand in no others quote like double ones.
      folded = OPENING_QUOTE;
      single = true;
    } else if (folded === CLOSING_SINGLE && single) {
      folded = CLOSING_QUOTE;
      single = false;
    } else if (folded === LINE_BREAK) openQuote = single = false;
    units[length] = folded;
    origin[length++] = i;
  }
  const c = Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
  const paragraphs = splitParagraphs(c);
  const leads = placed(leadsIn(text), length === text.length ? null : origin.subarray(0, length));
  let next = 0;
  const leadsOf = ({ end }: Span): readonly Lead[] => {
    const first = next;
    while ((leads[next]?.start ?? Infinity) < end) next++;
    return next === first ? [] : leads.slice(first, next);
  };
  return {
    text,
    c,
    origin: length === text.length ? null : origin.slice(0, length),
    titleEnd: paragraphs[0]?.end ?? 0,
    paragraphs,
    sentences: paragraphs.flatMap((paragraph, i) => splitParagraph(c, paragraph, leadsOf(paragraph), i)),
  };
}

/** The span over the article's text that a span over `c` stands for. */
export function toText({ origin }: View, span: Span): Span {
  if (origin === null) return { start: span.start, end: span.end };
  const start = origin[span.start] ?? 0;
  const last = origin[span.end - 1] ?? start;
  return { start, end: last + 1 };
}

/** Leads of the text where they stand in the view. */
function placed(leads: readonly Lead[], origin: Uint32Array | null): readonly Lead[] {
  if (origin === null) return leads;
  const at = (offset: number): number => {
    let [low, high] = [0, origin.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origin[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return leads.map(({ start, end, next }) => ({ start: at(start), end: at(end), next: at(next) }));
}

function splitParagraphs(c: string): readonly Span[] {
  const paragraphs: Span[] = [];
  for (let start = 0; start < c.length;) {
    const found = c.indexOf('\n', start);
    const end = found < 0 ? c.length : found;
    if (end > start) paragraphs.push({ start, end });
    start = end + 1;
  }
  return paragraphs;
}

/** What each unit does to a sentence: looked up once a character. */
const Mark = { none: 0, sentenceEnd: 1, clauseEnd: 2, titleOpens: 3, titleCloses: 4 } as const;
const MARKS = new Uint8Array(0x10000);
for (const [units, mark] of [
  ['。！？；!?', Mark.sentenceEnd],
  ['，：', Mark.clauseEnd],
  ['《', Mark.titleOpens],
  ['》', Mark.titleCloses],
] as const)
  for (const unit of units) MARKS[unit.charCodeAt(0)] = mark;
const CLOSERS = new Set(['”', '’', '」', '』', '）', ')']);
/** A sentence longer than this is cut at a clause, so that text without full stops stays linear and its evidence readable. */
const LONGEST_SENTENCE = 380;

function splitParagraph(c: string, paragraph: Span, leads: readonly Lead[], index: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = paragraph.start;
  let clauseStart = start;
  let clauses: Span[] = [];
  let depth = 0;
  let nextLead = 0;
  const endClause = (end: number): void => {
    if (end > clauseStart) clauses.push({ start: clauseStart, end });
    clauseStart = end;
  };
  const endSentence = (end: number): void => {
    endClause(end);
    if (clauses.length > 0) sentences.push({ start, end, paragraph: index, title: index === 0, clauses });
    start = end;
    clauses = [];
  };
  for (let i = paragraph.start; i < paragraph.end; i++) {
    while ((leads[nextLead]?.start ?? Infinity) < i) nextLead++;
    const lead = leads[nextLead];
    if (lead?.start === i) {
      nextLead++;
      const opens = isAnnouncement(c.slice(start, i));
      if (opens) endSentence(Math.min(lead.next, paragraph.end));
      i = (opens ? start : lead.end) - 1;
      continue;
    }
    const mark = MARKS[c.charCodeAt(i)];
    if (mark === Mark.titleOpens) depth++;
    else if (mark === Mark.titleCloses) depth = Math.max(0, depth - 1);
    if (depth > 0 && i - start < LONGEST_SENTENCE) continue;
    if (mark === Mark.sentenceEnd) {
      while (i + 1 < paragraph.end && CLOSERS.has(c[i + 1] ?? '')) i++;
      endSentence(i + 1);
      depth = 0;
    } else if (mark === Mark.clauseEnd) {
      endClause(i + 1);
      if (i + 1 - start > LONGEST_SENTENCE) endSentence(i + 1);
    } else if (i + 1 - start >= 2 * LONGEST_SENTENCE) {
      endSentence(i + 1);
      depth = 0;
    }
  }
  endSentence(paragraph.end);
  return sentences;
}
