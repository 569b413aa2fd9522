-- Who checks whom, for the statements of other rooms.

create view published.cross_check as
    select p.group_year_id, c.checker_id, c.checked_id
      from cross_check c join cross_check_plan p on p.id = c.plan_id;
comment on view published.cross_check is 'room: crosscheck';
