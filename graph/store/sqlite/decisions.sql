-- What people decided, a row each, never changed but for `undone_on`. Verdict and about are JSON (resolve/decisions/types.ts).
create table decision (
  rid integer primary key,
  id text not null unique,
  verdict text not null,
  about text not null,
  note text,
  decided_on text not null,
  undone_on text
) strict;

-- What an article said, as JSON, where the rows hold something else because of decisions.
create table said (
  article integer primary key,
  graph text not null
) strict;
