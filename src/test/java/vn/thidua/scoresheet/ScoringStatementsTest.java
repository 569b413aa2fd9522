package vn.thidua.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

/** The cost in SQL statements does not grow with leaves or units. */
@QuarkusTest
public class ScoringStatementsTest {

    @Inject
    SessionFactory database;

    @Test
    void many_leaves_cost_as_many_statements_as_few() {
        var few = new ScoringYear();
        var many = new ScoringYear();
        var fewSheet = few.opened(few.published(few.example()), few.member);
        var manySheet = many.opened(many.published(many.example()), many.member);
        var oneLeaf = "{\"code\": \"A.I.2.1\", \"figures\": {\"done\": true}, \"evidence\": \"Số 1\"}";

        assertThat(statements(() -> ScoringYear.enter(many.officer, manySheet, 0, entries(many))))
                .isEqualTo(statements(() -> ScoringYear.enter(few.officer, fewSheet, 0, oneLeaf)))
                .isLessThanOrEqualTo(20);
        assertThat(statements(() -> Api.as(many.officer).get(manySheet)))
                .isEqualTo(statements(() -> Api.as(few.officer).get(fewSheet)))
                .isLessThanOrEqualTo(9);
        assertThat(statements(() -> Api.as(many.officer).get(manySheet + "/explanation")))
                .isEqualTo(statements(() -> Api.as(few.officer).get(fewSheet + "/explanation")))
                .isLessThanOrEqualTo(11);
        Api.as(many.officer)
                .get(manySheet)
                .then()
                .body("leaves.size()", org.hamcrest.Matchers.equalTo(104))
                .body("total", org.hamcrest.Matchers.equalTo(200.0f));
    }

    @Test
    void many_units_cost_as_many_statements_as_one() {
        var world = new ScoringYear();
        var set = world.published(world.example());
        world.submitted(set, world.head, entries(world));
        var ranking = world.ranking(set);
        var list = "/v1/score-sheets?groupId=" + world.group;
        long rankingOfOne = statements(() -> Api.as(world.ministry).get(ranking));
        long listOfOne = statements(() -> Api.as(world.ministry).get(list));
        world.submitted(set, world.member, entries(world));
        world.submitted(set, world.other, entries(world));
        assertThat(statements(() -> Api.as(world.ministry).get(ranking)))
                .isEqualTo(rankingOfOne)
                .isLessThanOrEqualTo(13);
        assertThat(statements(() -> Api.as(world.ministry).get(list)))
                .isEqualTo(listOfOne)
                .isLessThanOrEqualTo(7);
    }

    private long statements(Supplier<Response> request) {
        var statistics = database.getStatistics();
        statistics.clear();
        request.get().then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    /** Full marks for every leaf of the example table. */
    public static String entries(ScoringYear world) {
        return FullMarks.of(world.year).entrySet().stream()
                .map(leaf -> "{\"code\": \"%s\", \"figures\": %s, \"evidence\": \"Số 1\"}"
                        .formatted(leaf.getKey(), leaf.getValue()))
                .collect(Collectors.joining(","));
    }
}
