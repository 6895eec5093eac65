import { pattern } from '../lexicon/index.ts';
import type { Candidate } from './candidate.ts';
import type { Edges } from './edges.ts';
import type { Naming } from './names.ts';

const WHOLE = pattern`^${'organisations.department-whole'}(?!${'organisations.department-goes-on'})`;
const NAMED = pattern`^[\u4e00-\u9fa5]{2,9}?${'organisations.department-of-body'}(?!${'organisations.department-goes-on'})`;
/** 省农科院|茶科所, 中科院合肥物质院|等离子体所: an institute of an academy. */
const INSTITUTE = /^[\u4e00-\u9fa5]{2,6}?所(?![属在需有得示谓])/;
const OTHER_PLACE = /[场处会厕诊住派出务居寓究]所$/;
const TITLED = pattern`^${'organisations.department-title'}`;
/** What no department's name holds, and what makes another word of its last character: 各处, 全部, 公司, 学科. */
const NO_NAME = /[的了在对向将等是有为和与及同由从到把被让该其这那各一两三四五六七八九十]/;
const OTHER_WORD = /[好用益短坏之何多到随四全外内总西东南北中局腹头底顶俱乐分大细公上学本专关体干联维派]$/;
const LONGEST = 14;

/**
 * The end of the department that the text names right after a body: 省科技厅|农村科技处, 农业农村部|办公厅, 实验室|合作交流部; the
 * body's own end where it names none.
 */
export function departmentEnd(c: string, end: number, edges: Edges): number {
  const after = c.slice(end, end + LONGEST);
  const whole = WHOLE.exec(after)?.[0];
  if (whole !== undefined) return end + whole.length;
  const name = NAMED.exec(after)?.[0];
  if (name === undefined) return end;
  const stem = name.slice(0, -1);
  const until = end + name.length;
  if (NO_NAME.test(stem) || OTHER_WORD.test(stem)) return end;
  for (let at = end + 1; at < until; at++)
    if ((edges.strong[at] ?? 0) > 0 && (edges.strong[at] ?? 0) <= at - end) return end;
  // 科技局|组织|各处: a verb right after the body, unless a person's office follows (组织人事处处长).
  for (let at = end + 1; at < until - 1; at++)
    if ((edges.weak[at] ?? 0) === at - end && !TITLED.test(c.slice(until, until + 4))) return end;
  return until;
}

/** The end of the institute that the text names right after an academy; the academy's own end where it names none. */
export function instituteEnd(c: string, end: number, edges: Edges): number {
  if (c[end - 1] !== '院') return end;
  const name = INSTITUTE.exec(c.slice(end, end + LONGEST))?.[0];
  if (name === undefined || OTHER_PLACE.test(name) || NO_NAME.test(name.slice(0, -1))) return end;
  for (let at = end + 1; at < end + name.length; at++)
    if ((edges.strong[at] ?? 0) > 0 || (edges.weak[at] ?? 0) === at - end) return end;
  return end + name.length;
}

/** The departments of bodies and named institutions: of these only where a person's office follows. */
export function departmentsOf(found: readonly Candidate[], { c, edges }: Naming): readonly Candidate[] {
  const departments: Candidate[] = [];
  for (const { start, end, reading } of found) {
    if ((reading.kind !== 'body' && reading.kind !== 'name') || reading.type === 'Enterprise') continue;
    const department = departmentEnd(c, end, edges);
    const until =
      reading.type === 'Agency' || TITLED.test(c.slice(department, department + 4))
        ? department
        : instituteEnd(c, end, edges);
    if (until === end) continue;
    const name = reading.name + c.slice(end, until);
    departments.push({
      start,
      end: until,
      rule: 'organisations:department',
      reading:
        reading.kind === 'name'
          ? { ...reading, name }
          : { kind: 'name', type: reading.type, name, level: null, base: null },
    });
  }
  return departments;
}
