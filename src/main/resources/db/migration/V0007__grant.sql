-- Who may do what; a token says only who.

create table role_grant (
    id              uuid primary key,
    version         bigint not null,
    subject         text not null check (subject <> ''),
    role            text not null check (role in ('STAFF', 'DIVISION_OFFICER', 'OFFICER', 'DIRECTOR', 'PROVINCE',
                        'FIELD_OFFICER', 'MINISTRY_OFFICER', 'COUNCIL_MEMBER', 'COUNCIL_SECRETARY', 'AUDITOR', 'ADMIN')),
    organisation_id uuid not null references organisation,
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    changed_at      timestamptz not null,
    exclude using gist (subject with =, role with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table role_grant is 'room: grant';
create index role_grant_by_subject on role_grant (subject);
call keep_history('role_grant', 'grants');

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
