-- Which indicators may be compared: the key of their quantity (quantity.ts), null where the subject or what is counted is not known.
-- fill.ts fills both columns, once figures.sql is there.
alter table indicator add column quantity text;
-- Period, else date of publication, else '~'.
alter table indicator add column effective text;

-- Covers the list of quantities, which goes over all of it: the smaller, the faster.
create index indicator_quantity on indicator (quantity, subject) where quantity is not null;
