package vn.thidua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.thidua");

    @Test
    void rooms_depend_downwards_without_cycles() {
        slices().matching("vn.thidua.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void nothing_but_dev_mode_and_tests_knows_the_demo() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.thidua.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.thidua.demo..")
                .check(CODE);
    }

    @Test
    void only_repositories_know_panache() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.hibernate.orm.panache..")
                .check(CODE);
    }

    @Test
    void resources_ask_services_and_never_repositories() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are repositories",
                        other ->
                                other.isTopLevelClass() && other.getSimpleName().endsWith("Repository")))
                .check(CODE);
    }

    @Test
    void what_is_sent_and_what_is_seen_are_records() {
        classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .or()
                .haveSimpleNameEndingWith("Draft")
                .should()
                .beRecords()
                .check(CODE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|DAO)$")
                .check(CODE);
    }

    @Test
    void dependencies_come_through_constructors() {
        fields().should().notBeAnnotatedWith(Inject.class).check(CODE);
    }

    @Test
    void every_operation_has_a_rule_of_access() {
        methods()
                .that(DescribedPredicate.describe("are operations", ArchitectureTest::isOperation))
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .check(CODE);
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
