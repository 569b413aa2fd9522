package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Database;

/** What other rooms may name in their statements. */
@QuarkusTest
class PublishedTest {

    private final UUID department = Units.unit("JUSTICE_DEPARTMENT", null, "Sở cũ");
    private final UUID division = Units.unit("DIVISION", department, "Phòng");
    private final UUID team = Units.unit("SERVICE_UNIT", division, "Tổ");

    @ParameterizedTest(name = "on {0} it is called {1}")
    @CsvSource({
        "1999-12-31, Sở cũ",
        "2000-01-01, Sở cũ",
        "2004-12-31, Sở cũ",
        "2007-06-30, Sở cũ",
        "2009-12-31, Sở cũ",
        "2010-01-01, Sở mới",
        "2200-01-01, Sở mới"
    })
    void a_unit_is_called_by_the_last_name_that_began(String day, String name) throws SQLException {
        Database.execute("""
                update organisation_name set valid_to = '2004-12-31' where organisation_id = '%1$s';
                insert into organisation_name (id, organisation_id, name, valid_from)
                values (gen_random_uuid(), '%1$s', 'Sở mới', '2010-01-01')
                """.formatted(department));
        assertThat(rows("select name from published.name_on('%s', '%s')".formatted(department, day)))
                .containsExactly(name);
        assertThat(rows("""
                        select name from published.organisation_name
                         where organisation_id = '%s' and borne_from <= '%s' and borne_before > '%2$s'
                        """.formatted(department, day))).containsExactly(name);
    }

    @Test
    void a_unit_is_among_those_below_and_above_it() throws SQLException {
        assertThat(rows("select published.descendants('%s')".formatted(department)))
                .containsExactlyInAnyOrder(department.toString(), division.toString(), team.toString());
        assertThat(rows("select published.ancestors('%s')".formatted(team)))
                .containsExactlyInAnyOrder(department.toString(), division.toString(), team.toString());
    }

    @Test
    void a_pair_of_unit_and_day_is_counted_once() throws SQLException {
        Units.person("Một Người", team, "2020-01-01");
        assertThat(rows("""
                        select organisation_id || ' ' || day || ' ' || headcount
                          from published.headcounts(array ['%1$s', '%1$s', '%1$s']::uuid[],
                                                    array ['2019-12-31', '2020-01-01', '2020-01-01']::date[])
                         order by day
                        """.formatted(department)))
                .containsExactly(department + " 2019-12-31 0", department + " 2020-01-01 1");
    }

    @Test
    void what_is_published_cannot_be_written() {
        assertThatThrownBy(() -> rows("update published.person set full_name = 'X' returning full_name"))
                .hasMessageContaining("permission denied");
    }

    /** A statement that names one is planned as a whole: a limit or a join reaches into it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "published.descendants(null::uuid)",
                "published.ancestors(null::uuid)",
                "published.name_on(null::uuid, null::date)",
                "published.headcounts(array []::uuid[], array []::date[])",
                "published.rights_of('somebody', '2023-01-01')"
            })
    void functions_become_part_of_the_statement(String function) throws SQLException {
        var name = function.substring(function.indexOf('.') + 1, function.indexOf('('));
        assertThat(rows("explain select * from " + function)).noneMatch(line -> line.contains("Scan on " + name));
    }

    @Test
    void every_table_view_and_function_names_its_room() throws SQLException {
        assertThat(rows("""
                        select c.relname from pg_class c
                         where c.relnamespace in ('public'::regnamespace, 'published'::regnamespace)
                           and c.relkind in ('r', 'v', 'm', 'p')
                           and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^room: [a-z]+$'
                         union all
                        select p.proname from pg_proc p
                         where p.pronamespace = 'published'::regnamespace
                           and coalesce(obj_description(p.oid, 'pg_proc'), '') !~ '^room: [a-z]+$'
                        """)).isEmpty();
    }

    private static List<String> rows(String sql) throws SQLException {
        try (var connection = Database.asApplication();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
