package vn.thidua.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Rights;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/** Which refusal a verb meets first, of a lamp that has two states. */
class LifecycleTest {

    private enum State {
        OFF,
        ON
    }

    private static final class Lamp implements Document<State> {

        private State state;

        Lamp(State state) {
            this.state = state;
        }

        @Override
        public State status() {
            return state;
        }

        @Override
        public long version() {
            return 0;
        }
    }

    /** Which guards hold. */
    private record Facts(boolean always, boolean first, boolean second) {}

    private static final Guard<Lamp, Facts> ALWAYS =
            Guard.of("always", attempt -> attempt.facts().always(), attempt -> Problem.notFound());
    private static final Guard<Lamp, Facts> FIRST =
            Guard.of("first", attempt -> attempt.facts().first(), attempt -> problem(ProblemType.DUPLICATE));
    private static final Guard<Lamp, Facts> SECOND =
            Guard.of("second", attempt -> attempt.facts().second(), attempt -> problem(ProblemType.FORBIDDEN));

    private static final Transition<State, Lamp, Facts> LIGHT = Transition.<State, Lamp, Facts>of("light", "lamp:write")
            .from(State.OFF)
            .to(State.ON)
            .guardedBy(FIRST)
            .guardedBy(SECOND)
            .guardedInAnyStateBy(ALWAYS);
    private static final Transition<State, Lamp, Facts> CLEAN =
            Transition.<State, Lamp, Facts>of("clean", "lamp:write").from(EnumSet.allOf(State.class));

    private static final Lifecycle<State, Lamp, Facts> LAMP = new Lifecycle<>(LIGHT, CLEAN);

    private static Problem problem(ProblemType type) {
        return Problem.of(type, Message.of("problem.not-found"));
    }

    private static Attempt<Lamp, Facts> attempt(State state, Facts facts) {
        return new Attempt<>(new Lamp(state), facts, new Actor("nobody", Rights.NONE), LocalDate.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "OFF, true, true, true,",
        "OFF, true, true, false, FORBIDDEN",
        "OFF, true, false, false, DUPLICATE",
        "OFF, false, false, false, NOT_FOUND",
        "ON, true, true, true, STATE_CONFLICT",
        "ON, true, false, false, STATE_CONFLICT",
        "ON, false, true, true, NOT_FOUND"
    })
    void guards_of_any_state_come_first_then_the_state_then_its_guards(
            State state, boolean always, boolean first, boolean second, ProblemType expected) {
        var attempt = attempt(state, new Facts(always, first, second));
        assertEquals(
                Optional.ofNullable(expected), LAMP.refusal("light", attempt).map(problem -> problem.type));
        if (expected == null) {
            LAMP.require("light", attempt);
        } else {
            assertEquals(expected, assertThrows(Problem.class, () -> LAMP.require("light", attempt)).type);
        }
    }

    @Test
    void a_verb_is_done_only_where_it_is_possible() {
        var off = attempt(State.OFF, new Facts(true, true, true));
        assertEquals("lit", LAMP.perform("light", off, LifecycleTest::light));
        assertEquals(State.ON, off.document().status());
        assertThrows(Problem.class, () -> LAMP.perform("light", off, attempt -> fail("It is lit.")));
    }

    @Test
    void a_verb_leads_where_its_line_says_and_without_a_target_nowhere() {
        var facts = new Facts(true, true, true);
        assertThrows(
                IllegalStateException.class,
                () -> LAMP.perform("light", attempt(State.OFF, facts), attempt -> "still dark"));
        assertEquals("shines", LAMP.perform("clean", attempt(State.ON, facts), attempt -> "shines"));
        assertThrows(
                IllegalStateException.class,
                () -> LAMP.perform("clean", attempt(State.OFF, facts), LifecycleTest::light));
    }

    private static String light(Attempt<Lamp, Facts> attempt) {
        attempt.document().state = State.ON;
        return "lit";
    }

    @Test
    void a_verb_stands_once_in_the_table_and_no_other_is_known() {
        assertThrows(IllegalArgumentException.class, () -> LAMP.transition("break"));
        assertThrows(IllegalArgumentException.class, () -> new Lifecycle<>(LIGHT, LIGHT));
    }
}
