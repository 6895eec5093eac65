import type { Notice } from '../../errors.ts';
import type { Span } from '../../document/index.ts';
import { pattern } from '../../lexicon/index.ts';
import { noticeOf } from '../../rules/index.ts';
import type { Extraction } from '../pipeline.ts';
import type { TextTable, TableRow } from '../tables.ts';
import type { Sentence } from '../view.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { Sort } from './measures.ts';
import type { Named } from './names.ts';
import { numberAt } from './numbers.ts';
import type { Quantity } from './quantities.ts';

/** What the head of a row or column says: whose its cells are, when they hold, or what they measure. */
type Head = Readonly<
  | { kind: 'name'; name: Named }
  | { kind: 'date'; at: Span }
  | { kind: 'metric'; text: string; unit: string | null }
  | { kind: 'none' }
>;

const NONE: Head = { kind: 'none' };

/** A unit in brackets at the end of a head: 企业数（家）, 成交额（万元）. */
const UNIT_IN_BRACKETS = /[（(](?:单位[：:])?([^（()）]{1,8})[)）]$/;
/** A unit for the whole table: 单位：亿元. */
const UNIT_OF_TABLE = pattern`${'figures.table-unit'}[：:]([^，。；（）|]{1,8})`;
const DATE = pattern`^(?:(?:19|20)\d\d年(?:\d{1,2}月|${'figures.year-part'})?|${'figures.year-part'}|第?[一二三四1-4]季度|\d{1,2}月)$`;
const DATE_IN_CAPTION = pattern`(?:19|20)\d\d年(?:\d{1,2}月|${'figures.year-part'})?`;
/** 序号: counts the rows. */
const ROW_NUMBER = pattern`^${'figures.row-number'}$`;
/** A cell that says nothing. */
const EMPTY = /^(?:[-—–/]+|\.\.\.|…+)?$/;
const SIGNS = /^[+\-−]?/;

/** Figures of the tables, and a notice for each table that holds numbers and could not be read. */
export function readCells(
  { view, tables }: Extraction,
  lexicon: Lexicon,
  names: readonly Named[],
): Readonly<{ quantities: readonly Quantity[]; notices: readonly Notice[] }> {
  const quantities: Quantity[] = [];
  const notices: Notice[] = [];
  if (tables.length === 0) return { quantities, notices };
  const starting = new Map(names.map((name) => [name.start, name]));
  const sentences = new Map(view.sentences.map((sentence) => [sentence.start, sentence]));
  for (const table of tables) {
    const found = figuresOf({ c: view.c, table, lexicon, starting, sentences });
    quantities.push(...found);
    if (found.length === 0 && holdsNumbers(view.c, table))
      notices.push(noticeOf('figures:table-unread', 'warn', '表格没有读懂：没有找到行标题、列标题和单位', table));
  }
  return { quantities, notices };
}

type Reading = Readonly<{
  c: string;
  table: TextTable;
  lexicon: Lexicon;
  starting: ReadonlyMap<number, Named>;
  sentences: ReadonlyMap<number, Sentence>;
}>;

function figuresOf(reading: Reading): readonly Quantity[] {
  const { c, table } = reading;
  const { caption, head, rows } = table;
  const first = ROW_NUMBER.test(textOf(c, head[0])) ? 1 : 0;
  const columns = head.map((cell) => headOf(reading, cell));
  const title = caption === null ? '' : c.slice(caption.start, caption.end);
  const tableUnit =
    UNIT_OF_TABLE.exec(`${title}|${textOf(c, head[0])}`)?.[1] ?? UNIT_IN_BRACKETS.exec(title)?.[1] ?? null;
  const about = { topic: topicOf(reading, title), name: captionName(reading), date: captionDate(c, caption) };
  return rows.flatMap((row) => {
    if (row.cells.length !== head.length) return [];
    const rowHead = headOf(reading, row.cells[first]);
    return row.cells.slice(first + 1).flatMap((cell, i) => {
      const figure = figureOf(reading, row, cell, [rowHead, columns[first + 1 + i] ?? NONE], tableUnit, about);
      return figure === null ? [] : [figure];
    });
  });
}

type About = Readonly<{ topic: string; name: Named | null; date: Span | null }>;

function figureOf(
  { c, lexicon, sentences }: Reading,
  row: TableRow,
  cell: Span,
  heads: readonly [row: Head, column: Head],
  tableUnit: string | null,
  about: About,
): Quantity | null {
  const sentence = sentences.get(row.start);
  const start = cell.start + (SIGNS.exec(c.slice(cell.start, cell.end))?.[0].length ?? 0);
  const read = numberAt(c, start);
  if (read === null || sentence === undefined || read.end > cell.end) return null;
  const metrics = heads.filter((head) => head.kind === 'metric');
  const own = c.slice(read.end, cell.end);
  const unit = unitOf(
    own !== '' ? own : (metrics.find((head) => head.unit !== null)?.unit ?? tableUnit ?? ''),
    lexicon,
  );
  const text = metrics.map((head) => head.text).join('') || about.topic;
  if (unit === null || text === '') return null;
  const name = heads.find((head) => head.kind === 'name')?.name ?? about.name;
  const date = heads.find((head) => head.kind === 'date')?.at ?? about.date;
  const sign = /^[-−]/.test(c.slice(cell.start, start)) ? -1 : 1;
  return {
    start,
    end: cell.end,
    value: Number((sign * read.value * unit.factor).toPrecision(15)),
    upTo: null,
    unit: unit.text,
    sort: unit.sort,
    bound: read.hedge ?? 'exact',
    change: 'level',
    clause: row,
    metric: text,
    owner: name === null ? { kind: 'listed' } : { kind: 'head', name },
    period: date,
    sentence,
    rule: 'indicators:cell',
  };
}

type Unit = Readonly<{ text: string; factor: number; sort: Sort }>;

/** A unit as a head or cell writes it: 万元 is ten thousand 元. Null for words that are not a unit. */
function unitOf(written: string, lexicon: Lexicon): Unit | null {
  if (written === '') return { text: '', factor: 1, sort: 'sum' };
  if (/^(?:%|个百分点|‰)$/.test(written)) return { text: written, factor: 1, sort: 'share' };
  const scaled = numberAt(`1${written}`, 0);
  const factor = scaled?.value ?? 1;
  const word = written.slice((scaled?.end ?? 1) - 1);
  const found = lexicon.units.longestAt(word, 0);
  if (found?.end !== word.length) return null;
  const { kind, same } = found.value;
  return {
    text: kind === 'money' ? same : word,
    factor,
    sort: kind === 'count' || kind === 'people' ? 'count' : 'sum',
  };
}

function headOf({ c, starting, lexicon }: Reading, cell: Span | undefined): Head {
  const text = textOf(c, cell);
  if (cell === undefined || EMPTY.test(text)) return NONE;
  const name = starting.get(cell.start);
  if (name?.actor === true && name.end === cell.end) return { kind: 'name', name };
  if (DATE.test(text)) return { kind: 'date', at: cell };
  const bracketed = UNIT_IN_BRACKETS.exec(text);
  const unit = bracketed?.[1] ?? null;
  if (unit === null || unitOf(unit, lexicon) === null) return { kind: 'metric', text, unit: null };
  return { kind: 'metric', text: text.slice(0, text.length - (bracketed?.[0].length ?? 0)), unit };
}

const textOf = (c: string, cell: Span | undefined): string => (cell === undefined ? '' : c.slice(cell.start, cell.end));

/** What a title says is measured, for a table whose heads are names and dates: 皖北三市高新技术企业数 of 表1 2023年皖北三市高新技术企业数（家）. */
function topicOf({ table: { caption }, starting, lexicon }: Reading, title: string): string {
  const unit = UNIT_IN_BRACKETS.exec(title);
  const end = unit !== null && unitOf(unit[1] ?? '', lexicon) !== null ? unit.index : title.length;
  let from = 0;
  for (let before = -1; before !== from;) {
    before = from;
    const name = caption === null ? undefined : starting.get(caption.start + from);
    const lead = CAPTION_LEAD.exec(title.slice(from))?.[0].length ?? 0;
    from = name?.actor === true ? name.end - (caption?.start ?? 0) : from + lead;
  }
  return title.slice(from, end);
}
/** 表1：, 2023年: neither says what is measured. */
const CAPTION_LEAD = pattern`^(?:${'figures.table-lead'}\d{0,2}[-.]?\d{0,2}[：:、]?|${DATE_IN_CAPTION}|[一二三四五六七八九十两各全][省市县区地州]|[至—~-])`;

/** The region or body that a title names, alone. */
function captionName({ table: { caption }, starting }: Reading): Named | null {
  if (caption === null) return null;
  const named = [...starting.values()].filter(
    ({ start, end, actor }) => actor && start >= caption.start && end <= caption.end,
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function captionDate(c: string, caption: Span | null): Span | null {
  const match = caption === null ? null : DATE_IN_CAPTION.exec(c.slice(caption.start, caption.end));
  if (caption === null || match === null) return null;
  const start = caption.start + match.index;
  return { start, end: start + match[0].length };
}

const holdsNumbers = (c: string, { rows }: TextTable): boolean =>
  rows.some(({ cells }) => cells.slice(1).some(({ start, end }) => /^[+\-−]?\d[\d,.]*/.test(c.slice(start, end))));
