-- A score sheet through all its stages: the province's document, the departments' fields, cross-checks, the council; back
-- with a reason; appeals; and its way to a corrected criteria set.

alter table score_sheet
    drop constraint score_sheet_status_check,
    drop constraint score_sheet_check,
    drop constraint score_sheet_criteria_set_id_organisation_id_key,
    add unique (criteria_set_id, organisation_id, group_year_id),
    add column confirmation_number text,
    add column confirmation_date   date,
    add constraint score_sheet_status check (status in
        ('OPEN', 'SUBMITTED', 'CONFIRMED', 'FIELD_SCORED', 'CROSS_CHECKED', 'CONSOLIDATED', 'FINAL')),
    add constraint score_sheet_submitted check (status = 'OPEN' or submitted_at is not null),
    add constraint score_sheet_confirmed check
        (status in ('OPEN', 'SUBMITTED') or (confirmation_number is not null and confirmation_date is not null));

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
    at              timestamptz not null
);
create index score_sheet_step_of_sheet on score_sheet_step (score_sheet_id, at);
create trigger append_only before update or delete or truncate on score_sheet_step
    for each statement execute function refuse_change();

-- The fields of work that their departments have finished on a sheet; taken back where the sheet goes back before them.
create table score_field (
    score_sheet_id uuid not null references score_sheet,
    field          text not null,
    author         text not null,
    at             timestamptz not null,
    primary key (score_sheet_id, field)
);
grant delete on score_field to ${applicationRole};

-- Where the figures of an entry came from, if from the API's own records, and why a person said otherwise.
alter table score_entry
    add column source          jsonb,
    add column override_reason text;

-- Who checks whom in a group's year: each member checks one other and is checked by one other, none by the unit that it
-- checks. A drawn plan keeps the seed that anybody can draw it from again.
create table cross_check_plan (
    id            uuid primary key,
    version       bigint not null,
    group_year_id uuid not null unique references group_year,
    seed          bigint,
    author        text not null,
    changed_at    timestamptz not null
);
create table cross_check (
    id          uuid primary key,
    plan_id     uuid not null references cross_check_plan,
    position    int not null,
    checker_id  uuid not null references organisation,
    checked_id  uuid not null references organisation,
    check (checker_id <> checked_id),
    unique (plan_id, checker_id),
    unique (plan_id, checked_id)
);
create unique index cross_check_never_mutual
    on cross_check (plan_id, least(checker_id, checked_id), greatest(checker_id, checked_id));
create index cross_check_by_checker on cross_check (checker_id);
-- A plan is revised as a whole; history keeps what was there.
grant delete on cross_check to ${applicationRole};

create table score_appeal (
    id              uuid primary key,
    score_sheet_id  uuid not null references score_sheet,
    code            text not null,
    score_entry_id  uuid not null references score_entry,
    reason          text not null,
    author          text not null,
    at              timestamptz not null,
    outcome         text check (outcome in ('UPHELD', 'RESTORED')),
    decision_reason text,
    decided_stage   text check (decided_stage in ('GROUP', 'COUNCIL')),
    decided_by      text,
    decided_at      timestamptz,
    decided_entry_id uuid references score_entry,
    check ((outcome is null) = (decision_reason is null)),
    check ((outcome is null) = (decided_stage is null)),
    check ((outcome is null) = (decided_by is null)),
    check ((outcome is null) = (decided_at is null)),
    unique (score_entry_id)
);
create index score_appeal_of_sheet on score_appeal (score_sheet_id, at);

-- A sheet that moves to another edition may lose a leaf; what was said of it stays in its entries.
grant delete on score_leaf to ${applicationRole};

-- What became of the sheets already begun when they were moved to a corrected edition of their set.
create table sheet_migration (
    id              uuid primary key,
    criteria_set_id uuid not null references criteria_set,
    reason          text not null,
    author          text not null,
    at              timestamptz not null,
    report          jsonb not null
);
create index sheet_migration_of_set on sheet_migration (criteria_set_id, at);
create trigger append_only before update or delete or truncate on sheet_migration
    for each statement execute function refuse_change();

call keep_history('score_sheet_step', 'score-sheets', 'score_sheet_id');
call keep_history('score_field', 'score-sheets', 'score_sheet_id');
call keep_history('cross_check_plan', 'cross-checks');
call keep_history('cross_check', 'cross-checks', 'plan_id');
call keep_history('score_appeal', 'score-sheets', 'score_sheet_id');
call keep_history('sheet_migration', 'criteria-sets', 'criteria_set_id');
