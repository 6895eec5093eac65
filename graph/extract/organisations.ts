import type { Span } from '../document/index.ts';
import { pattern, type Lexicon, type PatternPositions } from '../lexicon/index.ts';
import { bankName, hasLegalForm } from './banks.ts';
import { branchesOf } from './branches.ts';
import type { Candidate, Refusal } from './candidate.ts';
import { departmentsOf } from './departments.ts';
import type { Edges } from './edges.ts';
import { readName, type Naming } from './names.ts';
import { firmsOf } from './firms.ts';
import { ownersOf } from './owners.ts';
import { definedForm } from './short-forms.ts';
import type { View } from './view.ts';

/** What follows a bank's short name in the name of a branch of it. */
const BRANCH_AFTER = pattern`^[\u4e00-\u9fa5]{2,10}${'organisations.bank-branch'}`;
const LONGEST_BRANCH = 14;
/** 新华社|记者, 央视|报道: where the news comes from. */
const PRESS_BODY = pattern`${'organisations.press'}$`;
const PRESS = pattern`^${'organisations.press-after'}`;
/** 公司|法 is another word, 公司|法人 is not. */
const GOES_ON = [
  pattern`^${'organisations.goes-on'}`,
  /^法(?![人规治])/,
  /^制(?![定造订作约度])/,
  /^长(?![期三江沙春远])/,
  // 商会|议, 学会|议: a meeting.
  /^议(?![事定])/,
];

/**
 * Enterprises, institutions and offices: a head from the lexicon (有限公司, 研究院, 领导小组) extended to the left by the name
 * grammar, and bodies known by name. Kinds of things are refused with the reason.
 */
export function findOrganisations(
  { c }: View,
  lexicon: Lexicon,
  places: PatternPositions,
  edges: Edges,
  refusals: Refusal[],
): readonly Candidate[] {
  const naming: Naming = { c, lexicon, edges, refusals, fullNames: new Map() };
  const bodies = findBodies(naming, places);
  const found: Candidate[] = [...bodies];
  const owners = ownersOf(bodies);
  const heads = lexicon.organisationHeads.endings(c, places.organisationHeads);
  for (const [i, head] of heads.entries()) {
    if (continues(c, heads, i)) continue;
    const name = readName(head, head.value, naming, owners.before(head.start));
    if (!name || joinsOrgan(c, name, edges)) continue;
    found.push(name);
    owners.add(name);
    edges.organisationStart[name.end] = name.start + 1;
    openWith(name, naming);
  }
  return [...found, ...departmentsOf(found, naming), ...branchesOf(found, naming), ...firmsOf(naming, found)];
}

/** Bodies that the lexicon knows by name. */
function findBodies(naming: Naming, places: PatternPositions): readonly Candidate[] {
  const { c, lexicon, edges, refusals, fullNames } = naming;
  const found: Candidate[] = [];
  lexicon.bodies.scan(c, places.bodies, ({ start, end, value: { name, type, seat, weak } }) => {
    // 科技部|门: the word goes on.
    if (c[end] === '门' && c[end - 1] === '部') return start + 1;
    const branch = weak && BRANCH_AFTER.test(c.slice(end, end + LONGEST_BRANCH));
    if (weak && !branch && !c.includes(name)) {
      refusals.push({ start, end, rule: 'organisations:weak-form' });
      return start + 1;
    }
    if (PRESS.test(c.slice(end, end + 3)) && PRESS_BODY.test(name)) {
      refusals.push({ start, end, rule: 'organisations:source' });
      return end;
    }
    edges.organisationStart[end] = start + 1;
    const full = fullNameOf(name);
    if (full !== null && full.length > end - start) fullNames.set(end, full);
    // 工行|宿州分行: what the word opens tells that it is a name.
    if (!branch)
      found.push({ start, end, rule: 'organisations:known-body', reading: { kind: 'body', name, type, seat } });
    return end;
  });
  return found;
}

/** The name that longer ones open with: a bank's is without its legal form; other firms open names as the text calls them. */
const fullNameOf = (name: string): string | null => bankName(name) ?? (hasLegalForm(name) ? null : name);

/** Later names may open with the short form that the text defines for this one: 合肥研究院|应用技术所. */
function openWith({ end, reading }: Candidate, { c, edges, fullNames }: Naming): void {
  const form = definedForm(c, end);
  if (form === null || form.length < 3 || reading.kind !== 'name') return;
  for (let at = c.indexOf(form, end + form.length); at >= 0; at = c.indexOf(form, at + form.length)) {
    const until = at + form.length;
    if ((edges.organisationStart[until] ?? 0) > 0) continue;
    edges.organisationStart[until] = at + 1;
    fullNames.set(until, reading.name);
  }
}

/** Longest part of a joined bureau's name before its conjunction: 规划和自然资源局. */
const LONGEST_JOINED = 4;

/** 醴陵市副市长和|市科技局, 省创新研究院和|科技局: whether the organ that ends a name is another body than what stands before its conjunction. */
function joinsOrgan(c: string, { start, end, reading }: Candidate, edges: Edges): boolean {
  const organ = (edges.organisationStart[end] ?? 0) - 1;
  if (organ <= start || !/[和与及]/.test(c[organ - 1] ?? '')) return false;
  const own = reading.kind === 'name' && reading.base ? reading.base.end : start;
  return organ - 1 - own > LONGEST_JOINED || /^[省市县区州盟旗](?!场)/.test(c.slice(organ, organ + 2));
}

/** Whether a head is only the beginning of a longer head or word: 研究院|所, 中心|城区, 公司|法. */
function continues(c: string, heads: readonly Span[], index: number): boolean {
  const end = heads[index]?.end ?? 0;
  for (let i = index + 1; i < heads.length; i++) {
    const longer = heads[i];
    if (!longer || longer.end > end + 10) break;
    if (longer.start < end && longer.start >= end - 6) return true;
  }
  if (c[end - 1] === '站' && /^[点台长在稳上起出到住位立]/.test(c.slice(end, end + 1))) return true;
  return GOES_ON.some((pattern) => pattern.test(c.slice(end, end + 3)));
}
