-- The yearly criteria sets, each for units of some kinds: a tree, its bonus and penalty items, the days in which a score
-- may be appealed, and for each leaf the Ministry's department whose field it is and the record its figures come from;
-- and the set's consultation.

create table criteria_set (
    id                  uuid primary key,
    version             bigint not null,
    year                int not null check (year between 1948 and 2200),
    edition             int not null check (edition > 0),
    name_vi             text not null check (name_vi is nfc normalized),
    name_en             text not null,
    -- {"unitKinds": ["JUSTICE_DEPARTMENT", …], "groupIds": […]}, sorted; without groupIds it is for all groups
    audience            jsonb not null check (jsonb_array_length(audience -> 'unitKinds') > 0),
    total               numeric(7, 2) not null check (total > 0),
    status              text not null,
    rating_classes      jsonb not null,
    tie_breaks          jsonb not null,
    adjustments         jsonb not null default '{"items": []}',
    appeal_days         int not null default 5 check (appeal_days between 1 and 60),
    consultation_due_on date,
    decision_number     text,
    decision_date       date,
    published_at        timestamptz,
    provenance          text not null,
    changed_at          timestamptz not null,
    unique (year, edition),
    constraint criteria_set_status check (status in ('DRAFT', 'CONSULTATION', 'PUBLISHED', 'SUPERSEDED')),
    constraint criteria_set_published check ((status in ('DRAFT', 'CONSULTATION')) = (published_at is null)),
    constraint criteria_set_decided check
        (published_at is null or (decision_number is not null and decision_date is not null)),
    constraint criteria_set_consulted check (status <> 'CONSULTATION' or consultation_due_on is not null)
);
comment on table criteria_set is 'room: criteria';
create unique index criteria_set_one_in_force on criteria_set (year, audience) where status = 'PUBLISHED';
call keep_history('criteria_set', 'criteria-sets');

-- Whether a set of that audience is for a member of a group.
create function is_for_member(audience jsonb, unit uuid, of_group uuid) returns boolean
    language sql stable parallel safe
return audience -> 'unitKinds' ? (select o.kind from published.organisation o where o.id = unit)
       and coalesce(audience -> 'groupIds' ? cast(of_group as text), true);
comment on function is_for_member is 'room: criteria';

-- A set that is issued, or gives way to another, changes which rankings the groups of its year have.
create function criteria_set_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array_agg(y.id) from published.group_year y
         where y.year = (changed ->> 'year')::int and changed ->> 'published_at' is not null);
comment on function criteria_set_group_years is 'room: criteria';
call published.keep_summary_version('criteria_set', 'criteria_set_group_years');

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
    field                 text check (field <> ''),
    division              text,
    source                jsonb,
    evidence_required     boolean not null default false,
    not_applicable_policy text check (not_applicable_policy in ('FULL_MARKS', 'EXCLUDE_FROM_BASE', 'ZERO')),
    provenance            text not null,
    unique (criteria_set_id, code),
    unique (criteria_set_id, position),
    foreign key (criteria_set_id, parent_code) references criterion (criteria_set_id, code)
        deferrable initially deferred,
    check ((ladder is null) = (not_applicable_policy is null))
);
comment on table criterion is 'room: criteria';
-- The rows of a draft are revised as a whole; history keeps what was there.
grant delete on criterion to ${applicationRole};
call keep_history('criterion', 'criteria-sets', 'criteria_set_id');

-- What member units say of a criteria set in consultation, and what the Ministry makes of each comment. A comment keeps
-- the code it was given for, also when a later text of the set has no such row.
create table criteria_comment (
    id               uuid primary key,
    version          bigint not null,
    criteria_set_id  uuid not null references criteria_set,
    organisation_id  uuid not null references organisation,
    code             text check (code <> ''),
    text             text not null check (text <> '' and text is nfc normalized),
    author           text not null,
    author_name      text,
    at               timestamptz not null,
    outcome          text check (outcome in ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED')),
    reason           text check (reason <> '' and reason is nfc normalized),
    resolved_by      text,
    resolved_by_name text,
    resolved_at      timestamptz,
    changed_at       timestamptz not null,
    check (num_nulls(outcome, reason, resolved_by, resolved_at) in (0, 4))
);
comment on table criteria_comment is 'room: criteria';
call published.keep_name('criteria_comment', 'author', 'at');
call published.keep_name('criteria_comment', 'resolved_by', 'resolved_at');
create index criteria_comment_of_set on criteria_comment (criteria_set_id, id);
create index criteria_comment_of_unit on criteria_comment (organisation_id, criteria_set_id);
call keep_history('criteria_comment', 'criteria-sets', 'criteria_set_id');
