package vn.thidua.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Database;
import vn.thidua.Race;
import vn.thidua.Row;

/** On a database that is as empty as one that was just migrated. */
@QuarkusTest
class ReferenceDataTest {

    private static final String PROVINCES = """
            select count(distinct c.code) || ' codes of ' || count(distinct o.id)
              from organisation o join organisation_code c on c.organisation_id = o.id
             where o.kind = 'PROVINCE_COMMITTEE' and c.valid_from <= date '%1$s'
               and (c.valid_to is null or c.valid_to >= date '%1$s')
            """;

    @Inject
    ReferenceData reference;

    @BeforeEach
    void the_database_is_empty() {
        EmptyDatabase.make();
    }

    @AfterEach
    void it_stays_a_database_without_the_demo_year() {
        assertThat(Database.value("select count(*) from person")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation",
                "organisation_name",
                "organisation_code",
                "legal_instrument",
                "legal_provision",
                "award",
                "award_version"
            })
    void every_row_of_a_file_comes_into_its_table_by_the_name_of_the_row(String table) {
        loadAll();
        var ids = ReferenceFile.rows(table).stream()
                .map(row -> ReferenceId.resolve(row.get("id")))
                .toList();
        assertThat(Database.value(
                        "select count(*) from %s where id = any('{%s}')".formatted(table, String.join(",", ids))))
                .isEqualTo(String.valueOf(ids.size()))
                .isEqualTo(Database.value("select count(*) from " + table));
    }

    @Test
    void nothing_in_it_is_modelled_and_every_row_of_the_law_says_where_it_is_known_from() {
        assertThat(Stream.of("legal_instrument", "award_version").flatMap(table -> ReferenceFile.rows(table).stream()))
                .allSatisfy(row -> assertThat(row.get("provenance"))
                        .matches("(?s).*\\b(S\\d|K-).*")
                        .doesNotContain("(M"));
    }

    @Test
    void it_is_written_in_composed_letters() {
        assertThat(Stream.of("organisation_name", "legal_instrument", "award_version")
                        .flatMap(table -> ReferenceFile.rows(table).stream())
                        .flatMap(row -> row.values().stream()))
                .allMatch(cell -> Normalizer.isNormalized(cell, Normalizer.Form.NFC));
    }

    @Test
    void a_set_that_is_not_asked_for_is_not_loaded() {
        reference.load(Set.of(ReferenceSet.Name.UNITS));
        assertThat(Database.value("select count(*) from legal_instrument")).isEqualTo("0");
        assertThat(Database.value("select count(*) from award")).isEqualTo("0");
        assertThat(Database.value("select count(*) from organisation")).isEqualTo("269");
    }

    @Test
    void there_are_63_provinces_until_the_merger_and_34_since_and_codes_pass_to_others() {
        reference.load(Set.of(ReferenceSet.Name.UNITS));
        assertThat(Database.value(PROVINCES.formatted("2025-06-30"))).isEqualTo("63 codes of 63");
        assertThat(Database.value(PROVINCES.formatted("2025-07-01"))).isEqualTo("34 codes of 34");
        var bearer = """
                select n.name from organisation_code c join organisation_name n on n.organisation_id = c.organisation_id
                 where c.code = '15' and c.valid_from <= date '%1$s' and (c.valid_to is null or c.valid_to >= date '%1$s')
                   and n.valid_from <= date '%1$s' and (n.valid_to is null or n.valid_to >= date '%1$s')
                """;
        assertThat(Database.value(bearer.formatted("2025-06-30"))).isEqualTo("Ủy ban nhân dân tỉnh Yên Bái");
        assertThat(Database.value(bearer.formatted("2025-07-01"))).isEqualTo("Ủy ban nhân dân tỉnh Lào Cai");
    }

    @Test
    void each_province_has_its_department_and_its_enforcement_office_as_long_as_it_is_one() {
        reference.load(Set.of(ReferenceSet.Name.UNITS));
        var living = "select string_agg(kind || ' ' || n, ', ' order by kind) from (select kind, count(*) n"
                + " from organisation where coalesce(established_on, '2008-08-01') <= date '%1$s'"
                + " and coalesce(dissolved_on, 'infinity') > date '%1$s' group by kind) k";
        assertThat(Database.value(living.formatted("2025-06-30")))
                .isEqualTo("ENFORCEMENT_OFFICE 63, JUSTICE_DEPARTMENT 63, MINISTRY 1, MINISTRY_DEPARTMENT 10,"
                        + " PROVINCE_COMMITTEE 63");
        assertThat(Database.value(living.formatted("2025-07-01")))
                .isEqualTo("ENFORCEMENT_OFFICE 34, JUSTICE_DEPARTMENT 34, MINISTRY 1, MINISTRY_DEPARTMENT 10,"
                        + " PROVINCE_COMMITTEE 34");
    }

    @Test
    void loading_again_adds_nothing_and_leaves_what_somebody_changed() {
        loadAll();
        Database.execute("update legal_instrument set title = 'Luật khác' where number = '06/2022/QH15'");
        var before = Database.value("select count(*) from history_entry");
        loadAll();
        assertThat(Database.value("select count(*) from history_entry")).isEqualTo(before);
        assertThat(Database.value("select title from legal_instrument where number = '06/2022/QH15'"))
                .isEqualTo("Luật khác");
    }

    @Test
    void what_stands_in_the_place_of_a_row_stays_and_what_refers_to_that_row_is_left_out() {
        Row.of("award").with("code", "LDTT").insert();
        loadAll();
        assertThat(Database.value("select count(*) from award where code = 'LDTT'"))
                .isEqualTo("1");
        assertThat(Database.value("select count(*) from award_version where name_vi = 'Lao động tiên tiến'"))
                .isEqualTo("0");
        assertThat(Database.value("select count(*) from award_version where name_vi = 'Chiến sĩ thi đua cơ sở'"))
                .isEqualTo("2");
    }

    @Test
    void nodes_that_start_at_once_load_every_row_once() throws Exception {
        Race.of(6, () -> {
            loadAll();
            return 0;
        });
        for (var table : new String[] {"organisation", "organisation_name", "award_version"}) {
            assertThat(Database.value("select count(*) from " + table))
                    .isEqualTo(String.valueOf(ReferenceFile.rows(table).size()));
        }
        assertThat(Database.value("select count(*) from history_entry where table_name = 'organisation_name'"))
                .isEqualTo(
                        String.valueOf(ReferenceFile.rows("organisation_name").size()));
    }

    @Test
    void history_names_the_reference_data_as_the_writer() {
        loadAll();
        assertThat(Database.value("select string_agg(distinct actor, ',') from history_entry"))
                .isEqualTo("reference-data");
    }

    private void loadAll() {
        reference.load(EnumSet.allOf(ReferenceSet.Name.class));
    }
}
