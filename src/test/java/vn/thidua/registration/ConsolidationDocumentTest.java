package vn.thidua.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.text.CanonicalJson;

/** The text whose hash is kept: what a consolidation of the past says may not come out otherwise one day. */
class ConsolidationDocumentTest {

    private static final UUID GROUP = id(1);
    private static final UUID HEAD = id(2);
    private static final UUID MEMBER = id(3);
    private static final UUID PERSON = id(4);

    private static final String CANONICAL = """
            {"candidates":[\
            {"awardCode":"LDTT","name":"Nguyễn Văn A","note":"Hai sáng kiến",\
            "personId":"00000000-0000-0000-0000-000000000004","subjectType":"INDIVIDUAL",\
            "unitId":"00000000-0000-0000-0000-000000000003"},\
            {"awardCode":"TTLDTT","name":"Sở B","organisationId":"00000000-0000-0000-0000-000000000003",\
            "subjectType":"COLLECTIVE","unitId":"00000000-0000-0000-0000-000000000003"}],\
            "groupId":"00000000-0000-0000-0000-000000000001",\
            "missing":[{"id":"00000000-0000-0000-0000-000000000002","name":"Sở A"}],\
            "titles":[\
            {"awardCode":"LDTT","collectives":0,"individuals":1,"nameEn":"Title LDTT","nameVi":"Lao động tiên tiến"},\
            {"awardCode":"TTLDTT","collectives":1,"individuals":0,"nameEn":"Title TTLDTT",\
            "nameVi":"Tập thể lao động tiên tiến"}],\
            "units":[{"onTime":false,"organisation":{"id":"00000000-0000-0000-0000-000000000003","name":"Sở B"},\
            "submittedAt":"2024-03-31T17:00:00Z","titles":[{"awardCode":"LDTT","collectives":0,"individuals":1},\
            {"awardCode":"TTLDTT","collectives":1,"individuals":0}]}],\
            "year":2024}""";

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    @Test
    void its_canonical_text_stays_as_it_is() throws Exception {
        var member = new GroupYearRef.Member(MEMBER, GroupYearRef.Office.MEMBER);
        var head = new GroupYearRef.Member(HEAD, GroupYearRef.Office.HEAD);
        var year = new GroupYearRef(id(5), GROUP, 2024, LocalDate.of(2024, 3, 31), List.of(head, member), List.of());
        var document = new ConsolidationAssembly(
                        year,
                        List.of(title("LDTT", "Lao động tiên tiến"), title("TTLDTT", "Tập thể lao động tiên tiến")),
                        List.of(accepted()),
                        Map.of(HEAD, new OrganisationRef(HEAD, "Sở A"), MEMBER, new OrganisationRef(MEMBER, "Sở B")),
                        Map.of(PERSON, "Nguyễn Văn A", MEMBER, "Sở B"))
                .document();
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        assertEquals(CANONICAL, CanonicalJson.of(json.valueToTree(document)));
    }

    private static AwardVersion title(String code, String name) {
        var title = new AwardVersion();
        title.award = new Award(id(9), AwardKind.TITLE, code, 1, Instant.parse("2024-01-01T00:00:00Z"));
        title.nameVi = name;
        title.nameEn = "Title " + code;
        return title;
    }

    private static Registration accepted() {
        var registration = new Registration(id(6), id(5), MEMBER, Instant.parse("2024-03-01T00:00:00Z"));
        var ids = new ArrayDeque<>(List.of(id(7), id(8)));
        registration.revise(
                List.of(
                        new RegistrationEntryDraft("LDTT", CandidateType.INDIVIDUAL, PERSON, null, "Hai sáng kiến"),
                        new RegistrationEntryDraft("TTLDTT", CandidateType.COLLECTIVE, null, MEMBER, null)),
                ids::removeFirst,
                Instant.parse("2024-03-01T00:00:00Z"));
        registration.submit("director", Instant.parse("2024-03-31T17:00:00Z"));
        registration.accept("head", Instant.parse("2024-04-01T00:00:00Z"));
        return registration;
    }
}
