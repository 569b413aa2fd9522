package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Fixture;

/** Every step of a sheet against everybody: only whose turn it is may take it. */
@QuarkusTest
class StageMatrixTest {

    /** One thing to be done to a sheet in a state, and who may do it. */
    private record Step(String state, String method, String path, String body, Set<String> may) {}

    private static final String LOWER = "{\"assessments\": [" + StagesTest.lower("A.1", "Thiếu tài liệu") + "]}";
    private static final String ENTRY =
            "{\"entries\": [{\"code\": \"A.4\", \"figures\": {\"count\": 2}, \"evidence\": \"Số 9\"}]}";
    private static final String CONFIRMATION = "{\"documentNumber\": \"M1/XN\", \"documentDate\": \"2026-11-15\"}";

    private FullYear world;
    private String sheet;
    private Map<String, String> people;

    private Map<String, String> people() {
        var all = new LinkedHashMap<String, String>();
        var unit = world.units.get(2);
        all.put("staff", ScoringYear.person("STAFF", unit));
        all.put("division", ScoringYear.person("DIVISION_OFFICER", ScoringYear.unit("DIVISION", unit, "P")));
        var division = ScoringYear.person("DIVISION_OFFICER", ScoringYear.unit("DIVISION", unit, "Q"));
        Fixture.grant(division, "STAFF", unit);
        all.put("division and staff", division);
        all.put("officer", world.officers.get(2));
        all.put("director", world.directors.get(2));
        all.put("province", world.provinces.get(2));
        all.put("other province", world.provinces.get(3));
        all.put("head's officer", world.officers.get(0));
        all.put("head's director", world.directors.get(0));
        all.put("checker's officer", world.officers.get(1));
        all.put("checker's director", world.directors.get(1));
        all.put("checker's province", world.provinces.get(1));
        all.put("member's officer", world.officers.get(3));
        all.put("member's director", world.directors.get(3));
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

    private static final List<Step> STEPS = List.of(
            new Step("OPEN", "PUT", "/entries", ENTRY, Set.of("officer", "director")),
            new Step("OPEN", "POST", "/submission", null, Set.of("director")),
            new Step(
                    "SUBMITTED",
                    "POST",
                    "/return",
                    "{\"reason\": \"Xem lại\"}",
                    Set.of("province", "head's officer", "head's director", "ministry", "secretary")),
            new Step("SUBMITTED", "PUT", "/assessments", LOWER, Set.of("province")),
            new Step("SUBMITTED", "POST", "/confirmation", CONFIRMATION, Set.of("province")),
            new Step("CONFIRMED", "PUT", "/assessments", LOWER, Set.of("department")),
            new Step("CONFIRMED", "POST", "/field-scoring", null, Set.of("department", "ministry")),
            new Step("FIELD_SCORED", "PUT", "/assessments", LOWER, Set.of("checker's officer", "checker's director")),
            new Step("FIELD_SCORED", "POST", "/cross-check", null, Set.of("checker's director")),
            new Step("CROSS_CHECKED", "PUT", "/assessments", LOWER, Set.of("head's officer", "head's director")),
            new Step("CROSS_CHECKED", "POST", "/consolidation", null, Set.of("head's director")),
            new Step(
                    "CONSOLIDATED",
                    "POST",
                    "/return",
                    "{\"reason\": \"Xem lại\", \"to\": \"CROSS_CHECKED\"}",
                    Set.of("ministry", "head's officer", "head's director", "secretary")),
            new Step("CONSOLIDATED", "PUT", "/assessments", LOWER, Set.of("secretary")),
            new Step("CONSOLIDATED", "POST", "/finalisation", null, Set.of("secretary")));

    @BeforeEach
    void sheets_are_open() {
        world = new FullYear(4);
        people = people();
        sheet = world.opened(world.published(world.small())).get(2);
    }

    @Test
    void everybody_but_whose_turn_it_is_is_refused_at_every_step() {
        world.assignCrossChecks();
        world.enterFullMarks(2, sheet);
        for (var step : STEPS) {
            if (!state().equals(step.state())) {
                world.bring(2, sheet, step.state());
            }
            refuseAllOthers(step);
            takeByEachWhoMay(step);
        }
        assertThat(state()).isEqualTo("FINAL");
    }

    @Test
    void a_sheet_that_is_checked_is_read_by_those_who_work_on_it_and_nobody_else() {
        world.assignCrossChecks();
        world.bring(2, sheet, "FIELD_SCORED");
        var readers = new ArrayList<String>();
        people.forEach((who, subject) -> {
            if (Api.as(subject).get(sheet).then().extract().statusCode() == 200) {
                readers.add(who);
            }
        });
        assertThat(readers)
                .containsExactlyInAnyOrder(
                        "division",
                        "division and staff",
                        "officer",
                        "director",
                        "province",
                        "head's officer",
                        "head's director",
                        "checker's officer",
                        "checker's director",
                        "department",
                        "ministry",
                        "secretary",
                        "COUNCIL_MEMBER",
                        "AUDITOR");
    }

    private void refuseAllOthers(Step step) {
        var tag = tag();
        var let = new ArrayList<String>();
        people.forEach((who, subject) -> {
            var status = step.may().contains(who) ? 403 : take(step, subject, tag);
            if (status != 403 && status != 404) {
                let.add(who + " " + status);
            }
        });
        assertThat(tag()).isEqualTo(tag);
        assertThat(let).as(step.state() + " " + step.path()).isEmpty();
    }

    /** The first whose turn it is takes the step; others of the same turn say it again. */
    private void takeByEachWhoMay(Step step) {
        var taken = new ArrayList<Integer>();
        people.forEach((who, subject) -> {
            if (step.may().contains(who) && (taken.isEmpty() || step.method().equals("PUT"))) {
                taken.add(take(step, subject, tag()));
            }
        });
        assertThat(taken).as(step.state() + " " + step.path()).isNotEmpty().containsOnly(200);
    }

    private int take(Step step, String subject, String tag) {
        var request = Api.as(subject).header("If-Match", tag);
        var sent = step.body() == null ? request : request.body(step.body());
        return sent.request(step.method(), sheet + step.path()).then().extract().statusCode();
    }

    private String tag() {
        return Api.as(world.ministry).get(sheet).then().extract().header("ETag");
    }

    private String state() {
        return Api.as(world.ministry).get(sheet).then().extract().path("status");
    }
}
