package vn.thidua.scoresheet;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.thidua.Api;
import vn.thidua.Fixture;
import vn.thidua.TestYears;

/**
 * A year of a test's own with everybody who has a turn on a score sheet: members each below a province of its own, with
 * officers and directors, one of the Ministry's departments, its emulation office and the council. The first member is
 * the head, the second a deputy; each member checks the next one.
 */
public final class FullYear {

    /** Two leaves of one field, two of none, a bonus and a penalty item. */
    private static final String SMALL = """
            {"year": %1$d, "nameVi": "Bảng thử %1$d", "nameEn": "Test table %1$d", "total": 10, "provenance": "test",
             "ratingClasses": [{"code": "TOT", "nameVi": "Tốt", "nameEn": "Good", "from": 90},
                               {"code": "YEU", "nameVi": "Yếu", "nameEn": "Weak", "from": 0}],
             "tieBreaks": [{"kind": "SUBTREE_TOTAL", "code": "A.1"}], "appealDays": 3,
             "criteria": [
              {"code": "A", "nameVi": "Nhóm", "nameEn": "Group", "maxScore": 10, "provenance": "test"},
              {"code": "A.1", "parentCode": "A", "nameVi": "Tỷ lệ", "nameEn": "Rate", "maxScore": 4, "field": "%2$s",
               "notApplicablePolicy": "FULL_MARKS", "provenance": "test", "ladder": {"type": "PERCENT_BANDS", "bands": [
                {"lower": 100, "lowerInclusive": true, "points": 4},
                {"lower": 50, "lowerInclusive": true, "upper": 100, "upperInclusive": false, "points": 1.75},
                {"upper": 50, "upperInclusive": false, "points": 0}]}},
              {"code": "A.2", "parentCode": "A", "nameVi": "Kế hoạch", "nameEn": "Plan", "maxScore": 2, "field": "%2$s",
               "notApplicablePolicy": "ZERO", "provenance": "test", "ladder": {"type": "BINARY"}},
              {"code": "A.3", "parentCode": "A", "nameVi": "Sai phạm", "nameEn": "Wrongdoing", "maxScore": 2,
               "notApplicablePolicy": "EXCLUDE_FROM_BASE", "provenance": "test", "field": "KHAC-%2$s",
               "ladder": {"type": "DEDUCTION", "step": 0.5}},
              {"code": "A.4", "parentCode": "A", "nameVi": "Mô hình", "nameEn": "Models", "maxScore": 2,
               "notApplicablePolicy": "ZERO", "provenance": "test", "ladder": {"type": "PER_ITEM", "points": 1}}],
             "adjustments": {"bonusCap": 3, "items": [
              {"code": "C.1", "kind": "BONUS", "nameVi": "Sáng kiến", "nameEn": "Initiative", "points": 2, "maxPoints": 4,
               "provenance": "test"},
              {"code": "D.1", "kind": "PENALTY", "nameVi": "Kỷ luật", "nameEn": "Discipline", "points": 5,
               "provenance": "test"}]}}
            """;

    /** Somebody who reads every sheet. */
    private final String reader = Fixture.subject("AUDITOR");

    public final int year = TestYears.next();
    public final String group = Fixture.group("CLUSTER").toString();
    public final String groupYear = Fixture.groupYear(group, year).toString();
    public final List<String> units = new ArrayList<>();
    public final List<String> provinces = new ArrayList<>();
    public final List<String> officers = new ArrayList<>();
    public final List<String> directors = new ArrayList<>();
    private final Map<Integer, Integer> checkers = new HashMap<>();
    final String department = "VU" + year;
    public final String fieldOfficer =
            ScoringYear.person("FIELD_OFFICER", ScoringYear.unit("MINISTRY_DEPARTMENT", null, department));
    public final String ministry = Fixture.subject("MINISTRY_OFFICER");
    public final String council = Fixture.subject("COUNCIL_SECRETARY");

    public FullYear(int members) {
        for (int i = 0; i < members; i++) {
            join(i);
        }
    }

    private void join(int i) {
        var province = ScoringYear.unit("PROVINCE_COMMITTEE", null, "Tỉnh " + i);
        var unit = ScoringYear.unit("JUSTICE_DEPARTMENT", province, "Sở " + (char) ('A' + i));
        Fixture.member(groupYear, unit, i + 1);
        units.add(unit);
        provinces.add(ScoringYear.person("PROVINCE", province));
        officers.add(ScoringYear.person("OFFICER", unit));
        directors.add(ScoringYear.person("DIRECTOR", unit));
    }

    /** Who checks the unit of that index by the plan; each the one before it while there is none. */
    int checkerOf(int unit) {
        return checkers.getOrDefault(unit, (unit + units.size() - 1) % units.size());
    }

    /** By hand: each member checks the next one. */
    public void assignCrossChecks() {
        var pairs = IntStream.range(0, units.size())
                .mapToObj(i -> "{\"checkerId\": \"%s\", \"checkedId\": \"%s\"}"
                        .formatted(units.get(checkerOf(i)), units.get(i)))
                .collect(Collectors.joining(","));
        Api.as(directors.get(0))
                .body("{\"pairs\": [" + pairs + "]}")
                .put(crossChecks())
                .then()
                .statusCode(201);
    }

    /** By lot. */
    void drawCrossChecks() {
        var plan = Api.as(officers.get(0))
                .body("{}")
                .post(crossChecks() + "/draw")
                .then()
                .statusCode(201)
                .extract();
        List<String> checked = plan.path("pairs.checked.id");
        List<String> by = plan.path("pairs.checker.id");
        for (int i = 0; i < checked.size(); i++) {
            checkers.put(units.indexOf(checked.get(i)), units.indexOf(by.get(i)));
        }
    }

    private String crossChecks() {
        return "/v1/groups/" + group + "/years/" + year + "/cross-checks";
    }

    public String small() {
        return small(year, department);
    }

    /** The set of such a year, whose first two leaves are a department's. */
    public static String small(int year, String department) {
        return SMALL.formatted(year, department);
    }

    /** Drafts and publishes a set; its id. */
    public String published(String body) {
        String id = Api.as(ministry)
                .body(body)
                .post("/v1/criteria-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(ministry)
                .header("If-Match", "\"0\"")
                .body("{\"decisionNumber\": \"M9/QĐ-BTP\", \"decisionDate\": \"%d-03-31\"}".formatted(year))
                .post("/v1/criteria-sets/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    Response openAll(String subject, String set) {
        return Api.as(subject)
                .header("Accept-Language", "en")
                .body("{\"criteriaSetId\": \"" + set + "\"}")
                .post("/v1/groups/" + group + "/years/" + year + "/score-sheets");
    }

    /** Opens the sheets of all members by the set; their addresses in the order of the members. */
    public List<String> opened(String set) {
        List<String> ids =
                openAll(directors.get(0), set).then().statusCode(201).extract().path("items.id");
        return ids.stream().map(id -> "/v1/score-sheets/" + id).toList();
    }

    /** Sends a body to a sheet's address with the version that the sheet has now. */
    public Response send(String subject, String method, String sheet, String path, String body) {
        var tag = Api.as(reader).get(sheet).then().extract().header("ETag");
        var request = Api.as(subject).header("Accept-Language", "en").header("If-Match", tag);
        return (body == null ? request : request.body(body)).request(method, sheet + path);
    }

    Response step(String subject, String sheet, String path) {
        return send(subject, "POST", sheet, "/" + path, null);
    }

    Response assess(String subject, String sheet, String assessments) {
        return send(subject, "PUT", sheet, "/assessments", "{\"assessments\": [" + assessments + "]}");
    }

    public Response giveBack(String subject, String sheet, String to) {
        return send(subject, "POST", sheet, "/return", "{\"reason\": \"Xem lại\", \"to\": \"" + to + "\"}");
    }

    /** Full marks for the four leaves of the small set, entered by the unit's officer. */
    public void enterFullMarks(int unit, String sheet) {
        send(officers.get(unit), "PUT", sheet, "/entries", """
                        {"entries": [
                         {"code": "A.1", "figures": {"numerator": 20, "denominator": 20}, "evidence": "Số 1"},
                         {"code": "A.2", "figures": {"done": true}},
                         {"code": "A.3", "figures": {"count": 0}},
                         {"code": "A.4", "figures": {"count": 2}}]}
                        """).then().statusCode(200);
    }

    /** Takes the sheet of a unit, step by step, from wherever it is to the state. */
    public void bring(int unit, String sheet, String to) {
        String status = Api.as(reader).get(sheet).then().extract().path("status");
        while (!status.equals(to)) {
            status = next(unit, sheet, status).then().statusCode(200).extract().path("status");
        }
    }

    private Response next(int unit, String sheet, String status) {
        return switch (status) {
            case "OPEN" -> {
                enterFullMarks(unit, sheet);
                yield step(directors.get(unit), sheet, "submission");
            }
            case "SUBMITTED" -> confirm(provinces.get(unit), sheet);
            case "CONFIRMED" -> step(ministry, sheet, "field-scoring");
            case "FIELD_SCORED" -> step(directors.get(checkerOf(unit)), sheet, "cross-check");
            case "CROSS_CHECKED" -> step(directors.get(0), sheet, "consolidation");
            default -> step(council, sheet, "finalisation");
        };
    }

    Response confirm(String subject, String sheet) {
        return send(
                subject,
                "POST",
                sheet,
                "/confirmation",
                "{\"documentNumber\": \"M12/XN-UBND\", \"documentDate\": \"%d-11-15\"}".formatted(year));
    }

    Response appeal(String subject, String sheet, String code) {
        return send(subject, "POST", sheet, "/appeals", "{\"code\": \"" + code + "\", \"reason\": \"Có văn bản gốc\"}");
    }

    Response decide(String subject, String sheet, String appeal, String outcome) {
        return send(
                subject,
                "POST",
                sheet,
                "/appeals/" + appeal + "/decision",
                "{\"outcome\": \"" + outcome + "\", \"reason\": \"Đã xem văn bản gốc\"}");
    }
}
