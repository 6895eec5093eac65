import {
  ENTITY_TYPE_NAMES,
  RELATION_TYPE_NAMES,
  type ArticleGraph,
  type ArticleRecord,
  type Page,
  type SearchHit,
} from '../../graph/index.ts';
import { issueText } from '../../graph/store/canonical.ts';
import { MAX_TRACE } from '../../graph/store/port.ts';
import type { Subjects } from './store-ask.ts';
import { hops, neighbours, paths } from './store-hand-hops.ts';
import { MATRIX, linkedRegions, matrixCell, regionLinks } from './store-hand-regions.ts';
import { ALL, IS_SYMMETRIC, STATEMENT, entity, page, paged, relation, type HandWritten } from './store-hand-shape.ts';

const statements = (id: string): HandWritten => ({
  text: `MATCH (e:Entity {id: $id})<-[:SUBJECT|OBJECT]-(s:Statement) WITH s ORDER BY s.effective, s.id
    ${paged('s', 's', 'MATCH (s)<-[:SAYS]-(a:Article)', STATEMENT)}`,
  parameters: { id },
  rows: page,
});

const mentions = (id: string): HandWritten => ({
  text: `MATCH (:Entity {id: $id})<-[n:NAMES]-(a:Article) WHERE n.mentions > 0 UNWIND range(0, n.mentions - 1) AS i
    WITH a, n.starts[i] AS start, n.ends[i] AS end, n.rules[i] AS rule ORDER BY a.sortDate DESC, a.id, start, end
    ${paged(
      '[a, start, end, rule]',
      'row',
      `WITH row[0] AS a, row[1] AS start, row[2] AS end, row, total
        MATCH (a)-[:HAS_SENTENCE]->(s) WHERE s.start <= start AND s.end >= end`,
      `{entity: $id, article: a.id, articleTitle: a.title, publishedOn: a.publishedOn, span: {start: start, end: end}, sentence: s.text,
        inSentence: {start: start - s.start, end: end - s.start}, rule: row[3]}`,
    )}`,
  parameters: { id },
  rows: page,
});

const articleGraph = (id: string): HandWritten => ({
  text: `MATCH (a:Article {id: $id}) RETURN {article: a {.id, .issue, .ordinal, .title, .text, .publishedOn, .checksum}, issue: a.issueHead,
    source: a.source, extractor: a.extractor, notices: a.notices,
    entities: COLLECT { MATCH (a)-[n:NAMES]->(e) WITH n, e ORDER BY e.id RETURN n {id: e.id, type: e.type, .name, .aliases, .region, .code, .level, .starts, .ends, .rules} },
    statements: COLLECT { MATCH (a)-[:SAYS]->(s) WITH s ORDER BY s.start, s.end, s.id RETURN s {.id, .subject, .predicate, .object, evidence: {start: s.start, end: s.end},
      .eventDate, .planned, .confidence, .rule} },
    indicators: COLLECT { MATCH (a)-[:REPORTS]->(n) WITH n ORDER BY n.start, n.end, n.id RETURN properties(n) }} AS row`,
  parameters: { id },
  rows: ({ issue, entities, mentions: all, notices, ...graph }: ArticleGraph) => [
    {
      ...graph,
      issue: issueText(issue),
      notices: JSON.stringify(notices),
      entities: entities.map((named) => {
        const own = all.filter(({ entity: of }) => of === named.id);
        return {
          ...named,
          starts: own.map(({ start }) => start),
          ends: own.map(({ end }) => end),
          rules: own.map(({ rule }) => rule),
        };
      }),
    },
  ],
});

const records = (answer: ReadonlyMap<string, unknown>): readonly unknown[] => [...answer.values()];

/** `text` is what is searched for. Of a find: the entity and how it was found. */
const search = (text: string): HandWritten => ({
  text: `CALL () { MATCH (e:Entity) WHERE e.name CONTAINS $text RETURN e
      UNION MATCH (s:Sentence) WHERE s.text CONTAINS $text MATCH (s)-[:TELLS_OF]->(e) RETURN e }
    WITH e, CASE WHEN e.name = $text THEN 'NAME' WHEN e.name STARTS WITH $text THEN 'NAME_PREFIX'
      WHEN e.name CONTAINS $text THEN 'NAME_PART' ELSE 'TEXT' END AS kind
    ORDER BY CASE kind WHEN 'NAME' THEN 0 WHEN 'NAME_PREFIX' THEN 1 WHEN 'NAME_PART' THEN 2 ELSE 3 END, e.articles DESC, e.id
    ${paged('[e, kind]', 'hit', 'WITH hit[0] AS e, hit[1] AS kind, total', `{entity: ${entity('e')}, kind: kind}`, 20)}`,
  parameters: { text },
  rows: ({ total, items }: Page<SearchHit>) =>
    items.map(({ value: { entity: found, kind } }) => ({ value: { entity: found, kind }, total })),
});

const articles = (match: string, parameters: HandWritten['parameters']): HandWritten => ({
  text: `${match} WITH a ORDER BY a.sortDate DESC, a.issue, a.ordinal, a.id
    ${paged('a', 'a', 'MATCH (a)-[:IN_ISSUE]->(i:Issue)', ARTICLE)}`,
  parameters,
  rows: articlePage,
});
function articlePage({ total, items }: Page<ArticleRecord>): readonly unknown[] {
  return items.map(({ value }) => ({ value: withHead(value), total }));
}
const ARTICLE = `{article: a {.id, .issue, .ordinal, .title, .text, .publishedOn, .checksum}, issue: i.head,
  source: a.source, extractor: a.extractor, entities: a.entities, statements: a.statements, indicators: a.indicators}`;
/** The head of an issue is kept as one text. */
const withHead = ({ issue, ...record }: ArticleRecord): unknown => ({ ...record, issue: issueText(issue) });

const trace = (id: string): HandWritten => {
  const strands = {
    leaders: '(p)<-[r:LEADS]-(e)',
    participants: '(p)<-[r:PARTICIPATES_IN]-(e)',
    regions: '(p)-[r:CARRIED_OUT_IN]->(e)',
    parts: '(p)<-[r:PART_OF]-(e)',
  };
  const rows = Object.entries(strands).map(
    ([
      name,
      pattern,
    ]) => `${name}: COLLECT { MATCH ${pattern} WITH e, r ORDER BY r.firstEventDate IS NULL, coalesce(r.firstEventDate, r.firstDate, '~'), e.id LIMIT ${MAX_TRACE}
      RETURN {entity: ${entity('e')}, relation: ${relation('r')}} }`,
  );
  const totals = Object.entries(strands).map(([name, pattern]) => `${name}: COUNT { ${pattern} }`);
  return {
    text: `MATCH (p:Entity {id: $id}) RETURN {program: ${entity('p')}, ${rows.join(', ')}, totals: {${totals.join(', ')}}} AS row`,
    parameters: { id },
    rows: (answer) => [answer],
  };
};

const STATISTICS: HandWritten = {
  text: `CALL () { MATCH (s:Statement) WHERE s.effective < '~' RETURN min(s.effective) AS firstDate, max(s.effective) AS lastDate }
    CALL (firstDate) { MATCH (a:Article) RETURN sum(a.mentions) AS mentions }
    RETURN {issues: COUNT { (:Issue) }, articles: COUNT { (:Article) }, entities: COUNT { (:Entity) },
      relations: COUNT { ()-[:${ALL}]->() }, statements: COUNT { (:Statement) }, indicators: COUNT { (:Indicator) }, mentions: mentions,
      byType: {${ENTITY_TYPE_NAMES.map((type) => `${type}: COUNT { (:${type}) }`).join(', ')}},
      byPredicate: {${RELATION_TYPE_NAMES.map((type) => `${type}: COUNT { ()-[:${type}]->() }`).join(', ')}},
      firstDate: firstDate, lastDate: lastDate} AS row`,
  parameters: {},
  rows: (answer) => [answer],
};

/** By the operation's name (store-ask.ts). */
export const handWritten = (of: Subjects): Readonly<Record<string, HandWritten>> => ({
  'entity by id': {
    text: `MATCH (e:Entity {id: $id}) RETURN ${entity('e')} AS row`,
    parameters: { id: of.plain },
    rows: records,
  },
  'relation by id': {
    text: `MATCH ()-[r:${of.predicate} {id: $id}]->() RETURN ${relation('r')} AS row`,
    parameters: { id: of.relation },
    rows: records,
  },
  'statement by id': {
    text: `MATCH (s:Statement {id: $id})<-[:SAYS]-(a:Article) RETURN ${STATEMENT} AS row`,
    parameters: { id: of.statement },
    rows: records,
  },
  'list of entities': {
    text: `CALL () { MATCH (e:Entity) RETURN count(e) AS total }
      CALL (total) { MATCH (e:Entity) WHERE e.rank >= '' RETURN e ORDER BY e.rank LIMIT 50 }
      RETURN {value: ${entity('e')}, total: total} AS row`,
    parameters: {},
    rows: page,
  },
  'list of articles': {
    text: `CALL () { MATCH (a:Article) RETURN count(a) AS total }
      CALL (total) { MATCH (a:Article) RETURN a ORDER BY a.sortDate DESC, a.issue, a.ordinal, a.id LIMIT 50 }
      MATCH (a)-[:IN_ISSUE]->(i:Issue) WITH a, i, total ORDER BY a.sortDate DESC, a.issue, a.ordinal, a.id
      RETURN {value: ${ARTICLE}, total: total} AS row`,
    parameters: {},
    rows: articlePage,
  },
  'articles of a hub': articles('MATCH (:Entity {id: $id})<-[n:NAMES]-(a:Article) WHERE n.mentions > 0', {
    id: of.hub,
  }),
  'article by id': {
    text: `MATCH (a:Article {id: $id})-[:IN_ISSUE]->(i:Issue) RETURN ${ARTICLE} AS row`,
    parameters: { id: of.article },
    rows: (answer: ReadonlyMap<string, ArticleRecord>) => [...answer.values()].map(withHead),
  },
  neighbours: neighbours(of.plain),
  'neighbours of a hub': neighbours(of.hub),
  'kinds of neighbours of a hub': {
    text: `MATCH (n:Entity {id: $id})-[r:${ALL}]-(e)
      WITH type(r) AS predicate, ${IS_SYMMETRIC} OR startNode(r) = n AS out, e.type AS type, count(*) AS count
      WITH predicate, CASE WHEN out THEN 'OUT' ELSE 'IN' END AS direction, type, count ORDER BY predicate, direction DESC, type
      RETURN {predicate: predicate, direction: direction, type: type, count: count} AS row`,
    parameters: { id: of.hub },
    rows: (answer: readonly Readonly<{ predicate: string; direction: string; type: string }>[]) => {
      const key = (row: (typeof answer)[number]): string =>
        `${row.predicate} ${row.direction === 'OUT' ? 0 : 1} ${row.type}`;
      return answer.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    },
  },
  'two hops': hops(of.plain, 2),
  'two hops of a hub': hops(of.hub, 2),
  'three hops': hops(of.plain, 3),
  'three hops of a hub': hops(of.hub, 3),
  paths: paths(of.plain, of.hub),
  'graph of an article': articleGraph(of.article),
  mentions: mentions(of.plain),
  'mentions of a hub': mentions(of.hub),
  statements: statements(of.plain),
  'statements of a hub': statements(of.hub),
  'search 太湖科技': search('太湖科技'),
  'timeline of a hub': {
    text: `MATCH (:Entity {id: $id})<-[:SUBJECT|OBJECT]-(s:Statement) WHERE s.effective <> '~'
      WITH left(s.effective, 7) AS date, count(*) AS statements, count(DISTINCT s.article) AS articles ORDER BY date
      RETURN {date: date, statements: statements, articles: articles} AS row`,
    parameters: { id: of.hub },
    rows: (answer) => answer,
  },
  'trace of a hub': trace(of.hubProgram),
  'linked regions of a hub': linkedRegions(of.regions[0]),
  'links of two hubs': regionLinks(of.regions),
  matrix: MATRIX,
  'cell of the matrix': matrixCell(of.hubProgram, of.regions[0]),
  statistics: STATISTICS,
});
