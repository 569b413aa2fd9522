package vn.thidua.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.Database;
import vn.thidua.demo.DemoReference;

/** Every table that a summary is made of raises its version; each change here is taken back. */
@QuarkusTest
class SummaryVersionsTest {

    private static final String YEAR = DemoReference.id("group-year/kv1-2023").toString();
    private static final String GROUP = DemoReference.id("group/kv1").toString();
    private static final String UNIT = DemoReference.id("org/stp-laocai").toString();

    /** Which groups' years beside KV1's 2023 a change may concern: the other years of the same units or group. */
    private enum Reach {
        THE_YEAR,
        THE_CALENDAR_YEAR,
        YEARS_OF_THE_GROUP,
        YEARS_OF_THE_UNIT
    }

    static Stream<Arguments> changes() {
        var ofYear = " where group_year_id = '" + YEAR + "'";
        var ofUnit = " where organisation_id = '" + UNIT + "'";
        return Stream.of(
                change("group_year", "set changed_at = now() where id = '" + YEAR + "'", Reach.THE_YEAR),
                change("group_member", "set position = position" + ofYear, Reach.THE_YEAR),
                change("emulation_group", "set name = name where id = '" + GROUP + "'", Reach.YEARS_OF_THE_GROUP),
                change("organisation", "set version = version where id = '" + UNIT + "'", Reach.YEARS_OF_THE_UNIT),
                change("organisation_name", "set name = name" + ofUnit, Reach.YEARS_OF_THE_UNIT),
                change("person_position", "set title = title" + ofUnit, Reach.YEARS_OF_THE_UNIT),
                change(
                        "campaign",
                        "set title = title where id in (select campaign_id from campaign_addressee" + ofUnit + ")",
                        null),
                change("campaign_addressee", "set organisation_id = organisation_id" + ofUnit, Reach.YEARS_OF_THE_UNIT),
                change("campaign_participation", "set plan_number = plan_number" + ofUnit, Reach.YEARS_OF_THE_UNIT),
                change("campaign_commitment", "set committed_on = committed_on" + ofUnit, Reach.YEARS_OF_THE_UNIT),
                change("agreement", "set title = title" + ofYear, Reach.THE_YEAR),
                change("registration", "set changed_at = changed_at" + ofYear, Reach.THE_YEAR),
                change(
                        "registration_entry",
                        "set note = note where registration_id in (select id from registration" + ofYear + ")",
                        Reach.THE_YEAR),
                change("score_sheet", "set changed_at = changed_at" + ofYear, Reach.THE_YEAR),
                change(
                        "score_leaf",
                        "set code = code where score_sheet_id in (select id from score_sheet" + ofYear + ")",
                        Reach.THE_YEAR),
                change(
                        "criteria_set",
                        "set provenance = provenance where id = (select criteria_set_id from score_sheet" + ofYear
                                + " limit 1)",
                        Reach.THE_CALENDAR_YEAR));
    }

    private static Arguments change(String table, String rest, Reach reach) {
        return Arguments.of(table, "update " + table + " " + rest, reach);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_changed_row_raises_the_versions_of_the_summaries_that_it_is_part_of(String table, String change, Reach reach)
            throws SQLException {
        assertThat(raisedBy(change))
                .containsKey(YEAR)
                .allSatisfy((year, by) -> assertThat(by).isEqualTo(1));
        if (reach != null) {
            assertThat(raisedBy(change)).containsOnlyKeys(years(reach));
        }
    }

    @Test
    void a_signature_raises_them_though_it_never_changes() throws SQLException {
        var signature =
                "insert into agreement_signature select gen_random_uuid(), agreement_id, '%s', sha256, now(), 'test'"
                        + " from agreement_signature limit 1";
        assertThat(raisedBy(signature.formatted(
                        Database.value("select id from organisation where kind = 'MINISTRY' limit 1"))))
                .containsOnlyKeys(YEAR);
    }

    @Test
    void a_publication_raises_them_though_it_never_changes() throws SQLException {
        assertThat(raisedBy("""
                insert into ranking_publication (id, group_year_id, audience, number, criteria_set_id, document, sha256,
                                                 published_by, published_at)
                select gen_random_uuid(), '%1$s', 'JUSTICE_DEPARTMENT', 1, criteria_set_id, '', encode(sha256(''), 'hex'), 'test', now()
                  from score_sheet where group_year_id = '%1$s' limit 1
                """.formatted(YEAR))).containsOnlyKeys(YEAR);
    }

    @Test
    void a_removed_row_raises_them_too() throws SQLException {
        assertThat(raisedBy("delete from registration_entry where registration_id in"
                        + " (select id from registration where group_year_id = '" + YEAR + "')"))
                .containsOnlyKeys(YEAR);
    }

    private static String[] years(Reach reach) throws SQLException {
        var query = switch (reach) {
            case THE_YEAR -> "select '" + YEAR + "'";
            case THE_CALENDAR_YEAR -> "select id from group_year where year = 2023";
            case YEARS_OF_THE_GROUP -> "select id from group_year where group_id = '" + GROUP + "'";
            case YEARS_OF_THE_UNIT -> "select group_year_id from group_member where organisation_id = '" + UNIT + "'";
        };
        var found = new ArrayList<String>();
        try (var connection = Database.asOwner();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found.toArray(String[]::new);
    }

    /** By how much each version rises. */
    private static Map<String, Long> raisedBy(String change) throws SQLException {
        try (var connection = Database.asOwner()) {
            connection.setAutoCommit(false);
            var before = versions(connection);
            try (var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(change)).isPositive();
                statement.execute("set constraints all immediate");
            }
            var raised = new TreeMap<String, Long>();
            versions(connection).forEach((year, version) -> {
                if (version > before.getOrDefault(year, 0L)) {
                    raised.put(year, version - before.getOrDefault(year, 0L));
                }
            });
            connection.rollback();
            return raised;
        }
    }

    private static Map<String, Long> versions(Connection connection) throws SQLException {
        var versions = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select group_year_id, version from summary_version")) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return versions;
    }
}
