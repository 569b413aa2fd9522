package vn.thidua.conformance;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.document.SummarySection;

@QuarkusTest
class ShapeTest {

    @Inject
    @All
    List<SummarySection<?>> sections;

    @Test
    void the_contract_and_the_code_describe_each_other() {
        var derived = Contract.parse(get("/q/openapi?format=json").asString());
        Sections.putInto(derived, sections);
        Contract code = Contract.of(derived);

        assertThat(code.operations()).isNotEmpty();
        assertThat(Differences.between(Contract.current(), code)).isEmpty();
    }
}
