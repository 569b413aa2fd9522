-- What raises the version of a summary is said by the room that owns a table, beside it: a function from a changed row
-- to the groups' years whose summaries it is part of. The summary knows no table of another room any more.

drop function touch_summary() cascade;
drop procedure keep_summary_version(text, text, text);
drop function group_years_of_unit(uuid);
drop function group_years_of_campaign(uuid);

-- ---------------------------------------------------------------------------------------------------------------------
-- Summary
-- ---------------------------------------------------------------------------------------------------------------------

-- Deferred to the commit, as before: the version's row is locked last and for a moment.
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

create or replace function raise_summary_versions(group_years uuid[]) returns void
    language sql as
$$
    insert into summary_version as v (group_year_id, version, changed_at, changed_by)
    select y.id, 1, clock_timestamp(), pg_current_xact_id()
      from published.group_year y
     where y.id = any(group_years)
     order by y.id
        on conflict (group_year_id) do update
       set version = v.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
     where v.changed_by <> excluded.changed_by
$$;
comment on function raise_summary_versions is 'room: summary';

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

-- ---------------------------------------------------------------------------------------------------------------------
-- Organisation
-- ---------------------------------------------------------------------------------------------------------------------

create function published.group_years_of_unit(unit uuid) returns uuid[]
    language sql stable parallel safe
return (select array_agg(m.group_year_id)
          from public.group_member m join published.ancestors(unit) a (id) on a.id = m.organisation_id);
comment on function published.group_years_of_unit is 'room: organisation';

-- Of a row that is about a unit: the years in which the unit, or one above it, is a member of a group.
create function published.group_years_of_its_unit(changed jsonb) returns uuid[]
    language sql stable parallel safe
return published.group_years_of_unit((changed ->> 'organisation_id')::uuid);
comment on function published.group_years_of_its_unit is 'room: organisation';

create function organisation_group_years(changed jsonb) returns uuid[]
    language sql stable
return published.group_years_of_unit((changed ->> 'id')::uuid);
comment on function organisation_group_years is 'room: organisation';

create function emulation_group_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array_agg(id) from group_year where group_id = (changed ->> 'id')::uuid);
comment on function emulation_group_group_years is 'room: organisation';

create function group_year_itself(changed jsonb) returns uuid[]
    language sql immutable
return array [(changed ->> 'id')::uuid];
comment on function group_year_itself is 'room: organisation';

call published.keep_summary_version('group_year', 'group_year_itself');
call published.keep_summary_version('group_member');
call published.keep_summary_version('emulation_group', 'emulation_group_group_years');
call published.keep_summary_version('organisation', 'organisation_group_years');
call published.keep_summary_version('organisation_name', 'published.group_years_of_its_unit');
call published.keep_summary_version('person_position', 'published.group_years_of_its_unit');

-- ---------------------------------------------------------------------------------------------------------------------
-- Campaign
-- ---------------------------------------------------------------------------------------------------------------------

create function campaign_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array_agg(distinct m.group_year_id)
          from campaign_addressee a join published.group_member m on m.organisation_id = a.organisation_id
         where a.campaign_id = (changed ->> 'id')::uuid);
comment on function campaign_group_years is 'room: campaign';

call published.keep_summary_version('campaign', 'campaign_group_years');
call published.keep_summary_version('campaign_addressee', 'published.group_years_of_its_unit');
call published.keep_summary_version('campaign_participation', 'published.group_years_of_its_unit');
call published.keep_summary_version('campaign_commitment', 'published.group_years_of_its_unit');

-- ---------------------------------------------------------------------------------------------------------------------
-- Agreement
-- ---------------------------------------------------------------------------------------------------------------------

create function agreement_signature_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array [a.group_year_id] from agreement a where a.id = (changed ->> 'agreement_id')::uuid);
comment on function agreement_signature_group_years is 'room: agreement';

call published.keep_summary_version('agreement');
call published.keep_summary_version('agreement_signature', 'agreement_signature_group_years');

-- ---------------------------------------------------------------------------------------------------------------------
-- Registration
-- ---------------------------------------------------------------------------------------------------------------------

create function registration_entry_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array [r.group_year_id] from registration r where r.id = (changed ->> 'registration_id')::uuid);
comment on function registration_entry_group_years is 'room: registration';

call published.keep_summary_version('registration');
call published.keep_summary_version('registration_entry', 'registration_entry_group_years');

-- ---------------------------------------------------------------------------------------------------------------------
-- Scoresheet
-- ---------------------------------------------------------------------------------------------------------------------

create function score_leaf_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array [s.group_year_id] from score_sheet s where s.id = (changed ->> 'score_sheet_id')::uuid);
comment on function score_leaf_group_years is 'room: scoresheet';

-- Criteria sets stand below the sheets that are scored by them, and do not know these.
create function criteria_set_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array_agg(distinct s.group_year_id) from score_sheet s
         where s.criteria_set_id = (changed ->> 'id')::uuid);
comment on function criteria_set_group_years is 'room: scoresheet';

call published.keep_summary_version('score_sheet');
call published.keep_summary_version('score_leaf', 'score_leaf_group_years');
call published.keep_summary_version('criteria_set', 'criteria_set_group_years');

-- ---------------------------------------------------------------------------------------------------------------------
-- Ranking
-- ---------------------------------------------------------------------------------------------------------------------

call published.keep_summary_version('ranking_publication');
