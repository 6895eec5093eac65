import type { Span } from '../document/index.ts';
import { pattern, type Lexicon, type Places } from '../lexicon/index.ts';
import type { Candidate, Level, Refusal } from './candidate.ts';
import { leftEdge, type Edges } from './left-edge.ts';
import { levelWords } from './levels.ts';
import { isGenericModifier } from './organisations.ts';
import { baseAt, programOf } from './program.ts';
import type { View } from './view.ts';

const MAKER = pattern`${'programs.maker'}[了过好]?$`;
/** 设立规模50亿元的…基金 */
const MADE_OF = pattern`${'programs.made-of'}[^，。；、]{1,14}的$`;
const PROJECT_MAKER = pattern`${'programs.project-maker'}[了的]?$`;
const EVENT_MAKER = pattern`${'programs.event-maker'}$`;
/** 座谈会在合肥市召开: the verb may follow the event's name. */
const EVENT_AFTER = pattern`^${'programs.event-part'}?，?(?:在[^，。；]{1,16}|于[^，。；]{1,12}|由[^，。；]{2,24}|${'programs.event-manner'})*${'programs.event-verb'}`;
/** 首届, 3个, 全省: left of a name. */
const COUNT_LEAD = pattern`^(?:${'programs.count-lead'}|\d+[个支只项场次家])*`;
const ASSEMBLED = pattern`${'programs.event-called'}$`;
const NOT_A_NAME = pattern`^${'programs.not-a-name'}+$`;

/** [modifier] + plan, fund, platform or event head without quotation marks: 省科技成果转化引导基金, 高端装备产业发展座谈会. */
export function findHeaded(
  { c }: View,
  lexicon: Lexicon,
  places: Places,
  edges: Edges,
  refusals: Refusal[],
): Candidate[] {
  const found: Candidate[] = [];
  const heads = lexicon.programHeads.endings(c, places.programHeads);
  for (const [i, { start: headStart, end, value: head }] of heads.entries()) {
    if (head.bare === 'no' || head.bare === 'quoted' || goesOn(heads, i)) continue;
    let start = leftEdge(c, headStart, edges, isGenericModifier);
    let level: Level | null = null;
    const base = baseAt(edges, start);
    if (!base) {
      start += COUNT_LEAD.exec(c.slice(start, headStart))?.[0].length ?? 0;
      const opener = levelWords().find(
        ({ word }) => c.startsWith(word, start) && word.length < 4 && start + word.length < headStart,
      );
      if (opener && opener.level !== 'town') level = opener.level;
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
          : MAKER.test(before) ||
            base !== null ||
            level !== null ||
            (c[start - 1] === '的' && MADE_OF.test(c.slice(Math.max(0, start - 20), start)));
    const assembly = head.kind === 'event' && name.endsWith('大会') && ASSEMBLED.test(before);
    const specific = (assembly || !NOT_A_NAME.test(modifier)) && !lexicon.generics.has(name);
    if (counted) refusals.push({ start, end, rule: 'programs:counted' });
    else if (made && !specific) refusals.push({ start, end, rule: 'programs:generic' });
    if (counted || !made || !specific) continue;
    if (head.kind === 'plan' && modifier.length < 3 && !base && level === null) continue;
    if (head.kind === 'platform' && base === null && level === null) continue;
    if (head.kind === 'honour' && modifier.length < 2) continue;
    found.push(
      programOf({ start, end }, 'programs:headed', name, head.kind, {
        level,
        base,
      }),
    );
  }
  return found;
}

/** Whether a longer head ends just after: 行动|计划, 基金|池. */
function goesOn(heads: readonly Span[], index: number): boolean {
  const [head, next] = [heads[index], heads[index + 1]];
  if (!head || !next) return false;
  return next.end === head.end + 1 || (next.end === head.end + 2 && next.start === head.start);
}

const NUMERALS = /[\d一二三四五六七八九十]{1,4}$/;
const NUMBERED_TAIL = pattern`^条${'programs.numbered-tail'}?`;
const NUMBERED_STEM = pattern`${'programs.numbered-stem'}$`;

/** 科技新政12条, 人才新政20条. */
export function findNumbered({ c }: View, edges: Edges): Candidate[] {
  const found: Candidate[] = [];
  for (let at = c.indexOf('条'); at >= 0; at = c.indexOf('条', at + 1)) {
    const numerals = NUMERALS.exec(c.slice(Math.max(0, at - 4), at))?.[0] ?? '';
    if (numerals === '') continue;
    const head = at - numerals.length;
    const start = leftEdge(c, head, edges, isGenericModifier);
    const stem = c.slice(start, head);
    const end = at + (NUMBERED_TAIL.exec(c.slice(at, at + 3))?.[0].length ?? 1);
    if (stem.length < 3 || !NUMBERED_STEM.test(stem)) continue;
    found.push(
      programOf({ start, end }, 'programs:numbered', c.slice(start, end), 'document', { base: baseAt(edges, start) }),
    );
  }
  return found;
}
