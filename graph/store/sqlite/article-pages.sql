-- Where the pages of an article begin in its text, as JSON; null where its format has no pages.
alter table article add column pages text;
