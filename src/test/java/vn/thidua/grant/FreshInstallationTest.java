package vn.thidua.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.reference.EmptyDatabase;
import vn.thidua.reference.ReferenceData;
import vn.thidua.reference.ReferenceId;
import vn.thidua.reference.ReferenceSet;

/** From a database that holds nothing but its schema to the first registration, by what an installation has. */
@QuarkusTest
class FreshInstallationTest {

    private static final String BTP = ReferenceId.of("org/btp").toString();

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    ReferenceData reference;

    @BeforeEach
    void the_database_is_empty() {
        EmptyDatabase.make();
    }

    @Test
    void the_first_admin_of_an_empty_database_stands_at_the_ministry_that_the_reference_data_has() {
        firstAdmin.make("first");
        Api.as("first").get("/v1/me").then().body("grants.organisationId", contains(BTP));
        Api.as("first")
                .get("/v1/organisations/{id}", BTP)
                .then()
                .statusCode(200)
                .body("names.name", contains("Bộ Tư pháp"))
                .body("codes.code", contains("BTP"));
        assertThat(Database.value("select count(*) from organisation")).isEqualTo("1");
        reference.load(EnumSet.allOf(ReferenceSet.Name.class));
        assertThat(Database.value("select count(*) from organisation where kind = 'MINISTRY'"))
                .isEqualTo("1");
        assertThat(Database.value("select count(*) from organisation_name where organisation_id = '" + BTP + "'"))
                .isEqualTo("1");
    }

    @Test
    void with_the_reference_data_a_unit_registers_a_title_once_its_group_is_formed() {
        reference.load(EnumSet.allOf(ReferenceSet.Name.class));
        firstAdmin.make("first");
        grant("ministry", "MINISTRY_OFFICER", BTP);
        var unit = ReferenceId.of("org/stp-laocai").toString();
        grant("officer", "OFFICER", unit);
        register(unit, "TTLDXS").then().statusCode(201).body("status", equalTo("DRAFT"));
    }

    @Test
    void without_it_the_ministry_makes_units_law_and_title_by_operations() {
        firstAdmin.make("first");
        grant("ministry", "MINISTRY_OFFICER", BTP);
        var province = make("first", "/v1/organisations", """
                {"kind": "PROVINCE_COMMITTEE", "name": "Ủy ban nhân dân tỉnh Thử", "code": "10", "establishedOn": "1991-10-01"}
                """);
        var unit = make("first", "/v1/organisations", """
                {"kind": "JUSTICE_DEPARTMENT", "parentId": "%s", "name": "Sở Tư pháp tỉnh Thử", "establishedOn": "1991-10-01"}
                """.formatted(province.<String>path("id")))
                .<String>path("id");
        grant("officer", "OFFICER", unit);
        register(unit, "TTLDXS").then().statusCode(400).body("errors.pointer", contains("/entries/0/awardCode"));
        var law = make("ministry", "/v1/legal-instruments", """
                {"number": "15/2003/QH11", "kind": "LAW", "title": "Luật Thi đua, khen thưởng", "issuer": "Quốc hội",
                 "effectiveFrom": "2004-07-01", "provisions": [{"article": "27"}]}
                """);
        make("ministry", "/v1/award-titles", """
                {"code": "TTLDXS", "position": 1, "nameVi": "Tập thể lao động xuất sắc",
                 "nameEn": "Excellent Labour Collective", "subjectTypes": ["COLLECTIVE"], "level": "MINISTRY",
                 "provisionId": "%s", "effectiveFrom": "2004-07-01"}
                """.formatted(law.<String>path("provisions[0].id")));
        entry(unit, "TTLDXS").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"units,UNITS", "catalogue,CATALOGUE"})
    void a_set_is_named_in_the_setting_in_small_letters(String written, ReferenceSet.Name set) {
        var reader = ConfigProvider.getConfig().getConverter(ReferenceSet.Name.class);
        assertThat(reader.orElseThrow().convert(written)).isEqualTo(set);
    }

    /** Forms the group of 2023 with this one member, and registers. */
    private Response register(String unit, String code) {
        String group = make("ministry", "/v1/groups", """
                {"kind": "REGION", "code": "KV1", "name": "Khu vực thi đua"}
                """).path("id");
        Api.as("ministry")
                .body("""
                        {"decisionNumber": "1/QĐ-BTP", "decisionDate": "2022-12-20", "registrationDueOn": "2023-03-31",
                         "members": [{"organisationId": "%s", "office": "HEAD"}]}
                        """.formatted(unit))
                .put("/v1/groups/{id}/years/2023", group)
                .then()
                .statusCode(201);
        return entry(unit, code);
    }

    private static Response entry(String unit, String code) {
        return Api.as("officer")
                .body("""
                        {"organisationId": "%s", "groupId": "%s", "year": 2023,
                         "entries": [{"awardCode": "%s", "subjectType": "COLLECTIVE", "organisationId": "%1$s"}]}
                        """.formatted(unit, Database.value("select id from emulation_group"), code))
                .post("/v1/registrations");
    }

    private static void grant(String subject, String role, String unit) {
        make("first", "/v1/grants", """
                {"subject": "%s", "role": "%s", "organisationId": "%s", "from": "2023-01-01"}
                """.formatted(subject, role, unit));
    }

    private static Response make(String subject, String address, String body) {
        var made = Api.as(subject).body(body).post(address);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made;
    }
}
