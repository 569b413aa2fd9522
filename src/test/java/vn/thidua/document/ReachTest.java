package vn.thidua.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.identity.Scope;

class ReachTest {

    private static final UUID UNIT = new UUID(0, 1);
    private static final UUID YEAR = new UUID(0, 2);
    private static final Scope SCOPE = new Scope(false, Set.of(UNIT), Set.of(YEAR));

    @Test
    void a_scope_is_its_units_or_its_groups_years() {
        assertEquals(
                new Reach(
                        "(d.unit in :units) or (d.year in :groupYears)",
                        Map.of("units", Set.of(UNIT), "groupYears", Set.of(YEAR))),
                Reach.within(SCOPE, "d.unit", "d.year"));
    }

    @Test
    void a_scope_of_everything_names_no_unit() {
        assertEquals(
                Map.of(), Reach.within(Scope.EVERYTHING, "d.unit", "d.year").parameters());
        assertEquals(Reach.EVERYTHING, Reach.withinOrganisations("d.unit", "units", Scope.EVERYTHING));
        assertEquals(Reach.EVERYTHING, Reach.withinGroupYears("d.year", "years", Scope.EVERYTHING));
    }

    @Test
    void what_is_joined_keeps_its_own_brackets_and_parameters() {
        var either =
                Reach.of("a = :a or b = 1").with("a", 1).and(Reach.of("c = :c").with("c", 2));
        assertEquals(new Reach("(a = :a or b = 1) and (c = :c)", Map.of("a", 1, "c", 2)), either);
    }

    @Test
    void one_name_has_one_value() {
        var one = Reach.anyOf("d.unit", "units", Set.of(UNIT));
        assertEquals(Map.of("units", Set.of(UNIT)), one.and(one).parameters());
        var other = Reach.anyOf("d.unit", "units", Set.of(YEAR));
        assertThrows(IllegalArgumentException.class, () -> one.or(other));
    }
}
