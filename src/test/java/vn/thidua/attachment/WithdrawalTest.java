package vn.thidua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Fixture;
import vn.thidua.Race;
import vn.thidua.Region;
import vn.thidua.TestTime;

/** A file that nothing rests on may be taken back; what it was stays known. */
@QuarkusTest
class WithdrawalTest {

    private final Region region = new Region(2, 2154);
    private final UUID unit = region.unit(0);
    private final String officer = region.officer(0);

    @AfterEach
    void today() {
        TestTime.reset();
    }

    @Test
    void a_withdrawn_file_leaves_the_list_and_its_bytes_go_but_that_it_existed_stays() throws Exception {
        var content = Files.pdf();
        var file = Files.kept(officer, unit, content);
        TestTime.set("2154-10-02T03:15:00Z");

        withdraw(officer, file, "\"0\"")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("withdrawal.reason", equalTo("Tải nhầm."))
                .body("withdrawal.by", equalTo(officer))
                .body("withdrawal.at", equalTo("2154-10-02T03:15:00Z"));
        assertThat(Files.contents(AttachmentsTest.sha256(content))).isZero();
        assertThat(Files.chunks(AttachmentsTest.sha256(content))).isZero();
        var address = file.header("Location");
        Api.as(officer).get(address + "/content").then().statusCode(404);
        Api.as(officer)
                .get(address)
                .then()
                .statusCode(200)
                .body("sha256", equalTo(AttachmentsTest.sha256(content)))
                .body("withdrawal.reason", equalTo("Tải nhầm."));
        Api.as(officer)
                .get(address + "/history")
                .then()
                .body("items.operation", contains("INSERT", "UPDATE"))
                .body("items[1].new.withdrawal_reason", equalTo("Tải nhầm."));
        Api.as(officer)
                .queryParam("organisationId", unit)
                .get("/v1/attachments")
                .then()
                .body("items", empty())
                .body("usage.used", equalTo(0));
    }

    @Test
    void the_bytes_stay_while_another_file_has_them_and_may_come_again() throws Exception {
        var content = Files.pdf();
        var first = Files.kept(officer, unit, content);
        var other = Files.kept(region.officer(1), region.unit(1), content);

        withdraw(officer, first, "\"0\"").then().statusCode(200);
        assertThat(Api.as(region.officer(1))
                        .get(other.header("Location") + "/content")
                        .asByteArray())
                .isEqualTo(content);
        withdraw(region.officer(1), other, "\"0\"").then().statusCode(200);
        assertThat(Files.contents(AttachmentsTest.sha256(content))).isZero();

        var again = Files.kept(officer, unit, content);
        assertThat(Api.as(officer).get(again.header("Location") + "/content").asByteArray())
                .isEqualTo(content);
    }

    @Test
    void a_content_that_comes_while_its_last_file_goes_is_whole() throws Exception {
        var content = Files.pdf(ContentQueries.CHUNK + 1, System.nanoTime());
        for (int i = 0; i < 10; i++) {
            var file = Files.kept(officer, unit, content);
            var turns = new AtomicInteger();
            var statuses = Race.of(
                    2,
                    () -> turns.getAndIncrement() == 0
                            ? withdraw(officer, file, "\"0\"").statusCode()
                            : Files.upload(officer, unit, "lai.pdf", content)
                                    .post("/v1/attachments")
                                    .statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(200, 201);
            assertThat(Files.chunks(AttachmentsTest.sha256(content))).isEqualTo(2);
        }
    }

    @Test
    void of_many_who_withdraw_a_file_one_does() throws Exception {
        var file = Files.kept(officer, unit, Files.pdf());

        var statuses = Race.of(8, () -> withdraw(officer, file, "\"0\"").statusCode());
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(Collections.frequency(statuses, 412)).isEqualTo(7);
        withdraw(officer, file, "\"1\"").then().statusCode(409).body("detail", equalTo("Tệp này đã được rút."));
    }

    @Test
    void a_file_of_another_unit_is_not_there_and_a_reader_withdraws_nothing() {
        var file = Files.kept(officer, unit, Files.pdf());

        withdraw(region.officer(1), file, "\"0\"").then().statusCode(404);
        withdraw(Fixture.subject("AUDITOR"), file, "\"0\"").then().statusCode(403);
        Api.as(officer).get(file.header("Location")).then().body("withdrawal", nullValue());
    }

    @Test
    void a_reason_that_shows_nothing_is_no_reason() {
        var file = Files.kept(officer, unit, Files.pdf());

        Api.as(officer)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"\u00a0\u200b\"}")
                .post(file.header("Location") + "/withdrawal")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"))
                .body("errors.detail", contains("Không được để trống."));
    }

    @Test
    void a_unit_has_room_for_so_many_bytes_and_is_told_how_many() {
        uses(47 * 1024 * 1024);
        Files.upload(officer, unit, "a.pdf", Files.pdf(2 * 1024 * 1024, 1))
                .post("/v1/attachments")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        containsString("Tệp này (2,0 MB) vượt dung lượng còn lại: đơn vị đã dùng 47,0 trong 48,0 MB."));
        Files.upload(officer, unit, "a.pdf", Files.pdf(1024 * 1024, 1))
                .post("/v1/attachments")
                .then()
                .statusCode(201);
        Api.as(officer)
                .queryParam("organisationId", unit)
                .get("/v1/attachments")
                .then()
                .body("usage.used", equalTo(48 * 1024 * 1024))
                .body("usage.quota", equalTo(48 * 1024 * 1024));
        Files.upload(region.officer(1), region.unit(1), "a.pdf", Files.pdf())
                .post("/v1/attachments")
                .then()
                .statusCode(201);
    }

    @Test
    void what_is_withdrawn_makes_room() {
        uses(47 * 1024 * 1024);
        var file = Files.kept(officer, unit, Files.pdf(1024 * 1024, 2));
        Files.upload(officer, unit, "b.pdf", Files.pdf())
                .post("/v1/attachments")
                .then()
                .statusCode(409);

        withdraw(officer, file, "\"0\"").then().statusCode(200);
        Files.upload(officer, unit, "b.pdf", Files.pdf())
                .post("/v1/attachments")
                .then()
                .statusCode(201);
    }

    @Test
    void of_many_who_upload_at_once_only_as_many_are_taken_as_there_is_room_for() throws Exception {
        uses(46 * 1024 * 1024);

        var statuses = Race.of(
                8,
                () -> Files.upload(officer, unit, "a.pdf", Files.pdf(1024 * 1024, System.nanoTime()))
                        .post("/v1/attachments")
                        .statusCode());
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(2);
        assertThat(Collections.frequency(statuses, 409)).isEqualTo(6);
    }

    @Test
    void who_asks_for_no_unit_or_one_outside_their_scope_is_told_of_no_usage() {
        for (var list : List.of("/v1/attachments", "/v1/attachments?organisationId=" + region.unit(1))) {
            Api.as(officer).get(list).then().statusCode(200).body("usage", nullValue());
        }
    }

    /** As if the unit had a file of so many bytes. */
    private void uses(int bytes) {
        var sha256 = Files.unheard();
        Database.execute(
                "insert into attachment_content (id, sha256, size, stored_at) values (gen_random_uuid(), '%s', %d, now())"
                        .formatted(sha256, bytes));
        Database.execute("""
                insert into attachment (id, version, organisation_id, file_name, media_type, size, sha256, content_sha256,
                                        uploaded_at, uploaded_by)
                values (gen_random_uuid(), 0, '%1$s', 'a.pdf', 'application/pdf', %3$d, '%2$s', '%2$s', now(), 'test')
                """.formatted(unit, sha256, bytes));
    }

    private static Response withdraw(String subject, Response file, String version) {
        return Api.as(subject)
                .header("If-Match", version)
                .body("{\"reason\": \" Tải nhầm.\u200b\"}")
                .post(file.header("Location") + "/withdrawal");
    }
}
