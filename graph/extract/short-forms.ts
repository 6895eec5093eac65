import { pattern, wordsOf } from '../lexicon/index.ts';
import { typeOf, type Candidate } from './candidate.ts';
import { scratchBytes } from './scratch.ts';
import { firstFrom } from './spans.ts';
import type { View } from './view.ts';

const DEFINED = pattern`^[”》]?[（，](?:以?下)?${'organisations.called'}为?[“《]?([^”》）“《，。]{2,16})[”》]?）?`;
const RENAMED = pattern`^(?:于[\d年月日]+)?${'organisations.renamed'}为?$`;
const WAS = pattern`^(?:的?${'organisations.was'}[为是叫]?|（原名?|，原名?[为是叫]?)$`;
const LONGEST_RENAMING = 16;
const SIGN_ADDED = pattern`^[（，]?${'organisations.sign-added'}?$`;
const SIGN = /^(?:牌子）?|）)/;
const LEGAL_FORM = pattern`(?:（集团）|集团)?${'organisations.legal-form'}$`;
const REGION_LEAD = /^(?:[\u4e00-\u9fa5]{2,3}[省市县区州])?/;
const takenScratch = scratchBytes();

/**
 * Other names that the article itself gives to what it names in full: （以下简称“X”）, and the derived short forms of an enterprise
 * (region and legal form dropped: 长飞光纤光缆股份有限公司 → 长飞公司, 长飞光纤). Found only where nothing else stands.
 */
export function findShortForms({ c }: View, kept: readonly Candidate[]): readonly Candidate[] {
  const renamed = formerNames(c, kept);
  const forms = new Map([...renamed, ...formsOf(c, kept)]);
  if (forms.size === 0) return [];
  const lengths = lengthsByFirst(forms.keys());
  const taken = takenScratch(c.length);
  for (const candidate of kept) taken.fill(1, candidate.start, candidate.end);
  const found: Candidate[] = [];
  let from = 0;
  for (let at = 0; at < c.length; at++) {
    if (at < from) continue;
    const length = lengths.get(c.charCodeAt(at))?.find((one) => forms.has(c.slice(at, at + one)));
    if (length === undefined) continue;
    const name = c.slice(at, at + length);
    const of = forms.get(name);
    if (of === undefined || (of.start > at && !renamed.has(name))) continue;
    const to = at + name.length;
    const titled = c[at - 1] === '《' && c[to] === '》';
    const [start, end] = titled ? [at - 1, to + 1] : [at, to];
    if (taken.subarray(start, end).includes(1) && !isOne(kept, start, end)) continue;
    if (start === of.start && end === of.end) continue;
    taken.fill(1, start, end);
    found.push({
      start,
      end,
      rule: renamed.has(name) ? 'short-forms:renamed' : 'short-forms:defined',
      reading: { kind: 'alias', of, name },
    });
    from = to;
  }
  return found;
}

/** The short form that the text defines for the name that ends at a place: （以下简称“X”）. */
export const definedForm = (c: string, end: number): string | null =>
  c[end] === '（' || c[end] === '，' || c[end] === '”' || c[end] === '》'
    ? (DEFINED.exec(c.slice(end, end + 40))?.[1]?.replace(/[“”《》]/g, '') ?? null)
    : null;

/** Whether a stretch of text is one of the candidates, which are in order. */
function isOne(kept: readonly Candidate[], start: number, end: number): boolean {
  for (let i = firstFrom(kept, start); kept[i]?.start === start; i++) if (kept[i]?.end === end) return true;
  return false;
}

/** The lengths of the forms that open with each unit, longest first. */
function lengthsByFirst(forms: Iterable<string>): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, number[]>();
  for (const form of forms) {
    const known = lengths.get(form.charCodeAt(0));
    if (!known) lengths.set(form.charCodeAt(0), [form.length]);
    else if (!known.includes(form.length)) known.push(form.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}

/** What bodies were called before, with the body of today: 甲更名为乙, 乙前身为甲, 乙（原甲）. Both are of one type. */
function formerNames(c: string, kept: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const former = new Map<string, Candidate>();
  for (let i = 0; i + 1 < kept.length; i++) {
    const [first, second] = [kept[i], kept[i + 1]];
    if (!first || !second || second.start - first.end > LONGEST_RENAMING) continue;
    const type = typeOf(first.reading);
    if (type !== typeOf(second.reading) || type === 'Region' || type === 'Program') continue;
    const gap = c.slice(first.end, second.start);
    if (RENAMED.test(gap)) former.set(c.slice(first.start, first.end), second);
    else if (WAS.test(gap)) former.set(c.slice(second.start, second.end), first);
  }
  return former;
}

/** Every short form with what it stands for: the first candidate that gives it. */
function formsOf(c: string, kept: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const forms = new Map<string, Candidate>();
  const add = (form: string, of: Candidate): void => {
    if (form.length > 1 && !forms.has(form)) forms.set(form, of);
  };
  for (const candidate of kept) {
    const short = definedForm(c, candidate.end);
    if (short !== null) add(short, candidate);
    const { reading } = candidate;
    if ((reading.kind === 'name' || reading.kind === 'body') && reading.type === 'Enterprise') {
      const regionLength = reading.kind === 'name' && reading.base ? reading.base.end - reading.base.start : 0;
      for (const form of enterpriseForms(c.slice(candidate.start, candidate.end), regionLength)) add(form, candidate);
    }
  }
  return forms;
}

/** One body with two signboards: 齐鲁工业大学（山东省科学院）, 商务局（挂外事办牌子）. The second name is an alias of the first. */
export function findSignboards({ c }: View, kept: readonly Candidate[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i + 1 < kept.length; i++) {
    const [first, second] = [kept[i], kept[i + 1]];
    if (!first || !second || second.start - first.end > 5 || second.end - second.start < 4) continue;
    const gap = c.slice(first.end, second.start);
    if (!SIGN_ADDED.test(gap) || !SIGN.test(c.slice(second.end, second.end + 3))) continue;
    const [a, b] = [typeOf(first.reading), typeOf(second.reading)];
    if (a === b && a !== 'Region' && a !== 'Program')
      found.push({
        start: second.start,
        end: second.end,
        rule: 'short-forms:signboard',
        reading: { kind: 'alias', of: first, name: c.slice(second.start, second.end) },
      });
  }
  return found;
}

function enterpriseForms(name: string, regionLength: number): readonly string[] {
  const legal = LEGAL_FORM.exec(name)?.[0] ?? '';
  if (legal === '') return [];
  const stem = name.slice(0, name.length - legal.length).replace(/（[^）]*）/g, '');
  const bare =
    regionLength > 0
      ? stem.slice(regionLength)
      : stem.replace(REGION_LEAD, (lead) => (lead.length < stem.length - 1 ? lead : lead));
  const forms = new Set<string>();
  if (stem.length >= 4 && stem !== name) forms.add(stem);
  if (bare.length >= 4) forms.add(bare);
  for (const brand of new Set([bare.slice(0, 2), bare.slice(0, 3), bare])) {
    if (brand.length < 2) continue;
    for (const suffix of wordsOf('organisations.short-suffix')) forms.add(brand + suffix);
  }
  if (bare.length >= 4) forms.add(bare.slice(0, 4));
  forms.delete(name);
  return [...forms];
}
