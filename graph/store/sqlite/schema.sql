-- Version 1. Text ids outside, integer rids inside. An entity, a relation and an issue are derived from the articles that name them:
-- article_entity, vote and name hold what each article gave, entity what follows from all of them. Dates that order a list are never
-- null: '' (articles, newest first) and '~' (statements, earliest first) put the undated last.

create table issue (
  rid integer primary key,
  id text not null unique,
  -- Canonical head as JSON: most articles' reading.
  head text not null,
  sort_date text not null
) strict;

create table article (
  rid integer primary key,
  id text not null unique,
  issue integer not null,
  -- The head as this article gave it.
  issue_head text not null,
  ordinal integer not null,
  title text not null,
  text text not null,
  published_on text,
  sort_date text not null,
  checksum text not null unique,
  source text not null,
  extractor text not null,
  notices text not null,
  graph_checksum text not null,
  entities integer not null,
  statements integer not null,
  indicators integer not null
) strict;
create index article_issue on article (issue);
create index article_date on article (sort_date);
-- Covers what re-extraction asks, so that no text is read to find its version.
create index article_extractor on article (extractor, id);

create table entity (
  rid integer primary key,
  id text not null unique,
  type text not null,
  name text not null,
  -- JSON array.
  aliases text not null,
  region integer,
  code text,
  level text,
  articles integer not null default 0,
  degree integer not null default 0,
  first_date text,
  last_date text
) strict;
create index entity_order on entity (articles desc, id);
create index entity_type on entity (type, articles desc, id);
create index entity_region on entity (region) where region is not null;

-- One reading of an entity by one article.
create table article_entity (
  entity integer not null,
  article integer not null,
  name text not null,
  aliases text not null,
  region integer,
  code text,
  level text,
  -- Number of mentions: 0 for a context entity.
  mentions integer not null,
  sort_date text not null,
  primary key (entity, article)
) without rowid, strict;
create index article_entity_article on article_entity (article, entity);
create index article_entity_date on article_entity (entity, sort_date) where mentions > 0;

-- How many articles give an entity a region, code or level.
create table vote (
  entity integer not null,
  field text not null,
  value text not null,
  votes integer not null,
  primary key (entity, field, value)
) without rowid, strict;

-- Every name of an entity, by how many articles as its name and as an alias; what search looks through.
create table name (
  rid integer primary key,
  entity integer not null,
  text text not null,
  as_name integer not null,
  as_alias integer not null,
  sounds text not null,
  unique (entity, text)
) strict;
create virtual table name_fts using fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
create virtual table sound_fts using fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

create table mention (
  entity integer not null,
  article integer not null,
  start integer not null,
  end integer not null,
  rule text not null,
  primary key (entity, article, start, end)
) without rowid, strict;
create index mention_article on mention (article);

create table relation (
  rid integer primary key,
  id text not null unique,
  subject integer not null,
  predicate text not null,
  object integer not null,
  weight integer not null,
  articles integer not null,
  first_date text,
  last_date text
) strict;
create index relation_subject on relation (subject, object);
create index relation_object on relation (object, subject);
create index relation_predicate on relation (predicate);

create table statement (
  rid integer primary key,
  id text not null unique,
  relation integer not null,
  article integer not null,
  subject integer not null,
  object integer not null,
  -- Date of the event, else of publication.
  effective text not null,
  start integer not null,
  end integer not null,
  event_date text,
  planned integer not null,
  confidence real not null,
  rule text not null
) strict;
create index statement_relation on statement (relation, effective);
create index statement_subject on statement (subject, effective);
create index statement_object on statement (object, effective);
create index statement_article on statement (article);
create index statement_effective on statement (effective);

create table indicator (
  rid integer primary key,
  id text not null unique,
  article integer not null,
  subject integer,
  metric text not null,
  value real not null,
  unit text not null,
  approximation text not null,
  period text,
  start integer not null,
  end integer not null,
  rule text not null
) strict;
create index indicator_article on indicator (article);
create index indicator_subject on indicator (subject);

-- Sentences with a mention and the evidence of statements: what search reads where no name answers.
create table sentence (
  rid integer primary key,
  article integer not null,
  start integer not null,
  end integer not null,
  unique (article, start, end)
) strict;
create table sentence_entity (
  sentence integer not null,
  entity integer not null,
  primary key (sentence, entity)
) without rowid, strict;
create index sentence_entity_entity on sentence_entity (entity);
create virtual table sentence_fts using fts5 (tokens, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1');
