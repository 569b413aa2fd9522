package vn.thidua.ranking;

import io.restassured.response.Response;
import vn.thidua.Api;
import vn.thidua.scoresheet.ScoringYear;

/** A group's year that is ready for the publication of its ranking. */
final class DecidedYear {

    private static final String ADJUSTMENTS = """
            "adjustments": {"bonusCap": 1, "penaltyCap": 2, "items": [
              {"code": "T.1", "kind": "BONUS", "nameVi": "Thưởng", "nameEn": "Bonus", "points": 1.5, "provenance": "test"},
              {"code": "P.1", "kind": "PENALTY", "nameVi": "Trừ", "nameEn": "Penalty", "points": 0.5, "provenance": "test"}]},
            "criteria": [
            """;

    final ScoringYear world = new ScoringYear();
    String ranking = "";

    /** Sheets of all four members, decided: 9.5, 9, 8.5 and 6.25 points. */
    String[] sheets() {
        var set = published(world.small().replace("\"criteria\": [", ADJUSTMENTS));
        String[] sheets = {
            world.submitted(set, world.head, ScoringYear.four(100, 1, 2)),
            world.submitted(set, world.deputy, ScoringYear.four(100, 0, 1)),
            world.submitted(set, world.member, ScoringYear.four(100, 1, 1)),
            world.submitted(set, world.other, ScoringYear.four(50, 1, 1))
        };
        ScoringYear.decided(sheets);
        return sheets;
    }

    /** Publishes a set, whose ranking is this one's from then on; its id. */
    String published(String body) {
        var set = world.published(body);
        ranking = world.ranking(set);
        return set;
    }

    Response publish(String subject, String body) {
        return Api.as(subject).header("Accept-Language", "en").body(body).post(ranking + "/publications");
    }
}
