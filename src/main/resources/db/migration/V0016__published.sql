-- Who owns which table, and what a room lets others read of its own: views and functions in the schema published. The
-- statements of a room name its own tables and what is published, nothing else; a test reads these comments to see it.
-- Functions that rows come from are plain SQL, so that they become part of the statement that names them.

comment on table organisation is 'room: organisation';
comment on table organisation_name is 'room: organisation';
comment on table organisation_code is 'room: organisation';
comment on table person is 'room: organisation';
comment on table person_position is 'room: organisation';
comment on table emulation_group is 'room: organisation';
comment on table group_year is 'room: organisation';
comment on table group_member is 'room: organisation';
comment on table role_grant is 'room: grant';
comment on table idempotency_key is 'room: http';
comment on table history_entry is 'room: history';
comment on table legal_instrument is 'room: law';
comment on table legal_provision is 'room: law';
comment on table attachment is 'room: attachment';
comment on table attachment_content is 'room: attachment';
comment on table attachment_chunk is 'room: attachment';
comment on table award_title is 'room: registration';
comment on table registration is 'room: registration';
comment on table registration_entry is 'room: registration';
comment on table registration_consolidation is 'room: registration';
comment on table campaign is 'room: campaign';
comment on table campaign_addressee is 'room: campaign';
comment on table campaign_participation is 'room: campaign';
comment on table campaign_commitment is 'room: campaign';
comment on table agreement is 'room: agreement';
comment on table agreement_target is 'room: agreement';
comment on table agreement_signature is 'room: agreement';
comment on table criteria_set is 'room: criteria';
comment on table criterion is 'room: criteria';
comment on table criteria_comment is 'room: criteria';
comment on table score_sheet is 'room: scoresheet';
comment on table score_sheet_step is 'room: scoresheet';
comment on table score_entry is 'room: scoresheet';
comment on table score_leaf is 'room: scoresheet';
comment on table score_field is 'room: scoresheet';
comment on table score_appeal is 'room: scoresheet';
comment on table sheet_migration is 'room: scoresheet';
comment on table cross_check_plan is 'room: crosscheck';
comment on table cross_check is 'room: crosscheck';
comment on table ranking_publication is 'room: ranking';
comment on table summary_version is 'room: summary';
comment on table flyway_schema_history is 'room: operation';

-- Whether a text holds what a caller looks for, by the search form of both; every text does where nothing is looked for.
create function contains_text(value text, part text) returns boolean
    language sql immutable parallel safe
    return part is null or position(search_text(part) in search_text(value)) > 0;

create schema published;
grant usage on schema published to ${applicationRole};
alter default privileges in schema published grant select on tables to ${applicationRole};

-- ---------------------------------------------------------------------------------------------------------------------
-- Units and people
-- ---------------------------------------------------------------------------------------------------------------------

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

create index organisation_name_by_unit on organisation_name (organisation_id, valid_from);

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

create view published.emulation_group as
    select id, kind, code, name from emulation_group;
comment on view published.emulation_group is 'room: organisation';

-- naming_day: the day by whose names the units of the year are shown.
create view published.group_year as
    select id, group_id, year, registration_due_on, make_date(year, 1, 1) as naming_day, changed_at from group_year;
comment on view published.group_year is 'room: organisation';

create view published.group_member as
    select id, group_year_id, organisation_id, office, position from group_member;
comment on view published.group_member is 'room: organisation';

-- ---------------------------------------------------------------------------------------------------------------------
-- Grants
-- ---------------------------------------------------------------------------------------------------------------------

-- All that a subject holds on a day. Of each role at a unit: one row for each unit that it reaches, with the unit above
-- its own; and where the unit's officers and directors act for it in a group's year, one row with that office.
create function published.rights_of(subject text, day date)
    returns table (role text, organisation_id uuid, reached_id uuid, parent_id uuid, office text, group_year_id uuid)
    language sql stable parallel safe
begin atomic
    with held as (
        select g.role, g.organisation_id from public.role_grant g
         where g.subject = rights_of.subject
           and g.valid_from <= rights_of.day and (g.valid_to is null or g.valid_to >= rights_of.day)
    )
    select h.role, h.organisation_id, r.id, o.parent_id, null, cast(null as uuid)
      from held h
      join published.organisation o on o.id = h.organisation_id
     cross join lateral (
           select h.organisation_id as id where h.role not in ('OFFICER', 'DIRECTOR', 'PROVINCE', 'STAFF')
            union all
           select d.id from published.descendants(h.organisation_id) d (id)
            where h.role in ('OFFICER', 'DIRECTOR', 'PROVINCE', 'STAFF')) r
     union all
    select h.role, h.organisation_id, null, null, m.office, m.group_year_id
      from held h join published.group_member m on m.organisation_id = h.organisation_id
     where h.role in ('OFFICER', 'DIRECTOR');
end;
comment on function published.rights_of is 'room: grant';

-- ---------------------------------------------------------------------------------------------------------------------
-- Law
-- ---------------------------------------------------------------------------------------------------------------------

-- A provision as it is cited.
create view published.legal_provision as
    select p.id, i.number as instrument_number, i.title as instrument_title, p.article, p.clause, p.point
      from legal_provision p join legal_instrument i on i.id = p.instrument_id;
comment on view published.legal_provision is 'room: law';
