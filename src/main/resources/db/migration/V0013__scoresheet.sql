-- Each unit's score sheet through all its stages: immutable entries, and for each leaf the entry that stands; the
-- province's document, the departments' fields, the council; back with a reason; appeals; and its way to a corrected
-- criteria set.

create table score_sheet (
    id                  uuid primary key,
    version             bigint not null,
    criteria_set_id     uuid not null references criteria_set,
    organisation_id     uuid not null references organisation,
    group_year_id       uuid not null references group_year,
    status              text not null,
    submitted_at        timestamptz,
    first_submitted_at  timestamptz,
    submitted_by        text,
    submitted_by_name   text,
    confirmation_number text,
    confirmation_date   date,
    return_reason       text,
    changed_at          timestamptz not null,
    unique (criteria_set_id, organisation_id, group_year_id),
    constraint score_sheet_status check (status in
        ('OPEN', 'SUBMITTED', 'CONFIRMED', 'FIELD_SCORED', 'CROSS_CHECKED', 'CONSOLIDATED', 'FINAL')),
    constraint score_sheet_submitted check (status = 'OPEN' or submitted_at is not null),
    constraint score_sheet_first_submitted check (submitted_at is null or first_submitted_at is not null),
    constraint score_sheet_confirmed check
        (status in ('OPEN', 'SUBMITTED') or (confirmation_number is not null and confirmation_date is not null))
);
comment on table score_sheet is 'room: scoresheet';
call published.keep_name('score_sheet', 'submitted_by', 'submitted_at');
create index score_sheet_by_group_year on score_sheet (group_year_id);
call keep_history('score_sheet', 'score-sheets');
call published.keep_summary_version('score_sheet');

-- Each step of a sheet, forth and back, once and for good.
create table score_sheet_step (
    id              uuid primary key,
    score_sheet_id  uuid not null references score_sheet,
    from_status     text not null,
    to_status       text not null check (to_status <> from_status),
    reason          text,
    document_number text,
    document_date   date,
    author          text not null,
    author_name     text,
    at              timestamptz not null
);
comment on table score_sheet_step is 'room: scoresheet';
call published.keep_name('score_sheet_step', 'author', 'at');
create index score_sheet_step_of_sheet on score_sheet_step (score_sheet_id, at);
call keep_history('score_sheet_step', 'score-sheets', 'score_sheet_id');
create trigger append_only before update or delete or truncate on score_sheet_step
    for each statement execute function refuse_change();

-- What somebody said of a leaf, once and for good; a correction is a new entry. source says where its figures came from,
-- if from the API's own records, and override_reason why a person said otherwise. The files it rests on are an array, and
-- no rows of their own: an entry is written once with its files and never changes, and a file that any entry names is
-- not withdrawn, so that there is nothing a foreign key would have to guard later.
create table score_entry (
    id              uuid primary key,
    score_sheet_id  uuid not null references score_sheet,
    code            text not null,
    stage           text not null check (stage in ('SELF', 'PROVINCE', 'FIELD', 'CROSS', 'GROUP', 'COUNCIL')),
    figures         jsonb not null,
    not_applicable  boolean not null,
    points          numeric(6, 2) not null check (points >= 0),
    band            text,
    explanation_vi  text not null,
    explanation_en  text not null,
    evidence        text,
    evidence_files  uuid[] not null default '{}',
    variance_reason text,
    source          jsonb,
    override_reason text,
    author          text not null,
    author_name     text,
    at              timestamptz not null
);
comment on table score_entry is 'room: scoresheet';
call published.keep_name('score_entry', 'author', 'at');
create index score_entry_of_leaf on score_entry (score_sheet_id, code, at);
create index score_entry_by_file on score_entry using gin (evidence_files);
call keep_history('score_entry', 'score-sheets', 'score_sheet_id');
create trigger append_only before update or delete or truncate on score_entry
    for each statement execute function refuse_change();

-- The entry that stands for a leaf: the last that spoke. Kept so that a total costs the leaves, not the entries.
create table score_leaf (
    score_sheet_id uuid not null references score_sheet,
    code           text not null,
    score_entry_id uuid not null references score_entry,
    primary key (score_sheet_id, code)
);
comment on table score_leaf is 'room: scoresheet';
-- A sheet that moves to another edition may lose a leaf; what was said of it stays in its entries.
grant delete on score_leaf to ${applicationRole};
call keep_history('score_leaf', 'score-sheets', 'score_sheet_id');

create function score_leaf_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array [s.group_year_id] from score_sheet s where s.id = (changed ->> 'score_sheet_id')::uuid);
comment on function score_leaf_group_years is 'room: scoresheet';
call published.keep_summary_version('score_leaf', 'score_leaf_group_years');

-- The fields of work that their departments have finished on a sheet; taken back where the sheet goes back before them.
create table score_field (
    score_sheet_id uuid not null references score_sheet,
    field          text not null,
    author         text not null,
    at             timestamptz not null,
    primary key (score_sheet_id, field)
);
comment on table score_field is 'room: scoresheet';
grant delete on score_field to ${applicationRole};
call keep_history('score_field', 'score-sheets', 'score_sheet_id');

create table score_appeal (
    id               uuid primary key,
    score_sheet_id   uuid not null references score_sheet,
    code             text not null,
    score_entry_id   uuid not null references score_entry,
    reason           text not null,
    author           text not null,
    author_name      text,
    at               timestamptz not null,
    outcome          text check (outcome in ('UPHELD', 'RESTORED')),
    decision_reason  text,
    decided_stage    text check (decided_stage in ('GROUP', 'COUNCIL')),
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    decided_entry_id uuid references score_entry,
    check ((outcome is null) = (decision_reason is null)),
    check ((outcome is null) = (decided_stage is null)),
    check ((outcome is null) = (decided_by is null)),
    check ((outcome is null) = (decided_at is null)),
    unique (score_entry_id)
);
comment on table score_appeal is 'room: scoresheet';
call published.keep_name('score_appeal', 'author', 'at');
call published.keep_name('score_appeal', 'decided_by', 'decided_at');
create index score_appeal_of_sheet on score_appeal (score_sheet_id, at);
call keep_history('score_appeal', 'score-sheets', 'score_sheet_id');

-- Which leaves of its table the Ministry did not assign to a unit in a year: [{code, reason, author, at}], decided as a
-- whole before the unit scores itself. Of the year and not of an edition: a correction finds it as far as it has the leaves.
create table leaf_assignment (
    id              uuid primary key,
    version         bigint not null,
    organisation_id uuid not null references organisation,
    year            int not null,
    not_assigned    jsonb not null,
    author          text not null,
    author_name     text,
    changed_at      timestamptz not null,
    unique (organisation_id, year)
);
comment on table leaf_assignment is 'room: scoresheet';
call published.keep_name('leaf_assignment', 'author', 'changed_at');
call keep_history('leaf_assignment', 'leaf-assignments');

-- What became of the sheets already begun when they were moved to a corrected edition of their set.
create table sheet_migration (
    id              uuid primary key,
    criteria_set_id uuid not null references criteria_set,
    reason          text not null,
    author          text not null,
    author_name     text,
    at              timestamptz not null,
    report          jsonb not null
);
comment on table sheet_migration is 'room: scoresheet';
call published.keep_name('sheet_migration', 'author', 'at');
create index sheet_migration_of_set on sheet_migration (criteria_set_id, at);
call keep_history('sheet_migration', 'criteria-sets', 'criteria_set_id');
create trigger append_only before update or delete or truncate on sheet_migration
    for each statement execute function refuse_change();
