-- One version number for each group's year, raised once by every transaction that changes a record its summary is made
-- of. It is the summary's entity tag: a reader who polls costs one indexed row.

create table summary_version (
    group_year_id uuid primary key references group_year,
    version       bigint not null,
    changed_at    timestamptz not null,
    changed_by    xid8 not null
);
comment on table summary_version is 'room: summary';
revoke insert, update on summary_version from ${applicationRole};

create function raise_summary_versions(group_years uuid[]) returns void
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
