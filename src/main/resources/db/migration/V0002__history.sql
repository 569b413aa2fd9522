-- Every change of every table, written by triggers, so that native and bulk SQL are seen as well.
-- The application sets thidua.actor and thidua.request_id at the start of its transactions; whoever writes without
-- them is recorded by the name of the database role.

create table history_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null default now(),
    resource    text not null,
    resource_id uuid not null,
    table_name  text not null,
    operation   text not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
    actor       text not null,
    request_id  text,
    old         jsonb,
    new         jsonb
);
comment on table history_entry is 'room: history';

create index history_entry_of_resource on history_entry (resource, resource_id, id);

-- The application reads history and never writes it: only the trigger's owner does.
revoke insert, update on history_entry from ${applicationRole};

-- Arguments: the resource a row belongs to, and the column that holds that resource's id.
create function record_history() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
    if before is not distinct from after then
        return null;
    end if;
    insert into history_entry (resource, resource_id, table_name, operation, actor, request_id, old, new)
    values (tg_argv[0], (coalesce(after, before) ->> tg_argv[1])::uuid, tg_table_name, tg_op,
            coalesce(nullif(current_setting('thidua.actor', true), ''), 'database:' || session_user),
            nullif(current_setting('thidua.request_id', true), ''), before, after);
    return null;
end
$$;

-- Each migration calls this for each table it makes; a test finds the table that was forgotten.
create procedure keep_history(table_name text, resource text, id_column text default 'id')
    language plpgsql as
$$
begin
    execute format('create trigger keep_history after insert or update or delete on %I
                    for each row execute function record_history(%L, %L)', table_name, resource, id_column);
end
$$;

-- What was history stays: not even the owner's own statements change it by accident.
create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;

create trigger append_only before update or delete or truncate on history_entry
    for each statement execute function refuse_change();
