-- Dates of events, apart from dates of publication, which stand in for them in first_date, last_date and effective; fill.ts fills them.
alter table relation add column first_event_date text;
alter table relation add column last_event_date text;
alter table entity add column first_event_date text;
alter table entity add column last_event_date text;

-- Only dated events, so that each bound is one step into an index.
create index statement_relation_event on statement (relation, event_date) where event_date is not null;
create index statement_subject_event on statement (subject, event_date) where event_date is not null;
create index statement_object_event on statement (object, event_date) where event_date is not null;
