-- Ids that entities, relations and statements no longer go by, and those that took their place.
create table former_id (
  former text not null,
  id text not null,
  primary key (former, id)
) without rowid, strict;
