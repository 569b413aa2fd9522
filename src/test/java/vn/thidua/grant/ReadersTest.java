package vn.thidua.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;

/**
 * Who reads what, in which state: every kind of document and list of the service, by everybody. All documents are one
 * unit's where a unit has them. The columns: of the unit itself its <b>st</b>aff, an officer of a <b>di</b>vision, its
 * <b>of</b>ficer and <b>d</b>i<b>r</b>ector, and the <b>pr</b>ovince above it; of its group, each its director, a
 * <b>ri</b>val, the member that <b>c</b>hec<b>k</b>s it, the <b>he</b>ad and a <b>de</b>puty; the province above
 * another unit (<b>op</b>) and the head of another group (<b>og</b>); nationally a <b>fi</b>eld officer, a
 * <b>mi</b>nistry officer, the council's <b>se</b>cretary, a <b>c</b>ouncil <b>m</b>ember, an <b>au</b>ditor and an
 * <b>ad</b>min; and whoever has <b>no</b> grant, and a <b>ma</b>chine that reads summaries.
 *
 * <p>{@code +} reads it (finds it in the list); {@code .} does not find it; {@code -} may never read its like.
 */
@QuarkusTest
class ReadersTest {

    private static final String TABLE = """
            document                            state           st di of dr pr  ri ck he de  op og  fi mi se cm au ad  no ma
            unit                                                 +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  +   -  -
            unit: history                                        -  -  +  +  +   +  +  +  +   +  +   -  +  -  -  +  -   -  -
            units                                                +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  +   -  -
            unit's people                                        -  +  +  +  -   .  .  .  .   -  .   -  +  +  +  +  -   -  -
            person                                               -  +  +  +  -   .  .  .  .   -  .   -  +  +  +  +  -   -  -
            person: history                                      -  -  +  +  .   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            person: logins                                       -  -  +  +  -   .  .  .  .   -  .   -  -  -  -  -  +   -  -
            person: login                                        -  -  +  +  -   .  .  .  .   -  .   -  -  -  -  -  +   -  -
            group                                                +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  +   -  -
            group: history                                       -  -  +  +  +   +  +  +  +   +  +   -  +  -  -  +  -   -  -
            groups                                               +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  +   -  -
            group's year                                         +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  +   -  -
            group's year: history                                -  -  +  +  +   +  +  +  +   +  +   -  +  -  -  +  -   -  -
            campaign                            DRAFT            .  .  +  +  +   .  .  .  .   .  .   .  +  .  .  .  -   -  -
            campaign                            LAUNCHED         +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            campaign                            CLOSED           +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            campaign: history                   DRAFT            -  -  +  +  +   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            campaigns                           DRAFT            .  .  +  +  +   .  .  .  .   .  .   .  +  .  .  .  -   -  -
            campaigns                           LAUNCHED         +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            campaign: history                   LAUNCHED         -  -  +  +  +   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            campaign: participations            LAUNCHED         +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            campaign: participation             LAUNCHED         +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            campaign: commitments               LAUNCHED         -  -  +  +  +   .  .  +  .   .  .   -  +  +  +  +  -   -  -
            agreement                           DRAFT            -  -  .  .  -   .  .  +  .   -  .   -  .  .  .  .  -   -  -
            agreement                           OPEN             -  -  +  +  -   +  +  +  +   -  .   -  +  +  +  +  -   -  -
            agreement                           SIGNED           -  -  +  +  -   +  +  +  +   -  .   -  +  +  +  +  -   -  -
            agreements                          DRAFT            -  -  .  .  -   .  .  +  .   -  .   -  .  .  .  .  -   -  -
            agreements                          OPEN             -  -  +  +  -   +  +  +  +   -  .   -  +  +  +  +  -   -  -
            agreement: history                  DRAFT            -  -  .  .  .   .  .  +  .   .  .   -  .  -  -  .  -   -  -
            agreement: history                  OPEN             -  -  +  +  .   +  +  +  +   .  .   -  +  -  -  +  -   -  -
            agreement: signatures               OPEN             -  -  +  +  -   +  +  +  +   -  .   -  +  +  +  +  -   -  -
            agreement: signature                OPEN             -  -  +  +  -   +  +  +  +   -  .   -  +  +  +  +  -   -  -
            award-titles                                         +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            one of award-titles                                  +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            one of award-titles: history                         -  -  +  +  +   +  +  +  +   +  +   -  +  -  -  +  -   -  -
            commendation-forms                                   +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            one of commendation-forms                            +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            one of commendation-forms: history                   -  -  +  +  +   +  +  +  +   +  +   -  +  -  -  +  -   -  -
            legal-instruments                                    +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            one of legal-instruments                             +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            one of legal-instruments: history                    -  -  +  +  +   +  +  +  +   +  +   -  +  -  -  +  -   -  -
            registration                        DRAFT            -  -  +  +  .   .  .  .  .   .  .   -  .  .  .  .  -   -  -
            registration                        SUBMITTED        -  -  +  +  +   .  .  +  +   .  .   -  +  +  +  +  -   -  -
            registration                        RETURNED         -  -  +  +  +   .  .  +  +   .  .   -  +  +  +  +  -   -  -
            registration                        ACCEPTED         -  -  +  +  +   .  .  +  +   .  .   -  +  +  +  +  -   -  -
            registration                        CONSOLIDATED     -  -  +  +  +   .  .  +  +   .  .   -  +  +  +  +  -   -  -
            registrations                       DRAFT            -  -  +  +  .   .  .  .  .   .  .   -  .  .  .  .  -   -  -
            registrations                       SUBMITTED        -  -  +  +  +   .  .  +  +   .  .   -  +  +  +  +  -   -  -
            registration: history               DRAFT            -  -  +  +  .   .  .  .  .   .  .   -  .  -  -  .  -   -  -
            registration: history               SUBMITTED        -  -  +  +  +   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            registrations consolidated                           -  -  .  .  .   .  .  .  .   .  .   -  .  .  .  .  -   -  -
            set                                 DRAFT            .  .  .  .  .   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            set                                 CONSULTATION     +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            set                                 PUBLISHED        +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            set                                 SUPERSEDED       +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            sets                                DRAFT            .  .  .  .  .   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            sets                                CONSULTATION     +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            set: comments                       CONSULTATION     +  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            set: comment                        CONSULTATION     +  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            set: comments                       SUPERSEDED       +  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            set: consultation                   CONSULTATION     .  .  .  .  .   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            set: diff                           PUBLISHED        +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            set: export                         PUBLISHED        +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  -   -  -
            set: history                        DRAFT            -  -  .  .  .   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            set: history                        PUBLISHED        -  -  +  +  +   +  +  +  +   +  +   -  +  -  -  +  -   -  -
            set: sheet-migrations               PUBLISHED        -  -  -  -  -   -  -  -  -   -  -   -  +  -  -  -  -   -  -
            assignment                                           -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            assignment: history                                  -  -  +  +  +   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            sheet                               OPEN             -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            sheet                               SUBMITTED        -  +  +  +  +   .  .  +  +   .  .   +  +  +  +  +  -   -  -
            sheet                               CONFIRMED        -  +  +  +  +   .  .  +  +   .  .   +  +  +  +  +  -   -  -
            sheet                               FIELD_SCORED     -  +  +  +  +   .  +  +  +   .  .   +  +  +  +  +  -   -  -
            sheet                               CROSS_CHECKED    -  +  +  +  +   .  +  +  +   .  .   +  +  +  +  +  -   -  -
            sheet                               CONSOLIDATED     -  +  +  +  +   .  +  +  +   .  .   +  +  +  +  +  -   -  -
            sheet                               FINAL            -  +  +  +  +   .  +  +  +   .  .   +  +  +  +  +  -   -  -
            sheets                              OPEN             -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            sheets                              SUBMITTED        -  +  +  +  +   .  .  +  +   .  .   +  +  +  +  +  -   -  -
            sheets                              FIELD_SCORED     -  +  +  +  +   .  +  +  +   .  .   +  +  +  +  +  -   -  -
            sheets compared                     OPEN             -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            sheets compared                     SUBMITTED        -  +  +  +  +   .  .  +  +   .  .   +  +  +  +  +  -   -  -
            sheet: explanation                  OPEN             -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            sheet: explanation                  SUBMITTED        -  +  +  +  +   .  .  +  +   .  .   +  +  +  +  +  -   -  -
            sheet: explanation                  FIELD_SCORED     -  +  +  +  +   .  +  +  +   .  .   +  +  +  +  +  -   -  -
            sheet: sources                      OPEN             -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            sheet: sources                      SUBMITTED        -  +  +  +  +   .  .  +  +   .  .   +  +  +  +  +  -   -  -
            sheet: appeals                      OPEN             -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            sheet: appeals                      SUBMITTED        -  +  +  +  +   .  .  +  +   .  .   +  +  +  +  +  -   -  -
            sheet: history                      OPEN             -  -  +  +  +   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            sheet: history                      SUBMITTED        -  -  +  +  +   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            sheet: evidence                     OPEN             -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            sheet: evidence                     SUBMITTED        -  +  +  +  +   .  .  +  +   .  .   +  +  +  +  +  -   -  -
            sheet: evidence                     FIELD_SCORED     -  +  +  +  +   .  +  +  +   .  .   +  +  +  +  +  -   -  -
            sheet: evidence no longer cited     OPEN             -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            sheet: evidence no longer cited     FIELD_SCORED     -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            evidence that serves twice                           -  .  .  .  .   .  .  +  +   .  .   +  +  +  +  +  -   -  -
            file                                                 -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            files                                                -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            file: content                                        -  +  +  +  +   .  .  .  .   .  .   +  +  +  +  +  -   -  -
            file: history                                        -  -  +  +  +   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            cross-checks                                         -  -  +  +  -   +  +  +  +   -  .   -  +  +  +  +  -   -  -
            cross-checks: history                                -  -  .  .  .   .  .  .  .   .  .   -  +  -  -  +  -   -  -
            rankings                                             -  -  +  +  -   +  +  +  +   -  .   +  +  +  +  +  -   -  -
            ranking                                              -  -  +  +  -   +  +  +  +   -  .   +  +  +  +  +  -   -  -
            ranking: publications                                -  -  +  +  -   +  +  +  +   -  .   +  +  +  +  +  -   -  -
            ranking: publication                                 -  -  +  +  -   +  +  +  +   -  .   +  +  +  +  +  -   -  -
            national rankings                                    -  -  .  .  -   .  .  .  .   -  .   +  +  +  +  +  -   -  -
            summary                                              -  -  +  +  -   +  +  +  +   -  .   +  +  +  +  +  -   -  +
            summaries                                            -  -  +  +  -   +  +  +  +   -  +   +  +  +  +  +  -   -  +
            grant                                                -  -  -  -  -   -  -  -  -   -  -   -  -  -  -  -  +   -  -
            grants                                               -  -  -  -  -   -  -  -  -   -  -   -  -  -  -  -  +   -  -
            grant: history                                       -  -  -  -  -   -  -  -  -   -  -   -  -  -  -  -  +   -  -
            me                                                   +  +  +  +  +   +  +  +  +   +  +   +  +  +  +  +  +   +  +
            """;

    private static final int DOCUMENT = 36;
    private static final int STATE = 15;
    private static final List<String> GAP_BEFORE = List.of("ri", "op", "fi", "no");

    /** What is looked for in a list. */
    private static final Map<String, String> IN_LIST = Map.ofEntries(
            Map.entry("agreements", "agreement"),
            Map.entry("campaigns", "campaign"),
            Map.entry("campaign: commitments", "commitment"),
            Map.entry("files", "file"),
            Map.entry("grants", "grant"),
            Map.entry("groups", "group"),
            Map.entry("registrations", "registration"),
            Map.entry("set: comments", "set: comment"),
            Map.entry("sets", "set"),
            Map.entry("sheets", "sheet"),
            Map.entry("sheets compared", "sheet"),
            Map.entry("unit's people", "person"),
            Map.entry("units", "unit"));

    private ReadersWorld world;

    @BeforeEach
    void one_document_of_every_kind() {
        world = new ReadersWorld();
    }

    @Test
    void everybody_reads_what_the_table_says_and_nothing_else() {
        var lines = TABLE.lines().toList();
        assertThat(lines.get(0).substring(DOCUMENT + STATE).strip().split(" +"))
                .containsExactlyElementsOf(world.people.keySet());
        var found = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            found.add(told(
                    line.substring(0, DOCUMENT).strip(),
                    line.substring(DOCUMENT, DOCUMENT + STATE).strip()));
        }
        assertThat(found).isEqualTo(lines.subList(1, lines.size()));
    }

    /** The line of the table as it ought to be. */
    private String told(String document, String state) {
        if (!state.isEmpty()) {
            var kind = document.replaceAll(":.*", "");
            world.stands(IN_LIST.getOrDefault(kind, kind), state);
        }
        var line = new StringBuilder(("%-" + DOCUMENT + "s%-" + STATE + "s").formatted(document, state));
        world.people.forEach((who, subject) -> {
            line.append(GAP_BEFORE.contains(who) ? "   " : "  ").append(answer(document, who, subject));
        });
        return line.toString().stripTrailing();
    }

    private String answer(String document, String who, String subject) {
        var address = world.address(document);
        var caller = who.equals(ReadersWorld.MACHINE) ? Api.asMachine(subject) : Api.as(subject);
        var answer = caller.get(address);
        var sought = IN_LIST.get(document);
        return switch (answer.statusCode()) {
            case 200 -> sought == null || answer.asString().contains(id(world.address(sought))) ? "+" : ".";
            case 404 -> ".";
            case 403 -> "-";
            default -> "" + answer.statusCode();
        };
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void every_reading_operation_of_the_contract_stands_in_the_table() {
        var inTable = TABLE.lines()
                .skip(1)
                .map(line -> world.address(line.substring(0, DOCUMENT).strip()).replaceAll("\\?.*", ""))
                .toList();
        var missing = new ArrayList<String>();
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>(
                Api.as("anybody").get("/v1/openapi.json").then().extract().path("paths"));
        paths.forEach((path, operations) -> {
            boolean open = path.startsWith("/v1/open");
            var address = path.replaceAll("\\{[^}]+}", "[^/]+");
            if (operations.containsKey("get") && !open && inTable.stream().noneMatch(one -> one.matches(address))) {
                missing.add(path);
            }
        });
        assertThat(missing).isEmpty();
    }
}
