import { GraphError } from '../../errors.ts';
import type { EntityId } from '../../id.ts';
import type { ArticleGraph } from '../../resolve/index.ts';
import { issueText, pagesText } from '../canonical.ts';
import { UNDATED } from '../dates.ts';
import { indexedSentences } from '../indexed-sentences.ts';
import { relationId } from '../normal.ts';
import { quantityKeys } from '../quantity.ts';
import { textTokens } from '../search-text.ts';
import type { Database } from './database.ts';
import type { EntityReading } from '../canonical.ts';
import type { Derived } from './derived.ts';

type RidOf = (id: EntityId) => number;

/**
 * Writes the rows of an article's graph in normal form. Runs within the writer's transaction.
 *
 * @param graph what follows under the decisions in force
 * @param said what the article said, with its `checksum`; kept beside the rows where it is another
 */
export function insertArticle(
  db: Database,
  derived: Derived,
  graph: ArticleGraph,
  said: ArticleGraph,
  checksum: string,
): void {
  const { article, issue } = graph;
  const date = article.publishedOn ?? '';
  const rid = db.insert(
    `insert into article (id, issue, issue_head, ordinal, title, text, published_on, sort_date, checksum, source, extractor,
       notices, graph_checksum, entities, statements, indicators, pages) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article.id,
    derived.issue(issue),
    issueText(issue),
    article.ordinal,
    article.title,
    article.text,
    article.publishedOn,
    date,
    article.checksum,
    graph.source,
    graph.extractor,
    JSON.stringify(graph.notices),
    checksum,
    graph.entities.length,
    graph.statements.length,
    graph.indicators.length,
    pagesText(article.pages),
  );
  if (said !== graph) db.run('insert into said (article, graph) values (?, ?)', rid, JSON.stringify(said));
  const rids = new Map(graph.entities.map((entity) => [entity.id, derived.entity(entity)]));
  const ridOf: RidOf = (id) => {
    const found = rids.get(id);
    if (found === undefined) throw new Error(`store: ${id} is not among the entities of article ${article.id}`);
    return found;
  };
  insertReadings(db, derived, graph, rid, ridOf);
  insertStatements(db, derived, graph, rid, ridOf);
  insertIndicators(db, graph, rid, ridOf);
  insertSentences(db, graph, rid, ridOf);
}

function insertReadings(db: Database, derived: Derived, graph: ArticleGraph, article: number, ridOf: RidOf): void {
  const mentions = new Map<EntityId, number>();
  for (const { entity, start, end, rule } of graph.mentions) {
    mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
    db.run(
      'insert into mention (entity, article, start, end, rule) values (?, ?, ?, ?, ?)',
      ridOf(entity),
      article,
      start,
      end,
      rule,
    );
  }
  for (const entity of graph.entities) {
    const reading: EntityReading = { ...entity, mentions: mentions.get(entity.id) ?? 0 };
    derived.addReading(ridOf(entity.id), reading);
    db.run(
      `insert into article_entity (entity, article, name, aliases, region, code, level, mentions, sort_date)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ridOf(entity.id),
      article,
      entity.name,
      JSON.stringify(entity.aliases),
      entity.region === null ? null : ridOf(entity.region),
      entity.code,
      entity.level,
      reading.mentions,
      graph.article.publishedOn ?? '',
    );
  }
}

function insertStatements(db: Database, derived: Derived, graph: ArticleGraph, article: number, ridOf: RidOf): void {
  const count = new Map<number, number>();
  for (const statement of graph.statements) {
    const { subject, predicate, object } = statement;
    claim(db, 'statement', statement.id);
    const relation = derived.relation(relationId(subject, predicate, object), ridOf(subject), predicate, ridOf(object));
    count.set(relation, (count.get(relation) ?? 0) + 1);
    db.run(
      `insert into statement (id, relation, article, subject, object, effective, start, end, event_date, planned, confidence, rule,
         antecedent_start, antecedent_end)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      statement.id,
      relation,
      article,
      ridOf(subject),
      ridOf(object),
      statement.eventDate ?? graph.article.publishedOn ?? UNDATED,
      statement.evidence.start,
      statement.evidence.end,
      statement.eventDate,
      statement.planned ? 1 : 0,
      statement.confidence,
      statement.rule,
      statement.antecedent?.start ?? null,
      statement.antecedent?.end ?? null,
    );
  }
  for (const [relation, statements] of count) derived.countStatements(relation, statements);
}

function insertIndicators(db: Database, graph: ArticleGraph, article: number, ridOf: RidOf): void {
  const keys = quantityKeys(graph);
  for (const indicator of graph.indicators) {
    claim(db, 'indicator', indicator.id);
    db.run(
      `insert into indicator (id, article, subject, metric, value, unit, approximation, period, start, end, rule, quantity, effective,
         up_to, change, period_start)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      indicator.id,
      article,
      indicator.subject === null ? null : ridOf(indicator.subject),
      indicator.metric,
      indicator.value,
      indicator.unit,
      indicator.bound,
      indicator.period,
      indicator.evidence.start,
      indicator.evidence.end,
      indicator.rule,
      keys.get(indicator.id) ?? null,
      indicator.period ?? graph.article.publishedOn ?? UNDATED,
      indicator.upTo,
      indicator.change,
      indicator.periodStart,
    );
  }
}

/** The sentences of the index, with the entities that each answers for. */
function insertSentences(db: Database, graph: ArticleGraph, rid: number, ridOf: RidOf): void {
  const { text } = graph.article;
  for (const { start, end, entities } of indexedSentences(graph)) {
    const sentence = db.insert('insert into sentence (article, start, end) values (?, ?, ?)', rid, start, end);
    db.run(
      'insert into sentence_fts (rowid, tokens) values (?, ?)',
      sentence,
      textTokens(text.slice(start, end)).join(' '),
    );
    for (const entity of entities)
      db.run('insert into sentence_entity (sentence, entity) values (?, ?)', sentence, ridOf(entity));
  }
}

/** An id that another article holds is a fault of the extraction: reported here, because the message of the unique index says less. */
function claim(db: Database, table: 'statement' | 'indicator', id: string): void {
  const holder = db.get<{ id: string }>(
    `select a.id from ${table} t join article a on a.rid = t.article where t.id = ?`,
    id,
  );
  if (holder === undefined) return;
  throw new GraphError(
    'CONFLICT',
    `apply: ${table} ${id} stands in article ${holder.id} already; make its id from its own article's`,
  );
}

/** Removes the rows of an article. Runs within the writer's transaction. */
export function removeArticle(db: Database, derived: Derived, rid: number): void {
  const readings = db.all<Omit<EntityReading, 'aliases'> & Readonly<{ entity: number; aliases: string }>>(
    `select ae.entity, ae.name, ae.aliases, region.id as region, ae.code, ae.level, ae.mentions
     from article_entity ae left join entity region on region.rid = ae.region where ae.article = ?`,
    rid,
  );
  for (const { entity, aliases, ...reading } of readings)
    derived.removeReading(entity, { ...reading, aliases: JSON.parse(aliases) as readonly string[] });
  for (const { relation, statements } of db.all<{ relation: number; statements: number }>(
    'select relation, count(*) as statements from statement where article = ? group by relation',
    rid,
  ))
    derived.countStatements(relation, -statements);
  for (const sentence of db.all<{ rid: number }>('delete from sentence where article = ? returning rid', rid)) {
    db.run('delete from sentence_fts where rowid = ?', sentence.rid);
    db.run('delete from sentence_entity where sentence = ?', sentence.rid);
  }
  for (const table of ['article_entity', 'mention', 'statement', 'indicator', 'said'] as const)
    db.run(`delete from ${table} where article = ?`, rid);
  const article = db.get<{ issue: number }>('delete from article where rid = ? returning issue', rid);
  if (article !== undefined) derived.touchIssue(article.issue);
}
