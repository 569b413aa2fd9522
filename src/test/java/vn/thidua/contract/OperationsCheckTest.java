package vn.thidua.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperationsCheckTest {

    private record Operation(Class<?> getResourceClass, Method getResourceMethod) implements ResourceInfo {

        static Operation of(String resource, String method) throws ClassNotFoundException {
            var type = Class.forName(resource);
            return new Operation(
                    type,
                    Stream.of(type.getDeclaredMethods())
                            .filter(one -> one.getName().equals(method))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void an_operation_that_the_contract_does_not_know_stops_the_start_by_its_name() throws Exception {
        var without = check(text().replace("\"createGrant\"", "\"createAnother\""));
        assertThatThrownBy(() -> without.configure(Operation.of("vn.thidua.grant.GrantResource", "createGrant"), null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The contract knows no operation createGrant");
    }

    @Test
    void what_the_contract_knows_lets_the_service_start() {
        assertThatCode(() ->
                        check(text()).configure(Operation.of("vn.thidua.grant.GrantResource", "createGrant"), null))
                .doesNotThrowAnyException();
    }

    private static String text() {
        return new String(Contract.file(), StandardCharsets.UTF_8);
    }

    private static OperationsCheck check(String contract) {
        return new OperationsCheck(new Contract(new ObjectMapper(), contract.getBytes(StandardCharsets.UTF_8)));
    }
}
