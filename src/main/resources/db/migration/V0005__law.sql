-- Legal instruments with their provisions.

create table legal_instrument (
    id             uuid primary key,
    number         text not null,
    kind           text not null check (kind in ('LAW', 'DECREE', 'CIRCULAR', 'DECISION', 'LETTER')),
    title          text not null,
    issuer         text not null,
    signed_on      date,
    effective_from date not null,
    effective_to   date check (effective_to >= effective_from),
    replaced_by_id uuid references legal_instrument,
    provenance     text not null,
    unique (number, effective_from)
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
call keep_history('legal_provision', 'legal-instruments', 'instrument_id');

-- A provision as it is cited.
create view published.legal_provision as
    select p.id, i.number as instrument_number, i.title as instrument_title, p.article, p.clause, p.point
      from legal_provision p join legal_instrument i on i.id = p.instrument_id;
comment on view published.legal_provision is 'room: law';
