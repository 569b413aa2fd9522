package vn.thidua.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemTelling;

class BodyBoundsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Contract CONTRACT = new Contract(JSON, Contract.file());

    @Test
    void many_unknown_fields_cost_no_more_than_their_bytes() {
        var body =
                IntStream.range(0, 180_000).mapToObj("\"%d\":0"::formatted).collect(Collectors.joining(",", "{", "}"));
        assertThat(body.length()).isGreaterThan(1_700_000);
        refused(
                "{}",
                "/from It is required.",
                "/organisationId It is required.",
                "/role It is required.",
                "/subject It is required.");
        var before = allocated();
        refused(body, " An object may have at most 100 fields.");
        assertThat(allocated() - before).as("bytes").isLessThan(16_000_000);
    }

    @Test
    void of_many_faulty_values_a_hundred_are_kept_and_all_are_counted() throws IOException {
        var rows = "{\"entries\":[" + "{\"a\":0,\"b\":0,\"c\":0},".repeat(3_000) + "0]}";
        var tree = JSON.readTree(rows);
        var schema = CONTRACT.operation("enterScores").body().schema();
        SchemaFaults.of(schema, tree, 100);
        var before = allocated();
        var faults = SchemaFaults.of(schema, tree, 100);
        assertThat(allocated() - before).as("bytes").isLessThan(16_000_000);
        assertThat(faults.all()).hasSize(100);
        assertThat(faults.count()).isEqualTo(12_002);
    }

    @Test
    void nested_arrays_and_objects_are_refused_where_they_are_too_deep() {
        refused("[".repeat(10_000), "/0".repeat(20) + " At most 20 objects and arrays may stand inside each other.");
        refused(
                "{\"a\":".repeat(10_000),
                "/a".repeat(20) + " At most 20 objects and arrays may stand inside each other.");
        accepted("[".repeat(20) + "]".repeat(20));
    }

    @Test
    void items_fields_names_and_values_are_counted() {
        accepted("[" + "0,".repeat(998) + "0]");
        refused("[" + "0,".repeat(999) + "0]", "/999 A body of this operation may hold at most 1000 values.");
        refused("{\"" + "n".repeat(101) + "\":0}", " The name of a field may have at most 100 characters.");
        refused("{\"" + "n".repeat(1_000_000) + "\":0}", " The name of a field may have at most 100 characters.");
        accepted("{\"" + "n".repeat(100) + "\":0}");
        var many = "{\"criteria\":[" + "0,".repeat(5_000) + "0]}";
        assertThat(catchThrowableOfType(Problem.class, () -> check(many, BodyBounds.MANY_VALUES)))
                .satisfies(problem -> assertThat(ProblemTelling.faults(problem))
                        .containsExactly("/criteria It may have at most 5000 items."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483648", "1E-2147483649", "-1e101", "0e0000000101", "1e99999999999999999999"})
    void a_number_that_is_short_to_write_and_long_to_expand_is_refused(String number) {
        refused("{\"a\":[0," + number + "]}", "/a/1 The number has too many digits.");
    }

    @Test
    void digits_are_counted() {
        refused("{\"a\":" + "1".repeat(101) + "}", "/a The number has too many digits.");
        refused("{\"a\":0." + "1".repeat(99) + "}", "/a The number has too many digits.");
        refused("1".repeat(1_000_000), " The number has too many digits.");
        accepted("{\"a\":[" + "1".repeat(100) + ",1e100,1E-0100,0.5e+7,-0]}");
    }

    @ParameterizedTest
    @CsvSource({"createGrant, 1000", "createRegistration, 12005", "createCriteriaSet, 100000", "getMe, 0"})
    void a_body_has_as_many_values_as_its_schema_has_room_for(String operation, int values) {
        assertThat(CONTRACT.operation(operation).values()).isEqualTo(values);
    }

    @Test
    void no_schema_of_a_body_asks_for_more_than_the_bounds() throws IOException {
        var document = JSON.readTree(Contract.file());
        assertThat(document.findValues("maxItems")).allMatch(most -> most.asInt() <= BodyBounds.ITEMS);
        assertThat(document.findValues("properties")).allMatch(fields -> fields.size() <= BodyBounds.FIELDS);
        assertThat(document.findValues("properties").stream()
                        .flatMap(fields -> fields.properties().stream())
                        .map(Map.Entry::getKey))
                .allMatch(name -> name.length() <= BodyBounds.NAME);
    }

    @Test
    void the_contract_tells_the_bounds() throws IOException {
        var told = JSON.readTree(Contract.file()).at("/info/description").asText();
        assertThat(told)
                .contains(
                        "at most " + BodyBounds.DEPTH + " objects and arrays",
                        "at most " + BodyBounds.FIELDS + " fields",
                        "at most %,d items".formatted(BodyBounds.ITEMS),
                        "at most " + BodyBounds.NAME + " characters",
                        "at most " + BodyBounds.DIGITS + " digits",
                        "never fewer than %,d or more than %,d"
                                .formatted(BodyBounds.FEW_VALUES, BodyBounds.MANY_VALUES));
    }

    @Test
    void a_field_sent_twice_is_malformed_before_anything_is_made_of_it() {
        var problem = catchThrowableOfType(Problem.class, () -> read("{\"subject\":\"a\",\"subject\":\"b\"}"));
        assertThat(ProblemTelling.detail(problem)).isEqualTo("The content is not valid JSON (line 1, column 25).");
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void refused(String body, String... faults) {
        var problem = catchThrowableOfType(Problem.class, () -> read(body));
        assertThat(ProblemTelling.faults(problem)).containsExactlyInAnyOrder(faults);
    }

    private static void accepted(String body) {
        assertThatCode(() -> check(body, BodyBounds.FEW_VALUES)).doesNotThrowAnyException();
    }

    private static void check(String body, int values) throws IOException {
        try (var parser = JSON.createParser(body)) {
            BodyBounds.check(parser, values);
        }
    }

    private static Object read(String body) throws IOException {
        var limits = new BodyLimits(CONTRACT, new MemorySize(BigInteger.valueOf(2_000_000)), Map.of());
        return new JsonBodyReader(JSON, CONTRACT, limits)
                .read(JsonNode.class, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "createGrant");
    }
}
