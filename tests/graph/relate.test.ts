import { describe, expect, it } from 'vitest';
import { allows, type ArticleGraph, type RelationType, type Statement } from '../../graph/index.ts';
import { faults, plain, read, type Given } from './reading.ts';
import {
  CARRIED_OUT,
  COOPERATES,
  ESTABLISHES,
  LEADS,
  LOCATED,
  PARTICIPATES,
  PART_OF,
  SUPPORTS,
} from './relate.table.ts';

describe.each([
  ['LEADS', LEADS],
  ['PARTICIPATES_IN', PARTICIPATES],
  ['CARRIED_OUT_IN', CARRIED_OUT],
  ['COOPERATES_WITH', COOPERATES],
  ['ESTABLISHES', ESTABLISHES],
  ['LOCATED_IN', LOCATED],
  ['PART_OF', PART_OF],
  ['SUPPORTS', SUPPORTS],
])('%s', (_, rows) => {
  it.each(rows)('$it: $body', (row) => {
    expect(faults(row)).toEqual([]);
  });
});

/** The first statement of a predicate about two names. */
function statement(
  graph: ArticleGraph,
  subject: string,
  predicate: RelationType,
  object: string,
): Statement | undefined {
  const names = new Map(graph.entities.map((entity) => [entity.id, plain(entity.name)]));
  return graph.statements.find(
    (each) => each.predicate === predicate && names.get(each.subject) === subject && names.get(each.object) === object,
  );
}

const article = (body: string, more: Partial<Given> = {}): ArticleGraph =>
  read({ title: '科技工作简讯', body, ...more });

describe('A plan', () => {
  it.each(['拟', '将', '计划'])('announced by %s is marked', (word) => {
    const graph = article(`安徽省科技厅${word}推出“揭榜挂帅”。`);
    expect(statement(graph, '安徽省科技厅', 'LEADS', '揭榜挂帅')?.planned).toBe(true);
  });

  it('that was carried out is not marked', () => {
    const graph = article('安徽省科技厅已推出“揭榜挂帅”。');
    expect(statement(graph, '安徽省科技厅', 'LEADS', '揭榜挂帅')?.planned).toBe(false);
  });
});

describe('Three times kept apart', () => {
  const body = '2022年8月19日，安徽省科技厅印发《科技成果转化行动方案》。';

  it('the date of the event is that of its sentence', () => {
    const graph = article(body, { publishedOn: '2022-09-02' });
    expect(statement(graph, '安徽省科技厅', 'LEADS', '科技成果转化行动方案')?.eventDate).toBe('2022-08-19');
    expect(graph.article.publishedOn).toBe('2022-09-02');
  });

  it('a sentence without a date has no event date, whatever the date of publication', () => {
    const graph = article('安徽省科技厅印发《科技成果转化行动方案》。', { publishedOn: '2022-09-02' });
    expect(statement(graph, '安徽省科技厅', 'LEADS', '科技成果转化行动方案')?.eventDate).toBeNull();
  });

  it('a month without a year takes the year of publication', () => {
    const graph = article('8月19日，安徽省科技厅印发《科技成果转化行动方案》。', { publishedOn: '2022-09-02' });
    expect(statement(graph, '安徽省科技厅', 'LEADS', '科技成果转化行动方案')?.eventDate).toBe('2022-08-19');
  });

  it('a state of affairs at a date is no event on it', () => {
    const graph = article('截至2022年6月底，安徽省科技厅推出“揭榜挂帅”。');
    expect(statement(graph, '安徽省科技厅', 'LEADS', '揭榜挂帅')?.eventDate).toBeNull();
  });

  it('where a place lies has no date', () => {
    const graph = article('2022年8月，长兴县推行“揭榜挂帅”。');
    expect(statement(graph, '长兴县', 'PART_OF', '湖州市')?.eventDate).toBeNull();
  });
});

describe('Every statement of the tables', () => {
  const rows = [LEADS, PARTICIPATES, CARRIED_OUT, COOPERATES, ESTABLISHES, LOCATED, PART_OF, SUPPORTS].flat();
  const graphs = rows.map((row) => article(row.body, row.title === undefined ? {} : { title: row.title }));

  it('every statement has a signature that the ontology allows', () => {
    for (const graph of graphs) {
      const types = new Map(graph.entities.map((entity) => [entity.id, entity.type]));
      for (const { subject, predicate, object } of graph.statements) {
        const [from, to] = [types.get(subject), types.get(object)];
        expect(from !== undefined && to !== undefined && allows(from, predicate, to)).toBe(true);
      }
    }
  });

  it('every statement has evidence that mentions one of its ends', () => {
    for (const graph of graphs)
      for (const { subject, object, evidence } of graph.statements)
        expect(
          graph.mentions.some(
            ({ entity, start, end }) =>
              (entity === subject || entity === object) && start >= evidence.start && end <= evidence.end,
          ),
        ).toBe(true);
  });

  it('says which rule made it, and how sure it is', () => {
    for (const graph of graphs)
      for (const { rule, confidence } of graph.statements) {
        expect(rule).toMatch(/^[a-z]+:[a-z-]+$/);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
  });
});
