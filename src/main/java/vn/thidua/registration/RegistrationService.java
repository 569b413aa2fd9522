package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Registrations, from the unit's draft to the decision of the group's head or of the Ministry. */
@ApplicationScoped
class RegistrationService {

    private final RegistrationRepository registrations;
    private final RegistrationRules rules;
    private final CandidateNames candidates;
    private final Groups groups;
    private final Organisations organisations;
    private final Changes changes;
    private final Caller caller;
    private final Ids ids;
    private final Days days;

    RegistrationService(
            RegistrationRepository registrations,
            RegistrationRules rules,
            CandidateNames candidates,
            Groups groups,
            Organisations organisations,
            Changes changes,
            Caller caller,
            Ids ids,
            Days days) {
        this.registrations = registrations;
        this.rules = rules;
        this.candidates = candidates;
        this.groups = groups;
        this.organisations = organisations;
        this.changes = changes;
        this.caller = caller;
        this.ids = ids;
        this.days = days;
    }

    List<RegistrationRepository.Row> page(
            RegistrationRepository.Filter filter, @Nullable List<String> after, int limit) {
        return registrations.page(filter, reach(Permission.REGISTRATION_READ), after, limit);
    }

    Registration get(UUID id, String permission) {
        return registrations.findVisible(id, reach(permission)).orElseThrow(Problem::notFound);
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
    Registration create(RegistrationDraft draft) {
        if (!caller.scope(Permission.REGISTRATION_WRITE).hasOrganisation(draft.organisationId())) {
            throw Problem.notFound();
        }
        groups.keep(draft.groupId(), draft.year());
        var year = groups.year(draft.groupId(), draft.year());
        var faults = new Faults();
        if (!year.hasMember(draft.organisationId())) {
            faults.add("organisationId", Message.of("registration.not-a-member"));
        }
        rules.check(draft.organisationId(), year.year(), draft.entries(), faults);
        Problem.throwIfAny(faults.all());
        if (registrations.existsFor(year.id(), draft.organisationId())) {
            throw Problem.of(ProblemType.DUPLICATE, Message.of("registration.already-registered"));
        }
        var registration = new Registration(ids.next(), year.id(), draft.organisationId(), days.now());
        registration.revise(draft.entries(), ids::next, days.now());
        registrations.persistAndFlush(registration);
        return registration;
    }

    @Transactional
    Registration revise(UUID id, @Nullable String ifMatch, RegistrationRevision revision) {
        return step(RegistrationLifecycle.REVISE, id, ifMatch, (registration, subject, now) -> {
            var faults = new Faults();
            var year = groups.year(registration.groupYearId).year();
            rules.check(registration.organisationId, year, revision.entries(), faults);
            Problem.throwIfAny(faults.all());
            registration.revise(revision.entries(), ids::next, now);
        });
    }

    @Transactional
    Registration submit(UUID id, @Nullable String ifMatch) {
        return step(RegistrationLifecycle.SUBMIT, id, ifMatch, Registration::submit);
    }

    @Transactional
    Registration giveBack(UUID id, @Nullable String ifMatch, String reason) {
        return step(
                RegistrationLifecycle.RETURN,
                id,
                ifMatch,
                (registration, subject, now) -> registration.giveBack(reason, subject, now));
    }

    @Transactional
    Registration accept(UUID id, @Nullable String ifMatch) {
        return step(RegistrationLifecycle.ACCEPT, id, ifMatch, Registration::accept);
    }

    /** What a verb does to a registration, by whom and when. */
    private interface Work {
        void on(Registration registration, String subject, Instant now);
    }

    private Registration step(String verb, UUID id, @Nullable String ifMatch, Work work) {
        var permission = RegistrationLifecycle.TABLE.transition(verb).permission();
        return changes.step(
                registrations,
                RegistrationLifecycle.TABLE,
                verb,
                new Target(id, reach(permission), ifMatch),
                attempt -> work.on(attempt.document(), attempt.actor().subject(), days.now()));
    }

    private Reach reach(String permission) {
        return RegistrationReach.of(caller.actor(), permission);
    }
}
