-- Evidence files: what a unit uploaded under which name, and the bytes themselves, kept once however often they come.

create table attachment_content (
    id        uuid primary key,
    sha256    text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    size      bigint not null check (size > 0),
    stored_at timestamptz not null
);
comment on table attachment_content is 'room: attachment';
call keep_history('attachment_content', 'attachment-contents');
create trigger append_only before update or truncate on attachment_content
    for each statement execute function refuse_change();
-- A content goes when the last file that has it is withdrawn; while a file has it, its reference forbids that.
grant delete on attachment_content to ${applicationRole};

-- A part at a time, so that neither keeping nor reading a file takes more memory than one of them. No history: the bytes
-- never change, and their hash, which is in the history of the content, says which they are. Stored as they are: what is
-- allowed is packed already, the database need not try.
create table attachment_chunk (
    content_id uuid not null references attachment_content on delete cascade,
    position   int not null check (position >= 0),
    bytes      bytea storage external not null check (length(bytes) between 1 and 1048576),
    primary key (content_id, position)
);
comment on table attachment_chunk is 'room: attachment';
create trigger append_only before update or truncate on attachment_chunk
    for each statement execute function refuse_change();

create table attachment (
    id                uuid primary key,
    version           bigint not null,
    organisation_id   uuid not null references organisation,
    file_name         text not null check (file_name is nfc normalized and length(file_name) between 1 and 255),
    media_type        text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg',
                        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
                        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
    size              bigint not null check (size > 0),
    sha256            text not null,
    content_sha256    text references attachment_content (sha256),
    uploaded_at       timestamptz not null,
    uploaded_by       text not null,
    uploaded_by_name  text,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawn_by_name text,
    withdrawal_reason text check (withdrawal_reason <> '' and withdrawal_reason is nfc normalized),
    check (content_sha256 = sha256),
    check ((withdrawn_at is null) = (content_sha256 is not null)),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table attachment is 'room: attachment';
call published.keep_name('attachment', 'uploaded_by', 'uploaded_at');
call published.keep_name('attachment', 'withdrawn_by', 'withdrawn_at');
create index attachment_of_unit on attachment (organisation_id, id);
create index attachment_by_content on attachment (sha256, id);
create index attachment_holding_content on attachment (content_sha256);
call keep_history('attachment', 'attachments');
create trigger append_only before update of id, organisation_id, file_name, media_type, size, sha256, uploaded_at, uploaded_by
    or delete or truncate on attachment
    for each statement execute function refuse_change();

revoke update on attachment_content, attachment_chunk, attachment from ${applicationRole};
-- What a withdrawal changes.
grant update (version, content_sha256, withdrawn_at, withdrawn_by, withdrawal_reason) on attachment to ${applicationRole};
