package vn.thidua.registration;

import static vn.thidua.registration.RegistrationStatus.ACCEPTED;
import static vn.thidua.registration.RegistrationStatus.CONSOLIDATED;
import static vn.thidua.registration.RegistrationStatus.DRAFT;
import static vn.thidua.registration.RegistrationStatus.RETURNED;
import static vn.thidua.registration.RegistrationStatus.SUBMITTED;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.document.Guard;
import vn.thidua.document.Lifecycle;
import vn.thidua.document.NoFacts;
import vn.thidua.document.Transition;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;

/** How a registration goes from the unit's draft to the group's consolidation. */
final class RegistrationLifecycle {

    static final String REVISE = "revise";
    static final String SUBMIT = "submit";
    static final String RETURN = "return";
    static final String ACCEPT = "accept";
    static final String CONSOLIDATE = "consolidate";

    /** The states in which the unit writes it. */
    static final Set<RegistrationStatus> WITH_UNIT = EnumSet.of(DRAFT, RETURNED);

    private static final Guard<Registration, NoFacts> STILL_MEMBER = Guard.of(
            "the unit is still a member",
            attempt -> !attempt.document().left,
            attempt -> Problem.conflict(Message.of("registration.unit-left")));

    static final Lifecycle<RegistrationStatus, Registration, NoFacts> TABLE = new Lifecycle<>(
            verb(REVISE, Permission.REGISTRATION_WRITE).from(WITH_UNIT).guardedBy(STILL_MEMBER),
            verb(SUBMIT, Permission.REGISTRATION_SUBMIT)
                    .from(WITH_UNIT)
                    .to(SUBMITTED)
                    .guardedBy(STILL_MEMBER),
            verb(RETURN, Permission.REGISTRATION_DECIDE)
                    .from(SUBMITTED)
                    .to(RETURNED)
                    .withReason(),
            verb(ACCEPT, Permission.REGISTRATION_DECIDE).from(SUBMITTED).to(ACCEPTED),
            verb(CONSOLIDATE, Permission.REGISTRATION_CONSOLIDATE)
                    .from(ACCEPTED)
                    .to(CONSOLIDATED));

    private RegistrationLifecycle() {}

    private static Transition<RegistrationStatus, Registration, NoFacts> verb(String verb, String permission) {
        return Transition.of(verb, permission);
    }
}
