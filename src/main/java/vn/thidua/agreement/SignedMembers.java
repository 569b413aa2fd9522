package vn.thidua.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thidua.document.Changes;
import vn.thidua.document.Reach;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.MemberRecords;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** A member's signature keeps it; who the members are decides whether all have signed. */
@ApplicationScoped
class SignedMembers implements MemberRecords {

    private final AgreementRepository agreements;
    private final SignatureRepository signatures;
    private final Changes changes;
    private final Days days;

    SignedMembers(AgreementRepository agreements, SignatureRepository signatures, Changes changes, Days days) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.changes = changes;
        this.days = days;
    }

    @Override
    public List<Kept> of(GroupYearRef year, Collection<UUID> units) {
        return signatures.signersIn(year.id(), units).stream()
                .map(unit -> new Kept(unit, Message.of("agreement.kept-signature")))
                .toList();
    }

    /** The year is held before the agreement, here and where somebody signs, so that none waits for the other. */
    @Override
    public void membersChanged(GroupYearRef year) {
        agreements.findForUpdate(openedIn(year.id())).ifPresent(agreement -> {
            var facts = new AgreementFacts(year, signatures.signers(agreement.id), null);
            if (facts.allSigned() != (agreement.status == AgreementStatus.SIGNED)) {
                changes.step(
                        AgreementLifecycle.TABLE,
                        AgreementLifecycle.FOLLOW_MEMBERS,
                        agreement,
                        facts,
                        attempt -> agreement.follow(facts.allSigned(), days.now()));
                agreements.flush();
            }
        });
    }

    private static Reach openedIn(UUID groupYearId) {
        return Reach.of("d.groupYearId = :year and d.status <> DRAFT").with("year", groupYearId);
    }
}
