-- Who checks whom in a group's year: each member checks one other and is checked by one other, none by the unit that it
-- checks. A drawn plan keeps the seed that anybody can draw it from again.

create table cross_check_plan (
    id            uuid primary key,
    version       bigint not null,
    group_year_id uuid not null unique references group_year,
    seed          bigint,
    author        text not null,
    author_name   text,
    changed_at    timestamptz not null
);
comment on table cross_check_plan is 'room: crosscheck';
call published.keep_name('cross_check_plan', 'author', 'changed_at');
call keep_history('cross_check_plan', 'cross-checks');

create table cross_check (
    id         uuid primary key,
    plan_id    uuid not null references cross_check_plan,
    position   int not null,
    checker_id uuid not null references organisation,
    checked_id uuid not null references organisation,
    check (checker_id <> checked_id),
    unique (plan_id, checker_id),
    unique (plan_id, checked_id)
);
comment on table cross_check is 'room: crosscheck';
create unique index cross_check_never_mutual
    on cross_check (plan_id, least(checker_id, checked_id), greatest(checker_id, checked_id));
create index cross_check_by_checker on cross_check (checker_id);
-- A plan is revised as a whole; history keeps what was there.
grant delete on cross_check to ${applicationRole};
call keep_history('cross_check', 'cross-checks', 'plan_id');

-- Who checks whom, for the statements of other rooms.
create view published.cross_check as
    select p.group_year_id, c.checker_id, c.checked_id
      from cross_check c join cross_check_plan p on p.id = c.plan_id;
comment on view published.cross_check is 'room: crosscheck';
