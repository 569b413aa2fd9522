-- Units with names and codes through time (a code is reused by another unit, so it is never a key), people with their
-- positions, and the emulation groups with their members, head and deputies by year.

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
create index organisation_by_parent on organisation (parent_id);

create table organisation_name (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text not null check (name <> '' and name is nfc normalized),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table organisation_code (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    code            text not null check (code <> ''),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table person (
    id         uuid primary key,
    version    bigint not null,
    full_name  text not null check (full_name <> '' and full_name is nfc normalized),
    changed_at timestamptz not null
);

create table person_position (
    id              uuid primary key,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    title           text not null check (title <> ''),
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    exclude using gist (person_id with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index person_position_by_person on person_position (person_id);
create index person_position_by_organisation on person_position (organisation_id);
-- A person's positions are revised as a whole, so that a wrong one can go; history keeps what was there.
grant delete on person_position to ${applicationRole};

create table emulation_group (
    id         uuid primary key,
    version    bigint not null,
    kind       text not null check (kind in ('REGION', 'CLUSTER', 'BLOCK')),
    code       text not null unique,
    name       text not null check (name <> '' and name is nfc normalized),
    changed_at timestamptz not null
);

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

create table group_member (
    id              uuid primary key,
    group_year_id   uuid not null references group_year,
    organisation_id uuid not null references organisation,
    office          text not null check (office in ('HEAD', 'DEPUTY', 'MEMBER')),
    position        int not null,
    unique (group_year_id, organisation_id)
);
create unique index group_member_one_head on group_member (group_year_id) where office = 'HEAD';
create index group_member_by_organisation on group_member (organisation_id);
-- A year's members may be revised as a whole, also shortened; history keeps what was there.
grant delete on group_member to ${applicationRole};

call keep_history('organisation', 'organisations');
call keep_history('organisation_name', 'organisations', 'organisation_id');
call keep_history('organisation_code', 'organisations', 'organisation_id');
call keep_history('person', 'people');
call keep_history('person_position', 'people', 'person_id');
call keep_history('emulation_group', 'groups');
call keep_history('group_year', 'groups', 'group_id');
call keep_history('group_member', 'group-years', 'group_year_id');
