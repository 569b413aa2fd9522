package vn.thidua.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.agreement.AgreementRepository.Sight;
import vn.thidua.document.Ids;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.Groups;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.time.Days;

/** Agreements, from the draft to the opening. */
@ApplicationScoped
class AgreementService {

    private final AgreementRepository agreements;
    private final SignatureRepository signatures;
    private final Groups groups;
    private final Ids ids;
    private final Days days;

    AgreementService(
            AgreementRepository agreements, SignatureRepository signatures, Groups groups, Ids ids, Days days) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.groups = groups;
        this.ids = ids;
        this.days = days;
    }

    List<AgreementSummary> page(
            AgreementRepository.Filter filter, Sight sight, @Nullable List<String> after, int limit) {
        return agreements.page(filter, sight, after, limit);
    }

    Agreement get(UUID id, Sight sight) {
        return agreements.seen(id, sight).orElseThrow(Problem::notFound);
    }

    AgreementView view(Agreement agreement) {
        return AgreementView.of(agreement, groups.year(agreement.groupYearId), signatures.countOf(agreement.id));
    }

    @Transactional
    Agreement create(AgreementDraft draft, Scope write) {
        var year = groups.year(draft.groupId(), draft.year());
        if (!write.hasGroupYear(year.id())) {
            throw Problem.notFound();
        }
        requireDueDay(draft.dueOn(), year.year());
        if (agreements.existsFor(year.id())) {
            throw Problem.of(
                    ProblemType.DUPLICATE,
                    "Khu vực đã có giao ước của năm này.",
                    "The group has an agreement for this year already.");
        }
        var agreement = new Agreement(ids.next(), year.id(), days.now());
        agreement.revise(draft.revision(), ids::next, days.now());
        agreements.persistAndFlush(agreement);
        return agreement;
    }

    @Transactional
    Agreement revise(UUID id, @Nullable String ifMatch, AgreementRevision draft, Scope write) {
        return change(id, ifMatch, write, agreement -> {
            agreement.revise(draft, ids::next, days.now());
            requireDueDay(draft.dueOn(), groups.year(agreement.groupYearId).year());
        });
    }

    @Transactional
    Agreement open(UUID id, @Nullable String ifMatch, Scope write) {
        return change(id, ifMatch, write, agreement -> agreement.open(days.now()));
    }

    private Agreement change(UUID id, @Nullable String ifMatch, Scope write, Consumer<Agreement> step) {
        var agreement = agreements.writable(id, write).orElseThrow(Problem::notFound);
        EntityVersion.require(ifMatch, agreement.version);
        agreements.hold(agreement);
        step.accept(agreement);
        agreements.flush();
        return agreement;
    }

    /** The meeting that signs may be the one that closes the year before. */
    private static void requireDueDay(LocalDate dueOn, int year) {
        if (dueOn.getYear() != year && dueOn.getYear() != year - 1) {
            throw Problem.invalid(List.of(Fault.at(
                    "/dueOn",
                    "Hạn ký phải nằm trong năm của giao ước hoặc năm liền trước.",
                    "The due day lies in the agreement's year or the year" + " before.")));
        }
    }
}
