package vn.thidua.structure;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FloorsTest {

    @Test
    void every_room_stands_on_a_floor() {
        var homeless = new TreeSet<String>();
        for (var type : House.code()) {
            var room = House.room(type);
            if (room != null && !room.equals(House.OUTSIDE) && House.floor(room) < 0) {
                homeless.add(room);
            }
        }
        assertThat(homeless).isEmpty();
    }

    @Test
    void a_room_knows_its_own_floor_and_those_below() {
        var upwards = new TreeMap<String, String>();
        for (var type : House.code()) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var pair = upward(dependency);
                if (pair != null) {
                    upwards.putIfAbsent(pair, dependency.getDescription());
                }
            }
        }
        assertThat(upwards).isEmpty();
    }

    @Test
    void rooms_know_each_other_in_no_circle() {
        slices().matching("vn.thidua.(*)..").should().beFreeOfCycles().check(House.code());
    }

    private static String upward(Dependency dependency) {
        var from = House.room(dependency.getOriginClass());
        var to = House.room(dependency.getTargetClass());
        if (from == null || to == null || from.equals(to) || from.equals(House.OUTSIDE)) {
            return null;
        }
        return to.equals(House.OUTSIDE) || House.floor(to) > House.floor(from) ? from + " -> " + to : null;
    }
}
