-- The files an entry rests on. An array, and no rows of their own: an entry is written once with its files and never
-- changes, and files are never deleted, so that there is nothing a foreign key would have to guard later.

alter table score_entry add column evidence_files uuid[] not null default '{}';
create index score_entry_by_file on score_entry using gin (evidence_files);
