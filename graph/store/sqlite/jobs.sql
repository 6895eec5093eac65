-- Version 2: ingest jobs and their journals; see jobs.ts.

create table job (
  rid integer primary key,
  id text not null unique,
  created_on text not null,
  state text not null,
  last_sequence integer not null,
  files_done integer not null,
  -- Counts by outcome, as JSON.
  outcomes text not null
) strict;
create index job_order on job (created_on desc, id);

create table job_file (
  rid integer primary key,
  job integer not null,
  ordinal integer not null,
  name text not null,
  bytes integer not null,
  checksum text not null,
  -- Last, so that a list reads none of it; null once the file is done.
  content blob,
  unique (job, ordinal)
) strict;

create table job_event (
  job integer not null,
  sequence integer not null,
  -- JSON; written once.
  event text not null,
  primary key (job, sequence)
) without rowid, strict;
