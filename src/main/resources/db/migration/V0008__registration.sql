-- The catalogue of titles and forms of commendation, which cites legal provisions, and the yearly registrations of titles
-- up to the head's consolidation.

create table award (
    id         uuid primary key,
    version    bigint not null,
    kind       text not null check (kind in ('TITLE', 'FORM')),
    code       text not null unique check (code <> ''),
    position   int not null,
    changed_at timestamptz not null
);
comment on table award is 'room: registration';
call keep_history('award', 'awards');

-- An award as one text of the law has it, from a day to a day: the next text has a row of its own, the past stays.
create table award_version (
    id             uuid primary key,
    award_id       uuid not null references award,
    name_vi        text not null check (name_vi <> '' and name_vi is nfc normalized),
    name_en        text not null check (name_en <> ''),
    subject_types  text[] not null check (cardinality(subject_types) > 0
                       and subject_types <@ array ['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD']),
    level          text not null check (level in ('STATE', 'GOVERNMENT', 'MINISTRY', 'PROVINCE', 'GRASSROOTS')),
    provision_id   uuid not null references legal_provision,
    effective_from date not null,
    effective_to   date check (effective_to >= effective_from),
    provenance     text,
    exclude using gist (award_id with =, daterange(effective_from, effective_to, '[]') with &&)
);
comment on table award_version is 'room: registration';
create index award_version_by_provision on award_version (provision_id);
call keep_history('award_version', 'awards', 'award_id');

-- submitted_at is the first submission, by which lateness counts: a return does not make a unit in time late.
create table registration (
    id                  uuid primary key,
    version             bigint not null,
    organisation_id     uuid not null references organisation,
    group_year_id       uuid not null references group_year,
    status              text not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'CONSOLIDATED')),
    submitted_at        timestamptz,
    submitted_by        text,
    submitted_by_name   text,
    resubmitted_at      timestamptz check (resubmitted_at >= submitted_at),
    resubmitted_by      text,
    resubmitted_by_name text,
    return_reason       text,
    decided_at          timestamptz,
    decided_by          text,
    decided_by_name     text,
    changed_at          timestamptz not null,
    unique (organisation_id, group_year_id),
    check (status = 'DRAFT' or submitted_at is not null),
    check (status <> 'RETURNED' or return_reason <> '')
);
comment on table registration is 'room: registration';
call published.keep_name('registration', 'submitted_by', 'submitted_at');
call published.keep_name('registration', 'resubmitted_by', 'resubmitted_at');
call published.keep_name('registration', 'decided_by', 'decided_at');
create index registration_by_group_year on registration (group_year_id);
call keep_history('registration', 'registrations');
call published.keep_summary_version('registration');

create table registration_entry (
    id              uuid primary key,
    registration_id uuid not null references registration,
    position        int not null,
    award_code      text not null references award (code),
    subject_type    text not null check (subject_type in ('INDIVIDUAL', 'COLLECTIVE')),
    person_id       uuid references person,
    organisation_id uuid references organisation,
    note            text,
    check (subject_type <> 'INDIVIDUAL' or (person_id is not null and organisation_id is null)),
    check (subject_type <> 'COLLECTIVE' or (organisation_id is not null and person_id is null)),
    unique nulls not distinct (registration_id, award_code, person_id, organisation_id)
);
comment on table registration_entry is 'room: registration';
create index registration_entry_by_award on registration_entry (award_code);
-- The entries of a draft are revised as a whole; history keeps what was there.
grant delete on registration_entry to ${applicationRole};
call keep_history('registration_entry', 'registrations', 'registration_id');

create function registration_entry_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array [r.group_year_id] from registration r where r.id = (changed ->> 'registration_id')::uuid);
comment on function registration_entry_group_years is 'room: registration';
call published.keep_summary_version('registration_entry', 'registration_entry_group_years');

create table registration_consolidation (
    id                uuid primary key,
    version           bigint not null,
    group_year_id     uuid not null unique references group_year,
    forwarded_at      timestamptz not null,
    forwarded_by      text not null,
    forwarded_by_name text,
    document          jsonb not null,
    sha256            text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table registration_consolidation is 'room: registration';
call published.keep_name('registration_consolidation', 'forwarded_by', 'forwarded_at');
call keep_history('registration_consolidation', 'registration-consolidations');
create trigger append_only before update or delete or truncate on registration_consolidation
    for each statement execute function refuse_change();
