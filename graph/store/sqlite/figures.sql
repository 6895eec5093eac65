-- Upper end of a range, or where a change from–to ends.
alter table indicator add column up_to real;
-- level, increase, decrease, multiple or from-to; fill.ts sets it, and the key of the quantity anew, of indicators stored before.
alter table indicator add column change text not null default 'level';

-- Where an end is named that the evidence of the statement only refers to; null where it names both.
alter table statement add column antecedent_start integer;
alter table statement add column antecedent_end integer;
