package vn.thidua.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.document.Ids;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.CanonicalJson;
import vn.thidua.text.Sha256;
import vn.thidua.time.Days;

/** The head's consolidation of a group's registrations, forwarded to the Ministry once a year. */
@ApplicationScoped
class ConsolidationService {

    private final ConsolidationRepository consolidations;
    private final RegistrationRepository registrations;
    private final AwardTitleRepository titles;
    private final CandidateNames candidates;
    private final Groups groups;
    private final Organisations organisations;
    private final ObjectMapper json;
    private final Ids ids;
    private final Days days;

    ConsolidationService(
            ConsolidationRepository consolidations,
            RegistrationRepository registrations,
            AwardTitleRepository titles,
            CandidateNames candidates,
            Groups groups,
            Organisations organisations,
            ObjectMapper json,
            Ids ids,
            Days days) {
        this.consolidations = consolidations;
        this.registrations = registrations;
        this.titles = titles;
        this.candidates = candidates;
        this.groups = groups;
        this.organisations = organisations;
        this.json = json;
        this.ids = ids;
        this.days = days;
    }

    ConsolidationView get(UUID groupId, int year, Scope scope) {
        var groupYear = reached(groupId, year, scope);
        return consolidations
                .of(groupYear.id())
                .map(consolidation -> view(groupYear, consolidation))
                .orElseThrow(Problem::notFound);
    }

    /**
     * Puts together what was accepted. The document is stored before the registrations change, so
     * that of two heads at once the second meets the first one's document, not its changes.
     */
    @Transactional
    ConsolidationView consolidate(UUID groupId, int year, String subject, Scope scope) {
        var groupYear = reached(groupId, year, scope);
        if (consolidations.of(groupYear.id()).isPresent()) {
            throw Problem.of(
                    ProblemType.DUPLICATE,
                    "Đăng ký của năm này đã được tổng hợp và gửi đi.",
                    "This year's registrations have been consolidated and forwarded.");
        }
        var all = registrations.of(groupYear.id());
        requireDecided(all);
        var accepted = all.stream()
                .filter(r -> r.status == RegistrationStatus.ACCEPTED)
                .toList();
        requireSome(accepted);
        var document = json.valueToTree(document(groupYear, accepted));
        var canonical = CanonicalJson.of(document);
        var consolidation = new RegistrationConsolidation(
                ids.next(), groupYear.id(), canonical, Sha256.of(canonical), subject, days.now());
        consolidations.persistAndFlush(consolidation);
        accepted.forEach(registration -> registration.consolidate(days.now()));
        registrations.flush();
        return view(groupYear, consolidation);
    }

    private GroupYearRef reached(UUID groupId, int year, Scope scope) {
        var groupYear = groups.year(groupId, year);
        if (!scope.hasGroupYear(groupYear.id())) {
            throw Problem.notFound();
        }
        return groupYear;
    }

    private static void requireDecided(List<Registration> all) {
        var waiting = all.stream()
                .filter(r -> r.status == RegistrationStatus.SUBMITTED)
                .count();
        if (waiting > 0) {
            throw Problem.conflict(
                    RegistrationStatus.SUBMITTED,
                    List.of(RegistrationStatus.ACCEPTED, RegistrationStatus.RETURNED),
                    "Còn " + waiting + " bản đăng ký chưa được quyết định.",
                    waiting + (waiting == 1 ? " registration waits" : " registrations wait") + " for a decision.");
        }
    }

    /** An empty document could never be made good. */
    private static void requireSome(List<Registration> accepted) {
        if (accepted.isEmpty()) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Chưa có bản đăng ký nào được chấp nhận.",
                    "No registration has been accepted yet.");
        }
    }

    private ConsolidationDocument document(GroupYearRef year, List<Registration> accepted) {
        var members =
                year.members().stream().map(GroupYearRef.Member::organisationId).toList();
        var entries = accepted.stream().flatMap(r -> r.entries.stream()).toList();
        return new ConsolidationAssembly(
                        year,
                        titles.on(LocalDate.of(year.year(), 12, 31)),
                        accepted,
                        organisations.namesOn(members, year.namingDay()),
                        candidates.of(entries, year.namingDay()))
                .document();
    }

    private ConsolidationView view(GroupYearRef year, RegistrationConsolidation consolidation) {
        try {
            return new ConsolidationView(
                    year.groupId(),
                    year.year(),
                    consolidation.forwardedAt,
                    consolidation.forwardedBy,
                    consolidation.sha256,
                    json.readTree(consolidation.document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
