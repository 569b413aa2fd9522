package vn.thidua.document;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Row;
import vn.thidua.TestTime;
import vn.thidua.document.Obligation.Kind;
import vn.thidua.document.Obligation.Place;
import vn.thidua.scoresheet.ScoringYear;

/** Every room's source over one group's year in which something of each kind is owed. */
@QuarkusTest
class ObligationSourcesTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    @Inject
    Obligations obligations;

    @Inject
    SessionFactory sessions;

    private final ScoringYear world = new ScoringYear();
    private final Set<UUID> units =
            world.members().stream().map(UUID::fromString).collect(Collectors.toSet());

    @BeforeEach
    void something_of_each_kind_is_owed() {
        Row.of("agreement")
                .with("group_year_id", world.groupYear)
                .with("due_on", world.year + "-02-28")
                .with("status", "OPEN")
                .with("opened_at", TestTime.today() + "T01:00:00Z")
                .with("sha256", "0".repeat(64))
                .insert();
        campaign();
        campaign();
        var set = world.published(world.small());
        world.opened(set, world.head);
        world.opened(set, world.deputy);
        fieldScored(world.opened(set, world.member));
        fieldScored(world.opened(set, world.other));
        var plan = Row.of("cross_check_plan")
                .with("group_year_id", world.groupYear)
                .insert();
        checks(plan, world.head, world.member);
        checks(plan, world.deputy, world.other);
        Api.as(world.ministry)
                .header("If-Match", "\"0\"")
                .body("{\"dueOn\": \"" + TestTime.today().plusDays(30) + "\"}")
                .post("/v1/criteria-sets/" + world.drafted(world.small()) + "/consultation")
                .then()
                .statusCode(200);
    }

    private void campaign() {
        var campaign = Row.of("campaign")
                .with("starts_on", world.year + "-01-01")
                .with("ends_on", world.year + "-12-31")
                .with("issuer_id", world.head)
                .with("status", "LAUNCHED")
                .with("launched_at", TestTime.today() + "T01:00:00Z")
                .insert();
        world.members()
                .forEach(unit -> Row.of("campaign_participation")
                        .with("campaign_id", campaign)
                        .with("organisation_id", unit)
                        .insert());
    }

    private static void checks(UUID plan, String checker, String checked) {
        Row.of("cross_check")
                .with("plan_id", plan)
                .with("checker_id", checker)
                .with("checked_id", checked)
                .insert();
    }

    private static void fieldScored(String sheet) {
        Database.execute("""
                update score_sheet set status = 'FIELD_SCORED', submitted_at = now(), first_submitted_at = now(), submitted_by = 'test',
                       confirmation_number = '12/UBND', confirmation_date = '2023-11-20', version = version + 1
                 where id = '%s'
                """.formatted(ScoringYear.id(sheet)));
    }

    private List<Obligation> page(Set<Kind> kinds, Integer year, Place after, int limit) {
        return obligations.page(new Obligations.Filter(units, kinds, year), after, limit);
    }

    private List<Obligation> walked(Set<Kind> kinds, int limit) {
        var seen = new ArrayList<Obligation>();
        var page = page(kinds, null, Place.START, limit);
        while (page.size() > limit) {
            seen.addAll(page.subList(0, limit));
            page = page(kinds, null, seen.get(seen.size() - 1).place(), limit);
        }
        seen.addAll(page);
        return seen;
    }

    @Test
    void each_room_tells_what_is_owed_and_pages_leave_nothing_out() {
        var all = page(ALL, null, Place.START, 100);
        assertThat(all.stream().collect(groupingBy(Obligation::kind, counting())))
                .isEqualTo(Map.of(
                        Kind.SIGN_AGREEMENT, 4L,
                        Kind.SUBMIT_REGISTRATION, 4L,
                        Kind.RESPOND_TO_CAMPAIGN, 8L,
                        Kind.SUBMIT_SCORE_SHEET, 2L,
                        Kind.CROSS_CHECK_SCORE_SHEET, 2L,
                        Kind.COMMENT_ON_CRITERIA, 4L));
        assertThat(all).extracting(Obligation::place).isSorted();
        for (int limit = 1; limit <= all.size(); limit++) {
            assertThat(walked(ALL, limit)).isEqualTo(all);
        }
        for (var kind : Kind.values()) {
            assertThat(walked(Set.of(kind), 1))
                    .isEqualTo(all.stream().filter(one -> one.kind() == kind).toList());
        }
    }

    @Test
    void only_the_units_and_the_year_that_are_asked_for_are_told_of() {
        var all = page(ALL, null, Place.START, 100);
        assertThat(page(ALL, world.year, Place.START, 100)).isEqualTo(all);
        assertThat(page(ALL, world.year + 1, Place.START, 100)).isEmpty();
        var ofHead = obligations.page(
                new Obligations.Filter(Set.of(UUID.fromString(world.head)), ALL, null), Place.START, 100);
        assertThat(ofHead)
                .isEqualTo(all.stream()
                        .filter(one -> one.organisationId().toString().equals(world.head))
                        .toList());
        assertThat(obligations.page(new Obligations.Filter(Set.of(), ALL, null), Place.START, 100))
                .isEmpty();
    }

    @Test
    void a_page_costs_a_statement_of_each_source_that_is_asked() {
        assertThat(statements(ALL)).isEqualTo(Kind.values().length);
        assertThat(statements(Set.of(Kind.SIGN_AGREEMENT))).isEqualTo(1);
    }

    private long statements(Set<Kind> kinds) {
        var statistics = sessions.getStatistics();
        statistics.clear();
        page(kinds, null, Place.START, 3);
        return statistics.getPrepareStatementCount();
    }
}
