-- The published rankings of groups' years: each a frozen copy, kept as the very text that was hashed. Those of one
-- audience follow each other: a correction is a new publication that names the one before it by number and hash; what
-- was published stays for ever.

create table ranking_publication (
    id                uuid primary key,
    group_year_id     uuid not null references group_year,
    audience          text not null check (audience <> ''),
    number            int not null check (number > 0),
    criteria_set_id   uuid not null references criteria_set,
    corrects          int,
    corrects_sha256   text,
    reason            text check (reason <> ''),
    decision_number   text check (decision_number <> ''),
    decision_date     date,
    document          text not null,
    sha256            text not null,
    published_by      text not null,
    published_by_name text,
    published_at      timestamptz not null,
    unique (group_year_id, audience, number),
    unique (group_year_id, audience, number, sha256),
    foreign key (group_year_id, audience, corrects, corrects_sha256)
        references ranking_publication (group_year_id, audience, number, sha256),
    constraint ranking_publication_hashed check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    constraint ranking_publication_chain check (corrects is not distinct from nullif(number - 1, 0)),
    constraint ranking_publication_corrected check ((corrects is null) = (corrects_sha256 is null)),
    constraint ranking_publication_reasoned check (corrects is null or reason is not null),
    constraint ranking_publication_decided check ((decision_number is null) = (decision_date is null))
);
comment on table ranking_publication is 'room: ranking';
call published.keep_name('ranking_publication', 'published_by', 'published_at');
create trigger append_only before update or delete or truncate on ranking_publication
    for each statement execute function refuse_change();

-- A resource of its own: the history of a group's year is read by more people than its ranking is.
call keep_history('ranking_publication', 'ranking-publications');
call published.keep_summary_version('ranking_publication');
