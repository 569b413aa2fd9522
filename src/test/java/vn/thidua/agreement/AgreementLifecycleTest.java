package vn.thidua.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thidua.agreement.AgreementLifecycle.FOLLOW_MEMBERS;
import static vn.thidua.agreement.AgreementLifecycle.OPEN;
import static vn.thidua.agreement.AgreementLifecycle.REVISE;
import static vn.thidua.agreement.AgreementLifecycle.SIGN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.document.Attempt;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.identity.Rights;
import vn.thidua.organisation.GroupYearRef;

/** Every verb in every state, with its guards. */
class AgreementLifecycleTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 2);
    private static final UUID HEAD = new UUID(1, 0);
    private static final UUID MEMBER = new UUID(2, 0);
    private static final UUID STRANGER = new UUID(3, 0);
    private static final GroupYearRef YEAR = new GroupYearRef(
            new UUID(4, 0),
            new UUID(5, 0),
            2024,
            TODAY,
            List.of(
                    new GroupYearRef.Member(HEAD, GroupYearRef.Office.HEAD),
                    new GroupYearRef.Member(MEMBER, GroupYearRef.Office.MEMBER)),
            List.of());

    @Test
    void the_table_has_these_verbs_for_these_people() {
        assertEquals(
                Map.of(
                        REVISE, Permission.AGREEMENT_WRITE,
                        OPEN, Permission.AGREEMENT_WRITE,
                        SIGN, Permission.AGREEMENT_SIGN,
                        FOLLOW_MEMBERS, Permission.GROUP_WRITE),
                AgreementLifecycle.TABLE.transitions().stream()
                        .collect(Collectors.toMap(line -> line.verb(), line -> line.permission())));
    }

    @ParameterizedTest
    @CsvSource({
        "revise, DRAFT, possible",
        "revise, OPEN, STATE_CONFLICT: problem.other-state",
        "revise, SIGNED, STATE_CONFLICT: problem.other-state",
        "open, DRAFT, possible",
        "open, OPEN, STATE_CONFLICT: problem.other-state",
        "open, SIGNED, STATE_CONFLICT: problem.other-state",
        "sign, DRAFT, STATE_CONFLICT: problem.other-state",
        "sign, OPEN, possible",
        "sign, SIGNED, STATE_CONFLICT: problem.other-state",
        "follow-members, DRAFT, STATE_CONFLICT: problem.other-state",
        "follow-members, OPEN, possible",
        "follow-members, SIGNED, possible"
    })
    void the_state_decides(String verb, AgreementStatus status, String expected) {
        assertEquals(expected, answer(verb, status, new AgreementFacts(YEAR, Set.of(HEAD), MEMBER)));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "OPEN", "SIGNED"})
    void a_stranger_finds_nothing_to_sign_and_nobody_signs_twice(AgreementStatus status) {
        assertEquals(
                "NOT_FOUND: problem.not-found", answer(SIGN, status, new AgreementFacts(YEAR, Set.of(HEAD), STRANGER)));
        assertEquals(
                "DUPLICATE: agreement.already-signed",
                answer(SIGN, status, new AgreementFacts(YEAR, Set.of(HEAD, MEMBER), MEMBER)));
    }

    @Test
    void the_last_signature_is_that_of_the_last_member() {
        assertEquals(false, new AgreementFacts(YEAR, Set.of(), MEMBER).last());
        assertEquals(true, new AgreementFacts(YEAR, Set.of(HEAD), MEMBER).last());
        assertEquals(true, new AgreementFacts(YEAR, Set.of(HEAD, STRANGER), MEMBER).last());
        assertEquals(false, new AgreementFacts(YEAR, Set.of(STRANGER), MEMBER).last());
    }

    @Test
    void a_signature_leaves_it_open_until_the_last() {
        var agreement = agreement(AgreementStatus.OPEN);
        agreement.sign(false, Instant.EPOCH);
        assertEquals(AgreementStatus.OPEN, agreement.status());
        agreement.sign(true, Instant.EPOCH);
        assertEquals(AgreementStatus.SIGNED, agreement.status());
    }

    @Test
    void it_follows_its_members_who_come_and_go() {
        assertEquals(false, new AgreementFacts(YEAR, Set.of(HEAD, STRANGER), null).allSigned());
        assertEquals(true, new AgreementFacts(YEAR, Set.of(HEAD, MEMBER, STRANGER), null).allSigned());
        var agreement = agreement(AgreementStatus.OPEN);
        agreement.follow(true, Instant.EPOCH);
        assertEquals(AgreementStatus.SIGNED, agreement.status());
        assertEquals(Instant.EPOCH, agreement.completedAt);
        agreement.follow(false, Instant.EPOCH);
        assertEquals(AgreementStatus.OPEN, agreement.status());
        assertEquals(null, agreement.completedAt);
    }

    private static String answer(String verb, AgreementStatus status, AgreementFacts facts) {
        var attempt = new Attempt<>(agreement(status), facts, new Actor("somebody", Rights.NONE), TODAY);
        return AgreementLifecycle.TABLE
                .refusal(verb, attempt)
                .map(Throwable::getMessage)
                .orElse("possible");
    }

    private static Agreement agreement(AgreementStatus status) {
        var agreement = new Agreement(UUID.randomUUID(), YEAR.id(), Instant.EPOCH);
        agreement.status = status;
        return agreement;
    }
}
