package vn.thidua.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thidua.registration.RegistrationLifecycle.ACCEPT;
import static vn.thidua.registration.RegistrationLifecycle.CONSOLIDATE;
import static vn.thidua.registration.RegistrationLifecycle.RETURN;
import static vn.thidua.registration.RegistrationLifecycle.REVISE;
import static vn.thidua.registration.RegistrationLifecycle.SUBMIT;
import static vn.thidua.registration.RegistrationLifecycle.TABLE;
import static vn.thidua.registration.RegistrationStatus.ACCEPTED;
import static vn.thidua.registration.RegistrationStatus.CONSOLIDATED;
import static vn.thidua.registration.RegistrationStatus.DRAFT;
import static vn.thidua.registration.RegistrationStatus.RETURNED;
import static vn.thidua.registration.RegistrationStatus.SUBMITTED;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.document.Attempt;
import vn.thidua.document.NoFacts;
import vn.thidua.document.Transition;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Rights;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;

/** Every verb in every state, and what it does, without a database. */
class RegistrationLifecycleTest {

    private static final Instant MARCH = Instant.parse("2024-03-20T02:00:00Z");
    private static final Instant APRIL = Instant.parse("2024-04-10T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2024, 3, 31);

    /** The states in which each verb passes; in every other it is refused as a conflict of states. */
    private static final Map<String, Set<RegistrationStatus>> POSSIBLE = Map.of(
            REVISE, Set.of(DRAFT, RETURNED),
            SUBMIT, Set.of(DRAFT, RETURNED),
            RETURN, Set.of(SUBMITTED),
            ACCEPT, Set.of(SUBMITTED),
            CONSOLIDATE, Set.of(ACCEPTED));

    /** The operations by which each verb is done. */
    private static final Map<String, List<Object>> OPERATIONS = Map.of(
            REVISE, List.of(RegistrationResource.class, "reviseRegistration"),
            SUBMIT, List.of(RegistrationResource.class, "submitRegistration"),
            RETURN, List.of(RegistrationResource.class, "returnRegistration"),
            ACCEPT, List.of(RegistrationResource.class, "acceptRegistration"),
            CONSOLIDATE, List.of(ConsolidationResource.class, "consolidateRegistrations"));

    private static Registration in(RegistrationStatus status) {
        var registration = new Registration(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), MARCH);
        registration.status = status;
        return registration;
    }

    private static Attempt<Registration, NoFacts> attempt(Registration registration) {
        var nobody = new Actor("nobody", Rights.NONE);
        return new Attempt<>(registration, new NoFacts(), nobody, DUE);
    }

    @Test
    void each_verb_passes_in_its_states_and_in_no_other() {
        assertEquals(POSSIBLE.keySet(), verbs());
        for (var verb : verbs()) {
            for (var status : RegistrationStatus.values()) {
                var refusal = TABLE.refusal(verb, attempt(in(status))).map(problem -> problem.type);
                if (POSSIBLE.get(verb).contains(status)) {
                    assertTrue(refusal.isEmpty(), verb + " in " + status);
                } else {
                    assertEquals(ProblemType.STATE_CONFLICT, refusal.orElseThrow(), verb + " in " + status);
                }
            }
        }
    }

    @Test
    void who_may_ever_do_a_verb_is_who_may_call_its_operation() {
        assertEquals(OPERATIONS.keySet(), verbs());
        OPERATIONS.forEach((verb, operation) -> {
            var method = Arrays.stream(((Class<?>) operation.get(0)).getDeclaredMethods())
                    .filter(one -> one.getName().equals(operation.get(1)))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    List.of(TABLE.transition(verb).permission()),
                    List.of(method.getAnnotation(RolesAllowed.class).value()));
        });
    }

    @Test
    void a_return_alone_needs_a_reason() {
        assertEquals(
                Set.of(RETURN),
                TABLE.transitions().stream()
                        .filter(Transition::reasoned)
                        .map(Transition::verb)
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_first_submission_is_kept_when_it_is_submitted_again() {
        var registration = in(DRAFT);
        registration.submit("first", MARCH);
        registration.giveBack("Thiếu sáng kiến.", "head", MARCH.plusSeconds(1));
        assertEquals(RETURNED, registration.status);
        assertEquals("Thiếu sáng kiến.", registration.returnReason);
        assertEquals("head", registration.decidedBy);
        registration.submit("second", APRIL);
        assertEquals(SUBMITTED, registration.status);
        assertEquals(MARCH, registration.submittedAt);
        assertEquals("first", registration.submittedBy);
        assertEquals(APRIL, registration.resubmittedAt);
        assertEquals("second", registration.resubmittedBy);
        assertNull(registration.returnReason);
        assertNull(registration.decidedBy);
        assertEquals(true, registration.isOnTime(DUE));
    }

    @Test
    void an_accepted_one_is_consolidated() {
        var registration = in(SUBMITTED);
        registration.accept("head", APRIL);
        assertEquals(ACCEPTED, registration.status);
        assertEquals("head", registration.decidedBy);
        assertEquals(APRIL, registration.decidedAt);
        registration.consolidate(APRIL);
        assertEquals(CONSOLIDATED, registration.status);
        assertTrue(registration.changedAt.isAfter(APRIL));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31T16:59:59.999999Z, true", "2024-03-31T17:00:00Z, false", "2023-01-01T00:00:00Z, true", ", "})
    void the_whole_due_day_in_viet_nam_is_in_time(Instant submittedAt, Boolean onTime) {
        assertEquals(onTime, Registration.isOnTime(submittedAt, DUE));
    }

    @Test
    void what_was_accepted_is_consolidated_once_all_that_was_submitted_is_decided() {
        var accepted = in(ACCEPTED);
        assertEquals(
                List.of(accepted),
                ConsolidationService.requireDecided(List.of(in(DRAFT), accepted, in(RETURNED), in(CONSOLIDATED))));
        for (var undecided : List.of(List.of(accepted, in(SUBMITTED)), List.of(in(DRAFT), in(RETURNED)))) {
            var problem = assertThrows(Problem.class, () -> ConsolidationService.requireDecided(undecided));
            assertEquals(ProblemType.STATE_CONFLICT, problem.type);
        }
    }

    private static Set<String> verbs() {
        return TABLE.transitions().stream().map(Transition::verb).collect(Collectors.toSet());
    }
}
