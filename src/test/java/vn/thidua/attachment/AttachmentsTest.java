package vn.thidua.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.Api;
import vn.thidua.Database;
import vn.thidua.Region;
import vn.thidua.TestTime;

@QuarkusTest
class AttachmentsTest {

    private static final int SEVERAL_CHUNKS = 3 * ContentQueries.CHUNK + 1;

    private final Region region = new Region(2, 2151);
    private final UUID unit = region.unit(0);
    private final String officer = region.officer(0);

    @Inject
    SessionFactory database;

    @AfterEach
    void today() {
        TestTime.reset();
    }

    @Test
    void every_byte_of_several_chunks_comes_back() throws Exception {
        var file = Files.pdf(SEVERAL_CHUNKS, System.nanoTime());
        var kept = Files.kept(officer, unit, file);
        var address = kept.header("Location");

        assertThat(kept.<String>path("sha256")).isEqualTo(sha256(file));
        assertThat(kept.<Integer>path("size")).isEqualTo(SEVERAL_CHUNKS);
        assertThat(Files.chunks(sha256(file))).isEqualTo(4);
        var content = Api.as(officer).get(address + "/content");
        content.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", equalTo("" + SEVERAL_CHUNKS))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("ETag", equalTo("\"" + sha256(file) + "\""));
        assertThat(content.asByteArray()).isEqualTo(file);
    }

    @Test
    void a_file_is_seen_as_it_was_uploaded() {
        TestTime.set("2151-10-02T03:15:00Z");
        var kept = Files.upload(officer, unit, "Báo cáo thẩm định.pdf", Files.pdf())
                .post("/v1/attachments");
        kept.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", endsWith("/v1/attachments/" + kept.path("id")))
                .body("organisationId", equalTo(unit.toString()))
                .body("fileName", equalTo("Báo cáo thẩm định.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("uploadedAt", equalTo("2151-10-02T03:15:00Z"))
                .body("uploadedBy", equalTo(officer));
        var seen = Api.as(officer).get(kept.header("Location"));
        assertThat(seen.asString()).isEqualTo(kept.asString());
        seen.then().statusCode(200).header("ETag", equalTo("\"0\""));
    }

    @Test
    void who_holds_a_file_is_not_sent_it_again() {
        var address = Files.kept(officer, unit, Files.pdf()).header("Location");
        for (var of : List.of(address, address + "/content")) {
            var tag = Api.as(officer).get(of).header("ETag");
            Api.as(officer).header("If-None-Match", tag).get(of).then().statusCode(304);
            Api.as(officer).header("If-None-Match", "\"x\"").get(of).then().statusCode(200);
            Api.as(officer).head(of).then().statusCode(200).header("ETag", equalTo(tag));
        }
    }

    @Test
    void the_same_bytes_are_kept_once_whoever_sends_them() throws Exception {
        var file = Files.pdf();
        var first = Files.kept(officer, unit, file);
        var again = Files.kept(officer, unit, file);
        var other = Files.kept(region.officer(1), region.unit(1), file);

        assertThat(List.of(first.path("id"), again.path("id"), other.path("id")))
                .doesNotHaveDuplicates();
        assertThat(Files.contents(sha256(file))).isEqualTo(1);
        assertThat(Files.chunks(sha256(file))).isEqualTo(1);
        assertThat(Api.as(region.officer(1))
                        .get(other.header("Location") + "/content")
                        .asByteArray())
                .isEqualTo(file);
    }

    @Test
    void of_many_who_send_the_same_bytes_at_once_one_keeps_them() throws Exception {
        var file = Files.pdf(SEVERAL_CHUNKS, System.nanoTime());
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        var running = new ArrayList<Future<Integer>>();
        for (int i = 0; i < 8; i++) {
            int member = i % 2;
            running.add(pool.submit(() -> {
                start.await();
                return Files.upload(region.officer(member), region.unit(member), "a.pdf", file)
                        .post("/v1/attachments")
                        .statusCode();
            }));
        }
        start.countDown();
        for (var one : running) {
            assertThat(one.get()).isEqualTo(201);
        }
        pool.shutdown();
        assertThat(Files.contents(sha256(file))).isEqualTo(1);
        assertThat(Files.chunks(sha256(file))).isEqualTo(4);
        assertThat(Files.filesOf(unit)).isEqualTo(4);
        assertThat(Files.filesOf(region.unit(1))).isEqualTo(4);
    }

    @Test
    void a_repeated_key_gives_the_first_answer_and_another_content_is_422() {
        var key = UUID.randomUUID().toString();
        var file = Files.pdf();
        var first = keyed(key, "a.pdf", file);
        var second = keyed(key, "a.pdf", file);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo("\"0\"");

        assertThat(keyed(key, "a.pdf", Files.pdf()).statusCode()).isEqualTo(422);
        assertThat(keyed(key, "b.pdf", file).statusCode()).isEqualTo(422);
        Files.upload(officer, region.unit(1), "a.pdf", file)
                .header("Idempotency-Key", key)
                .post("/v1/attachments")
                .then()
                .statusCode(422);
        assertThat(Files.filesOf(unit)).isEqualTo(1);
    }

    private Response keyed(String key, String name, byte[] file) {
        return Files.upload(officer, unit, name, file)
                .header("Idempotency-Key", key)
                .post("/v1/attachments");
    }

    @Test
    void files_are_listed_by_unit_and_by_content_page_by_page() throws Exception {
        var file = Files.pdf();
        var first = Files.kept(officer, unit, file).<String>path("id");
        var second = Files.kept(officer, unit, Files.pdf()).<String>path("id");

        var page = Api.as(officer)
                .queryParam("organisationId", unit)
                .queryParam("limit", 1)
                .get("/v1/attachments");
        page.then().statusCode(200).body("items.id", equalTo(List.of(first)));
        Api.as(officer)
                .urlEncodingEnabled(false)
                .get(page.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(second)));
        Api.as(officer)
                .queryParam("sha256", sha256(file))
                .get("/v1/attachments")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(first)));
    }

    @Test
    void a_long_list_costs_as_many_statements_as_a_short_one() {
        Files.kept(officer, unit, Files.pdf());
        var list = "/v1/attachments?organisationId=" + unit;
        long one = statements(() -> Api.as(officer).get(list));
        for (int i = 0; i < 4; i++) {
            Files.kept(officer, unit, Files.pdf());
        }
        assertThat(statements(() -> Api.as(officer).get(list))).isEqualTo(one).isLessThan(5);
        Api.as(officer).get(list).then().body("items", hasSize(5));
    }

    private long statements(Supplier<Response> request) {
        database.getStatistics().clear();
        request.get().then().statusCode(200);
        return database.getStatistics().getPrepareStatementCount();
    }

    @Test
    void who_uploaded_is_history_and_the_bytes_are_not() throws Exception {
        var file = Files.pdf();
        var kept = Files.kept(officer, unit, file);
        Api.as(officer)
                .get(kept.header("Location") + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo(officer))
                .body("items[0].new.sha256", equalTo(sha256(file)));
        assertThat(Database.value("select count(*) from history_entry where table_name = 'attachment_content'"
                        + " and new ->> 'sha256' = '%s'".formatted(sha256(file))))
                .isEqualTo("1");
        assertThat(Database.value("select count(*) from history_entry where table_name = 'attachment_chunk'"))
                .isEqualTo("0");
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
