package vn.thidua.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attempt;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Groups;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Agreements, from the draft to the opening. */
@ApplicationScoped
class AgreementService {

    private final AgreementRepository agreements;
    private final SignatureRepository signatures;
    private final Groups groups;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    AgreementService(
            AgreementRepository agreements,
            SignatureRepository signatures,
            Groups groups,
            Changes changes,
            Ids ids,
            Days days) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.groups = groups;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    List<AgreementSummary> page(
            AgreementRepository.Filter filter, Actor actor, @Nullable List<String> after, int limit) {
        return agreements.page(filter, AgreementReach.reading(actor), after, limit);
    }

    Agreement find(UUID id, Actor actor) {
        return agreements.findVisible(id, AgreementReach.reading(actor)).orElseThrow(Problem::notFound);
    }

    /** The group's year of an agreement, which is not read itself: whoever changes it reads it as it stands then. */
    UUID groupYearOf(UUID id, Actor actor) {
        return agreements
                .groupYearOf(Reach.one(id).and(AgreementReach.reading(actor)))
                .orElseThrow(Problem::notFound);
    }

    AgreementView view(Agreement agreement) {
        return AgreementView.of(agreement, facts(agreement, null));
    }

    private AgreementFacts facts(Agreement agreement, @Nullable UUID unit) {
        return new AgreementFacts(groups.year(agreement.groupYearId), signatures.signers(agreement.id), unit);
    }

    @Transactional
    Agreement create(AgreementDraft draft, Actor actor) {
        var year = groups.year(draft.groupId(), draft.year(), actor.scope(Permission.AGREEMENT_WRITE));
        requireDueDay(draft.dueOn(), year.year());
        if (agreements.existsFor(year.id())) {
            throw Problem.of(ProblemType.DUPLICATE, Message.of("agreement.already-exists"));
        }
        var agreement = new Agreement(ids.next(), year.id(), days.now());
        agreement.revise(draft.revision(), ids::next, days.now());
        agreements.persistAndFlush(agreement);
        return agreement;
    }

    @Transactional
    Agreement revise(UUID id, @Nullable String ifMatch, AgreementRevision draft, Actor actor) {
        var target = new Target(id, AgreementReach.writing(actor), ifMatch);
        return step(AgreementLifecycle.REVISE, target, null, attempt -> {
            requireDueDay(draft.dueOn(), attempt.facts().year().year());
            attempt.document().revise(draft, ids::next, days.now());
        });
    }

    @Transactional
    Agreement open(UUID id, @Nullable String ifMatch, Actor actor) {
        var target = new Target(id, AgreementReach.writing(actor), ifMatch);
        return step(
                AgreementLifecycle.OPEN,
                target,
                null,
                attempt -> attempt.document().open(days.now()));
    }

    /** @param unit the one that is about to sign */
    Agreement step(String verb, Target target, @Nullable UUID unit, Consumer<Attempt<Agreement, AgreementFacts>> work) {
        return changes.step(agreements, AgreementLifecycle.TABLE, verb, target, found -> facts(found, unit), work);
    }

    /** The meeting that signs may be the one that closes the year before. */
    private static void requireDueDay(LocalDate dueOn, int year) {
        if (dueOn.getYear() != year && dueOn.getYear() != year - 1) {
            throw Problem.invalid(List.of(Fault.at("/dueOn", Message.of("agreement.due-day-outside-year"))));
        }
    }
}
