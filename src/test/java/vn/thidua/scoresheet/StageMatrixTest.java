package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.scoresheet.SheetLifecycle.APPEAL;
import static vn.thidua.scoresheet.SheetLifecycle.ASSESS;
import static vn.thidua.scoresheet.SheetLifecycle.CONFIRM;
import static vn.thidua.scoresheet.SheetLifecycle.CONSOLIDATE;
import static vn.thidua.scoresheet.SheetLifecycle.CROSS_CHECK;
import static vn.thidua.scoresheet.SheetLifecycle.DECIDE_APPEAL;
import static vn.thidua.scoresheet.SheetLifecycle.ENTER;
import static vn.thidua.scoresheet.SheetLifecycle.FINALISE;
import static vn.thidua.scoresheet.SheetLifecycle.RETURN;
import static vn.thidua.scoresheet.SheetLifecycle.SCORE_FIELDS;
import static vn.thidua.scoresheet.SheetLifecycle.SUBMIT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.document.Attempt;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.identity.RightsSource;

/**
 * Everything that may be done to a sheet, in each of its states, by everybody: only whose turn it is may do it. Below
 * HTTP: rights and reach come from the database, the rest from the lifecycle's own function.
 */
@QuarkusTest
class StageMatrixTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

    private static final Set<String> HEADS = Set.of("head's officer", "head's director");
    private static final Set<String> RETURNERS = Set.of("head's officer", "head's director", "ministry", "secretary");

    /** By state and verb who may do it; what is not named nobody may. */
    private static final Map<SheetStatus, Map<String, Set<String>>> MAY = Map.of(
            SheetStatus.OPEN,
            Map.of(
                    // those of divisions only where leaves are theirs
                    ENTER, Set.of("officer", "director", "division", "division and staff"),
                    SUBMIT, Set.of("director")),
            SheetStatus.SUBMITTED,
            Map.of(
                    ASSESS, Set.of("province"),
                    CONFIRM, Set.of("province"),
                    RETURN, Set.of("province", "head's officer", "head's director", "ministry", "secretary"),
                    APPEAL, Set.of("director"),
                    DECIDE_APPEAL, Set.of("head's director", "secretary")),
            SheetStatus.CONFIRMED,
            Map.of(
                    ASSESS, Set.of("department"),
                    SCORE_FIELDS, Set.of("department", "ministry"),
                    RETURN, RETURNERS,
                    APPEAL, Set.of("director"),
                    DECIDE_APPEAL, Set.of("head's director", "secretary")),
            SheetStatus.FIELD_SCORED,
            Map.of(
                    ASSESS, Set.of("checker's officer", "checker's director"),
                    CROSS_CHECK, Set.of("checker's director"),
                    RETURN, RETURNERS,
                    APPEAL, Set.of("director"),
                    DECIDE_APPEAL, Set.of("head's director", "secretary")),
            SheetStatus.CROSS_CHECKED,
            Map.of(
                    ASSESS, HEADS,
                    CONSOLIDATE, Set.of("head's director"),
                    RETURN, RETURNERS,
                    APPEAL, Set.of("director"),
                    DECIDE_APPEAL, Set.of("head's director", "secretary")),
            SheetStatus.CONSOLIDATED,
            Map.of(
                    ASSESS, Set.of("secretary"),
                    FINALISE, Set.of("secretary"),
                    RETURN, RETURNERS,
                    APPEAL, Set.of("director"),
                    DECIDE_APPEAL, Set.of("secretary")),
            SheetStatus.FINAL,
            Map.of(
                    RETURN, Set.of("secretary"),
                    APPEAL, Set.of("director"),
                    DECIDE_APPEAL, Set.of("secretary")));

    private static final Set<String> READERS = Set.of(
            "division",
            "division and staff",
            "officer",
            "director",
            "province",
            "head's officer",
            "head's director",
            "deputy's officer",
            "deputy's director",
            "department",
            "ministry",
            "secretary",
            "COUNCIL_MEMBER",
            "AUDITOR");

    @Inject
    RightsSource rights;

    @Inject
    ScoreSheetRepository sheets;

    @Inject
    WholeSheets wholes;

    private FullYear world;
    private UUID sheet;
    private Map<String, Actor> people;

    private Map<String, String> people() {
        var all = new LinkedHashMap<String, String>();
        var unit = world.units.get(3);
        all.put("staff", ScoringYear.person("STAFF", unit));
        all.put("division", ScoringYear.person("DIVISION_OFFICER", ScoringYear.unit("DIVISION", unit, "P")));
        var division = ScoringYear.person("DIVISION_OFFICER", ScoringYear.unit("DIVISION", unit, "Q"));
        Fixture.grant(division, "STAFF", unit);
        all.put("division and staff", division);
        all.put("officer", world.officers.get(3));
        all.put("director", world.directors.get(3));
        all.put("province", world.provinces.get(3));
        all.put("other province", world.provinces.get(4));
        all.put("head's officer", world.officers.get(0));
        all.put("head's director", world.directors.get(0));
        all.put("checker's officer", world.officers.get(2));
        all.put("checker's director", world.directors.get(2));
        all.put("checker's province", world.provinces.get(2));
        all.put("member's officer", world.officers.get(4));
        all.put("deputy's officer", world.officers.get(1));
        all.put("member's director", world.directors.get(4));
        all.put("deputy's director", world.directors.get(1));
        all.put("department", world.fieldOfficer);
        all.put("ministry", world.ministry);
        all.put("secretary", world.council);
        for (var role : List.of("COUNCIL_MEMBER", "AUDITOR", "ADMIN")) {
            all.put(role, Fixture.subject(role));
        }
        var elsewhere = new FullYear(3);
        all.put("other group's head", elsewhere.directors.get(0));
        all.put("other group's director", elsewhere.directors.get(2));
        all.put("nobody", "nobody-of-the-matrix");
        return all;
    }

    @BeforeEach
    void a_complete_sheet_that_another_checks() {
        world = new FullYear(5);
        var address = world.opened(world.published(world.small())).get(3);
        world.assignCrossChecks();
        world.enterFullMarks(3, address);
        sheet = UUID.fromString(ScoringYear.id(address));
        people = new LinkedHashMap<>();
        people().forEach((who, subject) -> people.put(who, new Actor(subject, rights.rightsOf(subject))));
    }

    @Test
    void everybody_but_whose_turn_it_is_is_refused_in_every_state() {
        for (var status : SheetStatus.values()) {
            stands(status);
            var possible = QuarkusTransaction.requiringNew().call(() -> possible(status));
            assertThat(possible).as(status.name()).isEqualTo(new TreeMap<>(MAY.get(status)));
        }
    }

    private TreeMap<String, Set<String>> possible(SheetStatus status) {
        var whole = wholes.of(sheets.findById(sheet));
        var possible = new TreeMap<String, Set<String>>();
        for (var transition : SheetLifecycle.TABLE.transitions()) {
            var may = people.entrySet().stream()
                    .filter(person -> may(transition.verb(), whole, person.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!may.isEmpty()) {
                possible.put(transition.verb(), may);
            }
        }
        return possible;
    }

    private boolean may(String verb, WholeSheet whole, Actor actor) {
        var permission = SheetLifecycle.TABLE.transition(verb).permission();
        return actor.rights().scopes().containsKey(permission)
                && sheets.findVisible(sheet, SheetReach.of(verb, actor)).isPresent()
                && SheetLifecycle.TABLE
                        .refusal(verb, new Attempt<>(whole.sheet(), facts(whole, actor), actor, TODAY))
                        .isEmpty();
    }

    private SheetFacts facts(WholeSheet whole, Actor actor) {
        return new SheetFacts(
                whole,
                whole.sheet().status == SheetStatus.CONFIRMED
                                && !actor.departments().isEmpty()
                        ? Optional.of(Set.of(world.department))
                        : Optional.empty(),
                Optional.ofNullable(whole.sheet().checkerId),
                List.of());
    }

    @Test
    void officers_of_divisions_are_confined_to_them_whatever_else_they_are() {
        var unit = UUID.fromString(world.units.get(3));
        assertThat(people.entrySet().stream()
                        .filter(person -> person.getValue().onlyDivisions(unit).isPresent())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("division", "division and staff");
    }

    @Test
    void an_open_sheet_is_its_units_and_theirs_above_it_a_submitted_one_its_groups_and_in_its_turn_its_checkers() {
        for (var status : SheetStatus.values()) {
            stands(status);
            var readers = new TreeSet<>(READERS);
            if (status == SheetStatus.OPEN) {
                readers.removeAll(Set.of("head's officer", "head's director", "deputy's officer", "deputy's director"));
            }
            if (status.compareTo(SheetStatus.FIELD_SCORED) >= 0) {
                readers.addAll(Set.of("checker's officer", "checker's director"));
            }
            assertThat(QuarkusTransaction.requiringNew().call(this::readers))
                    .as(status.name())
                    .isEqualTo(readers);
        }
    }

    private TreeSet<String> readers() {
        return people.entrySet().stream()
                .filter(person -> person.getValue().rights().scopes().containsKey(Permission.SHEET_READ))
                .filter(person -> sheets.findVisible(sheet, SheetReach.read(person.getValue(), Permission.SHEET_READ))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void stands(SheetStatus status) {
        Database.execute("""
                update score_sheet set status = '%s', submitted_at = now(), first_submitted_at = now(),
                       confirmation_number = '1',
                       confirmation_date = '2026-11-15' where id = '%s'
                """.formatted(status, sheet));
    }
}
