package vn.thidua.reference;

import vn.thidua.Database;

/** Takes out of the tests' database all that is not its schema; the next class begins with the demo year again. */
public final class EmptyDatabase {

    private static final String EMPTY = """
            do $$
            declare
                kept record;
                all_tables text;
            begin
                for kept in select tgrelid::regclass as of_table, tgname from pg_trigger where tgname = 'append_only' loop
                    execute format('alter table %s disable trigger %I', kept.of_table, kept.tgname);
                end loop;
                select string_agg(format('%I', tablename), ', ') into all_tables
                  from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history';
                execute 'truncate ' || all_tables;
                for kept in select tgrelid::regclass as of_table, tgname from pg_trigger where tgname = 'append_only' loop
                    execute format('alter table %s enable trigger %I', kept.of_table, kept.tgname);
                end loop;
            end
            $$
            """;

    private EmptyDatabase() {}

    public static void make() {
        Database.execute(EMPTY);
    }
}
