import { pattern, patternWith, type Lexicon } from '../lexicon/index.ts';
import type { Candidate } from './candidate.ts';
import type { Edges } from './edges.ts';
import { isGenericModifier, type Naming } from './names.ts';

/** 等20家企业, 等龙头企业, 共4家企业: after a list of firms that go by a short name. */
const AFTER_LIST = patternWith(
  'g',
)`[等共](?:\d+|[一二三四五六七八九十两数多几百余]+)?[余多]?家?(?:${'organisations.firm-kind'})*${'organisations.firms'}`;
const COUNTED = /[\d一二三四五六七八九十两数多几百余]/;
const SEEN = pattern`${'organisations.visited'}了?$`;
/** What a firm's short name ends in: 药业, 机械, 股份. */
const LINE = pattern`${'organisations.firm-line'}$`;
/** Lines of business alone name none: 医药、化工等企业. */
const ONLY_LINES = pattern`^(?:${'organisations.firm-line'}|${'organisations.generic-word'}|${'organisations.company-word'}|${'organisations.industry'})+$`;
const KIND = pattern`${'organisations.party'}$|[类型性式者户级区省市县镇乡村]$`;
const NO_NAME = /[的了是其这那并均都已将等各不我、]/;
const ITEM = /^(?:[\u4e00-\u9fa5]{2,9}|[A-Za-z][A-Za-z\d]{1,9}[\u4e00-\u9fa5]{0,4})$/;
const LONGEST_LIST = 90;

/** `known`: another stage found a name there; `firm`: that of a firm. */
type Item = Readonly<{ start: number; end: number; known: boolean; firm: boolean }>;

/**
 * Firms that a list calls by their short names, since the words after the list say what they are: 悦兴药业、锁龙消防等20家企业. No item may
 * be a line of business or a kind, and one of them must be known or end like a firm's name, unless they were visited.
 */
export function firmsOf(naming: Naming, found: readonly Candidate[]): readonly Candidate[] {
  const { c, lexicon, edges } = naming;
  const firms: Candidate[] = [];
  const known = new Map(found.map((one) => [one.end, one]));
  for (const match of c.matchAll(AFTER_LIST.regex)) {
    const items = itemsBefore(c, match.index, known, lexicon, edges);
    if (items === null) continue;
    const named = items.filter((item) => !item.known);
    const first = items.at(-1);
    if (named.length === 0 || first === undefined) continue;
    const counted = COUNTED.test(match[0]) && items.some((item) => LINE.test(c.slice(item.start, item.end)));
    if (!counted && !items.some((item) => item.firm) && !SEEN.test(c.slice(Math.max(0, first.start - 5), first.start)))
      continue;
    for (const { start, end } of named) {
      const name = c.slice(start, end);
      firms.push({
        start,
        end,
        rule: 'organisations:listed-firm',
        reading: { kind: 'name', type: 'Enterprise', name, level: null, base: null },
      });
    }
  }
  return firms;
}

const isFirm = ({ reading }: Candidate): boolean =>
  (reading.kind === 'body' || reading.kind === 'name') && reading.type === 'Enterprise';

/** The items of the list that ends at a place, last first; null where one of them is not a name. */
function itemsBefore(
  c: string,
  end: number,
  known: ReadonlyMap<number, Candidate>,
  lexicon: Lexicon,
  edges: Edges,
): readonly Item[] | null {
  const items: Item[] = [];
  const limit = Math.max(0, end - LONGEST_LIST);
  for (let at = end; at > limit;) {
    const one = known.get(at);
    const start = one?.start ?? itemStart(c, at, edges);
    if (!one && !namesFirm(c.slice(start, at), start, at, lexicon, edges)) return null;
    items.push({ start, end: at, known: one !== undefined, firm: one !== undefined && isFirm(one) });
    // 磐石市的|西点药业: where a firm is.
    const place = c[start - 1] === '的' ? (edges.regionStart[start - 1] ?? 0) : 0;
    const mark = place > 0 ? place - 1 : start;
    if (!/[、和与及]/.test(c[mark - 1] ?? '')) return items;
    at = mark - 1;
  }
  return null;
}

/** Where an item begins: after a mark, a boundary word or a conjunction; a region that belongs to a firm by 的 is left out. */
function itemStart(c: string, end: number, edges: Edges): number {
  let at = end;
  while (at > 0 && end - at < 14) {
    if (!/[\u4e00-\u9fa5A-Za-z\d]/.test(c[at - 1] ?? '')) break;
    if (at < end && (edges.strong[at] ?? 0) > 0) break;
    at--;
  }
  return at;
}

function namesFirm(name: string, start: number, end: number, lexicon: Lexicon, edges: Edges): boolean {
  if (!ITEM.test(name) || NO_NAME.test(name) || ONLY_LINES.test(name) || isGenericModifier(name) || KIND.test(name))
    return false;
  if (lexicon.generics.has(name) || lexicon.schemes.get(name)) return false;
  // A region alone, an organ, or a verb at its start: 走访宁波等企业.
  if ((edges.regionStart[end] ?? 0) > 0 || (edges.organisationStart[end] ?? 0) > 0) return false;
  for (let at = start + 1; at < end; at++) if ((edges.weak[at] ?? 0) === at - start) return false;
  return true;
}
