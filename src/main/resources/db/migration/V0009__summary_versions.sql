-- One version number for each group's year, raised once by every transaction that changes a record its summary is made
-- of. It is the summary's entity tag: a reader who polls costs one indexed row.
--
-- The triggers are deferred to the commit: the version's row is locked last and for a moment, so that writers of one
-- group neither queue behind each other nor deadlock.

create table summary_version (
    group_year_id uuid primary key references group_year,
    version       bigint not null,
    changed_at    timestamptz not null,
    changed_by    xid8 not null
);
revoke insert, update on summary_version from ${applicationRole};

create function raise_summary_versions(group_years uuid[]) returns void
    language sql as
$$
    insert into summary_version as v (group_year_id, version, changed_at, changed_by)
    select id, 1, clock_timestamp(), pg_current_xact_id()
      from (select distinct unnest(group_years) as id) as touched
      join group_year using (id)
     order by id
        on conflict (group_year_id) do update
       set version = v.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
     where v.changed_by <> excluded.changed_by
$$;

-- The years of groups in which any of these units, or a unit above them, is a member.
create function group_years_of_unit(unit uuid) returns uuid[]
    language sql stable as
$$
    with recursive above (id) as (
        select unit
         union
        select o.parent_id from above a join organisation o on o.id = a.id where o.parent_id is not null
    )
    select array_agg(m.group_year_id) from group_member m join above a on a.id = m.organisation_id
$$;

create function group_years_of_campaign(campaign uuid) returns uuid[]
    language sql stable as
$$
    select array_agg(distinct m.group_year_id)
      from campaign_addressee a join group_member m on m.organisation_id = a.organisation_id
     where a.campaign_id = campaign
$$;

create function touch_summary() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    changed jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    touched uuid := changed ->> tg_argv[1];
begin
    perform raise_summary_versions(
        case tg_argv[0]
            when 'group year' then array [touched]
            when 'group' then (select array_agg(y.id) from group_year y where y.group_id = touched)
            when 'unit' then group_years_of_unit(touched)
            when 'campaign' then group_years_of_campaign(touched)
            when 'agreement' then (select array [a.group_year_id] from agreement a where a.id = touched)
            when 'registration' then
                (select array [r.group_year_id] from registration r where r.id = touched)
            when 'score sheet' then
                (select array [s.group_year_id] from score_sheet s where s.id = touched)
            when 'criteria set' then
                (select array_agg(distinct s.group_year_id) from score_sheet s where s.criteria_set_id = touched)
        end);
    return null;
end
$$;

-- Which column of a table leads to what.
create procedure keep_summary_version(table_name text, leads_to text, column_name text)
    language plpgsql as
$$
begin
    execute format('create constraint trigger keep_summary_version after insert or update or delete on %I
                    deferrable initially deferred for each row execute function touch_summary(%L, %L)',
                   table_name, leads_to, column_name);
end
$$;

call keep_summary_version('group_year', 'group year', 'id');
call keep_summary_version('group_member', 'group year', 'group_year_id');
call keep_summary_version('emulation_group', 'group', 'id');
call keep_summary_version('organisation', 'unit', 'id');
call keep_summary_version('organisation_name', 'unit', 'organisation_id');
call keep_summary_version('person_position', 'unit', 'organisation_id');
call keep_summary_version('campaign', 'campaign', 'id');
call keep_summary_version('campaign_addressee', 'unit', 'organisation_id');
call keep_summary_version('campaign_participation', 'unit', 'organisation_id');
call keep_summary_version('campaign_commitment', 'unit', 'organisation_id');
call keep_summary_version('agreement', 'group year', 'group_year_id');
call keep_summary_version('agreement_signature', 'agreement', 'agreement_id');
call keep_summary_version('registration', 'group year', 'group_year_id');
call keep_summary_version('registration_entry', 'registration', 'registration_id');
call keep_summary_version('score_sheet', 'group year', 'group_year_id');
call keep_summary_version('score_leaf', 'score sheet', 'score_sheet_id');
call keep_summary_version('criteria_set', 'criteria set', 'id');
