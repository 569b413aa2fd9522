package vn.thidua.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperationsCheckTest {

    private static final String GRANTS = "vn.thidua.grant.GrantResource";

    @Test
    void an_operation_that_the_contract_does_not_know_is_named() throws Exception {
        var without = text().replace("\"createGrant\"", "\"createAnother\"");
        assertThat(check(without).unknown(Stream.of(Class.forName(GRANTS)))).containsExactly("createGrant");
    }

    @Test
    void what_the_contract_knows_and_what_stands_outside_the_api_let_the_service_start() throws Exception {
        var classes = Stream.of(Class.forName(GRANTS), Class.forName("vn.thidua.demo.DevToken"), String.class);
        assertThat(check(text()).unknown(classes)).isEmpty();
    }

    private static String text() {
        return new String(Contract.file(), StandardCharsets.UTF_8);
    }

    private static OperationsCheck check(String contract) {
        return new OperationsCheck(new Contract(new ObjectMapper(), contract.getBytes(StandardCharsets.UTF_8)), null);
    }
}
