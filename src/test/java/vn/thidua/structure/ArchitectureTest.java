package vn.thidua.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Test;
import vn.thidua.document.Changes;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.EntityVersion;

class ArchitectureTest {

    @Test
    void only_repositories_know_panache() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.hibernate.orm.panache..")
                .check(House.code());
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
                .check(House.code());
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
                .check(House.code());
    }

    @Test
    void dependencies_come_through_constructors() {
        fields().should().notBeAnnotatedWith(Inject.class).check(House.code());
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
                .check(House.code());
    }

    @Test
    void what_is_stored_changes_in_one_order() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Changes.class, EntityVersion.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "compares a writer's version",
                        call -> call.getTarget().getOwner().isEquivalentTo(EntityVersion.class)
                                && call.getName().equals("require")))
                .check(House.code());
        noClasses()
                .that()
                .doNotBelongToAnyOf(ScopedRepository.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(LockModeType.class)
                .check(House.code());
    }

    private static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
