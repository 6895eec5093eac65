import type { Span } from '../document/index.ts';
import { oneOf, type Lexicon } from '../lexicon/index.ts';
import type { Candidate, Level, ProgramShape, Refusal } from './candidate.ts';
import { leftEdge, type Edges } from './left-edge.ts';
import { LEVEL_WORDS } from './levels.ts';
import { isGenericModifier } from './organisations.ts';
import { classifyQuote } from './quotes.ts';
import type { View } from './view.ts';

const STAGE = 'programs';
/** Newspapers, journals and websites are sources, not entities. */
const PERIODICAL = new RegExp(String.raw`(?:${oneOf('programs.periodical')})$`);
const LAW = /^(?:中华人民共和国)/;

/** Titled documents, quoted and unquoted schemes, plans, funds, platforms, events. Overlaps are left in. */
export function findPrograms(view: View, lexicon: Lexicon, edges: Edges, refusals: Refusal[]): readonly Candidate[] {
  return [
    ...findTitles(view, edges, refusals),
    ...findQuoted(view, lexicon, edges, refusals),
    ...findSchemes(view, lexicon, edges),
    ...findHeaded(view, lexicon, edges, refusals),
    ...findNumbered(view, edges),
  ];
}

const programOf = (
  span: Span,
  rule: string,
  name: string,
  shape: ProgramShape,
  more: Partial<
    Readonly<{ scheme: string; national: boolean; level: Level | null; base: Span | null; sure: boolean }>
  > = {},
): Candidate => ({
  ...span,
  stage: STAGE,
  rule,
  reading: {
    kind: 'program',
    name,
    shape,
    scheme: more.scheme ?? null,
    national: more.national ?? false,
    level: more.level ?? null,
    base: more.base ?? null,
    sure: more.sure ?? true,
  },
});

/** 《…》, outermost pair. */
function findTitles({ c }: View, edges: Edges, refusals: Refusal[]): Candidate[] {
  const found: Candidate[] = [];
  for (let start = c.indexOf('《'); start >= 0;) {
    let depth = 0;
    let end = -1;
    for (let i = start; i < Math.min(c.length, start + 120); i++) {
      if (c[i] === '《') depth++;
      else if (c[i] === '》' && --depth === 0) {
        end = i + 1;
        break;
      } else if (c[i] === '\n') break;
    }
    if (end < 0) {
      start = c.indexOf('《', start + 1);
      continue;
    }
    const name = c.slice(start + 1, end - 1);
    if (PERIODICAL.test(name))
      refusals.push({ start, end, stage: STAGE, rule: 'periodical', reason: '报刊或网站是来源，不是实体' });
    else if (name.length > 1)
      found.push(
        programOf({ start, end }, 'title', name, 'document', {
          base: baseAt(edges, start + 1),
          national: LAW.test(name) || /^(?:国家|全国|中国)/.test(name),
        }),
      );
    start = c.indexOf('《', end);
  }
  return found;
}

/** A region name that starts at `start`, as a span. */
export function baseAt(edges: Edges, start: number): Span | null {
  for (let end = start + 14; end > start; end--) if ((edges.regionStart[end] ?? 0) === start + 1) return { start, end };
  return null;
}

const TAIL_IN_NAME = new RegExp(String.raw`^[\u4e00-\u9fa5]{0,10}?(?:${oneOf('programs.tail-in-name')})`);
const TAIL_BESIDE = new RegExp(
  String.raw`^(?:${oneOf('programs.tail-beside')}|[\u4e00-\u9fa5]{2,4}项目|[\u4e00-\u9fa5]{0,4}模式|[\u4e00-\u9fa5]{0,4}机制|[\u4e00-\u9fa5]{0,4}制度)`,
);

function findQuoted({ c }: View, lexicon: Lexicon, edges: Edges, refusals: Refusal[]): Candidate[] {
  const found: Candidate[] = [];
  for (let open = c.indexOf('“'); open >= 0; open = c.indexOf('“', open + 1)) {
    const close = c.indexOf('”', open + 1);
    if (close < 0) break;
    if (close - open > 40) continue;
    const content = c.slice(open + 1, close);
    if (content.includes('“') || content.includes('\n')) continue;
    const verdict = classifyQuote(c, open, close + 1, lexicon);
    if (verdict.kind === 'refused') {
      refusals.push({ start: open, end: close + 1, stage: STAGE, rule: verdict.rule, reason: verdict.reason });
      continue;
    }
    if (verdict.kind === 'other') continue;
    const after = c.slice(close + 1, close + 17);
    const inName = TAIL_IN_NAME.exec(after);
    const known = lexicon.schemes.get(content);
    // A financial product is its own: 知识产权质押贷 of one bank is not that of another scheme's name.
    const scheme = known?.kind === 'instrument' && known.name !== content ? undefined : known;
    const ownsTail = !scheme || /(?:平台|基金|大赛|论坛|对接会|推介会)$/.test(inName?.[0] ?? '');
    const tail = inName && !/[的了和与及在等]/.test(inName[0]) && ownsTail ? inName[0] : '';
    let start = open;
    let level: Level | null = null;
    let base: Span | null = null;
    if (tail !== '') {
      // 浙江省“尖兵领雁”研发攻关计划, 省“双招双引”综合服务平台: what opens the name belongs to it.
      const region = (edges.regionStart[open] ?? 0) - 1;
      const opener = LEVEL_WORDS.find(([word]) => c.endsWith(word, open) && word.length < 4);
      if (region >= 0) [start, base] = [region, { start: region, end: open }];
      else if (opener && !/[各两全我该本]/.test(c[open - opener[0].length - 1] ?? ''))
        [start, level] = [open - opener[0].length, opener[1]];
    }
    const end = close + 1 + tail.length;
    const name = tail === '' ? (scheme?.name ?? content) : c.slice(start, end);
    found.push(
      programOf(
        { start: tail === '' ? open + 1 : start, end: tail === '' ? close : end },
        verdict.rule,
        name,
        verdict.shape,
        {
          ...(scheme && tail === '' ? { scheme: scheme.name, national: scheme.national } : {}),
          level,
          base: base ?? (tail === '' ? baseAt(edges, open + 1) : null),
          sure: verdict.sure,
        },
      ),
    );
    if (tail === '' && TAIL_BESIDE.test(after)) {
      const beside = TAIL_BESIDE.exec(after)?.[0] ?? '';
      const target = found.at(-1);
      if (target)
        found.push({
          start: open,
          end: close + 1 + beside.length,
          stage: STAGE,
          rule: 'quoted+kind',
          reading: { kind: 'alias', of: target, name: content + beside },
        });
    }
  }
  return found;
}

/** Known schemes without quotation marks; in them they are found above. */
function findSchemes({ c }: View, lexicon: Lexicon, edges: Edges): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < c.length; i++) {
    const match = lexicon.schemes.longestAt(c, i);
    if (!match) continue;
    const scheme = match.value;
    // 科技贷|款: a product's name that runs on is another word.
    if (/贷$/.test(c.slice(i, match.end)) && c[match.end] === '款') continue;
    const next = lexicon.schemes.longestAt(c, match.end);
    if (next && scheme.kind === 'scheme' && next.value.kind === 'scheme' && !scheme.quotedOnly) {
      // 科技特派员创新联合体: two schemes in a row name one of their own.
      found.push(programOf({ start: i, end: next.end }, 'scheme-compound', c.slice(i, next.end), 'scheme'));
      i = next.end - 1;
      continue;
    }
    const quoted = c[i - 1] === '“' && c[match.end] === '”';
    const local = scheme.national || quoted ? null : openerBefore(c, i, edges);
    if (local) {
      // 省重点研发计划: every province has its own.
      const span = { start: local.start, end: match.end };
      found.push(programOf(span, 'local-scheme', c.slice(span.start, span.end), shapeOf(scheme.kind), local));
    } else if (!quoted && !(scheme.quotedOnly && !launched(c, i, match.end)))
      found.push(
        programOf({ start: i, end: match.end }, 'known-scheme', scheme.name, shapeOf(scheme.kind), {
          scheme: scheme.name,
          national: scheme.national,
        }),
      );
    i = match.end - 1;
  }
  return found;
}

/** The region or level word right before a local scheme's name. */
function openerBefore(
  c: string,
  start: number,
  edges: Edges,
): Readonly<{ start: number; level: Level | null; base: Span | null }> | null {
  const region = edges.regionStart[start] ?? 0;
  if (region > 0) return { start: region - 1, level: null, base: { start: region - 1, end: start } };
  const opener = LEVEL_WORDS.find(([word, level]) => c.endsWith(word, start) && level !== 'zone' && level !== 'town');
  if (!opener || /[各两全我该本]/.test(c[start - opener[0].length - 1] ?? '')) return null;
  return { start: start - opener[0].length, level: opener[1], base: null };
}

const shapeOf = (kind: string): ProgramShape =>
  kind === 'honour'
    ? 'honour'
    : kind === 'fund'
      ? 'fund'
      : kind === 'plan'
        ? 'plan'
        : kind === 'platform'
          ? 'platform'
          : kind === 'event'
            ? 'event'
            : kind === 'instrument'
              ? 'product'
              : 'scheme';

/** Whether a bare common noun is treated as the name of a scheme: launched, carried out or served under that name. */
const launched = (c: string, start: number, end: number): boolean =>
  /(?:推行|实施|启动|推出|探索|深化|推广|试行)$/.test(c.slice(Math.max(0, start - 2), start)) &&
  /^(?:制度|机制|模式|改革|试点|行动|计划|工程)/.test(c.slice(end, end + 2));

const MAKER = new RegExp(String.raw`(?:${oneOf('programs.maker')})(?:了|过|好)?$`);
const PROJECT_MAKER = new RegExp(String.raw`(?:${oneOf('programs.project-maker')})(?:了|的)?$`);
const EVENT_MAKER = new RegExp(String.raw`(?:${oneOf('programs.event-maker')})$`);
/** 座谈会在合肥市召开: the verb may follow the event's name. */
const EVENT_AFTER =
  /^(?:总决赛|开幕式)?(?:，)?(?:在[^，。；]{1,16}|于[^，。；]{1,12}|由[^，。；]{2,24}|正式|顺利|成功|隆重|如期)*(?:召开|举办|举行|开幕|闭幕|落幕|启幕|主办|承办)/;
const NOT_A_NAME = new RegExp(String.raw`^(?:${oneOf('programs.not-a-name')})+$`);

/** [modifier] + plan, fund, platform or event head without quotation marks: 省科技成果转化引导基金, 高端装备产业发展座谈会. */
function findHeaded({ c }: View, lexicon: Lexicon, edges: Edges, refusals: Refusal[]): Candidate[] {
  const found: Candidate[] = [];
  for (let end = 2; end <= c.length; end++) {
    const head = lexicon.programHeads.longestBefore(c, end)?.value;
    if (!head || head.bare === 'no' || head.bare === 'quoted') continue;
    if (goesOn(c, end, head.text.length, lexicon)) continue;
    const headStart = end - head.text.length;
    let start = leftEdge(c, headStart, edges, isGenericModifier);
    let level: Level | null = null;
    const base = baseAt(edges, start);
    if (!base) {
      start +=
        /^(?:首届|首个|首支|首只|首批|一批|一系列|一项|\d+[个支只项场次家]|全国|全省|全市|全区|全县|国家级|省级|市级|县级|区级)*/.exec(
          c.slice(start, headStart),
        )?.[0].length ?? 0;
      const opener = LEVEL_WORDS.find(
        ([word]) => c.startsWith(word, start) && word.length < 4 && start + word.length < headStart,
      );
      if (opener && opener[1] !== 'town') level = opener[1];
    }
    const modifier = c.slice(start, headStart);
    const name = c.slice(start, end);
    if (base && c[base.end] === '级' && head.kind === 'platform') continue;
    if (modifier.length < 2 || /[\d%]/.test(modifier[0] ?? '')) continue;
    const before = c.slice(Math.max(0, start - 6), start);
    const counted = /^\d/.test(c.slice(end, end + 1)) || /[个项支场次家只]$/.test(before);
    const made =
      head.kind === 'project'
        ? PROJECT_MAKER.test(before) && modifier.length >= 4 && !/级/.test(modifier.slice(0, 3))
        : head.kind === 'event'
          ? EVENT_MAKER.test(before) || base !== null || EVENT_AFTER.test(c.slice(end, end + 40))
          : MAKER.test(before) || base !== null || level !== null;
    const assembly = head.kind === 'event' && name.endsWith('大会') && /(?:召开|举办|举行)$/.test(before);
    const specific = (assembly || !NOT_A_NAME.test(modifier)) && !lexicon.generics.has(name);
    const refused = counted
      ? '后接数量，是一类事物的计数'
      : !made
        ? '没有表明其为名称的动词'
        : !specific
          ? '只有通用修饰语'
          : '';
    if (refused !== '') {
      if (made || counted) refusals.push({ start, end, stage: STAGE, rule: 'kind', reason: refused });
      continue;
    }
    if (head.kind === 'plan' && modifier.length < 3 && !base && level === null) continue;
    if (head.kind === 'platform' && base === null && level === null) continue;
    if (head.kind === 'honour' && modifier.length < 2) continue;
    found.push(
      programOf({ start, end }, `${head.kind}-head`, name, head.kind, {
        level,
        base,
        sure: base !== null || level !== null || head.kind === 'event',
      }),
    );
  }
  return found;
}

/** Whether a longer head ends just after: 行动|计划, 基金|池. */
function goesOn(c: string, end: number, length: number, lexicon: Lexicon): boolean {
  if (end < c.length && lexicon.programHeads.longestBefore(c, end + 1)) return true;
  return end + 1 < c.length && lexicon.programHeads.longestBefore(c, end + 2)?.value.text.length === length + 2;
}

const NUMERALS = /[\d一二三四五六七八九十]{1,4}$/;
const NUMBERED_TAIL = /^条(?:政策|措施|意见|举措)?/;
const NUMBERED_STEM = /(?:新政|政策|措施|意见|黄金|惠企|金融|人才|科创|创新)$/;

/** 科技新政12条, 人才新政20条. */
function findNumbered({ c }: View, edges: Edges): Candidate[] {
  const found: Candidate[] = [];
  for (let at = c.indexOf('条'); at >= 0; at = c.indexOf('条', at + 1)) {
    const numerals = NUMERALS.exec(c.slice(Math.max(0, at - 4), at))?.[0] ?? '';
    if (numerals === '') continue;
    const head = at - numerals.length;
    const start = leftEdge(c, head, edges, isGenericModifier);
    const stem = c.slice(start, head);
    const end = at + (NUMBERED_TAIL.exec(c.slice(at, at + 3))?.[0].length ?? 1);
    if (stem.length < 3 || !NUMBERED_STEM.test(stem)) continue;
    found.push(programOf({ start, end }, 'numbered', c.slice(start, end), 'document', { base: baseAt(edges, start) }));
  }
  return found;
}
