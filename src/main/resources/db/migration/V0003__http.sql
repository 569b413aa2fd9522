-- The answers kept for repeated creating requests.

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
comment on table idempotency_key is 'room: http';
create index idempotency_key_by_age on idempotency_key (created_at);
-- Answers are kept a day and then purged: the only rows the application may delete for good.
grant delete on idempotency_key to ${applicationRole};
