package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

/** A full year of fourteen units by the 104 leaves of the example table, by HTTP alone. */
@QuarkusTest
class WholeYearTest {

    private static final int MEMBERS = 14;

    private FullYear world;

    @BeforeEach
    void a_year_of_its_own() {
        world = new FullYear(MEMBERS);
    }

    @Test
    void fourteen_units_go_through_all_six_stages_to_a_frozen_ranking() {
        var set = world.published(ScoringYear.example(world.year));
        var sheets = world.opened(set);
        assertThat(sheets).hasSize(MEMBERS);
        for (int unit = 0; unit < MEMBERS; unit++) {
            selfScored(unit, sheets.get(unit));
            confirmed(unit, sheets.get(unit));
        }
        sheets.forEach(this::fieldsScored);
        world.drawCrossChecks();
        for (int unit = 0; unit < MEMBERS; unit++) {
            crossChecked(unit, sheets.get(unit));
        }
        sheets.forEach(sheet -> took(world.directors.get(0), sheet, "consolidation"));
        restored(3, sheets.get(3));
        sheets.forEach(sheet -> took(world.council, sheet, "finalisation"));
        published(set);
    }

    /** Every unit earns all marks, but unit number n sent its periodic report n days late. */
    private void selfScored(int unit, String sheet) {
        var entries = FullMarks.of(world.year);
        entries.put("B.I.1.1", "{\"daysLate\": " + unit + "}");
        world.send(
                        world.officers.get(unit),
                        "PUT",
                        sheet,
                        "/entries",
                        "{\"entries\": ["
                                + entries.entrySet().stream()
                                        .map(one -> entry(one.getKey(), one.getValue()))
                                        .collect(Collectors.joining(","))
                                + "]}")
                .then()
                .statusCode(200)
                .body("leaves", hasSize(104));
        took(world.directors.get(unit), sheet, "submission");
    }

    private static String entry(String code, String figures) {
        return "{\"code\": \"%s\", \"figures\": %s, \"evidence\": \"Số 1\", \"varianceReason\": \"Nộp muộn\"}"
                .formatted(code, figures);
    }

    private void confirmed(int unit, String sheet) {
        world.confirm(world.provinces.get(unit), sheet).then().statusCode(200);
    }

    /** Judicial support scores its own field; the emulation office closes all others. */
    private void fieldsScored(String sheet) {
        world.assess("ministry.bttp", sheet, "{\"code\": \"A.VI.2.1\"}").then().statusCode(200);
        world.step("ministry.bttp", sheet, "field-scoring")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        world.step(world.ministry, sheet, "field-scoring")
                .then()
                .statusCode(200)
                .body("status", equalTo("FIELD_SCORED"));
    }

    /** The checker takes A.I.2.1 (1.5 points) from units 3 and 5 for lack of evidence. */
    private void crossChecked(int unit, String sheet) {
        if (unit == 3 || unit == 5) {
            world.assess(
                            world.officers.get(world.checkerOf(unit)),
                            sheet,
                            "{\"code\": \"A.I.2.1\", \"figures\": {\"done\": false},"
                                    + " \"varianceReason\": \"Không có kế hoạch kèm theo\"}")
                    .then()
                    .statusCode(200);
        }
        took(world.directors.get(world.checkerOf(unit)), sheet, "cross-check");
    }

    private void restored(int unit, String sheet) {
        String appeal = world.appeal(world.directors.get(unit), sheet, "A.I.2.1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        world.decide(world.council, sheet, appeal, "RESTORED").then().statusCode(200);
    }

    private void took(String subject, String sheet, String step) {
        world.step(subject, sheet, step).then().statusCode(200);
    }

    /** Of 2 points: 1-2 days late 1.5, 3-5 1, 6-10 0.5, above 10 none; unit 5 lost 1.5 more. */
    private void published(String set) {
        var ranking = "/v1/groups/" + world.group + "/years/" + world.year + "/rankings/" + set;
        Api.as(world.council)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{}")
                .post(ranking + "/publications")
                .then()
                .statusCode(201);
        Api.as(world.officers.get(7))
                .get(ranking)
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body(
                        "items.total",
                        contains(
                                200f, 199.5f, 199.5f, 199f, 199f, 198.5f, 198.5f, 198.5f, 198.5f, 198.5f, 198f, 198f,
                                198f, 197.5f))
                .body("items.rank", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14))
                .body(
                        "items.organisation.id",
                        equalTo(IntStream.of(0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 5)
                                .mapToObj(world.units::get)
                                .toList()))
                .body("items[1].tieBreak.kind", equalTo("EARLIER_SUBMISSION"))
                .body("items[13].tieBreak", nullValue());
    }
}
