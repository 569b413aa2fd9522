-- Emulation campaigns, the units they address, each unit's response, and the pledges of individuals.

create table campaign (
    id            uuid primary key,
    version       bigint not null,
    level         text not null check (level in ('GOVERNMENT', 'MINISTRY', 'GROUP', 'PROVINCE', 'UNIT')),
    type          text not null check (type in ('REGULAR', 'THEMATIC')),
    title         text not null check (title <> '' and title is nfc normalized),
    theme         text,
    slogan        text,
    starts_on     date not null,
    ends_on       date not null check (ends_on >= starts_on),
    -- The last day on which units answer and people pledge by themselves.
    answers_until date not null check (answers_until >= ends_on),
    issuer_id     uuid not null references organisation,
    plan_number   text,
    plan_date     date,
    legal_basis   text,
    parent_id     uuid references campaign,
    status        text not null check (status in ('DRAFT', 'LAUNCHED', 'CLOSED')),
    launched_at   timestamptz,
    closed_at     timestamptz,
    changed_at    timestamptz not null,
    check ((status = 'DRAFT') = (launched_at is null)),
    check ((status = 'CLOSED') = (closed_at is not null))
);
comment on table campaign is 'room: campaign';
call keep_history('campaign', 'campaigns');

create table campaign_addressee (
    campaign_id     uuid not null references campaign,
    organisation_id uuid not null references organisation,
    primary key (campaign_id, organisation_id)
);
comment on table campaign_addressee is 'room: campaign';
create index campaign_addressee_by_organisation on campaign_addressee (organisation_id);
-- The addressees of a draft are revised as a whole; history keeps what was there.
grant delete on campaign_addressee to ${applicationRole};
call keep_history('campaign_addressee', 'campaigns', 'campaign_id');
call published.keep_summary_version('campaign_addressee', 'published.group_years_of_its_unit');

create function campaign_group_years(changed jsonb) returns uuid[]
    language sql stable
return (select array_agg(distinct m.group_year_id)
          from campaign_addressee a join published.membership m on m.organisation_id = a.organisation_id
         where a.campaign_id = (changed ->> 'id')::uuid);
comment on function campaign_group_years is 'room: campaign';
call published.keep_summary_version('campaign', 'campaign_group_years');

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
    late_reason     text check (late_reason <> ''),
    changed_at      timestamptz not null,
    unique (campaign_id, organisation_id),
    check ((status = 'ADDRESSED') = (responded_on is null)),
    check (status <> 'ACCEPTED' or headcount_on is not null),
    check (status <> 'DECLINED' or reason <> '')
);
comment on table campaign_participation is 'room: campaign';
create index campaign_participation_by_organisation on campaign_participation (organisation_id);
call keep_history('campaign_participation', 'campaigns', 'campaign_id');
call published.keep_summary_version('campaign_participation', 'published.group_years_of_its_unit');

create table campaign_commitment (
    id              uuid primary key,
    campaign_id     uuid not null references campaign,
    organisation_id uuid not null references organisation,
    person_id       uuid not null references person,
    committed_on    date not null,
    late_reason     text check (late_reason <> ''),
    unique (campaign_id, person_id),
    foreign key (campaign_id, organisation_id) references campaign_participation (campaign_id, organisation_id)
);
comment on table campaign_commitment is 'room: campaign';
create index campaign_commitment_by_unit on campaign_commitment (campaign_id, organisation_id);
call keep_history('campaign_commitment', 'campaigns', 'campaign_id');
call published.keep_summary_version('campaign_commitment', 'published.group_years_of_its_unit');
