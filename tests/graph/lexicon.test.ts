import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Tables } from '../../graph/lexicon/tables-in-force.ts';
import { TABLES, TABLE_NAMES, type TableName } from '../../graph/lexicon/tables.ts';

type Row = Readonly<Record<string, string>>;

const FOLDER = new URL('../../graph/lexicon/', import.meta.url);

const cells = (table: TableName): string[][] =>
  readFileSync(new URL(TABLES[table].file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** The rows as the file has them, with what only people read. */
function rows(table: TableName): Row[] {
  const [header = [], ...body] = cells(table);
  return body.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ''])));
}

const list = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((part) => part !== '');
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((v, i) => values.indexOf(v) !== i)),
];
/** The canonical form and the others. */
const forms = (row: Row): string[] => [row['name'] ?? '', ...list(row['aliases'])];

const regions = rows('divisions');
const region = new Map(regions.map((row) => [row['code'] ?? '', row]));
const change = (name: string, level: string): Row | undefined =>
  rows('formerDivisions').find((row) => row['name'] === name && row['level'] === level);
const heirs = (name: string, level: string): (string | undefined)[] =>
  list(change(name, level)?.['successors']).map((code) => region.get(code)?.['name']);
const abbreviated = (abbreviation: string): string[] =>
  rows('abbreviations')
    .filter((row) => row['word'] === abbreviation)
    .flatMap((row) => list(row['regions']).map((code) => region.get(code)?.['short'] ?? ''));

it('has no fault in any table', () => {
  expect(new Tables().faults()).toEqual([]);
});

it.each(TABLE_NAMES)('the table %s ends with LF, has no empty line and no BOM', (table) => {
  expect(readFileSync(new URL(TABLES[table].file, FOLDER), 'utf8')).toMatch(/^[^\r\uFEFF]*[^\r\n]\n$/);
  expect(readFileSync(new URL(TABLES[table].file, FOLDER), 'utf8')).not.toContain('\n\n');
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
    const years = rows('formerDivisions').map((row) => [Number(row['from']), Number(row['to'])] as const);
    expect(years.filter(([from, to]) => !(from <= to && from >= 1981 && to >= 1990))).toEqual([]);
  });

  it('leave out what only changed its code', () => {
    const same = rows('formerDivisions').filter((row) =>
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
      rows('abbreviations')
        .filter((row) => row['use'] === 'province')
        .flatMap((row) => list(row['regions'])),
    );
    expect(regions.filter((row) => row['level'] === 'province' && !given.has(row['code'] ?? ''))).toEqual([]);
  });
});

describe('names', () => {
  it('of a region repeat no division', () => {
    const divisions = new Set(regions.flatMap((row) => [row['name'], row['short']]));
    expect(
      rows('namedRegions')
        .flatMap(forms)
        .filter((name) => divisions.has(name)),
    ).toEqual([]);
  });

  it.each([
    ['institutions', '合工大', '合肥工业大学'],
    ['institutions', '南农大', '南京农业大学'],
    ['institutions', '中科大', '中国科学技术大学'],
    ['centralBodies', '中科院', '中国科学院'],
    ['centralBodies', '中组部', '中共中央组织部'],
    ['centralBodies', '科技部', '科学技术部'],
    ['enterprises', '科大讯飞', '科大讯飞股份有限公司'],
    ['namedRegions', '光谷', '武汉东湖新技术开发区'],
    ['namedRegions', '东湖高新区', '武汉东湖新技术开发区'],
    ['namedRegions', 'G60科创走廊', '长三角G60科创走廊'],
    ['schemes', '科特派', '科技特派员'],
  ] as const)('%s: %s is %s', (table, form, name) => {
    expect(
      rows(table)
        .filter((row) => forms(row).includes(form))
        .map((row) => forms(row)[0]),
    ).toEqual([name]);
  });

  it('of national schemes have no home region', () => {
    expect(rows('schemes').filter((row) => row['scope'] === 'national' && row['regions'] !== '')).toEqual([]);
  });
});

describe('organs', () => {
  it('bring 科技厅 and 科学技术厅 together', () => {
    const organs = rows('organs');
    const group = (stem: string): string | undefined =>
      organs.find((row) => row['word'] === stem && row['kind'] === 'stem')?.['group'];
    expect(group('科技')).toBe(group('科学技术'));
    expect(group('发改')).toBe(group('发展和改革'));
    expect(list(organs.find((row) => row['word'] === '科技')?.['province'])).toContain('厅');
  });

  it('have a level, and their group is one of the stems', () => {
    const organs = rows('organs');
    const stems = new Set(organs.map((row) => row['word']));
    expect(organs.filter((row) => !stems.has(row['group']))).toEqual([]);
    expect(organs.filter((row) => !row['province'] && !row['city'] && !row['county'])).toEqual([]);
  });
});

it('units convert into base units of the same kind, by a whole number or a fraction', () => {
  const units = new Map(rows('units').map((row) => [row['word'], row]));
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
  expect(repeated(rows('quantities').flatMap(forms))).toEqual([]);
});

it('no table of names has shrunk below use', () => {
  const least: Partial<Record<TableName, number>> = {
    abbreviations: 120,
    institutions: 900,
    schemes: 250,
    slogans: 250,
    kinds: 250,
    enterprises: 200,
    namedRegions: 400,
  };
  for (const [table, count] of Object.entries(least))
    expect(rows(table as TableName).length, table).toBeGreaterThanOrEqual(count);
});
