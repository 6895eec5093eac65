import { getNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ruleLabel } from '../../graph/index.ts';
import { createSchema } from '../../server/schema.ts';
import { entityId, GRAPHS } from './graphs.ts';
import type { Connection } from '../../server/page.ts';
import { dataOf, nodes, startServer } from './harness.ts';
import { everyField } from './selections.ts';

const schema = createSchema();
const program = entityId('揭榜挂帅');
const suzhou = entityId('宿州市');
const article = GRAPHS[2];
if (article === undefined) throw new Error('there is a third article');

const QUERIES: Readonly<Record<string, string>> = {
  search: '(text: "揭榜")',
  entities: '',
  articles: '(first: 2)',
  issues: '',
  neighbourhood: `(of: ["${program}"], hops: 2)`,
  paths: `(from: "${suzhou}", to: "${entityId('江南大学')}")`,
  regionLinks: `(a: "${suzhou}", b: "${entityId('内蒙古自治区')}")`,
  programMatrix: '(level: CITY)',
  matrixCell: `(program: "${program}", region: "${suzhou}")`,
  matrixRest: `(program: "${program}", level: COUNTY)`,
  programSet: `(regions: ["${suzhou}"], kind: ALL)`,
  programTrace: `(program: "${program}")`,
  decisions: '',
  metrics: '(comparable: false)',
  indicatorSeries: '(key: "成员企业|个")',
  reviews: '',
  statistics: '',
};

describe('every field answers', () => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('node'));

  test.each(fields.map((field) => [field.name, field] as const))('of what %s leads to', async (name, field) => {
    const { url } = await startServer();
    const selection = everyField(getNamedType(field.type), 0);
    const data = await dataOf(url, `{ ${name} ${QUERIES[name] ?? 'is not covered'} ${selection} }`);
    expect(JSON.stringify(data)).toContain(name === 'statistics' ? '"articles":4' : '__typename');
  });

  test.each(['Agency', 'Enterprise', 'Institution', 'Program', 'Region'])('of every %s', async (name) => {
    const { url } = await startServer();
    const type = schema.getType(name);
    if (type === undefined) throw new Error(`no type ${name}`);
    const { entities } = await dataOf<{ entities: Connection<{ __typename: string }> }>(
      url,
      `query Q($types: [EntityType!]) { entities(types: $types, first: 5) { edges { node { __typename ... on ${name} ${everyField(type, 0)} } } totalCount } }`,
      { types: [name] },
    );
    expect(entities.totalCount).toBeGreaterThan(0);
    expect(nodes(entities).every(({ __typename }) => __typename === name)).toBe(true);
  });
});

describe('node', () => {
  const node = (url: string, id: string) =>
    dataOf<{ node: Record<string, unknown> | null }>(url, 'query ($id: ID!) { node(id: $id) { __typename id } }', {
      id,
    });

  test('finds anything by the id that a list gave', async () => {
    const { url } = await startServer();
    const found = await dataOf<Record<string, Connection<Record<string, unknown>>>>(
      url,
      `{ entities(first: 100) { edges { node { __typename id relations { edges { node { relation { __typename id } } } } indicators { edges { node { __typename id } } } } } }
         articles { edges { node { __typename id issue { __typename id } statements { edges { node { __typename id } } } indicators { __typename id } } } } }`,
    );
    const listed = [...JSON.stringify(found).matchAll(/"__typename":"(\w+)","id":"([^"]+)"/g)].map(([, type, id]) => ({
      type,
      id,
    }));
    const kinds = [
      'Agency',
      'Article',
      'Enterprise',
      'Indicator',
      'Institution',
      'Issue',
      'Program',
      'Region',
      'Relation',
      'Statement',
    ];
    expect([...new Set(listed.map(({ type }) => type))].sort()).toEqual(kinds);
    for (const { type, id } of listed) expect(await node(url, id ?? '')).toEqual({ node: { __typename: type, id } });
  });

  test('is null for what does not exist', async () => {
    const { url } = await startServer();
    for (const id of ['nothing', '', 'a~b', `${article.article.id}~nothing`])
      expect(await node(url, id)).toEqual({ node: null });
  });

  test('nodes keep their order and leave gaps', async () => {
    const { url } = await startServer();
    const ids = [program, 'nothing', article.article.id];
    const { nodes: found } = await dataOf<{ nodes: readonly ({ id: string } | null)[] }>(
      url,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    );
    expect(found.map((each) => each?.id ?? null)).toEqual([program, null, article.article.id]);
  });
});

describe('an entity', () => {
  test('has its names, place and numbers', async () => {
    const { url } = await startServer();
    const data = await dataOf(
      url,
      `{ node(id: "${suzhou}") { ... on Region { name type code level articleCount region { name } ancestors { name } children { totalCount } } } }`,
    );
    expect(data).toEqual({
      node: {
        name: '宿州市',
        type: 'Region',
        code: '341300',
        level: 'CITY',
        articleCount: 3,
        region: { name: '安徽省' },
        ancestors: [{ name: '安徽省' }],
        children: { totalCount: 0 },
      },
    });
  });

  test('a programme knows who leads it, who takes part and where', async () => {
    const { url } = await startServer();
    const list = '{ totalCount edges { node { direction entity { name } relation { predicate weight } } } }';
    const { node } = await dataOf<{
      node: Record<string, Connection<{ direction: string; entity: { name: string } }>>;
    }>(url, `{ node(id: "${program}") { ... on Program { leaders ${list} participants ${list} regions ${list} } } }`);
    const names = (field: string) =>
      nodes(node[field] ?? ({ edges: [], totalCount: 0 } as never))
        .map(({ entity }) => entity.name)
        .sort();
    expect(names('leaders')).toEqual(['内蒙古自治区科技厅']);
    expect(names('participants')).toEqual(['江南大学', '环新集团']);
    expect(names('regions')).toEqual(['内蒙古自治区', '宿州市']);
  });

  test('its relations can be narrowed by predicate, direction and kind of neighbour', async () => {
    const { url } = await startServer();
    const count = async (args: string) => {
      const data = await dataOf<{ node: { relations: { totalCount: number } } }>(
        url,
        `{ node(id: "${program}") { ... on Entity { relations(${args}) { totalCount } } } }`,
      );
      return data.node.relations.totalCount;
    };
    expect(await count('first: 10')).toBe(5);
    expect(await count('direction: OUT')).toBe(2);
    expect(await count('direction: IN')).toBe(3);
    expect(await count('predicates: [LEADS]')).toBe(1);
    expect(await count('neighbourTypes: [Institution, Enterprise]')).toBe(2);
    expect(await count('between: { from: "2023" }')).toBe(3);
    expect(await count('between: { to: "2022" }')).toBe(2);
    expect(await count('predicates: null, direction: null, first: null, after: null')).toBe(5);
  });
});

describe('an article', () => {
  test('gives its text with the places of its mentions, and each quote is at its place', async () => {
    const { url } = await startServer();
    type Place = Readonly<{ start: number; end: number }>;
    const { node } = await dataOf<{
      node: {
        text: string;
        mentions: readonly { span: Place; entity: { name: string; aliases: string[] } }[];
        entities: readonly { name: string }[];
        statements: Connection<{ quote: string; evidence: Place; planned: boolean; article: { id: string } }>;
        indicators: readonly {
          id: string;
          quote: string;
          evidence: Place;
          approximation: string;
          subject: { name: string };
        }[];
        notices: readonly unknown[];
      };
    }>(
      url,
      `{ node(id: "${article.article.id}") { ... on Article { text mentions { span { start end } entity { name aliases } } entities { name }
         statements { edges { node { quote evidence { start end } planned article { id } } } }
         indicators { id quote evidence { start end } approximation subject { name } } notices { level stage rule message span { start end } } } } }`,
    );
    for (const { span, entity } of node.mentions) {
      expect([entity.name, ...entity.aliases]).toContain(node.text.slice(span.start, span.end));
    }
    for (const { quote, evidence } of [...nodes(node.statements), ...node.indicators]) {
      expect(node.text.slice(evidence.start, evidence.end)).toBe(quote);
    }
    expect(
      nodes(node.statements)
        .map(({ planned }) => planned)
        .sort(),
    ).toEqual([false, false, true]);
    expect(node.entities[0]?.name).toBe('内蒙古自治区');
    expect(node.indicators).toMatchObject([{ quote: '52家', approximation: 'OVER', subject: { name: '揭榜挂帅' } }]);
    expect(node.notices).toEqual([
      { level: 'WARN', stage: 'regions', rule: 'ambiguous', message: '朝阳', span: { start: 0, end: 2 } },
    ]);
  });

  test('says in words which rule read what, and nothing of a rule that is no more', async () => {
    const { url } = await startServer();
    type Label = Readonly<{ zh: string; en: string }> | null;
    const { node } = await dataOf<{
      node: {
        mentions: readonly { rule: string; ruleLabel: Label }[];
        statements: Connection<{ rule: string; ruleLabel: Label }>;
        indicators: readonly { rule: string; ruleLabel: Label }[];
        notices: readonly { ruleLabel: Label }[];
      };
    }>(
      url,
      `{ node(id: "${article.article.id}") { ... on Article { mentions { rule ruleLabel { zh en } }
         statements { edges { node { rule ruleLabel { zh en } } } } indicators { rule ruleLabel { zh en } } notices { ruleLabel { zh en } } } } }`,
    );
    const read = [...node.mentions, ...nodes(node.statements), ...node.indicators];
    expect(read.map(({ ruleLabel: label }) => label)).toEqual(read.map(({ rule }) => ruleLabel(rule)));
    expect(read.filter(({ ruleLabel: label }) => label !== null)).not.toEqual([]);
    expect(node.notices).toEqual([{ ruleLabel: null }]);
  });
});
