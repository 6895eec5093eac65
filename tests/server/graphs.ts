import { createHash } from 'node:crypto';
import type {
  ArticleGraph,
  Entity,
  EntityId,
  EntityType,
  Id,
  Issue,
  Mention,
  RelationType,
  Span,
  Statement,
} from '../../graph/index.ts';

const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 16);
const idOf = <Kind extends string>(kind: Kind, ...parts: readonly string[]): Id<Kind> =>
  hash(kind, ...parts) as Id<Kind>;

/** The id of an entity of these tests, by its name. */
export const entityId = (name: string): EntityId => idOf('Entity', name);

type Rest = Partial<Pick<Entity, 'aliases' | 'code' | 'level'>> & Readonly<{ region?: string }>;
const entity = (type: EntityType, name: string, { region, ...rest }: Rest = {}): Entity => ({
  id: entityId(name),
  type,
  name,
  aliases: [],
  code: null,
  level: null,
  ...rest,
  region: region === undefined ? null : entityId(region),
});

const ENTITIES = [
  entity('Region', '安徽省', { code: '340000', level: 'province' }),
  entity('Region', '宿州市', { code: '341300', level: 'city', region: '安徽省' }),
  entity('Region', '浙江省', { code: '330000', level: 'province' }),
  entity('Region', '杭州市', { code: '330100', level: 'city', region: '浙江省' }),
  entity('Region', '内蒙古自治区', { code: '150000', level: 'province', aliases: ['内蒙古'] }),
  entity('Agency', '内蒙古自治区科技厅', { region: '内蒙古自治区', aliases: ['自治区科技厅'] }),
  entity('Enterprise', '环新集团', { region: '宿州市' }),
  entity('Institution', '江南大学'),
  entity('Program', '揭榜挂帅'),
];
const byName = new Map(ENTITIES.map((each) => [each.name, each]));

type Claim = readonly [subject: string, predicate: RelationType, object: string, sentence: string];

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`“${part}” is not in the text`);
  return { start, end: start + part.length };
}

function mentionsIn(text: string): readonly Mention[] {
  return ENTITIES.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].flatMap((each) =>
      [...text.matchAll(new RegExp(each, 'g'))].map(({ index }): Mention => ({
        entity: id,
        rule: 'test:name',
        start: index,
        end: index + each.length,
      })),
    ),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The regions above an entity, which an article's graph brings along. */
function withContext(names: ReadonlySet<string>): readonly Entity[] {
  const found = new Set(ENTITIES.filter(({ name }) => names.has(name)));
  for (const { region } of found) {
    const parent = ENTITIES.find(({ id }) => id === region);
    if (parent !== undefined) found.add(parent);
  }
  return [...found];
}

function article(issue: Issue, ordinal: number, title: string, body: string, claims: readonly Claim[]): ArticleGraph {
  const text = `${title}\n${body}`;
  const id = idOf('Article', title);
  const mentions = mentionsIn(text);
  const mentioned = new Set(mentions.map(({ entity: of }) => of));
  const statements = claims.map(([subject, predicate, object, sentence]): Statement => {
    const [a, b] = [entityId(subject), entityId(object)];
    const [from, to] = predicate === 'COOPERATES_WITH' && b < a ? [b, a] : [a, b];
    return {
      id: idOf('Statement', title, subject, predicate, object),
      subject: from,
      predicate,
      object: to,
      evidence: spanOf(text, sentence),
      antecedent: null,
      eventDate: sentence.includes('2022年8月19日') ? '2022-08-19' : null,
      planned: sentence.includes('将'),
      confidence: 0.75,
      rule: 'verbs:lead',
    };
  });
  const quantity = text.includes('52家')
    ? [
        {
          id: idOf('Indicator', title),
          subject: entityId('揭榜挂帅'),
          metric: '成员企业数量',
          value: 52,
          upTo: null,
          unit: '家',
          bound: 'more-than' as const,
          change: 'level' as const,
          period: '2023',
          periodStart: null,
          evidence: spanOf(text, '52家'),
          rule: 'indicators:measure',
        },
      ]
    : [];
  return {
    issue,
    article: {
      id,
      issue: issue.id,
      ordinal,
      title,
      text,
      publishedOn: issue.publishedOn,
      // Those of the first article were printed: its title is on page 2, the rest on page 3.
      pages:
        ordinal === 1
          ? [
              { start: 0, page: 2 },
              { start: title.length + 1, page: 3 },
            ]
          : null,
      checksum: createHash('sha256').update(text).digest('hex'),
    },
    source: 'graphs.ts',
    extractor: 'test',
    entities: withContext(
      new Set([...byName.values()].filter((each) => mentioned.has(each.id)).map(({ name }) => name)),
    ),
    mentions,
    statements,
    indicators: quantity,
    notices: [{ level: 'warn', stage: 'regions', rule: 'ambiguous', message: '朝阳', start: 0, end: 2 }],
  };
}

const issue = (year: number, number: number, publishedOn: string): Issue => ({
  id: idOf('Issue', String(year), String(number)),
  title: '科技观察',
  year,
  number,
  publisher: '示例编辑部',
  editor: null,
  publishedOn,
});

const first = issue(2022, 8, '2022-08');
const second = issue(2023, 10, '2023-10');

/** Four short articles in two issues. */
export const GRAPHS: readonly ArticleGraph[] = [
  article(first, 1, '宿杭结对', '2022年8月19日，宿州市与杭州市签约结对。环新集团在宿州市。', [
    ['宿州市', 'COOPERATES_WITH', '杭州市', '2022年8月19日，宿州市与杭州市签约结对。'],
    ['环新集团', 'LOCATED_IN', '宿州市', '环新集团在宿州市。'],
  ]),
  article(first, 2, '宿州揭榜', '宿州市推行揭榜挂帅，环新集团揭榜。', [
    ['揭榜挂帅', 'CARRIED_OUT_IN', '宿州市', '宿州市推行揭榜挂帅'],
    ['环新集团', 'PARTICIPATES_IN', '揭榜挂帅', '环新集团揭榜'],
  ]),
  article(
    second,
    1,
    '内蒙古揭榜',
    '内蒙古自治区科技厅发起揭榜挂帅，52家企业应榜，江南大学参加。将在内蒙古自治区铺开。',
    [
      ['内蒙古自治区科技厅', 'LEADS', '揭榜挂帅', '内蒙古自治区科技厅发起揭榜挂帅'],
      ['江南大学', 'PARTICIPATES_IN', '揭榜挂帅', '江南大学参加'],
      ['揭榜挂帅', 'CARRIED_OUT_IN', '内蒙古自治区', '将在内蒙古自治区铺开。'],
    ],
  ),
  article(second, 2, '校企共研', '环新集团与江南大学共研材料，宿州市支持。', [
    ['环新集团', 'COOPERATES_WITH', '江南大学', '环新集团与江南大学共研材料'],
  ]),
];
