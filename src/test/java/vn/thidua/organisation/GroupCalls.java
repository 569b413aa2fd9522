package vn.thidua.organisation;

import io.restassured.response.Response;
import java.util.UUID;
import vn.thidua.Api;

/** Groups and their years as the Ministry makes them. */
final class GroupCalls {

    private GroupCalls() {}

    /** A new region. */
    static String region(String ministry) {
        return create(ministry, "REGION", code(), "Khu vực thử").path("id");
    }

    static Response create(String ministry, String kind, String code, String name) {
        return Api.as(ministry).body(group(kind, code, name)).post("/v1/groups");
    }

    static String group(String kind, String code, String name) {
        return "{\"kind\": \"%s\", \"code\": \"%s\", \"name\": \"%s\"}".formatted(kind, code, name);
    }

    static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 13);
    }

    static String year(String... members) {
        return """
               {"decisionNumber": "M09/QĐ-BTP", "decisionDate": "2100-12-20",
                "registrationDueOn": "2101-03-31", "members": [%s]}
               """.formatted(String.join(",", members));
    }

    static String member(UUID unit, String office) {
        return "{\"organisationId\": \"%s\", \"office\": \"%s\"}".formatted(unit, office);
    }
}
