-- The emulation agreement of a group's year, its targets, and the signatures of the members.

create table agreement (
    id            uuid primary key,
    version       bigint not null,
    group_year_id uuid not null unique references group_year,
    title         text not null check (title <> '' and title is nfc normalized),
    text          text not null check (text <> '' and text is nfc normalized),
    due_on        date not null,
    status        text not null check (status in ('DRAFT', 'OPEN', 'SIGNED')),
    opened_at     timestamptz,
    sha256        text check (sha256 ~ '^[0-9a-f]{64}$'),
    completed_at  timestamptz,
    changed_at    timestamptz not null,
    check ((status = 'DRAFT') = (opened_at is null)),
    check ((status = 'DRAFT') = (sha256 is null)),
    check ((status = 'SIGNED') = (completed_at is not null))
);
comment on table agreement is 'room: agreement';
call keep_history('agreement', 'agreements');
call published.keep_summary_version('agreement');

create table agreement_target (
    id           uuid primary key,
    agreement_id uuid not null references agreement,
    position     int not null,
    content      text not null check (content <> ''),
    measure      text not null check (measure <> ''),
    unique (agreement_id, position)
);
comment on table agreement_target is 'room: agreement';
-- The targets of a draft are revised as a whole; history keeps what was there.
grant delete on agreement_target to ${applicationRole};
call keep_history('agreement_target', 'agreements', 'agreement_id');

create table agreement_signature (
    id              uuid primary key,
    agreement_id    uuid not null references agreement,
    organisation_id uuid not null references organisation,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    signed_at       timestamptz not null,
    signed_by       text not null,
    signed_by_name  text,
    unique (agreement_id, organisation_id)
);
comment on table agreement_signature is 'room: agreement';
call published.keep_name('agreement_signature', 'signed_by', 'signed_at');
call keep_history('agreement_signature', 'agreements', 'agreement_id');
create trigger append_only before update or delete or truncate on agreement_signature
    for each statement execute function refuse_change();

create function agreement_signature_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array [a.group_year_id] from agreement a where a.id = (changed ->> 'agreement_id')::uuid);
comment on function agreement_signature_group_years is 'room: agreement';
call published.keep_summary_version('agreement_signature', 'agreement_signature_group_years');
