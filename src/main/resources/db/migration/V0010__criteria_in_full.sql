-- What a criteria set holds beyond its table: its consultation, bonus and penalty items, the days in which a score may
-- be appealed, and for each leaf the Ministry's department whose field it is and the record its figures come from.

alter table criteria_set
    drop constraint criteria_set_status_check,
    drop constraint criteria_set_check,
    drop constraint criteria_set_check1,
    add column consultation_due_on date,
    add column adjustments         jsonb not null default '{"items": []}',
    add column appeal_days         int not null default 5 check (appeal_days between 1 and 60),
    add constraint criteria_set_status check (status in ('DRAFT', 'CONSULTATION', 'PUBLISHED', 'SUPERSEDED')),
    add constraint criteria_set_published check ((status in ('DRAFT', 'CONSULTATION')) = (published_at is null)),
    add constraint criteria_set_decided check
        (published_at is null or (decision_number is not null and decision_date is not null)),
    add constraint criteria_set_consulted check (status <> 'CONSULTATION' or consultation_due_on is not null);

alter table criterion
    add column field  text check (field <> ''),
    add column source jsonb;
