package vn.thidua.crosscheck;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import vn.thidua.Api;
import vn.thidua.scoresheet.ScoringYear;

/** Calls about who checks whom in a year of a test's own. */
final class CrossCheckCalls {

    final ScoringYear world = new ScoringYear();
    final String set = world.published(world.small());
    final String address = "/v1/groups/" + world.group + "/years/" + world.year + "/cross-checks";

    /** Each member checks the next. */
    final String circle = pairs(
            pair(world.head, world.deputy),
            pair(world.deputy, world.member),
            pair(world.member, world.other),
            pair(world.other, world.head));

    Response assign(String subject, String ifMatch, String body) {
        return request(subject, ifMatch).body(body).put(address);
    }

    Response draw(String subject, String ifMatch, String body) {
        return request(subject, ifMatch).body(body).post(address + "/draw");
    }

    private static RequestSpecification request(String subject, String ifMatch) {
        var request = Api.as(subject).header("Accept-Language", "en");
        return ifMatch == null ? request : request.header("If-Match", ifMatch);
    }

    static String pairs(String... pairs) {
        return "{\"pairs\": [" + String.join(", ", pairs) + "]}";
    }

    static String pair(String checker, String checked) {
        return "{\"checkerId\": \"%s\", \"checkedId\": \"%s\"}".formatted(checker, checked);
    }
}
