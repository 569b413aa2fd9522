package vn.thidua.agreement;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.document.Guard;
import vn.thidua.document.Lifecycle;
import vn.thidua.document.Transition;
import vn.thidua.identity.Permission;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;

/** How an agreement comes to be signed. */
final class AgreementLifecycle {

    static final String REVISE = "revise";
    static final String OPEN = "open";
    static final String SIGN = "sign";
    static final String FOLLOW_MEMBERS = "follow-members";

    private static final Set<AgreementStatus> OPENED = EnumSet.of(AgreementStatus.OPEN, AgreementStatus.SIGNED);

    private static final Guard<Agreement, AgreementFacts> MEMBER =
            Guard.of("the unit is a member", attempt -> attempt.facts().ofMember(), attempt -> Problem.notFound());

    /** Told whatever the state, since the last signature of all is also one that is there already. */
    private static final Guard<Agreement, AgreementFacts> FIRST = Guard.of(
            "the unit has not signed yet",
            attempt -> !attempt.facts().signedAlready(),
            attempt -> Problem.of(ProblemType.DUPLICATE, Message.of("agreement.already-signed")));

    static final Lifecycle<AgreementStatus, Agreement, AgreementFacts> TABLE = new Lifecycle<>(
            of(REVISE, Permission.AGREEMENT_WRITE).from(AgreementStatus.DRAFT),
            of(OPEN, Permission.AGREEMENT_WRITE).from(AgreementStatus.DRAFT).to(AgreementStatus.OPEN),
            of(SIGN, Permission.AGREEMENT_SIGN)
                    .guardedInAnyStateBy(MEMBER)
                    .guardedInAnyStateBy(FIRST)
                    .from(AgreementStatus.OPEN)
                    .to(OPENED),
            of(FOLLOW_MEMBERS, Permission.GROUP_WRITE).from(OPENED).to(OPENED));

    private AgreementLifecycle() {}

    private static Transition<AgreementStatus, Agreement, AgreementFacts> of(String verb, String permission) {
        return Transition.of(verb, permission);
    }
}
