import { pattern, patternWith } from '../lexicon/index.ts';
import { addressesIn } from './addresses.ts';
import type { Span } from './types.ts';

/**
 * What stands in a paragraph and says nothing of its matter: 本报讯（记者 …）, 来源：…, an address. Where a sentence would begin with it,
 * the sentence begins at `next`, past the marks after it; amid a sentence its stops end nothing.
 */
export type Lead = Span & Readonly<{ next: number }>;

const REPORTER = pattern`${'newsletter.lead-reporter'}`;
const LABEL = pattern`${'newsletter.byline-label'}\s*[：:]\s*`;
/** 本报讯, 新华社合肥4月2日电 */
const DISPATCH = pattern`据?${'newsletter.outlet'}[\p{Script=Han}\d]{0,14}?[讯电](?=[\s（(，,：:]|${REPORTER})`;
/** （记者 李明　通讯员 王宁） */
const BRACKETED = pattern`[（(]${'newsletter.outlet'}?${REPORTER}[^（()）\n]{1,40}[）)]`;
/** 记者李明报道： */
const REPORTS = pattern`${'newsletter.outlet'}?${REPORTER}[\p{Script=Han}·、 \u3000]{2,20}报道[：:]`;
/** 来源：安徽日报 …, 发布时间：2024-03-05 10:22 … */
const DATED = pattern`${LABEL}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ \u3000]+\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?`;
const LABELLED = pattern`${LABEL}[^\s：:。，；/.]{1,24}(?=[ \t\u3000])`;
const BYLINE = patternWith('uy')`${DISPATCH}|${BRACKETED}|${REPORTS}|${DATED}|${LABELLED}`;
const MARKS = /[，,。；;：:、）)】\]》> \t\u00a0\u3000]*/y;
/** A word that announces an address: （原文链接：. */
const ANNOUNCES = patternWith(
  'u',
)`^[\s（(【\[]*(?:(?:${'newsletter.byline-label'}|${'newsletter.link-label'})\s*[：:]?)?\s*$`;
const LONGEST_ANNOUNCEMENT = 24;

const pastMarks = (text: string, from: number): number => {
  MARKS.lastIndex = from;
  MARKS.exec(text);
  return MARKS.lastIndex;
};

/** The bylines at the beginning of every paragraph and all addresses of a text, in order. */
export function leadsIn(text: string): readonly Lead[] {
  const leads: Lead[] = [];
  for (let from = 0; from < text.length;) {
    BYLINE.regex.lastIndex = pastMarks(text, from);
    const byline = BYLINE.exec(text);
    if (byline !== null) {
      const next = pastMarks(text, BYLINE.regex.lastIndex);
      leads.push({ start: from, end: BYLINE.regex.lastIndex, next });
      from = next;
      continue;
    }
    const line = text.indexOf('\n', from);
    from = line < 0 ? text.length : line + 1;
  }
  return withAddresses(leads, text);
}

/** Adds the addresses that no byline holds. */
function withAddresses(bylines: readonly Lead[], text: string): readonly Lead[] {
  const leads: Lead[] = [];
  let next = 0;
  for (const { start, end } of addressesIn(text)) {
    for (let lead = bylines[next]; lead !== undefined && lead.start < end; lead = bylines[++next]) leads.push(lead);
    if ((leads.at(-1)?.next ?? 0) <= start) leads.push({ start, end, next: pastMarks(text, end) });
  }
  return [...leads, ...bylines.slice(next)];
}

/** Whether a sentence that begins with these words and goes on with a lead has said nothing yet. */
export const isAnnouncement = (words: string): boolean => words.length <= LONGEST_ANNOUNCEMENT && ANNOUNCES.test(words);

/** True for a line that holds an address and nothing else but the announcement of it. */
export function isAddressLine(text: string): boolean {
  const [address] = text.length <= 2100 ? addressesIn(text) : [];
  return (
    address !== undefined && isAnnouncement(text.slice(0, address.start)) && pastMarks(text, address.end) >= text.length
  );
}
