package vn.thidua.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void the_contract_keeps_the_house_rules() {
        assertThat(HouseRules.broken(Contract.current())).isEmpty();
    }

    @Test
    void no_test_takes_the_filter_away() {
        JavaClasses tests = new ClassFileImporter().importPath(Path.of("target", "test-classes"));
        var others = noClasses().that().doNotHaveFullyQualifiedName(ContractFilterTest.class.getName());

        others.should().callMethod(RestAssured.class, "reset").check(tests);
        others.should().callMethod(RequestSpecification.class, "noFilters").check(tests);
        others.should()
                .callMethod(RequestSpecification.class, "noFiltersOfType", Class.class)
                .check(tests);
    }
}
