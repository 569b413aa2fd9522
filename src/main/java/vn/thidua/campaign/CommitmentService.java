package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attempt;
import vn.thidua.document.Ids;
import vn.thidua.identity.Actor;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.People;
import vn.thidua.organisation.PersonLogins;
import vn.thidua.organisation.UnitDay;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Commitments of individuals, taken all or none. */
@ApplicationScoped
class CommitmentService {

    private final ParticipationService participations;
    private final CommitmentRepository commitments;
    private final Organisations organisations;
    private final People people;
    private final PersonLogins logins;
    private final Ids ids;
    private final Days days;

    CommitmentService(
            ParticipationService participations,
            CommitmentRepository commitments,
            Organisations organisations,
            People people,
            PersonLogins logins,
            Ids ids,
            Days days) {
        this.participations = participations;
        this.commitments = commitments;
        this.organisations = organisations;
        this.people = people;
        this.logins = logins;
        this.ids = ids;
        this.days = days;
    }

    /** One commitment beyond the limit; units by the names they bore when the campaign began. */
    List<CommitmentView> page(
            Campaign campaign, @Nullable UUID organisationId, Actor actor, @Nullable List<String> after, int limit) {
        var rows = commitments.page(campaign.id, organisationId, CampaignReach.commitments(actor), after, limit);
        var units = rows.stream()
                .map(CommitmentRepository.Row::organisationId)
                .distinct()
                .toList();
        var names = organisations.namesOn(units, campaign.startsOn);
        return rows.stream()
                .map(row -> new CommitmentView(
                        row.id(),
                        new CommitmentView.Person(row.personId(), row.fullName()),
                        names.get(row.organisationId()),
                        row.committedOn(),
                        row.lateReason()))
                .toList();
    }

    @Transactional
    CommitmentReceipt commit(UUID campaignId, CommitmentDraft draft, Actor actor) {
        var given = new ArrayList<Commitment>();
        participations.commit(campaignId, draft.organisationId(), actor, isForThemselves(draft, actor), attempt -> {
            var participation = attempt.document();
            var day = draft.committedOn() == null ? attempt.today() : draft.committedOn();
            Problem.throwIfAny(faults(attempt, draft, day));
            draft.personIds()
                    .forEach(person ->
                            given.add(new Commitment(ids.next(), participation, person, day, draft.lateReason())));
            commitments.persist(given);
            participation.commit(days.now());
        });
        return receipt(
                given, participations.find(campaignId, draft.organisationId()).view());
    }

    /** Whether somebody pledges for nobody but themselves, which needs no office at their unit. */
    private boolean isForThemselves(CommitmentDraft draft, Actor actor) {
        return logins.personOf(actor.subject())
                .filter(person -> draft.personIds().equals(List.of(person.id())))
                .isPresent();
    }

    private CommitmentReceipt receipt(List<Commitment> given, ParticipationView participation) {
        var names = people.names(given.stream().map(one -> one.personId).toList());
        var items = given.stream()
                .map(one -> new CommitmentView(
                        one.id,
                        new CommitmentView.Person(one.personId, names.get(one.personId)),
                        participation.organisation(),
                        one.committedOn,
                        one.lateReason))
                .toList();
        return new CommitmentReceipt(items, participation);
    }

    private List<Fault> faults(
            Attempt<Participation, ParticipationLifecycle.Facts> attempt, CommitmentDraft draft, LocalDate day) {
        var participation = attempt.document();
        var sent = draft.personIds();
        var heads = people.at(new UnitDay(participation.organisationId, participation.headcountOn), sent);
        var committed = commitments.committed(participation.campaignId, sent);
        var before = new HashSet<UUID>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < sent.size(); i++) {
            var pointer = "/personIds/" + i;
            if (!before.add(sent.get(i))) {
                faults.add(Fault.at(pointer, Message.of("campaign.person-named-twice")));
            } else if (!heads.contains(sent.get(i))) {
                faults.add(Fault.at(pointer, Message.of("campaign.person-not-at-unit", participation.headcountOn)));
            } else if (committed.contains(sent.get(i))) {
                faults.add(Fault.at(pointer, Message.of("campaign.person-committed-already")));
            }
        }
        new AnswerPeriod(attempt.facts().campaign())
                .check("/committedOn", day, draft.lateReason(), attempt.today(), faults);
        return faults;
    }
}
