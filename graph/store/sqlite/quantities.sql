-- Which indicators may be compared: the key of their quantity (quantity.ts), null where the subject or what is counted is not known.
-- After a change of what makes two metrics one, a new script must fill the column again, as this one does.
alter table indicator add column quantity text;
-- Period, else date of publication, else '~'.
alter table indicator add column effective text;

update indicator set
  effective = coalesce(period, (select a.published_on from article a where a.rid = indicator.article), '~'),
  quantity = (
    select quantity_key(indicator.metric, indicator.unit, ae.name, ae.aliases)
    from article_entity ae where ae.entity = indicator.subject and ae.article = indicator.article
  );

-- Covers the list of quantities, which goes over all of it: the smaller, the faster.
create index indicator_quantity on indicator (quantity, subject) where quantity is not null;
