import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  RELATION_TYPES,
  RELATION_TYPE_NAMES,
  type ArticleGraph,
  type ArticleId,
  type Entity,
  type EntityId,
  type EntityType,
  type FigureChange,
  type Indicator,
  type IndicatorId,
  type Issue,
  type IssueId,
  type Mention,
  type PageStart,
  type RegionLevel,
  type RelationType,
  type Statement,
  type StatementId,
} from '../graph/index.ts';
import { digest } from '../graph/id.ts';

/**
 * Graphs of articles for tests: a small world whose entities recur from article to article, with regions that have codes and
 * parents. An article's text is a line for each claim, so every span is true.
 */

type Thing = Readonly<{
  type: EntityType;
  name: string;
  aliases: readonly string[];
  region: string | null;
  code?: string;
  level?: RegionLevel;
}>;

const region = (
  name: string,
  level: RegionLevel,
  code: string | null,
  parent: string | null,
  ...aliases: string[]
): Thing => ({
  type: 'Region',
  name,
  aliases,
  region: parent,
  level,
  ...(code === null ? {} : { code }),
});
const thing = (type: EntityType, name: string, seat: string | null, ...aliases: string[]): Thing => ({
  type,
  name,
  aliases,
  region: seat,
});

/** The world: every name here may turn up in any generated article. */
export const WORLD: readonly Thing[] = [
  region('安徽省', 'province', '340000', null, '安徽', '皖'),
  region('宿州市', 'city', '341300', '安徽省', '宿州', '宿'),
  region('灵璧县', 'county', '341323', '宿州市', '灵璧'),
  region('安庆市', 'city', '340800', '安徽省', '安庆'),
  region('怀宁县', 'county', '340822', '安庆市', '怀宁'),
  region('浙江省', 'province', '330000', null, '浙江'),
  region('杭州市', 'city', '330100', '浙江省', '杭州', '杭'),
  region('上海市', 'province', '310000', null, '上海', '沪'),
  region('松江区', 'county', '310117', '上海市', '松江'),
  region('河南省', 'province', '410000', null, '河南', '豫'),
  region('济源市', 'county', '419001', '河南省', '济源'),
  region('长三角', 'economic', null, null, '长江三角洲'),
  region('泾兴村', 'village', null, null),
  thing('Agency', '安徽省科学技术厅', '安徽省', '安徽省科技厅', '省科技厅'),
  thing('Agency', '宿州市科学技术局', '宿州市', '宿州市科技局', '市科技局'),
  thing('Agency', '安庆市科学技术局', '安庆市', '安庆市科技局', '市科技局'),
  thing('Agency', '松江区人民政府', '松江区', '松江区政府'),
  thing('Enterprise', '安徽精创工业智能装备有限公司', '怀宁县', '精创公司'),
  thing('Enterprise', '中国银行安徽省分行', '安徽省'),
  thing('Enterprise', 'G60科创（上海）有限公司', '松江区', 'G60公司'),
  thing('Institution', '杭州电子科技大学', '杭州市', '杭电'),
  thing('Institution', '怀宁县（松江）科创中心', '怀宁县', '科创中心'),
  thing('Institution', '𠮷林实验室', null),
  thing('Program', '揭榜挂帅', null, '“揭榜挂帅”机制'),
  thing('Program', '科技特派员', null, '科技特派员制度'),
  thing('Program', 'G60科创走廊', '松江区', 'G60 科创走廊'),
  thing('Program', '宿杭科创飞地', '宿州市', '科创飞地'),
  thing('Program', '科技创新券', null, '创新券'),
  // May be one thing with another of the world.
  thing('Enterprise', '精创集团', '安庆市', '精创公司'),
  thing('Institution', '先进材料创新研究院', null),
  thing('Institution', '杭州电子科技大学先进材料创新研究院', '杭州市', '杭电研究院'),
  thing('Program', '安徽省科技创新券', '安徽省', '创新券'),
];

const THINGS = new Map(WORLD.map((entry) => [entry.name, entry]));
const entityId = (entry: Thing): EntityId => digest(entry.type, entry.name) as EntityId;

/** The id of something of the world. */
export function idOf(name: string): EntityId {
  const entry = THINGS.get(name);
  if (entry === undefined) throw new Error(`tests: ${name} is not in the world`);
  return entityId(entry);
}

/** One claim of an article to be made. */
export type Claim = Readonly<{
  subject: string;
  predicate: RelationType;
  object: string;
  date?: string | null;
  planned?: boolean;
  /** Whether the line names subject and object by the first alias, where they have one. */
  short?: boolean;
  /** Whether the line leaves the subject to be understood: evidence without a mention of it. */
  implied?: boolean;
  /** Whether it tells where the subject is named: its first mention, else the title. */
  antecedent?: boolean;
}>;

export type ArticleSpec = Readonly<{
  title: string;
  issue?: number;
  ordinal?: number;
  publishedOn?: string | null;
  pages?: readonly PageStart[] | null;
  claims?: readonly Claim[];
  /** Named in a line of their own, without a claim. */
  named?: readonly string[];
  /** Known to the article without being named. */
  context?: readonly string[];
  indicators?: readonly Readonly<{
    subject: string | null;
    value: number;
    upTo?: number | null;
    change?: FigureChange;
    period?: string | null;
    periodStart?: string | null;
    /** 新增企业, in 家, where absent. */
    metric?: string;
    unit?: string;
  }>[];
  extractor?: string;
  source?: string;
  /** Which of the possible canonical names the article uses: 0 the world's, n its nth alias. */
  naming?: number;
}>;

/** The graph of an article that says what the specification lists. */
export function articleOf(spec: ArticleSpec): ArticleGraph {
  const publishedOn = spec.publishedOn ?? null;
  const issue: Issue = {
    id: digest('issue', String(spec.issue ?? 1)) as IssueId,
    title: '科技情报参考',
    year: 2022,
    number: spec.issue ?? 1,
    publisher: null,
    editor: null,
    publishedOn: null,
  };
  const id = digest('article', String(spec.issue ?? 1), spec.title) as ArticleId;
  const used = new Set<string>();
  const mentions: Mention[] = [];
  const statements: Statement[] = [];
  const indicators: Indicator[] = [];
  let text = spec.title;
  const write = (name: string, short: boolean): void => {
    const entry = THINGS.get(name);
    const word = (short ? entry?.aliases[0] : undefined) ?? name;
    use(name);
    mentions.push({ entity: idOf(name), start: text.length, end: text.length + word.length, rule: 'test:name' });
    text += word;
  };
  const use = (name: string): void => {
    used.add(name);
    const parent = THINGS.get(name)?.region ?? null;
    if (parent !== null && !used.has(parent)) use(parent);
  };
  for (const claim of spec.claims ?? []) {
    const named = mentions.find(({ entity }) => entity === idOf(claim.subject)) ?? { start: 0, end: spec.title.length };
    text += '\n';
    const start = text.length;
    if (claim.implied === true) {
      use(claim.subject);
      text += '该方';
    } else write(claim.subject, claim.short ?? false);
    text += RELATION_TYPES[claim.predicate].zh;
    write(claim.object, claim.short ?? false);
    text += '。';
    statements.push({
      id: digest('statement', id, String(start)) as StatementId,
      subject: idOf(claim.subject),
      predicate: claim.predicate,
      object: idOf(claim.object),
      evidence: { start, end: text.length },
      antecedent: claim.antecedent === true ? { start: named.start, end: named.end } : null,
      eventDate: claim.date ?? null,
      planned: claim.planned ?? false,
      confidence: 0.8,
      rule: 'test:claim',
    });
  }
  for (const name of spec.named ?? []) {
    text += '\n还有';
    write(name, false);
    text += '等。';
  }
  for (const name of spec.context ?? []) use(name);
  for (const [i, indicator] of (spec.indicators ?? []).entries()) {
    const { subject, value, metric = '新增企业', unit = '家' } = indicator;
    text += '\n';
    const start = text.length;
    if (subject !== null) write(subject, false);
    text += `${metric}${value}${unit}。`;
    indicators.push({
      id: digest('indicator', id, String(i)) as IndicatorId,
      subject: subject === null ? null : idOf(subject),
      metric,
      value,
      upTo: indicator.upTo ?? null,
      unit,
      bound: 'exact',
      change: indicator.change ?? 'level',
      period: indicator.period ?? null,
      periodStart: indicator.periodStart ?? null,
      evidence: { start, end: text.length },
      rule: 'test:count',
    });
  }
  return {
    issue,
    article: {
      id,
      issue: issue.id,
      ordinal: spec.ordinal ?? 1,
      title: spec.title,
      text,
      publishedOn,
      // A short text has no later pages.
      pages: spec.pages?.filter(({ start }) => start < text.length) ?? null,
      checksum: createHash('sha256').update(text).digest('hex'),
    },
    source: spec.source ?? 'test.txt',
    extractor: spec.extractor ?? 'test 1',
    entities: [...used].map((name) => entityOf(name, spec.naming ?? 0)),
    mentions,
    statements,
    indicators,
    notices: [],
  };
}

function entityOf(name: string, naming: number): Entity {
  const entry = THINGS.get(name);
  if (entry === undefined) throw new Error(`tests: ${name} is not in the world`);
  const names = [entry.name, ...entry.aliases];
  const chosen = names[naming % names.length] ?? entry.name;
  return {
    id: entityId(entry),
    type: entry.type,
    name: chosen,
    aliases: names.filter((other) => other !== chosen),
    region: entry.region === null ? null : idOf(entry.region),
    code: entry.code ?? null,
    level: entry.level ?? null,
  };
}

/** Mostly the same few, so that relations gather weight and graphs become dense enough to differ in their traversals. */
const names = (type: EntityType): fc.Arbitrary<string> => {
  const all = WORLD.filter((entry) => entry.type === type).map((entry) => entry.name);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...all.slice(0, type === 'Region' ? 4 : 2)) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
  );
};

/** A claim that the ontology allows, between two different things. */
const claims: fc.Arbitrary<Claim> = fc
  .constantFrom(...RELATION_TYPE_NAMES)
  .chain((predicate) =>
    fc.constantFrom(...RELATION_TYPES[predicate].signatures).chain(([subject, object]) =>
      fc.record({
        predicate: fc.constant<RelationType>(predicate),
        subject: names(subject),
        object: names(object),
        date: fc.option(fc.constantFrom('2021', '2022', '2022-03', '2022-08-19', '2023-01')),
        planned: fc.boolean(),
        short: fc.boolean(),
        implied: fc.boolean(),
        antecedent: fc.boolean(),
      }),
    ),
  )
  .filter(({ subject, object }) => subject !== object);

const anyName = fc.constantFrom(...WORLD.map((entry) => entry.name));

/** The reading of an article by one of two versions of the rules, its title one of a few, so that readings replace each other. */
export const articleSpecs = fc.record({
  title: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己').map((title) => `${title}地的经验`),
  issue: fc.integer({ min: 1, max: 2 }),
  ordinal: fc.integer({ min: 1, max: 3 }),
  publishedOn: fc.option(fc.constantFrom('2022', '2022-08', '2022-09-01', '2023-02')),
  pages: fc.option(
    fc.constantFrom(
      [{ start: 0, page: 1 }],
      [
        { start: 0, page: 2 },
        { start: 3, page: 3 },
        { start: 5, page: 6 },
      ],
    ),
  ),
  claims: fc.array(claims, { maxLength: 8, size: '+1' }),
  named: fc.array(anyName, { maxLength: 3 }),
  context: fc.array(anyName, { maxLength: 2 }),
  indicators: fc.array(
    fc
      .record({
        subject: fc.option(anyName),
        value: fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 100),
        upTo: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
        change: fc.constantFrom<FigureChange>('level', 'increase', 'decrease', 'multiple', 'from-to'),
        time: fc.constantFrom(
          { period: null },
          { period: '2021' },
          { period: '2022-06' },
          { period: '2022', periodStart: '2020' },
          { period: '2022-06', periodStart: '2022-01' },
        ),
        metric: fc.constantFrom(
          '新增企业',
          '高企',
          '“高新技术企业”总数',
          '宿州高新技术企业',
          '单位',
          '技术合同成交额同比增长',
        ),
        unit: fc.constantFrom('家', '户', '%', '亩', '公顷'),
      })
      .map(({ time, ...indicator }) => ({ ...indicator, ...time })),
    { maxLength: 3, size: '+1' },
  ),
  extractor: fc.constantFrom('test 1', 'test 2'),
  naming: fc.integer({ min: 0, max: 2 }),
});

export const articleGraphs: fc.Arbitrary<ArticleGraph> = articleSpecs.map(articleOf);

/** Articles of different ids and texts, in which no reading replaces another. */
export const corpora: fc.Arbitrary<readonly ArticleGraph[]> = fc.uniqueArray(articleGraphs, {
  maxLength: 7,
  comparator: (a, b) => sameArticle(a, b),
});

/** Whether a store would keep only one of them: the later reading, or the first of two equal texts. */
export const sameArticle = (a: ArticleGraph, b: ArticleGraph): boolean =>
  a.article.id === b.article.id || a.article.checksum === b.article.checksum;
