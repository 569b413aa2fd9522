package vn.thidua.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attempt;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Actor;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Signatures: one for each member, given once, none lost however many sign at the same time. */
@ApplicationScoped
class SignatureService {

    private final AgreementService agreements;
    private final SignatureRepository signatures;
    private final Groups groups;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;

    SignatureService(
            AgreementService agreements,
            SignatureRepository signatures,
            Groups groups,
            Organisations organisations,
            Ids ids,
            Days days) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.groups = groups;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    /**
     * The members in the order of the group's year, each with its signature or the lack of it; then those that signed
     * and left.
     */
    List<SignatureView> page(UUID id, Actor actor, @Nullable List<String> after, int limit) {
        var agreement = agreements.find(id, actor);
        var year = groups.year(agreement.groupYearId);
        var given = signatures.of(id).stream().collect(Collectors.toMap(s -> s.organisationId, Function.identity()));
        var listed = year.everMembers().stream()
                .filter(unit -> year.hasMember(unit) || given.containsKey(unit))
                .toList();
        var members = listed.stream()
                .skip(after == null ? 0 : listed.indexOf(Cursor.id(after, 0)) + 1L)
                .limit(limit + 1L)
                .toList();
        var names = organisations.namesOn(members, year.namingDay());
        return members.stream()
                .map(member -> {
                    var signature = given.get(member);
                    return signature == null
                            ? SignatureView.absent(names.get(member), agreement.dueOn, days.today())
                            : SignatureView.of(signature, names.get(member), agreement.dueOn);
                })
                .toList();
    }

    SignatureView find(UUID id, UUID organisationId, Actor actor) {
        var agreement = agreements.find(id, actor);
        return signatures
                .of(id, organisationId)
                .map(signature -> view(agreement, groups.year(agreement.groupYearId), signature))
                .orElseThrow(Problem::notFound);
    }

    /**
     * Signs for a member. The members stay who they are and the agreement is held meanwhile: signatures come one after
     * the other, and just one of them is the last.
     */
    @Transactional
    SignatureView sign(UUID id, UUID organisationId, SignatureDraft draft, Actor actor) {
        if (!actor.scope(Permission.AGREEMENT_SIGN).hasOrganisation(organisationId)) {
            throw Problem.notFound();
        }
        groups.keep(agreements.groupYearOf(id, actor));
        var target = Target.atAnyVersion(Reach.one(id).and(AgreementReach.reading(actor)));
        agreements.step(AgreementLifecycle.SIGN, target, organisationId, attempt -> sign(attempt, draft));
        return find(id, organisationId, actor);
    }

    private void sign(Attempt<Agreement, AgreementFacts> attempt, SignatureDraft draft) {
        var agreement = attempt.document();
        if (!draft.sha256().equals(agreement.sha256)) {
            throw Problem.invalid(List.of(Fault.at("/sha256", Message.of("agreement.not-the-open-text"))));
        }
        var now = days.now();
        signatures.persist(new AgreementSignature(
                ids.next(),
                agreement.id,
                attempt.facts().unit(),
                draft.sha256(),
                now,
                attempt.actor().subject()));
        agreement.sign(attempt.facts().last(), now);
    }

    private SignatureView view(Agreement agreement, GroupYearRef year, AgreementSignature signature) {
        var unit = signature.organisationId;
        var names = organisations.namesOn(List.of(unit), year.namingDay());
        return SignatureView.of(signature, names.get(unit), agreement.dueOn);
    }
}
