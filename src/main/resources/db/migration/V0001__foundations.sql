-- What every room stands on: trusted extensions (a database owner may create them), the search form of a Vietnamese
-- text, and the rights of the application role, which works with rows and can never change the schema.

create extension if not exists unaccent;
create extension if not exists btree_gist;

-- Lower case, without diacritics, composed (NFC): both sides of every q filter pass through here.
-- Immutable by naming the dictionary, so that an index may be built on it.
create function search_text(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', normalize(value, NFC)));

alter default privileges in schema public grant select, insert, update on tables to ${applicationRole};
alter default privileges in schema public grant usage, select on sequences to ${applicationRole};
grant usage on schema public to ${applicationRole};

-- Readiness compares the migrations applied with those of the build.
grant select on flyway_schema_history to ${applicationRole};
