package vn.thidua.grant;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Row;
import vn.thidua.TestYears;
import vn.thidua.scoresheet.FullYear;
import vn.thidua.scoresheet.ScoringYear;

/**
 * A group of five units and one document of every kind, all of its fourth unit where a unit has them; each unit checks
 * the next one.
 */
final class ReadersWorld {

    private static final String PARENT = "select parent_id from organisation where id = '%s'";
    static final String MACHINE = "ma";
    private static final int OWN = 3;
    private static final int RIVAL = 4;

    final FullYear year = new FullYear(5);
    final Map<String, String> people = new LinkedHashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final String own = year.units.get(OWN);
    private final UUID person;
    private final String inYear = "/v1/groups/" + year.group + "/years/" + year.year;

    ReadersWorld() {
        person = Fixture.person("Nguyễn Văn Ngọc", own, "2020-01-01", null);
        people();
        units();
        campaigns();
        agreement();
        registration();
        criteria();
        sheet();
    }

    /** By the heads of the table's columns. */
    private void people() {
        people.put("st", ScoringYear.person("STAFF", own));
        people.put("di", ScoringYear.person("DIVISION_OFFICER", ScoringYear.unit("DIVISION", own, "VP")));
        people.put("of", year.officers.get(OWN));
        people.put("dr", year.directors.get(OWN));
        people.put("pr", year.provinces.get(OWN));
        people.put("ri", year.directors.get(RIVAL));
        people.put("ck", year.directors.get(OWN - 1));
        people.put("he", year.directors.get(0));
        people.put("de", year.officers.get(1));
        people.put("op", year.provinces.get(RIVAL));
        people.put("og", new FullYear(3).directors.get(0));
        people.put("fi", year.fieldOfficer);
        people.put("mi", year.ministry);
        people.put("se", year.council);
        people.put("cm", Fixture.subject("COUNCIL_MEMBER"));
        people.put("au", Fixture.subject("AUDITOR"));
        people.put("ad", Fixture.subject("ADMIN"));
        people.put("no", "nobody-who-reads");
        people.put(MACHINE, "machine-" + year.year);
    }

    /** The address of a document by its name in the table. */
    String address(String name) {
        var address = made.get(name);
        if (address == null) {
            throw new IllegalArgumentException("Nothing is called " + name);
        }
        return address;
    }

    private void units() {
        made.put("unit", "/v1/organisations/" + own);
        made.put("unit's people", "/v1/organisations/" + own + "/people");
        made.put("person", "/v1/people/" + person);
        var logins = "/v1/people/" + person + "/logins";
        var login = Api.as(year.officers.get(OWN))
                .body("{\"subject\": \"login-%d\", \"from\": \"%d-01-01\"}".formatted(year.year, year.year))
                .post(logins)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        made.put("person: logins", logins);
        made.put("person: login", login.substring(login.indexOf("/v1")));
        made.put("group", "/v1/groups/" + year.group);
        made.put("group's year", inYear);
        for (var one : List.of("unit", "person", "group", "group's year")) {
            made.put(one + ": history", made.get(one) + "/history");
        }
        made.put("units", "/v1/organisations?parentId=" + Database.value(PARENT.formatted(own)));
        Database.execute("update emulation_group set code = 'R%d' where id = '%s'".formatted(year.year, year.group));
        made.put("groups", "/v1/groups?code=R" + year.year);
        for (var kind : List.of("award-titles", "commendation-forms", "legal-instruments")) {
            made.put(kind, "/v1/" + kind);
            String first =
                    Api.as(year.ministry).get("/v1/" + kind).then().extract().path("items[0].id");
            made.put("one of " + kind, "/v1/" + kind + "/" + first);
            made.put("one of " + kind + ": history", "/v1/" + kind + "/" + first + "/history");
        }
        made.put("grants", "/v1/grants?subject=" + year.officers.get(OWN));
        made.put("me", "/v1/me");
        made.put("summaries", "/v1/summaries?year=" + year.year);
        var grant = Database.value("select id from role_grant where subject = '" + year.officers.get(OWN) + "'");
        made.put("grant", "/v1/grants/" + grant);
        made.put("grant: history", "/v1/grants/" + grant + "/history");
        made.put("summary", inYear + "/summary");
    }

    private void campaigns() {
        var id = Row.of("campaign")
                .with("level", "UNIT")
                .with("issuer_id", own)
                .with("starts_on", year.year + "-01-01")
                .with("ends_on", year.year + "-12-31")
                .with("answers_until", year.year + "-12-31")
                .insert();
        Row.of("campaign_participation")
                .with("campaign_id", id)
                .with("organisation_id", own)
                .insert();
        var commitment = Row.of("campaign_commitment")
                .with("campaign_id", id)
                .with("organisation_id", own)
                .with("person_id", person)
                .with("committed_on", year.year + "-02-01")
                .insert();
        var campaign = "/v1/campaigns/" + id;
        made.put("commitment", "/" + commitment);
        made.put("campaign", campaign);
        for (var part : List.of("history", "participations", "commitments")) {
            made.put("campaign: " + part, campaign + "/" + part);
        }
        made.put("campaign: participation", campaign + "/participations/" + own);
        made.put("campaigns", "/v1/campaigns?limit=100&year=" + year.year);
    }

    private void agreement() {
        var id = Row.of("agreement")
                .with("group_year_id", year.groupYear)
                .with("due_on", year.year + "-03-31")
                .insert();
        Row.of("agreement_signature")
                .with("agreement_id", id)
                .with("organisation_id", own)
                .with("sha256", "0".repeat(64))
                .with("signed_at", year.year + "-01-01")
                .insert();
        made.put("agreement", "/v1/agreements/" + id);
        for (var part : List.of("history", "signatures")) {
            made.put("agreement: " + part, "/v1/agreements/" + id + "/" + part);
        }
        made.put("agreement: signature", "/v1/agreements/" + id + "/signatures/" + own);
        made.put("agreements", "/v1/agreements?groupId=" + year.group);
    }

    private void registration() {
        var id = Row.of("registration")
                .with("organisation_id", own)
                .with("group_year_id", year.groupYear)
                .insert();
        made.put("registration", "/v1/registrations/" + id);
        made.put("registration: history", "/v1/registrations/" + id + "/history");
        made.put("registrations", "/v1/registrations?groupId=" + year.group);
        made.put("registrations consolidated", inYear + "/registration-consolidation");
    }

    private void criteria() {
        int other = TestYears.next();
        var set = Row.of("criteria_set").with("year", other).insert();
        var address = "/v1/criteria-sets/" + set;
        var comment = Row.of("criteria_comment")
                .with("criteria_set_id", set)
                .with("organisation_id", own)
                .insert();
        made.put("set", address);
        made.put("set: comment", address + "/comments/" + comment);
        made.put("set: diff", address + "/diff?against=" + set);
        for (var part : List.of("comments", "consultation", "export", "history", "sheet-migrations")) {
            made.put("set: " + part, address + "/" + part);
        }
        made.put("sets", "/v1/criteria-sets?year=" + other);
    }

    private void sheet() {
        var set = year.published(year.small());
        var assignment = "/v1/criteria-sets/" + set + "/assignments/" + own;
        Api.as(year.ministry)
                .body("{\"notAssigned\": []}")
                .put(assignment)
                .then()
                .statusCode(201);
        made.put("assignment", assignment);
        made.put("assignment: history", assignment + "/history");
        var sheet = year.opened(set).get(OWN);
        made.put("sheet", sheet);
        for (var part : List.of("explanation", "sources", "appeals", "history")) {
            made.put("sheet: " + part, sheet + "/" + part);
        }
        year.assignCrossChecks();
        year.enterFullMarks(OWN, sheet);
        var replaced = cited(sheet, "cũ");
        var cited = cited(sheet, "mới");
        made.put("sheet: evidence", sheet + "/evidence/" + cited);
        made.put("sheet: evidence no longer cited", sheet + "/evidence/" + replaced);
        made.put("file", "/v1/attachments/" + cited);
        made.put("file: content", "/v1/attachments/" + cited + "/content");
        made.put("file: history", "/v1/attachments/" + cited + "/history");
        made.put("files", "/v1/attachments?organisationId=" + own);
        made.put("sheets", "/v1/score-sheets?groupId=" + year.group);
        made.put("sheets compared", "/v1/score-comparisons?organisationId=" + own);
        made.put("evidence that serves twice", inYear + "/shared-evidence");
        made.put("cross-checks", inYear + "/cross-checks");
        made.put("cross-checks: history", inYear + "/cross-checks/history");
        rankings(set);
    }

    private void rankings(String set) {
        var states = "update score_sheet set status = '%s', submitted_at = %s, first_submitted_at = now(),"
                + " confirmation_number = '1', confirmation_date = '2023-11-15' where group_year_id = '%s'";
        Database.execute(states.formatted("FINAL", "now()", year.groupYear));
        var ranking = inYear + "/rankings/" + set;
        Api.as(year.ministry).body("{}").post(ranking + "/publications").then().statusCode(201);
        Database.execute(states.formatted("OPEN", "null", year.groupYear));
        made.put("rankings", inYear + "/rankings");
        made.put("ranking", ranking);
        made.put("ranking: publications", ranking + "/publications");
        made.put("ranking: publication", ranking + "/publications/1");
        made.put("national rankings", "/v1/national-rankings/" + year.year);
    }

    private String cited(String sheet, String words) {
        String file = Api.as(year.officers.get(OWN))
                .contentType("application/octet-stream")
                .queryParam("organisationId", own)
                .queryParam("fileName", words + ".pdf")
                .body(("%PDF-1.7\n%" + words + year.year + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        year.send(
                        year.officers.get(OWN),
                        "PUT",
                        sheet,
                        "/entries",
                        "{\"entries\": [{\"code\": \"A.2\", \"figures\": {\"done\": true}, \"evidenceFiles\": [\""
                                + file + "\"]}]}")
                .then()
                .statusCode(200);
        return file;
    }

    /** Puts the document of a kind into a state, whatever that takes. */
    void stands(String kind, String state) {
        var id = made.get(kind).substring(made.get(kind).lastIndexOf('/') + 1);
        Database.execute(STATES.get(kind).formatted(state, id));
    }

    private static final Map<String, String> STATES =
            Map.of("campaign", """
            update campaign set status = '%1$s', launched_at = case when '%1$s' <> 'DRAFT' then now() end,
                   closed_at = case when '%1$s' = 'CLOSED' then now() end where id = '%2$s'
            """, "agreement", """
            update agreement set status = '%1$s', opened_at = case when '%1$s' <> 'DRAFT' then now() end,
                   sha256 = case when '%1$s' <> 'DRAFT' then repeat('0', 64) end,
                   completed_at = case when '%1$s' = 'SIGNED' then now() end where id = '%2$s'
            """, "registration", """
            update registration set status = '%1$s', return_reason = case when '%1$s' = 'RETURNED' then 'Thiếu' end,
                   submitted_at = case when '%1$s' <> 'DRAFT' then now() end where id = '%2$s'
            """, "set", """
            update criteria_set set status = '%1$s', consultation_due_on = '2023-01-31', decision_number = 'M1',
                   decision_date = '2023-03-31',
                   published_at = case when '%1$s' in ('PUBLISHED', 'SUPERSEDED') then now() end where id = '%2$s'
            """, "sheet", """
            update score_sheet set status = '%1$s', confirmation_number = '1', confirmation_date = '2023-11-15',
                   submitted_at = case when '%1$s' <> 'OPEN' then now() end, first_submitted_at = now()
             where id = '%2$s'
            """);
}
