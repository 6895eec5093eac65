import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Row = Readonly<Record<string, string>>;

const FOLDER = new URL('../../graph/lexicon/', import.meta.url);

/** Columns of each table; what a name is unique by; which cells hold codes of regions.tsv. */
const TABLES = {
  regions: { columns: 'code name short level parent source', unique: ['code'], codes: ['parent'] },
  'region-changes': {
    columns: 'code name short level parent from to successors kind source',
    unique: ['code', 'name', 'to'],
    codes: ['parent', 'successors'],
  },
  'region-abbreviations': {
    columns: 'abbreviation codes use source',
    unique: ['abbreviation', 'use'],
    codes: ['codes'],
  },
  'named-regions': { columns: 'name aliases weak kind codes source', unique: ['name'], codes: ['codes'] },
  universities: { columns: 'name aliases weak kind seat source', unique: ['name'], codes: ['seat'] },
  'central-bodies': { columns: 'canonical aliases weak type source', unique: ['canonical'], codes: [] },
  'organ-names': {
    columns: 'stem province city county group kind type source',
    unique: ['stem', 'kind'],
    codes: [],
  },
  schemes: {
    columns: 'canonical aliases kind scope quotedOnly region source',
    unique: ['canonical'],
    codes: ['region'],
  },
  slogans: { columns: 'phrase source', unique: ['phrase'], codes: [] },
  'generic-heads': { columns: 'head type source', unique: ['head'], codes: [] },
  enterprises: { columns: 'canonical aliases weak seat source', unique: ['canonical'], codes: ['seat'] },
  units: { columns: 'unit base factor kind indicator source', unique: ['unit'], codes: [] },
  quantities: { columns: 'name kind aliases source', unique: ['name'], codes: [] },
} as const;
type Table = keyof typeof TABLES;
const NAMES = Object.keys(TABLES) as Table[];

/** Closed sets, by table and column. */
const VALUES: readonly (readonly [Table, string, string])[] = [
  ['regions', 'level', 'province city county'],
  ['region-changes', 'level', 'city county'],
  ['region-changes', 'kind', 'renamed merged split upgraded'],
  ['region-abbreviations', 'use', 'province city'],
  ['named-regions', 'kind', 'economic-region corridor circle zone new-area geographic'],
  ['universities', 'kind', 'university college academy institute laboratory hospital association'],
  ['central-bodies', 'type', 'Agency Institution'],
  ['organ-names', 'kind', 'stem whole'],
  ['organ-names', 'type', 'Agency Institution'],
  ['schemes', 'kind', 'scheme honour fund plan platform event instrument'],
  ['schemes', 'scope', 'national local'],
  ['schemes', 'quotedOnly', 'yes no'],
  ['generic-heads', 'type', 'Agency Enterprise Institution Program Region'],
  ['units', 'indicator', 'yes no'],
  ['quantities', 'kind', 'stock flow rate word'],
];

const lines = (file: string): string[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const cells = (file: string): string[][] => lines(file).map((line) => line.split('\t'));

function rows(table: Table): Row[] {
  const [header = [], ...body] = cells(`${table}.tsv`);
  return body.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ''])));
}

const list = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((part) => part !== '');
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((v, i) => values.indexOf(v) !== i)),
];
/** The first column of a table of names is the canonical form. */
const forms = (table: Table, row: Row): string[] => [row[TABLES[table].unique[0]] ?? '', ...list(row['aliases'])];

const regions = rows('regions');
const region = new Map(regions.map((row) => [row['code'] ?? '', row]));
const change = (name: string, level: string): Row | undefined =>
  rows('region-changes').find((row) => row['name'] === name && row['level'] === level);
const heirs = (name: string, level: string): (string | undefined)[] =>
  list(change(name, level)?.['successors']).map((code) => region.get(code)?.['name']);
const abbreviated = (abbreviation: string): string[] =>
  rows('region-abbreviations')
    .filter((row) => row['abbreviation'] === abbreviation)
    .flatMap((row) => list(row['codes']).map((code) => region.get(code)?.['short'] ?? ''));

describe.each(NAMES)('the table %s', (table) => {
  const { columns, unique, codes } = TABLES[table];

  it('has the columns that the README names, in every row', () => {
    const [header = [], ...body] = cells(`${table}.tsv`);
    expect(header).toEqual(columns.split(' '));
    expect(body.filter((row) => row.length !== header.length)).toEqual([]);
  });

  it('is clean: LF, no space at the edge of a cell, a name in every row, no empty or repeated list value', () => {
    expect(readFileSync(new URL(`${table}.tsv`, FOLDER), 'utf8')).not.toMatch(/\r|\uFEFF|^\n|\n\n/);
    const body = cells(`${table}.tsv`).slice(1);
    expect(body.filter((row) => row[0] === '' || row.some((cell) => cell !== cell.trim()))).toEqual([]);
    const lists = body.flat().filter((cell) => cell.includes('|'));
    expect(lists.filter((cell) => /^\||\|\||\|$/.test(cell) || repeated(cell.split('|')).length > 0)).toEqual([]);
  });

  it('names nothing twice', () => {
    expect(repeated(rows(table).map((row) => unique.map((column) => row[column]).join(' ')))).toEqual([]);
  });

  it('refers to divisions in use', () => {
    const used = rows(table).flatMap((row) => codes.flatMap((column) => list(row[column])));
    expect(used.filter((code) => !region.has(code))).toEqual([]);
  });
});

it.each(VALUES)('%s: the column %s holds one of: %s', (table, column, values) => {
  const allowed = values.split(' ');
  expect(rows(table).filter((row) => !allowed.includes(row[column] ?? ''))).toEqual([]);
});

it('explains every source in the README', () => {
  const readme = readFileSync(new URL('README.md', FOLDER), 'utf8');
  const keys = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.tsv'))
    .flatMap((file) =>
      cells(file)
        .slice(1)
        .map((row) => row.at(-1) ?? ''),
    );
  expect([...new Set(keys)].filter((key) => !new RegExp(`^\\| ${key} +\\|`, 'm').test(readme))).toEqual([]);
});

describe('divisions', () => {
  it('are the 3,213 of GB/T 2260, each under the right level', () => {
    const counts = Object.groupBy(regions, (row) => row['level'] ?? '');
    expect([counts['province']?.length, counts['city']?.length, counts['county']?.length]).toEqual([34, 333, 2846]);
    const level = (code: string | undefined): string => region.get(code ?? '')?.['level'] ?? '';
    expect(
      regions.filter((row) => {
        const above = level(row['parent']);
        return row['level'] === 'county'
          ? above === '' || above === 'county'
          : above !== (row['level'] === 'city' ? 'province' : '');
      }),
    ).toEqual([]);
  });

  it.each([
    ['330522', '长兴县', '长兴', '湖州市'],
    ['150000', '内蒙古自治区', '内蒙古', undefined],
    ['650000', '新疆维吾尔自治区', '新疆', undefined],
    ['810000', '香港特别行政区', '香港', undefined],
    ['150700', '呼伦贝尔市', '呼伦贝尔', '内蒙古自治区'],
    ['433100', '湘西土家族苗族自治州', '湘西', '湖南省'],
    ['622927', '积石山保安族东乡族撒拉族自治县', '积石山', '临夏回族自治州'],
    ['622926', '东乡族自治县', '东乡', '临夏回族自治州'],
    ['152523', '苏尼特左旗', '苏尼特左旗', '锡林郭勒盟'],
    ['310117', '松江区', '松江', '上海市'],
    ['310115', '浦东新区', '浦东', '上海市'],
    ['419001', '济源市', '济源', '河南省'],
    ['429021', '神农架林区', '神农架', '湖北省'],
    ['140302', '城区', '', '阳泉市'],
    ['340523', '和县', '', '马鞍山市'],
    ['441803', '清新区', '清新', '清远市'],
  ])('%s is %s, short %s, under %s', (code, name, short, parent) => {
    const row = region.get(code);
    expect([row?.['name'], row?.['short'], region.get(row?.['parent'] ?? '')?.['name']]).toEqual([name, short, parent]);
  });
});

describe('divisions that are gone', () => {
  it.each([
    ['莱芜市', 'city', ['莱芜区', '钢城区']],
    ['崇文区', 'county', ['东城区']],
    ['闸北区', 'county', ['静安区']],
    ['下城区', 'county', ['拱墅区']],
    ['通州市', 'county', ['通州区']],
    ['襄樊市', 'city', ['襄阳市']],
    ['淮阴市', 'city', ['淮安市']],
    ['沙市市', 'city', ['沙市区']],
    ['伊克昭盟', 'city', ['鄂尔多斯市']],
    ['完县', 'county', ['顺平县']],
    ['达县地区', 'city', ['达州市']],
    ['户县', 'county', ['鄠邑区']],
  ])('%s (%s) lives on in %j', (name, level, expected) => {
    expect(heirs(name, level)).toEqual(expected);
  });

  it('split 巢湖市 among its neighbours and keep the county-level 巢湖市', () => {
    expect(heirs('巢湖市', 'city')).toEqual(expect.arrayContaining(['巢湖市', '庐江县', '无为市', '含山县', '和县']));
    expect(change('巢湖市', 'county')).toBeUndefined();
  });

  it('end after they began, in 1990 or later', () => {
    const years = rows('region-changes').map((row) => [Number(row['from']), Number(row['to'])] as const);
    expect(years.filter(([from, to]) => !(from <= to && from >= 1981 && to >= 1990))).toEqual([]);
  });

  it('leave out what only changed its code', () => {
    const same = rows('region-changes').filter((row) =>
      list(row['successors']).some(
        (code) => region.get(code)?.['name'] === row['name'] && region.get(code)?.['level'] === row['level'],
      ),
    );
    expect(same).toEqual([]);
  });
});

describe('abbreviations', () => {
  it.each([
    ['宁', ['宁夏', '南京', '宁波']],
    ['苏', ['江苏', '苏州']],
    ['青', ['青海', '青岛']],
    ['宿', ['宿州', '宿迁']],
    ['甬', ['宁波']],
    ['沪', ['上海']],
  ])('%s may be any of %j', (abbreviation, expected) => {
    expect(abbreviated(abbreviation)).toEqual(expect.arrayContaining(expected));
  });

  it('give every province at least one', () => {
    const given = new Set(
      rows('region-abbreviations')
        .filter((row) => row['use'] === 'province')
        .flatMap((row) => list(row['codes'])),
    );
    expect(regions.filter((row) => row['level'] === 'province' && !given.has(row['code'] ?? ''))).toEqual([]);
  });
});

describe('names', () => {
  const NAMED: Table[] = ['named-regions', 'universities', 'central-bodies', 'schemes', 'enterprises'];

  it('belong to one thing, across the tables too', () => {
    expect(repeated(NAMED.flatMap((table) => rows(table).flatMap((row) => forms(table, row))))).toEqual([]);
  });

  it('are no kinds and no figures of speech', () => {
    const common = new Set([
      ...rows('generic-heads').map((row) => row['head']),
      ...rows('slogans').map((row) => row['phrase']),
    ]);
    expect(
      NAMED.flatMap((table) => rows(table).flatMap((row) => forms(table, row))).filter((name) => common.has(name)),
    ).toEqual([]);
  });

  it('of a region repeat no division', () => {
    const divisions = new Set(regions.flatMap((row) => [row['name'], row['short']]));
    expect(
      rows('named-regions')
        .flatMap((row) => forms('named-regions', row))
        .filter((name) => divisions.has(name)),
    ).toEqual([]);
  });

  it.each([
    ['universities', '合工大', '合肥工业大学'],
    ['universities', '南农大', '南京农业大学'],
    ['universities', '中科大', '中国科学技术大学'],
    ['central-bodies', '中科院', '中国科学院'],
    ['central-bodies', '中组部', '中共中央组织部'],
    ['central-bodies', '科技部', '科学技术部'],
    ['enterprises', '科大讯飞', '科大讯飞股份有限公司'],
    ['named-regions', '光谷', '武汉东湖新技术开发区'],
    ['named-regions', '东湖高新区', '武汉东湖新技术开发区'],
    ['named-regions', 'G60科创走廊', '长三角G60科创走廊'],
    ['schemes', '科特派', '科技特派员'],
  ] as const)('%s: %s is %s', (table, form, name) => {
    expect(
      rows(table)
        .filter((row) => forms(table, row).includes(form))
        .map((row) => forms(table, row)[0]),
    ).toEqual([name]);
  });

  it('of national schemes have no home region', () => {
    expect(rows('schemes').filter((row) => row['scope'] === 'national' && row['region'] !== '')).toEqual([]);
  });
});

describe('organs', () => {
  it('bring 科技厅 and 科学技术厅 together', () => {
    const organs = rows('organ-names');
    const group = (stem: string): string | undefined =>
      organs.find((row) => row['stem'] === stem && row['kind'] === 'stem')?.['group'];
    expect(group('科技')).toBe(group('科学技术'));
    expect(group('发改')).toBe(group('发展和改革'));
    expect(list(organs.find((row) => row['stem'] === '科技')?.['province'])).toContain('厅');
  });

  it('have a level, and their group is one of the stems', () => {
    const organs = rows('organ-names');
    const stems = new Set(organs.map((row) => row['stem']));
    expect(organs.filter((row) => !stems.has(row['group']))).toEqual([]);
    expect(organs.filter((row) => !row['province'] && !row['city'] && !row['county'])).toEqual([]);
  });
});

it('units convert into base units of the same kind, by a whole number or a fraction', () => {
  const units = new Map(rows('units').map((row) => [row['unit'], row]));
  const wrong = [...units.values()].filter((row) => {
    const base = units.get(row['base']);
    return (
      !/^[1-9]\d*(?:\/[1-9]\d*)?$/.test(row['factor'] ?? '') ||
      (base?.['kind'] ?? row['kind']) !== row['kind'] ||
      (base !== undefined && (base['base'] !== row['base'] || base['factor'] !== '1'))
    );
  });
  expect(wrong).toEqual([]);
});

it('a wording belongs to one quantity', () => {
  expect(repeated(rows('quantities').flatMap((row) => forms('quantities', row)))).toEqual([]);
});

it('no table of names has shrunk below use', () => {
  const least: Partial<Record<Table, number>> = {
    'region-abbreviations': 120,
    universities: 900,
    schemes: 250,
    slogans: 250,
    'generic-heads': 250,
    enterprises: 200,
    'named-regions': 400,
  };
  for (const [table, count] of Object.entries(least))
    expect(rows(table as Table).length, table).toBeGreaterThanOrEqual(count);
});
