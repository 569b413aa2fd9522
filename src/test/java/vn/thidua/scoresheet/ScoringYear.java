package vn.thidua.scoresheet;

import io.restassured.response.Response;
import java.time.Year;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Row;
import vn.thidua.TestYears;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.ExampleTable;

/**
 * A year of a test's own: a group of four units (head, deputy and two members) with their officers and directors, a
 * province above the second member, and the Ministry.
 */
public final class ScoringYear {

    /** Four leaves: A.1 four points by percentage, A.2 to A.4 two points each. */
    private static final String SMALL = """
            {"year": %1$d, "nameVi": "Bảng thử %1$d", "nameEn": "Test table %1$d", "total": 10, "provenance": "test",
             "ratingClasses": [{"code": "TOT", "nameVi": "Tốt", "nameEn": "Good", "from": 90},
                               {"code": "YEU", "nameVi": "Yếu", "nameEn": "Weak", "from": 0}],
             "tieBreaks": [{"kind": "SUBTREE_TOTAL", "code": "A.1"}, {"kind": "EARLIER_SUBMISSION"}],
             "criteria": [
              {"code": "A", "nameVi": "Nhóm", "nameEn": "Group", "maxScore": 10, "provenance": "test"},
              {"code": "A.1", "parentCode": "A", "nameVi": "Tỷ lệ", "nameEn": "Rate", "maxScore": 4, "division": "BTTP",
               "notApplicablePolicy": "FULL_MARKS", "provenance": "test", "ladder": {"type": "PERCENT_BANDS", "bands": [
                {"lower": 100, "lowerInclusive": true, "points": 4},
                {"lower": 50, "lowerInclusive": true, "upper": 100, "upperInclusive": false, "points": 1.75},
                {"upper": 50, "upperInclusive": false, "points": 0}]}},
              {"code": "A.2", "parentCode": "A", "nameVi": "Kế hoạch", "nameEn": "Plan", "maxScore": 2, "division": "VP",
               "evidenceRequired": true, "notApplicablePolicy": "ZERO", "provenance": "test", "ladder": {"type": "BINARY"}},
              {"code": "A.3", "parentCode": "A", "nameVi": "Sai phạm", "nameEn": "Wrongdoing", "maxScore": 2,
               "notApplicablePolicy": "EXCLUDE_FROM_BASE", "provenance": "test",
               "ladder": {"type": "DEDUCTION", "step": 0.5}},
              {"code": "A.4", "parentCode": "A", "nameVi": "Mô hình", "nameEn": "Models", "maxScore": 2,
               "evidenceRequired": true, "notApplicablePolicy": "ZERO", "provenance": "test",
               "ladder": {"type": "PER_ITEM", "points": 1}}]}
            """;

    public final int year;
    public final String group = Fixture.group("CLUSTER").toString();
    public final String groupYear;
    public final String province = unit("PROVINCE_COMMITTEE", null, "Tỉnh");
    public final String head = unit("JUSTICE_DEPARTMENT", null, "Sở A");
    public final String deputy = unit("JUSTICE_DEPARTMENT", null, "Sở B");
    public final String member = unit("JUSTICE_DEPARTMENT", province, "Sở C");
    public final String other = unit("ENFORCEMENT_OFFICE", null, "Cục D");
    public final String ministry = Fixture.subject("MINISTRY_OFFICER");
    public final String headOfficer = person("OFFICER", head);
    public final String officer = person("OFFICER", member);
    public final String director = person("DIRECTOR", member);
    public final String stranger = person("DIRECTOR", unit("JUSTICE_DEPARTMENT", null, "Sở lạ"));

    public ScoringYear() {
        this(TestYears.next());
    }

    /** Another group in the same year, as a ranking of the whole country needs it. */
    public ScoringYear(int year) {
        this.year = year;
        groupYear = Fixture.groupYear(group, year).toString();
        for (int i = 0; i < members().size(); i++) {
            Fixture.member(groupYear, members().get(i), i + 1);
        }
    }

    public List<String> members() {
        return List.of(head, deputy, member, other);
    }

    public static String unit(String kind, String parent, String name) {
        var id = Fixture.unit(kind, parent, name);
        if (parent != null || kind.equals("MINISTRY_DEPARTMENT")) {
            Row.of("organisation_code")
                    .with("organisation_id", id)
                    .with("code", name)
                    .insert();
        }
        return id.toString();
    }

    public static String person(String role, String unit) {
        return Fixture.holder(role, unit);
    }

    public String small() {
        return SMALL.formatted(year);
    }

    /** The small set, for units of these kinds alone. */
    public String smallFor(String... kinds) {
        var named = Arrays.stream(kinds).map(kind -> "\"" + kind + "\"").collect(Collectors.joining(", "));
        return small().replaceFirst("\\{", "{\"unitKinds\": [" + named + "],");
    }

    public String example() {
        return example(year);
    }

    /** The 104 leaves of the example table, with the days of a year and no campaign of 2023. */
    public static String example(int year) {
        try {
            CriteriaTree tree = ExampleTable.tree();
            var body = new LinkedHashMap<String, Object>(Map.of("year", year, "total", 200));
            body.putAll(Map.of("nameVi", "Bảng mẫu", "nameEn", "Example", "provenance", "M"));
            body.put("ratingClasses", tree.ratingClasses());
            body.put("tieBreaks", tree.tieBreaks());
            body.put("criteria", tree.criteria());
            return ExampleTable.JSON
                    .writeValueAsString(body)
                    .replaceAll(",\"campaignId\":\"[0-9a-f-]+\"", "")
                    .replaceAll("\"2023-(\\d\\d-\\d\\d)\"", "\"" + year + "-$1\"")
                    .replace("-02-28", Year.isLeap(year) ? "-02-29" : "-02-28");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Drafts a set; its id. */
    public String drafted(String body) {
        return Api.as(ministry)
                .body(body)
                .post("/v1/criteria-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Drafts and publishes a set; its id. */
    public String published(String body) {
        var id = drafted(body);
        publish(id).then().statusCode(200);
        return id;
    }

    public Response publish(String id) {
        return Api.as(ministry)
                .header("If-Match", "\"0\"")
                .body("{\"decisionNumber\": \"484/QĐ-BTP\", \"decisionDate\": \"%d-03-31\"}".formatted(year))
                .post("/v1/criteria-sets/" + id + "/publication");
    }

    /** The address of the ranking of those units that a set is for. */
    public String ranking(String set) {
        return "/v1/groups/" + group + "/years/" + year + "/rankings/" + set;
    }

    public Response create(String subject, String set, String unit) {
        return Api.as(subject)
                .header("Accept-Language", "en")
                .body(sheet(set, unit))
                .post("/v1/score-sheets");
    }

    public String sheet(String set, String unit) {
        return "{\"criteriaSetId\": \"%s\", \"groupId\": \"%s\", \"organisationId\": \"%s\"}"
                .formatted(set, group, unit);
    }

    /** Opens a sheet of the unit; its address. */
    public String opened(String set, String unit) {
        return "/v1/score-sheets/"
                + create(headOfficer, set, unit)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** Scores leaves of a sheet; {@code entries} is the inside of the JSON array. */
    public static Response enter(String subject, String sheet, int version, String entries) {
        return Api.as(subject)
                .header("Accept-Language", "en")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"entries\": [" + entries + "]}")
                .put(sheet + "/entries");
    }

    public static Response submit(String subject, String sheet, int version) {
        return Api.as(subject)
                .header("Accept-Language", "en")
                .header("If-Match", "\"" + version + "\"")
                .post(sheet + "/submission");
    }

    public static Response giveBack(String subject, String sheet, int version) {
        return Api.as(subject)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"Thiếu minh chứng\"}")
                .post(sheet + "/return");
    }

    /** Entries for the four leaves of the small set; {@code percent} decides on A.1. */
    public static String four(int percent, int cases, int models) {
        return """
               {"code": "A.1", "figures": {"numerator": %d, "denominator": 100}, "varianceReason": "Còn việc"},
               {"code": "A.2", "figures": {"done": true}, "evidence": "Kế hoạch số 1"},
               {"code": "A.3", "figures": {"count": %d}, "varianceReason": "Có sai phạm"},
               {"code": "A.4", "figures": {"count": %d}, "evidence": "Báo cáo số 2", "varianceReason": "Ít mô hình"}
               """.formatted(percent, cases, models);
    }

    /** Opens, fills and submits the sheet of a unit by a director made for it; its address. */
    public String submitted(String set, String unit, String entries) {
        var sheet = opened(set, unit);
        var director = person("DIRECTOR", unit);
        enter(director, sheet, 0, entries).then().statusCode(200);
        submit(director, sheet, 1).then().statusCode(200);
        return sheet;
    }

    /** All stages after submission at once: who tests rankings need not walk them. */
    public static void decided(String... sheets) {
        for (var sheet : sheets) {
            Database.execute("""
                    update score_sheet set status = 'FINAL', confirmation_number = '12/UBND', confirmation_date = '2023-11-20',
                           version = version + 1 where id = '%s'
                    """.formatted(id(sheet)));
        }
    }

    /** Back to its unit from whatever stage. */
    public static void reopened(String sheet) {
        Database.execute("""
                update score_sheet set status = 'OPEN', submitted_at = null, submitted_by = null, version = version + 1
                 where id = '%s'
                """.formatted(id(sheet)));
    }

    /** Reopens a sheet, says something else and submits it again. */
    public void corrected(String sheet, String unit, String entries) {
        reopened(sheet);
        var director = person("DIRECTOR", unit);
        enter(director, sheet, version(sheet), entries).then().statusCode(200);
        submit(director, sheet, version(sheet)).then().statusCode(200);
    }

    /** What a bonus or penalty item comes to on a sheet. */
    public static void adjusted(String sheet, String code, String points) {
        var entry = Row.of("score_entry")
                .with("score_sheet_id", id(sheet))
                .with("code", code)
                .with("stage", "GROUP")
                .with("figures", "{\"count\": 1}")
                .with("points", points)
                .insert();
        Row.of("score_leaf")
                .with("score_sheet_id", id(sheet))
                .with("code", code)
                .with("score_entry_id", entry)
                .insert();
    }

    private static int version(String sheet) {
        return Integer.parseInt(Database.value("select version from score_sheet where id = '%s'".formatted(id(sheet))));
    }

    public static String id(String sheet) {
        return sheet.substring(sheet.lastIndexOf('/') + 1);
    }
}
