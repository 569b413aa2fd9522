-- The yearly criteria set as a tree, and each unit's score sheet: immutable entries by stage, and for each leaf the
-- entry that stands.

create table criteria_set (
    id              uuid primary key,
    version         bigint not null,
    year            int not null check (year between 1948 and 2200),
    edition         int not null check (edition > 0),
    name_vi         text not null check (name_vi is nfc normalized),
    name_en         text not null,
    total           numeric(7, 2) not null check (total > 0),
    status          text not null check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    rating_classes  jsonb not null,
    tie_breaks      jsonb not null,
    decision_number text,
    decision_date   date,
    published_at    timestamptz,
    provenance      text not null,
    changed_at      timestamptz not null,
    unique (year, edition),
    check ((status = 'DRAFT') = (published_at is null)),
    check (status = 'DRAFT' or (decision_number is not null and decision_date is not null))
);
create unique index criteria_set_one_in_force on criteria_set (year) where status = 'PUBLISHED';

create table criterion (
    id                    uuid primary key,
    criteria_set_id       uuid not null references criteria_set,
    code                  text not null check (code <> ''),
    parent_code           text,
    position              int not null,
    name_vi               text not null check (name_vi is nfc normalized),
    name_en               text not null,
    max_score             numeric(6, 2) not null check (max_score > 0),
    ladder                jsonb,
    division              text,
    evidence_required     boolean not null default false,
    not_applicable_policy text check (not_applicable_policy in ('FULL_MARKS', 'EXCLUDE_FROM_BASE', 'ZERO')),
    provenance            text not null,
    unique (criteria_set_id, code),
    unique (criteria_set_id, position),
    foreign key (criteria_set_id, parent_code) references criterion (criteria_set_id, code)
        deferrable initially deferred,
    check ((ladder is null) = (not_applicable_policy is null))
);
-- The rows of a draft are revised as a whole; history keeps what was there.
grant delete on criterion to ${applicationRole};

create table score_sheet (
    id              uuid primary key,
    version         bigint not null,
    criteria_set_id uuid not null references criteria_set,
    organisation_id uuid not null references organisation,
    group_year_id   uuid not null references group_year,
    status          text not null check (status in ('OPEN', 'SUBMITTED')),
    submitted_at    timestamptz,
    submitted_by    text,
    return_reason   text,
    changed_at      timestamptz not null,
    unique (criteria_set_id, organisation_id),
    check (status = 'OPEN' or submitted_at is not null)
);
create index score_sheet_by_group_year on score_sheet (group_year_id);

-- What somebody said of a leaf, once and for good; a correction is a new entry.
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
    variance_reason text,
    author          text not null,
    at              timestamptz not null
);
create index score_entry_of_leaf on score_entry (score_sheet_id, code, at);
create trigger append_only before update or delete or truncate on score_entry
    for each statement execute function refuse_change();

-- The entry that stands for a leaf: the last that spoke. Kept so that a total costs the leaves, not the entries.
create table score_leaf (
    score_sheet_id uuid not null references score_sheet,
    code           text not null,
    score_entry_id uuid not null references score_entry,
    primary key (score_sheet_id, code)
);

call keep_history('criteria_set', 'criteria-sets');
call keep_history('criterion', 'criteria-sets', 'criteria_set_id');
call keep_history('score_sheet', 'score-sheets');
call keep_history('score_entry', 'score-sheets', 'score_sheet_id');
call keep_history('score_leaf', 'score-sheets', 'score_sheet_id');
