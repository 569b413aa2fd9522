-- What every room stands on: trusted extensions (a database owner may create them), the search form of a Vietnamese
-- text, the rights of the application role, which works with rows and can never change the schema, the schema in which
-- rooms let others read of their own, and the way to say that a change is one of a summary.

create extension if not exists unaccent;
create extension if not exists btree_gist;

-- Names that people read sort as Vietnamese does: their columns, or else the order by of a query, name the collation
-- "vi-x-icu"; what the locale of a database is does not matter. Texts that it takes for equal are ordered by their bytes
-- (it is deterministic), so that a page neither loses nor repeats one.

-- Of a text that is kept composed (NFC): lower case, without diacritics, y as i (Quý is also written Quí). Both sides of
-- every search pass through here. Immutable by naming the dictionary and the collation, so that an index may be built on it.
create function search_text(value text) returns text
    language sql immutable strict parallel safe
    return translate(lower(public.unaccent('public.unaccent', value) collate "und-x-icu"), 'y', 'i');

-- The words that a caller looks for, parted by single spaces, as patterns of LIKE that find each anywhere in a text.
create function search_patterns(words text) returns text[]
    language sql immutable strict parallel safe
    return string_to_array(
        '%' || replace(regexp_replace(search_text(words), '([\\%_])', '\\\1', 'g'), ' ', '% %') || '%', ' ');

-- Whether a text holds all words that a caller looks for, in any order; every text does where nothing is looked for.
create function contains_text(value text, words text) returns boolean
    language sql immutable parallel safe
    return words is null or search_text(value) like all (search_patterns(words));

alter default privileges in schema public grant select, insert, update on tables to ${applicationRole};
alter default privileges in schema public grant usage, select on sequences to ${applicationRole};
grant usage on schema public to ${applicationRole};

-- Readiness compares the migrations applied with those of the build.
grant select on flyway_schema_history to ${applicationRole};
comment on table flyway_schema_history is 'room: operation';

-- Comments say which room owns a table. What a room lets others read of its own are views and functions in the schema
-- published: the statements of a room name its own tables and what is published, nothing else; a test reads these
-- comments to see it. Functions that rows come from are plain SQL, so that they become part of the statement that names
-- them.
create schema published;
grant usage on schema published to ${applicationRole};
alter default privileges in schema published grant select on tables to ${applicationRole};

-- ---------------------------------------------------------------------------------------------------------------------
-- What raises the version of a summary is said by the room that owns a table, beside it: a function from a changed row
-- to the groups' years whose summaries it is part of. The summary knows no table of another room.
-- ---------------------------------------------------------------------------------------------------------------------

-- Deferred to the commit: the version's row is locked last and for a moment, so that writers of one group neither queue
-- behind each other nor deadlock.
create function touch_summary() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    touched uuid[];
begin
    execute format('select %s($1)', tg_argv[0]) into touched using changed;
    perform raise_summary_versions(touched);
    return null;
end
$$;
comment on function touch_summary is 'room: summary';

-- The year of a row that has one.
create function published.own_group_year(changed jsonb) returns uuid[]
    language sql immutable parallel safe
return array [(changed ->> 'group_year_id')::uuid];
comment on function published.own_group_year is 'room: summary';

-- leads_to: a function of the changed row, as jsonb, that returns the ids of groups' years.
create procedure published.keep_summary_version(table_name text, leads_to regproc default 'published.own_group_year')
    language plpgsql as
$$
begin
    execute format('create constraint trigger keep_summary_version after insert or update or delete on %I
                    deferrable initially deferred for each row execute function touch_summary(%L)',
                   table_name, leads_to);
end
$$;
comment on procedure published.keep_summary_version is 'room: summary';
