-- Units with names and codes through time (a code is reused by another unit, so it is never a key), people with their
-- positions and logins, and the emulation groups with their members, head and deputies by year.

-- ---------------------------------------------------------------------------------------------------------------------
-- Units and people
-- ---------------------------------------------------------------------------------------------------------------------

create table organisation (
    id             uuid primary key,
    version        bigint not null,
    kind           text not null check (kind in ('MINISTRY', 'MINISTRY_DEPARTMENT', 'PROVINCE_COMMITTEE',
                       'JUSTICE_DEPARTMENT', 'ENFORCEMENT_OFFICE', 'DIVISION', 'SERVICE_UNIT')),
    parent_id      uuid references organisation,
    established_on date,
    dissolved_on   date check (dissolved_on >= established_on),
    changed_at     timestamptz not null
);
comment on table organisation is 'room: organisation';
create index organisation_by_parent on organisation (parent_id);
call keep_history('organisation', 'organisations');

create table organisation_name (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text collate "vi-x-icu" not null check (name <> '' and name is nfc normalized),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table organisation_name is 'room: organisation';
create index organisation_name_by_unit on organisation_name (organisation_id, valid_from);
create index organisation_name_by_name on organisation_name (name, organisation_id);
call keep_history('organisation_name', 'organisations', 'organisation_id');

-- code_space: among which units a code means one only, in letters of either case, while it is in force: those directly
-- below the same unit; at the top, those of the same kind.
create table organisation_code (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    code            text not null check (code <> ''),
    code_space      text not null,
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&),
    constraint organisation_code_means_one
        exclude using gist (code_space with =, lower(code) with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table organisation_code is 'room: organisation';

create function organisation_code_space() returns trigger
    language plpgsql as
$$
begin
    new.code_space := (select coalesce(o.parent_id::text, o.kind) from organisation o where o.id = new.organisation_id);
    return new;
end
$$;
comment on function organisation_code_space is 'room: organisation';
create trigger code_space before insert or update on organisation_code
    for each row execute function organisation_code_space();
call keep_history('organisation_code', 'organisations', 'organisation_id');

create table person (
    id         uuid primary key,
    version    bigint not null,
    full_name  text collate "vi-x-icu" not null check (full_name <> '' and full_name is nfc normalized),
    changed_at timestamptz not null
);
comment on table person is 'room: organisation';
create index person_by_name on person (full_name, id);
call keep_history('person', 'people');

create table person_position (
    id              uuid primary key,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    title           text not null check (title <> ''),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    exclude using gist (person_id with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table person_position is 'room: organisation';
create index person_position_by_person on person_position (person_id);
create index person_position_by_organisation on person_position (organisation_id);
-- A person's positions are revised as a whole, so that a wrong one can go; history keeps what was there.
grant delete on person_position to ${applicationRole};
call keep_history('person_position', 'people', 'person_id');

-- As whom a person signs in: a token's subject is one person's at a time, and a person has one at a time.
create table person_login (
    id         uuid primary key,
    version    bigint not null,
    person_id  uuid not null references person,
    subject    text not null check (subject <> ''),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    changed_at timestamptz not null,
    exclude using gist (subject with =, daterange(valid_from, valid_to, '[]') with &&),
    exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table person_login is 'room: organisation';
call keep_history('person_login', 'people', 'person_id');

-- Who a token's subject was at an instant; null where nobody said so, for a name is never guessed.
create function published.name_of(subject text, at timestamptz) returns text
    language sql stable parallel safe
begin atomic
    select p.full_name
      from public.person_login l join public.person p on p.id = l.person_id
     where l.subject = name_of.subject
       and daterange(l.valid_from, l.valid_to, '[]') @> cast(name_of.at at time zone 'Asia/Ho_Chi_Minh' as date);
end;
comment on function published.name_of is 'room: organisation';

-- Keeps beside a subject the name it had when it acted: a document shows who signed it, whatever they are called or
-- where they work later, and its version covers what is shown. Arguments: the subject's column and the instant's.
create function published.keep_name() returns trigger
    language plpgsql as
$$
declare
    after  jsonb := to_jsonb(new);
    before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
begin
    if (after -> tg_argv[0], after -> tg_argv[1]) is distinct from (before -> tg_argv[0], before -> tg_argv[1]) then
        new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0] || '_name',
               published.name_of(after ->> tg_argv[0], (after ->> tg_argv[1])::timestamptz)));
    end if;
    return new;
end
$$;
comment on function published.keep_name is 'room: organisation';

-- A room calls it for each column of its tables that says which subject acted.
create procedure published.keep_name(table_name text, subject_column text, instant_column text)
    language plpgsql as
$$
begin
    execute format('create trigger %I before insert or update on %I
                    for each row execute function published.keep_name(%L, %L)',
                   'keep_' || subject_column || '_name', table_name, subject_column, instant_column);
end
$$;
comment on procedure published.keep_name is 'room: organisation';

create view published.organisation as
    select id, kind, parent_id from organisation;
comment on view published.organisation is 'room: organisation';

-- The unit itself and all units below it.
create function published.descendants(unit uuid) returns setof uuid
    language sql stable parallel safe
begin atomic
    with recursive below (id) as (
        select unit
         union
        select o.id from below b join public.organisation o on o.parent_id = b.id
    )
    select id from below;
end;
comment on function published.descendants is 'room: organisation';

-- The unit itself and all units above it.
create function published.ancestors(unit uuid) returns setof uuid
    language sql stable parallel safe
begin atomic
    with recursive above (id) as (
        select unit
         union
        select o.parent_id from above a join public.organisation o on o.id = a.id where o.parent_id is not null
    )
    select id from above;
end;
comment on function published.ancestors is 'room: organisation';

-- What a unit is called on a day: the name that began last by then, also in a gap; before the first one, the first. So
-- on each day exactly one name of a unit is borne: borne_from <= day and day < borne_before.
create view published.organisation_name as
    select n.id, n.organisation_id, n.name,
           case when exists (select from organisation_name e
                              where e.organisation_id = n.organisation_id and e.valid_from < n.valid_from)
                then n.valid_from else '-infinity' end as borne_from,
           coalesce((select min(l.valid_from) from organisation_name l
                      where l.organisation_id = n.organisation_id and l.valid_from > n.valid_from),
                    'infinity') as borne_before
      from organisation_name n;
comment on view published.organisation_name is 'room: organisation';

-- For "join lateral published.name_on(unit, day) n on true".
create function published.name_on(unit uuid, day date) returns table (name text)
    language sql stable parallel safe
begin atomic
    select n.name from published.organisation_name n
     where n.organisation_id = unit and n.borne_from <= day and day < n.borne_before;
end;
comment on function published.name_on is 'room: organisation';

create view published.person as
    select id, full_name from person;
comment on view published.person is 'room: organisation';

-- Both days included; an open position has no last day.
create view published.person_position as
    select id, person_id, organisation_id, valid_from, valid_to from person_position;
comment on view published.person_position is 'room: organisation';

-- How many different people had a position at a unit, or below it, on a day: for each unit the day in the same place.
-- Whoever holds several positions is one head; a pair asked for twice is answered once.
create function published.headcounts(units uuid[], days date[])
    returns table (organisation_id uuid, day date, headcount bigint)
    language sql stable parallel safe
begin atomic
    select a.id, a.day, count(distinct p.person_id)
      from (select distinct u.id, u.day from unnest(units, days) as u (id, day)) a
     cross join lateral published.descendants(a.id) b (id)
      left join public.person_position p on p.organisation_id = b.id
           and p.valid_from <= a.day and (p.valid_to is null or p.valid_to >= a.day)
     group by a.id, a.day;
end;
comment on function published.headcounts is 'room: organisation';

-- ---------------------------------------------------------------------------------------------------------------------
-- Groups and their years
-- ---------------------------------------------------------------------------------------------------------------------

create table emulation_group (
    id         uuid primary key,
    version    bigint not null,
    kind       text not null check (kind in ('REGION', 'CLUSTER', 'BLOCK')),
    code       text collate "vi-x-icu" not null unique,
    name       text collate "vi-x-icu" not null check (name <> '' and name is nfc normalized),
    changed_at timestamptz not null
);
comment on table emulation_group is 'room: organisation';
call keep_history('emulation_group', 'groups');

create table group_year (
    id                  uuid primary key,
    version             bigint not null,
    group_id            uuid not null references emulation_group,
    year                int not null check (year between 1948 and 2200),
    decision_number     text not null,
    decision_date       date not null,
    registration_due_on date not null,
    changed_at          timestamptz not null,
    unique (group_id, year)
);
comment on table group_year is 'room: organisation';
call keep_history('group_year', 'groups', 'group_id');

create table group_member (
    id                   uuid primary key,
    group_year_id        uuid not null references group_year,
    organisation_id      uuid not null references organisation,
    office               text not null check (office in ('HEAD', 'DEPUTY', 'MEMBER')),
    position             int not null,
    left_on              date,
    exit_decision_number text,
    exit_decision_date   date,
    exit_reason          text,
    unique (group_year_id, organisation_id),
    constraint group_member_exit check
        (num_nulls(left_on, exit_decision_number, exit_decision_date, exit_reason) in (0, 4)),
    constraint group_member_left_without_office check (left_on is null or office = 'MEMBER')
);
comment on table group_member is 'room: organisation';
create unique index group_member_one_head on group_member (group_year_id) where office = 'HEAD';
create index group_member_by_organisation on group_member (organisation_id);
-- A year's members may be revised as a whole, also shortened by those without records; history keeps what was there.
grant delete on group_member to ${applicationRole};
call keep_history('group_member', 'group-years', 'group_year_id');

create view published.emulation_group as
    select id, kind, code, name from emulation_group;
comment on view published.emulation_group is 'room: organisation';

-- naming_day: the day by whose names the units of the year are shown.
create view published.group_year as
    select id, group_id, year, registration_due_on, make_date(year, 1, 1) as naming_day, changed_at from group_year;
comment on view published.group_year is 'room: organisation';

create view published.group_member as
    select id, group_year_id, organisation_id, office, position from group_member where left_on is null;
comment on view published.group_member is 'room: organisation';

-- Those that left too, with the days on which each belonged to the group: member_from <= day and day < member_before.
-- Who left a group of the same kind in the same year belongs to the next one from then on.
create view published.membership as
    select m.id, m.group_year_id, m.organisation_id, m.office, m.position, m.left_on,
           coalesce((select max(f.left_on)
                       from group_member f
                       join group_year fy on fy.id = f.group_year_id and fy.year = y.year
                       join emulation_group fg on fg.id = fy.group_id and fg.kind = g.kind
                      where f.organisation_id = m.organisation_id
                        and (f.left_on, f.id) < (coalesce(m.left_on, 'infinity'), m.id)),
                    '-infinity') as member_from,
           coalesce(m.left_on, 'infinity') as member_before
      from group_member m
      join group_year y on y.id = m.group_year_id
      join emulation_group g on g.id = y.group_id;
comment on view published.membership is 'room: organisation';

-- ---------------------------------------------------------------------------------------------------------------------
-- Whose summaries they are part of
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

-- Who leaves one group may belong to another of the year from then on.
create function group_member_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array_agg(distinct y.id)
          from group_year y
          join group_year own on own.id = (changed ->> 'group_year_id')::uuid and own.year = y.year
         where y.id = own.id
            or exists (select from group_member m where m.group_year_id = y.id
                                                    and m.organisation_id = (changed ->> 'organisation_id')::uuid));
comment on function group_member_group_years is 'room: organisation';

call published.keep_summary_version('organisation', 'organisation_group_years');
call published.keep_summary_version('organisation_name', 'published.group_years_of_its_unit');
call published.keep_summary_version('person_position', 'published.group_years_of_its_unit');
call published.keep_summary_version('emulation_group', 'emulation_group_group_years');
call published.keep_summary_version('group_year', 'group_year_itself');
call published.keep_summary_version('group_member', 'group_member_group_years');
