import type { Span } from '../document/index.ts';
import { pattern, type Lexicon } from '../lexicon/index.ts';
import type { Candidate, PlaceLevel, Refusal } from './candidate.ts';
import type { Weighed } from './evidence.ts';
import type { Edges } from './left-edge.ts';
import { levelWords } from './levels.ts';
import { baseAt, programOf } from './program.ts';
import { classifyQuote } from './quotes.ts';
import { shapeOf } from './schemes.ts';
import type { View } from './view.ts';

const TAIL_IN_NAME = pattern`^[\u4e00-\u9fa5]{0,10}?${'programs.tail-in-name'}`;
const OWNS_TAIL = pattern`${'programs.owns-tail'}$`;

/** A name with a region in it, no saying: 研发在苏州、生产在宿州. */
const PLACED = /^[^在到去从向、，的]{4,9}$/;
const QUOTATION = /“([^”“\n]{2,38})”/g;

/** “…” that name a programme, with the kind that stands beside them as an alias (“金融顾问”工作) or as part of the name (“六百”攻坚行动). */
export function findQuoted(
  { c }: View,
  lexicon: Lexicon,
  edges: Edges,
  refusals: Refusal[],
  weighed: Weighed[],
): Candidate[] {
  const found: Candidate[] = [];
  const times = timesOf(c);
  for (let open = c.indexOf('“'); open >= 0; open = c.indexOf('“', open + 1)) {
    const close = c.indexOf('”', open + 1);
    if (close < 0) break;
    if (close - open > 40) continue;
    const content = c.slice(open + 1, close);
    if (content.includes('“') || content.includes('\n')) continue;
    const verdict = classifyQuote(c, open, close + 1, lexicon, {
      times: times.get(content) ?? 0,
      placed: PLACED.test(content) && regionWithin(edges, open + 1, close),
      owned: (edges.regionStart[open] ?? 0) > 0 || (edges.organisationStart[open] ?? 0) > 0,
    });
    if (verdict.kind !== 'other' && verdict.features.length > 0)
      weighed.push({ start: open + 1, end: close, kind: 'quote', features: verdict.features, score: verdict.score });
    if (verdict.kind === 'refused') {
      refusals.push({ start: open, end: close + 1, rule: verdict.rule });
      continue;
    }
    if (verdict.kind === 'other') continue;
    const after = c.slice(close + 1, close + 17);
    const inName = TAIL_IN_NAME.exec(after);
    const known = lexicon.schemes.get(content);
    // A financial product is its own: 知识产权质押贷 of one bank is not that of another scheme's name.
    const scheme = known?.kind === 'instrument' && known.name !== content ? undefined : known;
    const ownsTail = !scheme || OWNS_TAIL.test(inName?.[0] ?? '');
    const tail = inName && !/[的了和与及在等]/.test(inName[0]) && ownsTail ? inName[0] : '';
    let start = open;
    let level: PlaceLevel | null = null;
    let base: Span | null = null;
    if (tail !== '') {
      // 浙江省“尖兵领雁”研发攻关计划, 省“双招双引”综合服务平台: what opens the name belongs to it.
      const region = (edges.regionStart[open] ?? 0) - 1;
      const opener = levelWords().find(({ word }) => c.endsWith(word, open) && word.length < 4);
      if (region >= 0) [start, base] = [region, { start: region, end: open }];
      else if (opener && !/[各两全我该本]/.test(c[open - opener.word.length - 1] ?? ''))
        [start, level] = [open - opener.word.length, opener.level];
    }
    const end = close + 1 + tail.length;
    const name = tail === '' ? (scheme?.name ?? content) : c.slice(start, end);
    found.push(
      programOf(
        { start: tail === '' ? open + 1 : start, end: tail === '' ? close : end },
        verdict.rule,
        name,
        known === undefined || verdict.shape !== 'scheme' ? verdict.shape : shapeOf(known.kind),
        {
          ...(scheme && tail === '' ? { scheme } : {}),
          level,
          base: base ?? (tail === '' ? baseAt(edges, open + 1) : null),
        },
      ),
    );
  }
  return found;
}

/** Whether a region's name stands within a span: “智汇沂水”. */
function regionWithin({ regionStart }: Edges, start: number, end: number): boolean {
  for (let at = start + 1; at <= end; at++) if ((regionStart[at] ?? 0) > start) return true;
  return false;
}

/** How often an article has each quotation. */
function timesOf(c: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [, content = ''] of c.matchAll(QUOTATION)) times.set(content, (times.get(content) ?? 0) + 1);
  return times;
}
