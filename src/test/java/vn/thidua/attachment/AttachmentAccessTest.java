package vn.thidua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Region;
import vn.thidua.http.RawContent;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Problem;

@QuarkusTest
class AttachmentAccessTest {

    private final UUID province = Fixture.unit("PROVINCE_COMMITTEE", null, "Tỉnh thử");
    private final Region region;
    private final UUID unit;
    private final String officer;

    @Inject
    Attachments attachments;

    AttachmentAccessTest() {
        region = new Region(2, 2152, province);
        unit = region.unit(0);
        officer = region.officer(0);
    }

    @Test
    void a_file_of_another_unit_is_not_there() {
        var address = Files.kept(officer, unit, Files.pdf()).header("Location");
        var other = region.officer(1);
        for (var of : List.of("", "/content", "/history")) {
            Api.as(officer).get(address + of).then().statusCode(200);
            Api.as(other).get(address + of).then().statusCode(404);
        }
        Api.as(other)
                .queryParam("organisationId", unit)
                .get("/v1/attachments")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void nobody_uploads_for_a_unit_outside_their_scope() {
        Files.upload(officer, region.unit(1), "a.pdf", Files.pdf())
                .post("/v1/attachments")
                .then()
                .statusCode(404);
        assertThat(Files.filesOf(region.unit(1))).isZero();
    }

    @Test
    void a_director_a_division_and_the_province_above_work_with_the_units_files() {
        var division = Fixture.subject();
        Fixture.grant(division, "DIVISION_OFFICER", Region.division(unit).toString());
        var above = Fixture.subject();
        Fixture.grant(above, "PROVINCE", province.toString());
        for (var subject : List.of(region.director(0), division, above)) {
            var address = Files.kept(subject, unit, Files.pdf()).header("Location");
            Api.as(officer).get(address + "/content").then().statusCode(200);
            Api.as(subject).get(address + "/content").then().statusCode(200);
        }
        Files.upload(division, region.unit(1), "a.pdf", Files.pdf())
                .post("/v1/attachments")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIELD_OFFICER", "MINISTRY_OFFICER", "COUNCIL_MEMBER", "COUNCIL_SECRETARY", "AUDITOR"})
    void national_roles_read_every_file_and_upload_none(String role) {
        var address = Files.kept(officer, unit, Files.pdf()).header("Location");
        var reader = Fixture.subject(role);
        Api.as(reader).get(address).then().statusCode(200);
        Api.as(reader).get(address + "/content").then().statusCode(200);
        Files.upload(reader, unit, "a.pdf", Files.pdf())
                .post("/v1/attachments")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STAFF", "ADMIN"})
    void who_does_not_score_sees_no_evidence(String role) {
        var address = Files.kept(officer, unit, Files.pdf()).header("Location");
        var other = Fixture.subject();
        Fixture.grant(other, role, unit.toString());
        Api.as(other).get(address).then().statusCode(403);
        Api.as(other).get(address + "/content").then().statusCode(403);
        Api.as(other).get("/v1/attachments").then().statusCode(403);
    }

    @Test
    void other_rooms_find_files_and_are_told_which_are_missing() {
        var mine = UUID.fromString(Files.kept(officer, unit, Files.pdf()).path("id"));
        var theirs = UUID.fromString(
                Files.kept(region.officer(1), region.unit(1), Files.pdf()).path("id"));
        var none = UUID.randomUUID();
        var asked = List.of(none, mine, theirs, none);
        var scope = new Scope(false, Set.of(unit), Set.of());
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(attachments.find(asked).keySet()).containsExactlyInAnyOrder(mine, theirs);
            assertThat(attachments.find(asked).get(mine).organisationId()).isEqualTo(unit);
            assertThat(attachments.hold(asked, scope)).containsExactly(none, theirs);
            assertThat(attachments.hold(List.of(mine), scope)).isEmpty();
            assertThat(attachments.hold(List.of(), scope)).isEmpty();
            assertThat(attachments.find(List.of())).isEmpty();
        });
    }

    @Test
    void other_rooms_hand_out_what_they_have_authorised() throws Exception {
        var file = Files.pdf();
        var id = UUID.fromString(Files.kept(officer, unit, file).path("id"));
        QuarkusTransaction.requiringNew().call(() -> {
            var answer = attachments.download(id, null);
            assertThat(answer.getStatus()).isEqualTo(200);
            var sent = new ByteArrayOutputStream();
            ((RawContent) answer.getEntity()).sendTo(sent);
            assertThat(sent.toByteArray()).isEqualTo(file);
            var tag = answer.getHeaderString("ETag");
            assertThat(attachments.download(id, tag).getStatus()).isEqualTo(304);
            assertThatThrownBy(() -> attachments.download(UUID.randomUUID(), null))
                    .isInstanceOf(Problem.class);
            return null;
        });
    }

    @Test
    void what_is_kept_can_neither_be_changed_nor_deleted() throws Exception {
        var id = Files.kept(officer, unit, Files.pdf()).<String>path("id");
        for (var sql : List.of(
                "update attachment set file_name = 'x' where id = '" + id + "'",
                "delete from attachment where id = '" + id + "'",
                "update attachment_content set size = 1",
                "update attachment_chunk set bytes = 'x'")) {
            assertThatThrownBy(() -> Database.execute(sql)).hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> Database.execute("delete from attachment_content"))
                .hasMessageContaining("is still referenced from table \"attachment\"");
        try (var application = Database.asApplication();
                var statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from attachment_chunk"))
                    .hasMessageContaining("permission denied");
        }
        Api.as(officer).get("/v1/attachments/" + id).then().body("id", equalTo(id));
    }
}
