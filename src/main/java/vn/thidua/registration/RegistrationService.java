package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Ids;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.time.Days;

/** Registrations, from the unit's draft to the head's decision. */
@ApplicationScoped
class RegistrationService {

    private final RegistrationRepository registrations;
    private final RegistrationListRepository lists;
    private final RegistrationRules rules;
    private final CandidateNames candidates;
    private final Groups groups;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;

    RegistrationService(
            RegistrationRepository registrations,
            RegistrationListRepository lists,
            RegistrationRules rules,
            CandidateNames candidates,
            Groups groups,
            Organisations organisations,
            Ids ids,
            Days days) {
        this.registrations = registrations;
        this.lists = lists;
        this.rules = rules;
        this.candidates = candidates;
        this.groups = groups;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    List<RegistrationSummary> page(
            RegistrationListRepository.Filter filter, Sight sight, @Nullable List<String> after, int limit) {
        return lists.page(filter, sight, after, limit);
    }

    Registration get(UUID id, Sight sight) {
        return registrations.reached(id, sight).orElseThrow(Problem::notFound);
    }

    RegistrationView view(Registration registration) {
        var year = groups.year(registration.groupYearId);
        var unit = registration.organisationId;
        var names = organisations.namesOn(List.of(unit), year.namingDay());
        return RegistrationView.of(
                registration,
                year,
                Objects.requireNonNull(names.get(unit)),
                candidates.of(registration.entries, year.namingDay()));
    }

    @Transactional
    Registration create(RegistrationDraft draft, Scope write) {
        if (!write.hasOrganisation(draft.organisationId())) {
            throw Problem.notFound();
        }
        var year = groups.year(draft.groupId(), draft.year());
        var faults = new ArrayList<>(membershipFaults(draft.organisationId(), year));
        faults.addAll(rules.faults(draft.organisationId(), year.year(), draft.entries()));
        Problem.throwIfAny(faults);
        if (registrations.existsFor(draft.organisationId(), year.id())) {
            throw Problem.of(
                    ProblemType.DUPLICATE,
                    "Đơn vị đã có bản đăng ký của năm này.",
                    "The unit has a registration for this year already.");
        }
        var registration = new Registration(ids.next(), draft.organisationId(), year.id(), days.now());
        registration.revise(draft.entries(), ids::next, days.now());
        registrations.persistAndFlush(registration);
        return registration;
    }

    @Transactional
    Registration revise(UUID id, @Nullable String ifMatch, RegistrationRevision revision, Sight sight) {
        return change(id, ifMatch, sight, registration -> {
            registration.requireOpen();
            var year = groups.year(registration.groupYearId).year();
            Problem.throwIfAny(rules.faults(registration.organisationId, year, revision.entries()));
            registration.revise(revision.entries(), ids::next, days.now());
        });
    }

    @Transactional
    Registration submit(UUID id, @Nullable String ifMatch, String subject, Sight sight) {
        return change(id, ifMatch, sight, registration -> registration.submit(subject, days.now()));
    }

    @Transactional
    Registration giveBack(UUID id, @Nullable String ifMatch, String reason, String subject, Sight sight) {
        return change(id, ifMatch, sight, registration -> registration.giveBack(reason, subject, days.now()));
    }

    @Transactional
    Registration accept(UUID id, @Nullable String ifMatch, String subject, Sight sight) {
        return change(id, ifMatch, sight, registration -> registration.accept(subject, days.now()));
    }

    private Registration change(UUID id, @Nullable String ifMatch, Sight sight, Consumer<Registration> step) {
        var registration = get(id, sight);
        EntityVersion.require(ifMatch, registration.version);
        registrations.hold(registration);
        step.accept(registration);
        registrations.flush();
        return registration;
    }

    private static List<Fault> membershipFaults(UUID organisationId, GroupYearRef year) {
        return year.hasMember(organisationId)
                ? List.of()
                : List.of(Fault.at(
                        "/organisationId",
                        "Đơn vị không phải thành viên của nhóm trong năm này.",
                        "The unit is no member of the group in that year."));
    }
}
