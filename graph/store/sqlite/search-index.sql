-- How far the index of names was made, by the version of what it holds (NAMES_VERSION in search-text.ts): names up to `done` are of that
-- version. A file of an older version begins with 1, the version before versions were kept.
create table search_index (
  version integer not null,
  -- The version that is being made, and the last name made of it; null where nothing is left to make.
  making integer,
  done integer not null
) strict;
insert into search_index (version, making, done) values (1, null, 0);
