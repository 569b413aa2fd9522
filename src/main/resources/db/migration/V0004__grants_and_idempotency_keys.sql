-- Who may do what (a token says only who), and the answers kept for repeated creating requests.

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
create index role_grant_by_subject on role_grant (subject);
call keep_history('role_grant', 'grants');

create table idempotency_key (
    caller       text not null,
    operation    text not null,
    key          text not null,
    request_hash text not null,
    status       int not null,
    headers      jsonb not null,
    body         text,
    created_at   timestamptz not null,
    primary key (caller, operation, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
-- Answers are kept a day and then purged: the only rows the application may delete for good.
grant delete on idempotency_key to ${applicationRole};
