package vn.thidua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.reference.ReferenceId;

/** What a test changes here, it changes in a transaction that is rolled back. */
@QuarkusTest
class DemoDataTest {

    private static final String KV1_2023 = "'" + DemoReference.id("group-year/kv1-2023") + "'";

    @Inject
    DemoData demo;

    @Inject
    DataSource database;

    static Stream<String> tables() {
        return Stream.concat(DemoTable.ALL.stream().map(DemoTable::name), Stream.of("score_sheet"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_row_of_a_file_is_in_its_table(String table) {
        var rows = DemoFile.rows(table + ".csv");
        var key = rows.get(0).keySet().stream()
                .filter(name -> name.endsWith("id"))
                .toList();
        var found = 0;
        for (var row : rows) {
            var same = key.stream()
                    .filter(name -> name.equals("id") || !row.containsKey("id"))
                    .map(name -> name + " = '" + ReferenceId.resolve(row.get(name)) + "'")
                    .toList();
            found += number("select count(*) from " + table + " where " + String.join(" and ", same))
                    .intValue();
        }
        assertThat(found).isEqualTo(rows.size());
    }

    @Test
    void loading_again_adds_no_row_and_no_history() {
        var before = number("select count(*) from history_entry");
        demo.load();
        assertThat(number("select count(*) from history_entry")).isEqualTo(before);
    }

    @Test
    void history_names_demo_as_the_writer() {
        assertThat(rows("select distinct actor from history_entry where operation = 'INSERT'"
                        + " and resource_id in (select id from score_sheet where group_year_id = "
                        + KV1_2023
                        + ")"))
                .containsExactly("demo");
    }

    @Test
    @TestTransaction
    void what_somebody_changed_stays_changed_and_what_they_took_out_stays_out() {
        var target = "agreement_target where id = '" + DemoReference.id("target/kv1-2023/7") + "'";
        var person = " where id = '" + DemoReference.id("person/stp-laocai/01") + "'";
        change("delete from " + target);
        change("update person set full_name = 'Người khác'" + person);
        demo.load();
        assertThat(number("select count(*) from " + target)).isZero();
        assertThat(rows("select full_name from person" + person)).containsExactly("Người khác");
    }

    @Test
    void kv1_2023_has_14_members_with_lao_cai_as_head_and_two_deputies() {
        assertThat(rows("select m.office || ' ' || n.name from group_member m join organisation_name n"
                        + " on n.organisation_id = m.organisation_id and "
                        + onDay("n", "2023-01-01")
                        + " where m.office <> 'MEMBER' and m.group_year_id = "
                        + KV1_2023
                        + " order by m.position"))
                .containsExactly(
                        "HEAD Sở Tư pháp tỉnh Lào Cai",
                        "DEPUTY Sở Tư pháp tỉnh Sơn La",
                        "DEPUTY Cục Thi hành án dân sự tỉnh Lạng Sơn");
        assertThat(rows("select o.kind || ' ' || count(*) from group_member m join organisation o on o.id ="
                        + " m.organisation_id where m.group_year_id = "
                        + KV1_2023
                        + " group by o.kind order by o.kind"))
                .containsExactly("ENFORCEMENT_OFFICE 7", "JUSTICE_DEPARTMENT 7");
    }

    @Test
    void thirteen_members_signed_the_frozen_text_in_time_and_one_late() {
        assertThat(rows("""
                                select count(*) filter (where day <= due_on) || ' in time, ' ||
                                       count(*) filter (where day = due_on + 2) || ' two days late, ' ||
                                       count(*) filter (where sha256 = frozen) || ' of this text'
                                  from (select (s.signed_at at time zone 'Asia/Ho_Chi_Minh')::date as day, a.due_on,
                                               s.sha256, encode(sha256(convert_to(a.text, 'UTF8')), 'hex') as frozen
                                          from agreement a join agreement_signature s on s.agreement_id = a.id
                                         where a.group_year_id = %s) signed
                                """.formatted(KV1_2023))).containsExactly("13 in time, 1 two days late, 14 of this text");
    }

    @Test
    void thirteen_registrations_came_in_time_and_one_four_days_late() {
        assertThat(rows("""
                                select r.status || ' ' || count(*) || ' ' ||
                                       max((r.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date - y.registration_due_on)
                                  from registration r join group_year y on y.id = r.group_year_id
                                 where y.id = %s group by r.status order by 1
                                """.formatted(KV1_2023))).containsExactly("ACCEPTED 13 0", "SUBMITTED 1 4");
    }

    @Test
    void all_of_lao_cai_pledged_in_the_ho_chi_minh_campaign() {
        assertThat(rows("""
                                select count(distinct k.person_id) || ' of ' || count(distinct p.person_id)
                                  from campaign_participation t
                                  join organisation o on o.id = t.organisation_id or o.parent_id = t.organisation_id
                                  join person_position p on p.organisation_id = o.id and p.valid_from <= t.headcount_on
                                       and (p.valid_to is null or p.valid_to >= t.headcount_on)
                                  left join campaign_commitment k on k.campaign_id = t.campaign_id
                                       and k.person_id = p.person_id
                                 where t.id = '%s'
                                """.formatted(DemoReference.id("participation/hoc-tap-bac/stp-laocai"))))
                .containsExactly("45 of 45");
    }

    private static String onDay(String table, String day) {
        return "daterange(%1$s.valid_from, %1$s.valid_to, '[]') @> date '%2$s'".formatted(table, day);
    }

    private BigDecimal number(String sql) {
        return new BigDecimal(rows(sql).get(0));
    }

    private List<String> rows(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void change(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
