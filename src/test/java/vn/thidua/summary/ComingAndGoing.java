package vn.thidua.summary;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.scoresheet.ScoringYear;

/**
 * Two regions of a year whose units come, go and hand in what is asked of them, one random step after the other; a
 * third group of the year has no agreement and no record at all.
 */
final class ComingAndGoing {

    static final int YEAR = 2031;
    static final LocalDate CAMPAIGN_FROM = LocalDate.of(YEAR, 6, 1);

    private static final String MEMBER = "{\"organisationId\": \"%s\", \"office\": \"%s\"}";
    private static final String SHA256 = "82d998cb17f83c73cec27242d39a72f3e596d98723d25310ff66b46b4588356a";

    /** A region as it should be by what was answered. */
    static final class Region {
        final String group = Fixture.group("REGION").toString();
        final List<String> present = new ArrayList<>();
        final List<String> left = new ArrayList<>();
        String agreement;

        String address() {
            return "/v1/groups/" + group + "/years/" + YEAR;
        }

        String id() {
            return Database.value("select id from group_year where group_id = '" + group + "'");
        }
    }

    final String ministry = Fixture.subject("MINISTRY_OFFICER");
    private final UUID issuer = Fixture.unit("MINISTRY", null, "Bộ thử");
    final List<Region> regions = List.of(new Region(), new Region());
    final ScoringYear unmoved = new ScoringYear(YEAR);
    private final String set = unmoved.published(unmoved.small());
    private final List<String> units = new ArrayList<>();

    /** What happened so far, each kind of step once. */
    final Set<String> seen = new TreeSet<>();

    private final Map<String, String> people = new HashMap<>();
    private final SplittableRandom random;
    private final String campaign;

    ComingAndGoing(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < 9; i++) {
            var unit = Fixture.unit("JUSTICE_DEPARTMENT", null, "Sở " + i).toString();
            units.add(unit);
            people.put(
                    unit, Fixture.person("Người " + i, unit, "2020-01-01", null).toString());
            Fixture.grant(unit + ".director", "DIRECTOR", unit);
            Fixture.grant(unit + ".officer", "OFFICER", unit);
        }
        for (int i = 0; i < 2; i++) {
            var region = regions.get(i);
            region.present.addAll(units.subList(4 * i, 4 * i + 4));
            decide(region, region.present).then().statusCode(201);
            region.agreement = opened(region);
        }
        campaign = launched();
    }

    private String opened(Region region) {
        var head = region.present.get(0) + ".officer";
        String id = Api.as(head)
                .body("""
                      {"groupId": "%s", "year": %d, "title": "Giao ước", "dueOn": "%d-09-15",
                       "text": "Các đơn vị cùng nhau ký kết giao ước thi đua.",
                       "targets": [{"content": "Việc", "measure": "100%%"}]}
                      """.formatted(region.group, YEAR, YEAR))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(head)
                .header("If-Match", "\"0\"")
                .post("/v1/agreements/{id}/opening", id)
                .then()
                .statusCode(200);
        return id;
    }

    private String launched() {
        String id = Api.as(ministry)
                .body("""
                      {"level": "MINISTRY", "type": "THEMATIC", "title": "Phong trào", "startsOn": "%s",
                       "endsOn": "%d-12-31", "issuerId": "%s", "addressees": ["%s"]}
                      """.formatted(CAMPAIGN_FROM, YEAR, issuer, String.join("\", \"", units)))
                .post("/v1/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.as(ministry)
                .header("If-Match", "\"0\"")
                .post("/v1/campaigns/{id}/launch", id)
                .then()
                .statusCode(200);
        return id;
    }

    /** Does something at random, and says what; refuses to go on where the answer is not the one that is right. */
    String step() {
        var region = regions.get(random.nextInt(2));
        var unit = units.get(random.nextInt(units.size()));
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> revise(region);
            case 3 -> leave(region);
            case 4 -> sign(region, unit);
            case 5 -> register(region, unit);
            case 6 -> takePart(unit);
            case 7 -> pledge(unit);
            default -> score(region, unit);
        };
    }

    /** Drops a member where there is one to spare, and takes a unit in that belongs nowhere. */
    private String revise(Region region) {
        var named = new ArrayList<>(region.present);
        var dropped = named.size() > 1 && random.nextBoolean() ? named.remove(random.nextInt(named.size())) : null;
        var free = units.stream()
                .filter(one -> regions.stream().noneMatch(other -> other.present.contains(one)))
                .toList();
        var taken = free.isEmpty() || random.nextInt(3) == 0 ? null : free.get(random.nextInt(free.size()));
        if (taken != null) {
            named.add(taken);
        }
        var refused = dropped != null && hasRecords(region, dropped);
        require(decide(region, named), refused ? 409 : 200);
        seen.add(refused ? "drop refused" : dropped == null ? "named" : "drop");
        if (!refused) {
            seen.add(taken == null ? "same" : region.left.contains(taken) ? "back" : "join");
            region.present.clear();
            region.present.addAll(named);
            region.left.remove(taken);
        }
        return "drop " + dropped + ", take " + taken + (refused ? " refused" : "");
    }

    private Response decide(Region region, List<String> named) {
        var members = named.stream()
                .map(unit -> MEMBER.formatted(unit, unit.equals(named.get(0)) ? "HEAD" : "MEMBER"))
                .collect(Collectors.joining(", "));
        var request = Api.as(ministry).body("""
                {"decisionNumber": "M1/QĐ", "decisionDate": "%d-12-20", "registrationDueOn": "%d-09-15", "members": [%s]}
                """.formatted(YEAR - 1, YEAR, members));
        return (region.agreement == null ? request : request.header("If-Match", "*")).put(region.address());
    }

    private boolean hasRecords(Region region, String unit) {
        return Database.value("""
                select exists (select from agreement_signature where organisation_id = '%1$s' and agreement_id = '%2$s')
                    or exists (select from registration where organisation_id = '%1$s' and group_year_id = '%3$s')
                    or exists (select from score_sheet where organisation_id = '%1$s' and group_year_id = '%3$s')
                    or exists (select from campaign_participation where organisation_id = '%1$s' and status <> 'ADDRESSED')
                """.formatted(unit, region.agreement, region.id()))
                .equals("t");
    }

    private String leave(Region region) {
        var unit = region.present.get(random.nextInt(region.present.size()));
        var isHead = unit.equals(region.present.get(0));
        var next = isHead && region.present.size() > 1 ? region.present.get(1) : null;
        var day = LocalDate.of(YEAR, 1, 1).plusDays(random.nextInt(250));
        var answer = Api.as(ministry)
                .header("If-Match", "*")
                .body("""
                      {"leftOn": "%s", "decisionNumber": "M2/QĐ", "decisionDate": "%s", "reason": "Chuyển nhóm"%s}
                      """.formatted(day, day, next == null ? "" : ", \"newHeadId\": \"" + next + "\""))
                .post(region.address() + "/members/{unit}/exit", unit);
        var refused = isHead && next == null;
        require(answer, refused ? 409 : 200);
        if (!refused) {
            region.present.remove(unit);
            region.left.add(unit);
            seen.add(isHead ? "head leaves" : "leave");
        }
        return "leave " + unit + " on " + day;
    }

    private String sign(Region region, String unit) {
        var answer = Api.as(unit + ".director")
                .body("{\"sha256\": \"" + SHA256 + "\"}")
                .put("/v1/agreements/{id}/signatures/{unit}", region.agreement, unit);
        var signed = region.present.contains(unit) && answer.statusCode() != 409;
        require(answer, signed ? 201 : region.present.contains(unit) ? 409 : 404);
        return "sign " + unit;
    }

    private String register(Region region, String unit) {
        var officer = unit + ".officer";
        var draft =
                Api.as(officer).body("""
                      {"organisationId": "%1$s", "groupId": "%2$s", "year": %3$d, "entries":
                       [{"awardCode": "TTLDTT", "subjectType": "COLLECTIVE", "organisationId": "%1$s"}]}
                      """.formatted(unit, region.group, YEAR)).post("/v1/registrations");
        if (!region.present.contains(unit)) {
            require(draft, 400);
        } else if (draft.statusCode() == 201 && random.nextInt(4) > 0) {
            require(
                    Api.as(unit + ".director")
                            .header("If-Match", "\"0\"")
                            .post("/v1/registrations/{id}/submission", draft.<String>path("id")),
                    200);
        }
        return "register " + unit + " " + draft.statusCode();
    }

    private String takePart(String unit) {
        var participation = "/v1/campaigns/" + campaign + "/participations/" + unit;
        var accepts = random.nextInt(3) > 0;
        var answer = Api.as(unit + ".officer")
                .header("If-Match", "*")
                .body(
                        accepts
                                ? "{\"status\": \"ACCEPTED\", \"headcountOn\": \"" + CAMPAIGN_FROM + "\"}"
                                : "{\"status\": \"DECLINED\", \"reason\": \"Bận\"}")
                .put(participation);
        return "take part " + unit + " " + answer.statusCode();
    }

    private String pledge(String unit) {
        var answer = Api.as(unit + ".officer")
                .body("{\"organisationId\": \"%s\", \"personIds\": [\"%s\"]}".formatted(unit, people.get(unit)))
                .post("/v1/campaigns/{id}/commitments", campaign);
        return "pledge " + unit + " " + answer.statusCode();
    }

    private String score(Region region, String unit) {
        var sheet = Api.as(ministry)
                .body("{\"criteriaSetId\": \"%s\", \"groupId\": \"%s\", \"organisationId\": \"%s\"}"
                        .formatted(set, region.group, unit))
                .post("/v1/score-sheets");
        if (sheet.statusCode() == 201 && random.nextBoolean()) {
            Database.execute("""
                    update score_sheet set status = 'SUBMITTED', first_submitted_at = now(), submitted_at = now(),
                           submitted_by = 'test'
                     where id = '%s'
                    """.formatted(sheet.<String>path("id")));
        }
        return "score " + unit + " " + sheet.statusCode();
    }

    private static void require(Response answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError("not " + status + ": " + answer.statusCode() + " " + answer.asString());
        }
    }
}
