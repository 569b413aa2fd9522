package vn.thidua.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.Database;
import vn.thidua.structure.Statements.Sent;

@QuarkusTest
class OwnershipTest {

    private static final Ownership OWNERSHIP =
            new Ownership(Map.of("agreement", "agreement", "group_year", "organisation", "idempotency_key", "http"));

    @Test
    void every_table_and_view_says_its_room() {
        assertThat(TablesOfRooms.ownership().owners())
                .isNotEmpty()
                .allSatisfy(
                        (table, room) -> assertThat(House.floor(room)).as(table).isNotNegative());
    }

    /** As PostgreSQL knows from the definitions of views and of functions in standard SQL. */
    @Test
    void what_a_room_publishes_is_made_of_its_own_tables_and_of_what_others_publish() {
        assertThat(Database.value("""
                        with published as (
                            select c.oid as class, c.oid, 'pg_class'::regclass as catalog, c.relname as name
                              from pg_class c where c.relnamespace = 'published'::regnamespace and c.relkind in ('v', 'm')
                             union all
                            select p.oid, p.oid, 'pg_proc'::regclass, p.proname
                              from pg_proc p where p.pronamespace = 'published'::regnamespace),
                        made as (
                            select p.name, obj_description(p.oid, p.catalog::text) as room, d.refobjid as used
                              from published p
                              join pg_depend d on d.refclassid = 'pg_class'::regclass
                               and (p.catalog = 'pg_proc'::regclass and d.classid = p.catalog and d.objid = p.oid
                                    or d.classid = 'pg_rewrite'::regclass
                                       and d.objid in (select r.oid from pg_rewrite r where r.ev_class = p.class)))
                        select string_agg(distinct name || ' uses ' || c.relname, ', ')
                          from made join pg_class c on c.oid = used and c.relnamespace = 'public'::regnamespace
                         where made.room is null
                            or obj_description(c.oid, 'pg_class') is distinct from made.room
                        """)).isNull();
    }

    @Test
    void a_statement_is_its_senders_and_what_is_published_everybodys() {
        assertThat(foreign("select a.id from agreement a where a.title = 'group_year'", "agreement"))
                .isEmpty();
        assertThat(foreign("select 1 from published.group_year y", "agreement")).isEmpty();
        assertThat(foreign("select y.agreement from public.group_year as agreement", "agreement"))
                .isEqualTo(Map.of("group_year", "organisation"));
        assertThat(foreign("select 1 from agreement, group_year", "summary", "http"))
                .isEqualTo(Map.of("agreement", "agreement", "group_year", "organisation"));
    }

    @Test
    void who_carries_anothers_work_speaks_for_it_and_for_itself() {
        assertThat(foreign("select 1 from agreement", "document", "agreement", "http"))
                .isEmpty();
        assertThat(foreign("select 1 from idempotency_key", "http", "agreement"))
                .isEmpty();
        assertThat(foreign("select 1 from idempotency_key", "document", "agreement", "http"))
                .isEqualTo(Map.of("idempotency_key", "http"));
    }

    @Test
    void hibernate_may_write_at_anothers_moment_what_a_room_changed() {
        var rooms = List.of("organisation", "agreement");
        assertThat(OWNERSHIP.foreign(new Sent("update agreement set version = 1", rooms, true)))
                .isEmpty();
        assertThat(OWNERSHIP.foreign(new Sent("update agreement set version = 1", rooms, false)))
                .isEqualTo(Map.of("agreement", "agreement"));
    }

    private static Map<String, String> foreign(String sql, String... rooms) {
        return OWNERSHIP.foreign(new Sent(sql, List.of(rooms), false));
    }
}
