package vn.thidua.scoresheet;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Row;
import vn.thidua.organisation.Units;

/** Who entered scores and handed the sheet in is named, as far as somebody said who they are. */
@QuarkusTest
class AuthorNamesTest {

    private final ScoringYear world = new ScoringYear();

    @Test
    void what_is_entered_and_handed_in_carries_the_names_of_its_authors() {
        named("Người Chấm", world.officer);
        named("Người Ký", world.director);
        var sheet = world.opened(world.published(world.small()), world.member);
        ScoringYear.enter(world.officer, sheet, 0, ScoringYear.four(90, 1, 1))
                .then()
                .statusCode(200)
                .body("leaves[0].authorName", equalTo("Người Chấm"));
        Api.as(world.officer).get(sheet).then().body("leaves[0].authorName", equalTo("Người Chấm"));
        ScoringYear.submit(world.director, sheet, 1)
                .then()
                .statusCode(200)
                .body("submittedByName", equalTo("Người Ký"));
        Api.as(world.officer)
                .get(sheet + "/explanation")
                .then()
                .body("items[0].entries.authorName", everyItem(equalTo("Người Chấm")))
                .body("steps.authorName", hasItem("Người Ký"));
    }

    private void named(String name, String subject) {
        UUID person = Units.person(name, UUID.fromString(world.member), "2020-01-01");
        Row.of("person_login")
                .with("person_id", person)
                .with("subject", subject)
                .insert();
    }
}
