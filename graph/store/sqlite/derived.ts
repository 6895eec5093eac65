import { GraphError } from '../../errors.ts';
import type { Issue } from '../../document/index.ts';
import type { EntityId, RelationId } from '../../id.ts';
import type { EntityType, RelationType } from '../../ontology/index.ts';
import { order } from '../../order.ts';
import type { Entity } from '../../resolve/index.ts';
import { issueOf, issueText, winningName, winningValue, type EntityReading, type Vote } from '../canonical.ts';
import { foldText } from '../fold.ts';
import { syllables } from '../pinyin.ts';
import type { Database } from './database.ts';
import { indexName } from './search-index.ts';

/** What came less what went. */
type Count = Readonly<{ statements: number; articles: number }>;

/**
 * What follows from all articles: canonical entities, aggregated relations, heads of issues. Rows of articles come and go through
 * it; `settle` then derives again what they touched, and drops what no article is left for. One object a transaction.
 */
export class Derived {
  readonly #db: Database;
  readonly #issues = new Set<number>();
  /** Touched entities, with the articles that name them: those that came less those that went. */
  readonly #entities = new Map<number, number>();
  /** Entities that lost a reading: only they can lose a name or go. */
  readonly #lessened = new Set<number>();
  readonly #relations = new Map<number, Count>();

  constructor(db: Database) {
    this.#db = db;
  }

  issue(issue: Issue): number {
    const rid =
      this.#db.get<{ rid: number }>('select rid from issue where id = ?', issue.id)?.rid ??
      this.#db.insert(`insert into issue (id, head, sort_date) values (?, ?, '')`, issue.id, issueText(issue));
    this.#issues.add(rid);
    return rid;
  }

  touchIssue(rid: number): void {
    this.#issues.add(rid);
  }

  entity(entity: Entity): number {
    const found = this.#db.get<{ rid: number; type: string }>('select rid, type from entity where id = ?', entity.id);
    if (found !== undefined && found.type !== entity.type)
      throw new GraphError(
        'CONFLICT',
        `apply: ${entity.name} ${entity.id} is a ${found.type} in the store, here a ${entity.type}`,
      );
    const rid =
      found?.rid ??
      this.#db.insert(
        `insert into entity (id, type, name, aliases) values (?, ?, ?, '[]')`,
        entity.id,
        entity.type,
        entity.name,
      );
    this.#count(rid, 0);
    return rid;
  }

  /** Gives an entity another type; every article that names it is rewritten in the same transaction. */
  retype(id: EntityId, type: EntityType): void {
    this.#db.run('update entity set type = ? where id = ? and type <> ?', type, id, type);
  }

  addReading(rid: number, reading: EntityReading): void {
    this.#count(rid, reading.mentions > 0 ? 1 : 0);
    this.#name(rid, reading.name, 1, 0);
    for (const alias of reading.aliases) this.#name(rid, alias, 0, 1);
    for (const [field, value] of votesOf(reading))
      this.#db.run(
        'insert into vote (entity, field, value, votes) values (?, ?, ?, 1) on conflict do update set votes = votes + 1',
        rid,
        field,
        value,
      );
  }

  removeReading(rid: number, reading: EntityReading): void {
    this.#lessened.add(rid);
    this.#count(rid, reading.mentions > 0 ? -1 : 0);
    this.#name(rid, reading.name, -1, 0);
    for (const alias of reading.aliases) this.#name(rid, alias, 0, -1);
    for (const [field, value] of votesOf(reading))
      this.#db.run('update vote set votes = votes - 1 where entity = ? and field = ? and value = ?', rid, field, value);
  }

  #count(rid: number, articles: number): void {
    this.#entities.set(rid, (this.#entities.get(rid) ?? 0) + articles);
  }

  #name(entity: number, text: string, asName: number, asAlias: number): void {
    const found = this.#db.get<{ rid: number }>('select rid from name where entity = ? and text = ?', entity, text);
    if (found !== undefined) {
      this.#db.run(
        'update name set as_name = as_name + ?, as_alias = as_alias + ? where rid = ?',
        asName,
        asAlias,
        found.rid,
      );
      return;
    }
    const sounds = syllables(foldText(text));
    const rid = this.#db.insert(
      'insert into name (entity, text, as_name, as_alias, sounds) values (?, ?, ?, ?, ?)',
      entity,
      text,
      asName,
      asAlias,
      sounds,
    );
    indexName(this.#db, rid, text, sounds);
  }

  relation(id: RelationId, subject: number, predicate: RelationType, object: number): number {
    const found = this.#db.get<{ rid: number }>('select rid from relation where id = ?', id);
    if (found !== undefined) return found.rid;
    this.#degree(subject, object, 1);
    return this.#db.insert(
      'insert into relation (id, subject, predicate, object, weight, articles) values (?, ?, ?, ?, 0, 0)',
      id,
      subject,
      predicate,
      object,
    );
  }

  /** Counts the statements that an article makes of a relation, or, below zero, made. */
  countStatements(relation: number, statements: number): void {
    const before = this.#relations.get(relation) ?? { statements: 0, articles: 0 };
    this.#relations.set(relation, {
      statements: before.statements + statements,
      articles: before.articles + Math.sign(statements),
    });
  }

  /** Counts a pair as neighbours with its first relation, and no more after its last; the relation itself is not there yet or any more. */
  #degree(a: number, b: number, step: 1 | -1): void {
    const other = this.#db.get(
      'select 1 from relation where subject = ? and object = ? union all select 1 from relation where subject = ? and object = ? limit 1',
      a,
      b,
      b,
      a,
    );
    if (other !== undefined) return;
    // One by one: before a change of several rows the full-text indexes write out what they gather.
    for (const rid of new Set([a, b])) this.#db.run('update entity set degree = degree + ? where rid = ?', step, rid);
  }

  settle(): void {
    for (const [rid, count] of this.#relations) this.#settleRelation(rid, count);
    for (const [rid, articles] of this.#entities)
      if (!this.#lessened.has(rid) || this.#keeps(rid)) this.#settleEntity(rid, articles);
    for (const rid of this.#issues) this.#settleIssue(rid);
  }

  /** Each date is one step into an index. */
  #settleRelation(rid: number, { statements, articles }: Count): void {
    this.#db.run(
      `update relation set weight = weight + ?, articles = articles + ?,
         first_date = (select min(effective) from statement where relation = relation.rid and effective < '~'),
         last_date = (select max(effective) from statement where relation = relation.rid and effective < '~'),
         first_event_date = (select min(event_date) from statement where relation = relation.rid and event_date is not null),
         last_event_date = (select max(event_date) from statement where relation = relation.rid and event_date is not null)
       where rid = ?`,
      statements,
      articles,
      rid,
    );
    if (statements >= 0) return;
    const ends = this.#db.get<{ subject: number; object: number }>(
      'delete from relation where rid = ? and weight = 0 returning subject, object',
      rid,
    );
    if (ends !== undefined) this.#degree(ends.subject, ends.object, -1);
  }

  /** Drops names and votes that no article gives any more, and the entity itself where no article is left; tells whether it stays. */
  #keeps(rid: number): boolean {
    const db = this.#db;
    for (const gone of db.all<{ rid: number }>(
      'delete from name where entity = ? and as_name = 0 and as_alias = 0 returning rid',
      rid,
    )) {
      db.run('delete from name_fts where rowid = ?', gone.rid);
      db.run('delete from sound_fts where rowid = ?', gone.rid);
    }
    db.run('delete from vote where entity = ? and votes = 0', rid);
    if (db.get('select 1 from article_entity where entity = ? limit 1', rid) !== undefined) return true;
    db.run('delete from entity where rid = ?', rid);
    return false;
  }

  /** Its dates are those of its statements, else of its articles; each bound is one step into an index. */
  #settleEntity(rid: number, articles: number): void {
    const db = this.#db;
    const names = db.all<{ value: string; votes: number }>(
      'select text as value, as_name as votes from name where entity = ?',
      rid,
    );
    const name = winningName(names.filter(({ votes }) => votes > 0)) ?? '';
    const aliases = names.map(({ value }) => value).filter((value) => value !== name);
    const votes = db.all<Vote<string> & { field: string }>(
      'select field, value, votes from vote where entity = ?',
      rid,
    );
    const elected = (field: string): string | null => winningValue(votes.filter((vote) => vote.field === field));
    db.run(
      `update entity set articles = articles + ?, name = ?, aliases = ?,
         region = (select region.rid from entity region where region.id = ?), code = ?, level = ?,
         first_date = coalesce(
           (select min(date) from (select min(effective) as date from statement where subject = entity.rid and effective < '~'
             union all select min(effective) from statement where object = entity.rid and effective < '~')),
           (select min(sort_date) from article_entity ae where ae.entity = entity.rid and mentions > 0 and sort_date > '')),
         last_date = coalesce(
           (select max(date) from (select max(effective) as date from statement where subject = entity.rid and effective < '~'
             union all select max(effective) from statement where object = entity.rid and effective < '~')),
           (select max(sort_date) from article_entity ae where ae.entity = entity.rid and mentions > 0 and sort_date > '')),
         first_event_date = (select min(date) from (
           select min(event_date) as date from statement where subject = entity.rid and event_date is not null
             union all select min(event_date) from statement where object = entity.rid and event_date is not null)),
         last_event_date = (select max(date) from (
           select max(event_date) as date from statement where subject = entity.rid and event_date is not null
             union all select max(event_date) from statement where object = entity.rid and event_date is not null))
       where rid = ?`,
      articles,
      name,
      JSON.stringify(aliases.sort(order)),
      elected('region'),
      elected('code'),
      elected('level'),
      rid,
    );
  }

  #settleIssue(rid: number): void {
    const heads = this.#db.all<Vote<string>>(
      'select issue_head as value, count(*) as votes from article where issue = ? group by issue_head',
      rid,
    );
    const head = winningName(heads);
    if (head === null) this.#db.run('delete from issue where rid = ?', rid);
    else
      this.#db.run(
        'update issue set head = ?, sort_date = ? where rid = ?',
        head,
        issueOf(head).publishedOn ?? '',
        rid,
      );
  }
}

const votesOf = (reading: EntityReading): readonly (readonly [field: string, value: string])[] =>
  (['region', 'code', 'level'] as const).flatMap((field) => {
    const value = reading[field];
    return value === null ? [] : [[field, value] as const];
  });
