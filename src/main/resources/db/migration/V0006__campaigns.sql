-- Emulation campaigns, the units they address, each unit's response, and the pledges of individuals.

create table campaign (
    id          uuid primary key,
    version     bigint not null,
    level       text not null check (level in ('GOVERNMENT', 'MINISTRY', 'GROUP', 'PROVINCE', 'UNIT')),
    type        text not null check (type in ('REGULAR', 'THEMATIC')),
    title       text not null check (title <> '' and title is nfc normalized),
    theme       text,
    slogan      text,
    starts_on   date not null,
    ends_on     date not null check (ends_on >= starts_on),
    issuer_id   uuid not null references organisation,
    plan_number text,
    plan_date   date,
    legal_basis text,
    parent_id   uuid references campaign,
    status      text not null check (status in ('DRAFT', 'LAUNCHED', 'CLOSED')),
    launched_at timestamptz,
    closed_at   timestamptz,
    changed_at  timestamptz not null,
    check ((status = 'DRAFT') = (launched_at is null)),
    check ((status = 'CLOSED') = (closed_at is not null))
);

create table campaign_addressee (
    campaign_id     uuid not null references campaign,
    organisation_id uuid not null references organisation,
    primary key (campaign_id, organisation_id)
);
create index campaign_addressee_by_organisation on campaign_addressee (organisation_id);
-- The addressees of a draft are revised as a whole; history keeps what was there.
grant delete on campaign_addressee to ${applicationRole};

-- One row for each unit addressed, made by the launch; the unit answers it.
create table campaign_participation (
    id              uuid primary key,
    version         bigint not null,
    campaign_id     uuid not null references campaign,
    organisation_id uuid not null references organisation,
    status          text not null check (status in ('ADDRESSED', 'ACCEPTED', 'DECLINED')),
    reason          text,
    plan_number     text,
    plan_date       date,
    responded_on    date,
    headcount_on    date,
    changed_at      timestamptz not null,
    unique (campaign_id, organisation_id),
    check ((status = 'ADDRESSED') = (responded_on is null)),
    check (status <> 'ACCEPTED' or headcount_on is not null),
    check (status <> 'DECLINED' or reason <> '')
);
create index campaign_participation_by_organisation on campaign_participation (organisation_id);

create table campaign_commitment (
    id              uuid primary key,
    campaign_id     uuid not null references campaign,
    organisation_id uuid not null references organisation,
    person_id       uuid not null references person,
    committed_on    date not null,
    unique (campaign_id, person_id),
    foreign key (campaign_id, organisation_id) references campaign_participation (campaign_id, organisation_id)
);
create index campaign_commitment_by_unit on campaign_commitment (campaign_id, organisation_id);

call keep_history('campaign', 'campaigns');
call keep_history('campaign_addressee', 'campaigns', 'campaign_id');
call keep_history('campaign_participation', 'campaigns', 'campaign_id');
call keep_history('campaign_commitment', 'campaigns', 'campaign_id');
