package vn.thidua.conformance;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShapeTest {

    @Test
    void the_contract_and_the_code_describe_each_other() {
        Contract code = Contract.of(Contract.parse(get("/q/openapi?format=json").asString()));

        assertThat(code.operations()).isNotEmpty();
        assertThat(Differences.between(Contract.current(), code)).isEmpty();
    }
}
