package vn.thidua.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MutantTest {

    private static final Map<String, String> VALUES = Map.of("ETag", "\"1\"", "API-Version", "1.2.0");

    private final Contract contract = Sample.contract();

    @Test
    void no_change_of_the_sample_goes_unnoticed_by_a_full_suite() {
        Legs legs = new Legs(contract, suite());

        assertThat(ContractLedger.unseen(contract, suite())).isEmpty();
        assertThat(Mutant.all(contract)).hasSizeGreaterThan(150);
        assertThat(Mutant.all(contract).stream()
                        .filter(m -> legs.detecting(m).isEmpty())
                        .map(Mutant::name))
                .isEmpty();
    }

    @Test
    void a_suite_that_saw_less_notices_less() {
        List<Exchange> less = suite().stream().filter(e -> e.status() != 304).toList();
        Mutant without = Mutant.all(contract).stream()
                .filter(m -> m.name().equals("without /paths/~1v1~1things~1{id}/put/responses/404"))
                .findFirst()
                .orElseThrow();

        assertThat(ContractLedger.unseen(contract, less))
                .containsExactly("getThing (GET /v1/things/{id}) never answered 304");
        assertThat(new Legs(contract, suite()).detecting(without))
                .hasValue("PUT " + Sample.PATH + " -> 404: the contract does not declare status 404");
        assertThat(new Legs(contract, List.of()).detecting(without)).isEmpty();
    }

    @Test
    void a_mutant_leaves_the_original_as_it_was() {
        JsonNode before = contract.document().deepCopy();

        Mutant.all(contract)
                .forEach(m -> assertThat(m.of(contract).document()).as(m.name()).isNotEqualTo(before));

        assertThat(contract.document()).isEqualTo(before);
    }

    /** One exchange for each declared status, from the contract's own examples. */
    private List<Exchange> suite() {
        List<Exchange> suite = new ArrayList<>();
        for (Operation o : contract.operations()) {
            String path = o.path().replace("{id}", Sample.PATH.replaceFirst(".*/", ""));
            JsonNode sent = o.requestBody().at("/content/application~1json/example");
            o.statuses().forEach(s -> suite.add(exchange(o, path, sent, s)));
            suite.add(exchange(o, path, sent, 503));
            if (!o.isOpen()) {
                suite.add(Sample.withoutToken(exchange(o, path, sent, 401)));
            }
        }
        suite.replaceAll(e -> e.path().equals("/v1/version") ? Sample.withoutToken(e) : e);
        return suite;
    }

    private static Exchange exchange(Operation o, String path, JsonNode sent, int status) {
        JsonNode example = o.response(status).orElseThrow().at("/content/application~1json/example");
        String body = status == 304 ? "" : status < 400 ? example.toString() : ContractLedgerTest.full(status);
        List<String> headers = new ArrayList<>();
        o.response(status)
                .orElseThrow()
                .path("headers")
                .fieldNames()
                .forEachRemaining(
                        h -> headers.addAll(List.of(h.toLowerCase(Locale.ROOT), VALUES.getOrDefault(h, "5"))));
        return Sample.exchange(
                o.method().toUpperCase(Locale.ROOT),
                path,
                sent.isMissingNode() ? "" : sent.toString(),
                status,
                body,
                headers.toArray(String[]::new));
    }
}
