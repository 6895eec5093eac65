import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './runner/tools.ts';

/** What the version before rules were declared stored of the sample newsletters, with a decision of each kind (fixtures/store/record.ts). */
export const recorded = (name: 'before-registry.db.gz' | 'before-registry.cypher.jsonl.gz'): Buffer =>
  gunzipSync(readFileSync(join(import.meta.dirname, 'fixtures/store', name)));

/** Tables of a user by their files, rows as lists of cells. */
export type UserTables = Readonly<Record<string, readonly (readonly string[])[]>>;

/**
 * Tables that name otherwise, and so give other ids to, all that decisions of the recording are about, and a region besides: the science
 * bureaux and the people's congresses, by what their kind of organ is counted as, and five things by their names.
 */
const tablesOf = (
  names: Readonly<{
    organ: string;
    university: string;
    institute: readonly (readonly string[])[];
    enterprise: string;
    zone: string;
    scheme: string;
  }>,
): UserTables => ({
  'organisations/organs.tsv': [
    ['word', 'name', 'province', 'city', 'county', 'group', 'kind', 'type'],
    ...['科学技术', '科技'].map((stem) => [
      stem,
      '',
      '厅|局|委员会|委',
      '局|委员会|委',
      '局|委员会|委',
      `科技${names.organ}`,
      'stem',
      'Agency',
    ]),
    ['人大', '', '-', '-', '-', `人大${names.organ}`, 'whole', 'Agency'],
  ],
  'organisations/institutions.tsv': [
    ['name', 'aliases', 'weak', 'kind', 'region'],
    ['-江西理工大学'],
    [names.university, '江西理工大学|江理工', '', 'university', '360700'],
    ['-中国科学院赣江创新研究院'],
    ...names.institute,
  ],
  'organisations/enterprises.tsv': [
    ['name', 'aliases', 'weak', 'region'],
    ['-比亚迪股份有限公司'],
    [names.enterprise, '比亚迪股份有限公司|比亚迪|比亚迪汽车', '', '440300'],
  ],
  'programs/schemes.tsv': [
    ['name', 'aliases', 'kind', 'scope', 'quoted', 'regions'],
    ['-揭榜挂帅'],
    [names.scheme, '揭榜挂帅|“揭榜挂帅”制|揭榜挂帅制|揭榜制', 'scheme', 'national', 'no', ''],
  ],
  'regions/named-regions.tsv': [
    ['name', 'aliases', 'weak', 'kind', 'regions'],
    ['-武汉东湖新技术开发区'],
    [names.zone, '武汉东湖新技术开发区|武汉东湖高新区|东湖高新区|光谷', '', 'zone', '420100'],
  ],
});

export const FIRST_TABLES = tablesOf({
  organ: '主管部门',
  university: '江西理工大学（赣州）',
  institute: [['赣江创新研究院', '中国科学院赣江创新研究院|中科院赣江创新研究院', '', 'institute', '360700']],
  enterprise: '比亚迪集团',
  zone: '中国光谷',
  scheme: '揭榜挂帅机制',
});

/** Other names again, and no row for the institute, which is declared not to be a name. */
export const SECOND_TABLES: UserTables = {
  ...tablesOf({
    organ: '管理机关',
    university: '江西理工大学红旗校区',
    institute: [],
    enterprise: '比亚迪汽车集团',
    zone: '武汉光谷科技城',
    scheme: '张榜挂帅',
  }),
  'organisations/kinds.tsv': [
    ['word', 'type'],
    ...['中国科学院赣江创新研究院', '赣江创新研究院'].map((word) => [word, 'Institution']),
  ],
};

/** Puts tables of a user into a data folder, in place of those that are there. */
export function putTables(data: string, tables: UserTables): void {
  rmSync(join(data, 'lexicon'), { recursive: true, force: true });
  for (const [file, rows] of Object.entries(tables)) {
    const path = join(data, 'lexicon', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${rows.map((cells) => cells.join('\t')).join('\n')}\n`);
  }
}

/** `npm run reextract` as a user gives it, in a process of its own. */
export function runReextract(
  environment: Readonly<Record<string, string>>,
): Readonly<{ code: number | null; out: string; err: string }> {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['graph/run.mjs', 'graph/cli.ts', 'reextract'], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return { code: status, out: stdout, err: stderr };
}
