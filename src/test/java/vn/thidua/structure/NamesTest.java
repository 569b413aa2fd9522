package vn.thidua.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A name is the contract's word or the field's, and says what a thing is; of persistence it says how. */
class NamesTest {

    private static final Pattern VAGUE = Pattern.compile(".*(Impl|Manager|Helper|Utils?|DTO|DAO)");

    /** Words for types that once stood here and told nobody what the type is. */
    private static final Pattern POETIC =
            Pattern.compile("(Said|Speakers|Entering|WhyItStands|Standing.*|Undecided|Order"
                    + "|Words|.*Sight|Drafting|.*Answers|ParameterDoor|EveryRequest)");

    private static final Set<String> VERBS =
            Set.of("says", "said", "told", "tells", "reached", "unchanging", "isAnswered", "speaks", "stands");

    /** What SQL and HQL of one's own is sent through. */
    private static final Set<String> SESSIONS = Set.of(
            "org.hibernate.Session",
            "org.hibernate.SharedSessionContract",
            "org.hibernate.StatelessSession",
            "org.hibernate.query.QueryProducer",
            "jakarta.persistence.EntityManager");

    @Test
    void types_are_named_by_the_words_of_the_field() {
        var found = new TreeSet<String>();
        for (var type : House.code()) {
            var name = type.getSimpleName();
            if (VAGUE.matcher(name).matches() || POETIC.matcher(name).matches()) {
                found.add(type.getName());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void methods_are_named_by_what_they_give_or_do() {
        var found = new TreeSet<String>();
        for (var type : House.code()) {
            type.getMethods().stream()
                    .map(JavaCodeUnit::getName)
                    .filter(VERBS::contains)
                    .forEach(name -> found.add(type.getName() + "." + name));
        }
        assertThat(found).isEmpty();
    }

    /** Both are ids of one type: in one order everywhere, a call that swaps them is seen. */
    @Test
    void a_group_or_its_year_is_named_before_a_unit() {
        var found = new TreeSet<String>();
        for (var type : House.code()) {
            Stream.concat(type.getConstructors().stream(), type.getMethods().stream())
                    .filter(NamesTest::namesUnitFirst)
                    .forEach(unit -> found.add(type.getName() + "." + unit.getName()));
        }
        assertThat(found).isEmpty();
    }

    private static boolean namesUnitFirst(JavaCodeUnit unit) {
        var names = Stream.of(((Executable) unit.reflect()).getParameters())
                .map(Parameter::getName)
                .toList();
        int last = Math.max(names.indexOf("groupId"), names.indexOf("groupYearId"));
        return names.contains("organisationId") && names.indexOf("organisationId") < last;
    }

    @Test
    void a_repository_is_panache_and_who_holds_a_session_is_queries() {
        var found = new TreeSet<String>();
        for (var type : House.code()) {
            boolean mayHold = type.getSimpleName().endsWith("Queries") || House.OUTSIDE.equals(House.room(type));
            if (!mayHold && holdsSession(type)) {
                found.add(type.getName());
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean holdsSession(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        SESSIONS.contains(dependency.getTargetClass().getName()));
    }
}
