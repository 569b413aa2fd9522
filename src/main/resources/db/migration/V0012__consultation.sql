-- What member units say of a criteria set in consultation, and what the Ministry makes of each comment. A comment keeps
-- the code it was given for, also when a later text of the set has no such row.

create table criteria_comment (
    id              uuid primary key,
    version         bigint not null,
    criteria_set_id uuid not null references criteria_set,
    organisation_id uuid not null references organisation,
    code            text check (code <> ''),
    text            text not null check (text <> '' and text is nfc normalized),
    author          text not null,
    at              timestamptz not null,
    outcome         text check (outcome in ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOT_ACCEPTED')),
    reason          text check (reason <> '' and reason is nfc normalized),
    resolved_by     text,
    resolved_at     timestamptz,
    changed_at      timestamptz not null,
    check (num_nulls(outcome, reason, resolved_by, resolved_at) in (0, 4))
);
create index criteria_comment_of_set on criteria_comment (criteria_set_id, id);
create index criteria_comment_of_unit on criteria_comment (organisation_id, criteria_set_id);

call keep_history('criteria_comment', 'criteria-sets', 'criteria_set_id');
