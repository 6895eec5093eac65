/** Writes the ids of the rules as types, and RULES.md, from the tables of the registry.  `npm run generate` */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ruleRows } from '../registry.ts';
import { RULE_TABLES } from '../tables.ts';

const IDS = [
  ['names', 'NameRule'],
  ['statements', 'StatementRule'],
  ['indicators', 'IndicatorRule'],
  ['refusals', 'RefusalRule'],
  ['notices', 'NoticeRule'],
] as const;

const types = [
  '/** The ids of the rules, from the tables beside this file: `npm run generate` writes it. */',
  ...IDS.map(
    ([table, type]) =>
      `export type ${type} =\n${ruleRows(table)
        .map(({ rule }) => `  | '${rule}'`)
        .join('\n')};\n`,
  ),
].join('\n');

const cell = (text: string | number): string => String(text).replaceAll('|', '\\|');

/** A table of Markdown: the head, and for each row its cells. */
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

const [names, statements, indicators, refusals, notices, former] = [
  ruleRows('names'),
  ruleRows('statements'),
  ruleRows('indicators'),
  ruleRows('refusals'),
  ruleRows('notices'),
  ruleRows('former'),
];
const code = (rule: string): string => `\`${rule}\``;
const section = (about: string, count: number, body: string): string => `## ${about} (${count})\n\n${body}\n`;

const markdown = [
  '# Rules',
  '',
  'Every rule that names an entity, claims a statement, reads a figure, refuses a name or gives a notice. Written by `npm run generate` from the tables of this folder; each example is a test (`tests/graph/rules.test.ts`).',
  '',
  section(
    RULE_TABLES.names.about,
    names.length,
    table(
      ['rule', 'rank', '中文', 'English', 'when', 'example'],
      names.map(({ rule, rank, zh, en, when, example }) => [code(rule), rank, zh, en, when, example]),
    ),
  ),
  section(
    RULE_TABLES.statements.about,
    statements.length,
    table(
      ['rule', 'confidence', '中文', 'English', 'when', 'example', 'gives'],
      statements.map(({ rule, confidence, zh, en, when, example, gives }) => [
        code(rule),
        confidence,
        zh,
        en,
        when,
        example,
        gives,
      ]),
    ),
  ),
  section(
    RULE_TABLES.indicators.about,
    indicators.length,
    table(
      ['rule', '中文', 'English', 'when', 'example', 'gives'],
      indicators.map(({ rule, zh, en, when, example, gives }) => [code(rule), zh, en, when, example, gives]),
    ),
  ),
  section(
    RULE_TABLES.refusals.about,
    refusals.length,
    table(
      ['rule', '中文', 'English', 'when', 'refused', 'named'],
      refusals.map(({ rule, zh, en, when, example, counterExample }) => [
        code(rule),
        zh,
        en,
        when,
        example,
        counterExample,
      ]),
    ),
  ),
  section(
    RULE_TABLES.notices.about,
    notices.length,
    table(
      ['rule', '中文', 'English', 'when'],
      notices.map(({ rule, zh, en, when }) => [code(rule), zh, en, when]),
    ),
  ),
  section(
    RULE_TABLES.former.about,
    former.length,
    table(
      ['rule then', 'now'],
      former.map(({ rule, now }) => [code(rule), now.map(code).join(', ')]),
    ),
  ),
].join('\n');

for (const [file, text, parser] of [
  ['rule-ids.ts', types, 'typescript'],
  ['RULES.md', markdown, 'markdown'],
] as const) {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const formatted = await format(text, { ...(await resolveConfig(path)), parser });
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // It is written for the first time.
  }
  if (formatted === before) continue;
  writeFileSync(path, formatted);
  process.stderr.write(`wrote graph/rules/${file}\n`);
}
