package vn.thidua.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.agreement.AgreementRepository.Sight;
import vn.thidua.document.Ids;
import vn.thidua.http.Cursor;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.time.Days;

/** Signatures: one for each member, given once, none lost however many sign at the same time. */
@ApplicationScoped
class SignatureService {

    private final AgreementRepository agreements;
    private final SignatureRepository signatures;
    private final Groups groups;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;

    SignatureService(
            AgreementRepository agreements,
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

    /** The members in the order of the group's year, each with its signature or the lack of it. */
    List<SignatureView> page(UUID id, Sight sight, @Nullable List<String> after, int limit) {
        var agreement = agreements.seen(id, sight).orElseThrow(Problem::notFound);
        var year = groups.year(agreement.groupYearId);
        var members = year.members().stream()
                .map(GroupYearRef.Member::organisationId)
                .skip(after == null ? 0 : positionAfter(year, Cursor.id(after, 0)))
                .limit(limit + 1L)
                .toList();
        var names = organisations.namesOn(members, year.namingDay());
        var given = signatures.of(id).stream().collect(Collectors.toMap(s -> s.organisationId, Function.identity()));
        return members.stream()
                .map(member -> {
                    var signature = given.get(member);
                    return signature == null
                            ? SignatureView.absent(names.get(member), agreement.dueOn, days.today())
                            : SignatureView.of(signature, names.get(member), agreement.dueOn);
                })
                .toList();
    }

    SignatureView get(UUID id, UUID organisationId, Sight sight) {
        var agreement = agreements.seen(id, sight).orElseThrow(Problem::notFound);
        return signatures
                .of(id, organisationId)
                .map(signature -> view(agreement, groups.year(agreement.groupYearId), signature))
                .orElseThrow(Problem::notFound);
    }

    /**
     * Signs for a member. The agreement is held meanwhile: signatures come one after the other, and
     * just one of them is the last.
     */
    @Transactional
    SignatureView sign(UUID id, UUID organisationId, SignatureDraft draft, String signer, Sight sight, Scope sign) {
        if (!sign.hasOrganisation(organisationId)) {
            throw Problem.notFound();
        }
        var agreement = agreements.held(id, sight).orElseThrow(Problem::notFound);
        var year = groups.year(agreement.groupYearId);
        if (!year.hasMember(organisationId)) {
            throw Problem.notFound();
        }
        requireFirst(id, organisationId);
        requireText(agreement, draft);
        var signature = new AgreementSignature(ids.next(), id, organisationId, draft.sha256(), days.now(), signer);
        signatures.persistAndFlush(signature);
        agreement.isSigned(byAll(year, signatures.of(id)), signature.signedAt);
        signatures.flush();
        return view(agreement, year, signature);
    }

    private void requireFirst(UUID id, UUID organisationId) {
        if (signatures.of(id, organisationId).isPresent()) {
            throw Problem.of(
                    ProblemType.DUPLICATE,
                    "Đơn vị đã ký giao ước này; mỗi đơn vị chỉ ký một lần.",
                    "The unit has signed this agreement; each signs once.");
        }
    }

    private static void requireText(Agreement agreement, SignatureDraft draft) {
        Problem.allowOnly(agreement.status, List.of(AgreementStatus.OPEN));
        if (!draft.sha256().equals(agreement.sha256)) {
            throw Problem.invalid(List.of(Fault.at(
                    "/sha256",
                    "Không phải mã băm của văn bản đang mở ký.",
                    "This is not the hash of the text that is open.")));
        }
    }

    private static boolean byAll(GroupYearRef year, List<AgreementSignature> given) {
        var signed = given.stream().map(s -> s.organisationId).collect(Collectors.toSet());
        return year.members().stream().allMatch(m -> signed.contains(m.organisationId()));
    }

    private static int positionAfter(GroupYearRef year, UUID organisationId) {
        return year.members().stream()
                        .map(GroupYearRef.Member::organisationId)
                        .toList()
                        .indexOf(organisationId)
                + 1;
    }

    private SignatureView view(Agreement agreement, GroupYearRef year, AgreementSignature signature) {
        var unit = signature.organisationId;
        var names = organisations.namesOn(List.of(unit), year.namingDay());
        return SignatureView.of(signature, names.get(unit), agreement.dueOn);
    }
}
