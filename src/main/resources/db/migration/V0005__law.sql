-- Legal instruments with their provisions.

create table legal_instrument (
    id             uuid primary key,
    version        bigint not null,
    number         text not null check (number <> ''),
    kind           text not null check (kind in ('LAW', 'RESOLUTION', 'DECREE', 'CIRCULAR', 'DECISION', 'LETTER')),
    title          text not null check (title is nfc normalized),
    issuer         text not null check (issuer is nfc normalized),
    signed_on      date,
    effective_from date not null,
    effective_to   date check (effective_to >= effective_from),
    replaced_by_id uuid references legal_instrument check (replaced_by_id is null or effective_to is not null),
    provenance     text,
    changed_at     timestamptz not null,
    unique (number, issuer)
);
comment on table legal_instrument is 'room: law';
call keep_history('legal_instrument', 'legal-instruments');

create table legal_provision (
    id            uuid primary key,
    instrument_id uuid not null references legal_instrument,
    article       text not null,
    clause        text,
    point         text,
    unique nulls not distinct (instrument_id, article, clause, point)
);
comment on table legal_provision is 'room: law';
-- What nobody cites may go when an instrument is revised; history keeps what was there.
grant delete on legal_provision to ${applicationRole};
call keep_history('legal_provision', 'legal-instruments', 'instrument_id');

-- A provision as it is cited.
create view published.legal_provision as
    select p.id, p.instrument_id, i.number as instrument_number, i.title as instrument_title, p.article, p.clause, p.point
      from legal_provision p join legal_instrument i on i.id = p.instrument_id;
comment on view published.legal_provision is 'room: law';
