package vn.thidua.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.NoFacts;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.CanonicalJson;
import vn.thidua.text.Message;
import vn.thidua.text.Sha256;
import vn.thidua.time.Days;

/** The head's consolidation of a group's registrations, forwarded to the Ministry once a year. */
@ApplicationScoped
class ConsolidationService {

    private final ConsolidationRepository consolidations;
    private final RegistrationRepository registrations;
    private final AwardRepository awards;
    private final CandidateNames candidates;
    private final Groups groups;
    private final Organisations organisations;
    private final ObjectMapper json;
    private final Changes changes;
    private final Caller caller;
    private final Ids ids;
    private final Days days;

    ConsolidationService(
            ConsolidationRepository consolidations,
            RegistrationRepository registrations,
            AwardRepository awards,
            CandidateNames candidates,
            Groups groups,
            Organisations organisations,
            ObjectMapper json,
            Changes changes,
            Caller caller,
            Ids ids,
            Days days) {
        this.consolidations = consolidations;
        this.registrations = registrations;
        this.awards = awards;
        this.candidates = candidates;
        this.groups = groups;
        this.organisations = organisations;
        this.json = json;
        this.changes = changes;
        this.caller = caller;
        this.ids = ids;
        this.days = days;
    }

    ConsolidationView get(UUID groupId, int year) {
        var groupYear = groups.year(groupId, year, caller.scope(Permission.REGISTRATION_READ));
        return consolidations
                .ofYear(groupYear.id())
                .map(consolidation -> view(groupYear, consolidation))
                .orElseThrow(Problem::notFound);
    }

    /**
     * Puts together what was accepted. The registrations are held first, so that of two heads at once the second meets
     * the first one's document, and no unit submits while this is read.
     */
    @Transactional
    ConsolidationView consolidate(UUID groupId, int year) {
        groups.keep(groupId, year);
        var groupYear = groups.year(groupId, year, caller.scope(Permission.REGISTRATION_CONSOLIDATE));
        var all = registrations.listForUpdate(RegistrationReach.ofYear(groupYear.id()));
        if (consolidations.ofYear(groupYear.id()).isPresent()) {
            throw Problem.of(ProblemType.DUPLICATE, Message.of("registration.consolidated-already"));
        }
        var accepted = requireDecided(all);
        var document = json.valueToTree(document(groupYear, accepted));
        var canonical = CanonicalJson.of(document);
        var consolidation = new RegistrationConsolidation(
                ids.next(), groupYear.id(), canonical, Sha256.of(canonical), caller.subject(), days.now());
        consolidations.persist(consolidation);
        accepted.forEach(registration -> changes.step(
                RegistrationLifecycle.TABLE,
                RegistrationLifecycle.CONSOLIDATE,
                registration,
                new NoFacts(),
                attempt -> registration.consolidate(days.now())));
        consolidations.flush();
        return view(groupYear, consolidation);
    }

    /**
     * The registrations that were accepted.
     *
     * @throws Problem 409 where one waits for a decision, or none was accepted: an empty document could never be made
     *     good
     */
    static List<Registration> requireDecided(List<Registration> all) {
        var waiting = in(RegistrationStatus.SUBMITTED, all).size();
        if (waiting > 0) {
            throw Problem.conflict(
                    RegistrationStatus.SUBMITTED,
                    List.of(RegistrationStatus.ACCEPTED, RegistrationStatus.RETURNED),
                    waiting == 1
                            ? Message.of("registration.one-undecided")
                            : Message.of("registration.undecided", waiting));
        }
        var accepted = in(RegistrationStatus.ACCEPTED, all);
        if (accepted.isEmpty()) {
            throw Problem.conflict(Message.of("registration.none-accepted"));
        }
        return accepted;
    }

    private static List<Registration> in(RegistrationStatus status, List<Registration> all) {
        return all.stream()
                .filter(registration -> registration.status == status)
                .toList();
    }

    private ConsolidationDocument document(GroupYearRef year, List<Registration> accepted) {
        var entries = accepted.stream().flatMap(r -> r.entries.stream()).toList();
        return new ConsolidationAssembly(
                        year,
                        awards.titlesOf(year.year()),
                        accepted,
                        organisations.namesOn(year.everMembers(), year.namingDay()),
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
                    consolidation.forwardedByName,
                    consolidation.sha256,
                    json.readTree(consolidation.document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
