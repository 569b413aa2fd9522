package vn.thidua.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.conformance.Sample.PATH;
import static vn.thidua.conformance.Sample.THING;
import static vn.thidua.conformance.Sample.get;
import static vn.thidua.conformance.Sample.problem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractLedgerTest {

    private static final String FULL = full(400);

    @TempDir
    Path directory;

    /** A problem that shows every field a problem may have. */
    static String full(int status) {
        return problem(status)
                .replace(
                        "}",
                        ",\"detail\":\"d\",\"instance\":\"/i\",\"errors\":"
                                + "[{\"pointer\":\"/a\",\"detail\":\"d\"},{\"parameter\":\"a\",\"detail\":\"d\"}]}");
    }

    @Test
    void a_declared_status_nobody_saw_is_named() {
        assertThat(ContractLedger.unseen(Sample.contract(), List.of(get(PATH, 200, THING, "etag", "\"1\""))))
                .contains(
                        "getThing (GET /v1/things/{id}) never answered 304",
                        "getThing (GET /v1/things/{id}) never answered 404")
                .doesNotContain("getThing (GET /v1/things/{id}) never answered 200")
                .noneMatch(u -> u.contains("default"));
    }

    @Test
    void a_field_of_a_refusal_nobody_saw_is_named() {
        String pointer = "no answer showed #/components/schemas/Problem/properties/errors/items/properties/pointer";

        assertThat(ContractLedger.unseen(Sample.contract(), List.of(get(PATH, 400, problem(400)))))
                .contains(pointer);
        assertThat(ContractLedger.unseen(Sample.contract(), List.of(get(PATH, 400, FULL))))
                .noneMatch(u -> u.contains("/schemas/Problem/"));
    }

    @Test
    void an_exchange_is_entered_once_and_read_back_as_it_was() {
        ContractLedger ledger = new ContractLedger(directory.resolve("of/a/build.jsonl"));
        Exchange exchange = get(PATH, 400, FULL);

        ledger.enter(exchange, ExchangeCheck.of(Sample.contract(), exchange));
        ledger.enter(exchange, ExchangeCheck.of(Sample.contract(), exchange));

        assertThat(ledger.exchanges()).containsExactly(exchange);
    }

    @Test
    void several_writers_share_one_ledger() throws Exception {
        Path file = directory.resolve("ledger.jsonl");
        Exchange one = get(PATH, 400, FULL);
        Exchange other = get(PATH, 404, problem(404));

        new ContractLedger(file).enter(one, ExchangeCheck.of(Sample.contract(), one));
        new ContractLedger(file).enter(other, ExchangeCheck.of(Sample.contract(), other));

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(new ContractLedger(file).exchanges()).containsExactly(one, other);
    }
}
