-- Where the range of time begins that a figure holds for; null where it holds for one date.
alter table indicator add column period_start text;
