package vn.thidua.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Ids;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.Organisations;
import vn.thidua.organisation.People;
import vn.thidua.organisation.UnitDay;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** Pledges of individuals, taken all or none. */
@ApplicationScoped
class CommitmentService {

    private final CampaignRepository campaigns;
    private final ParticipationRepository participations;
    private final ParticipationService answers;
    private final CommitmentRepository commitments;
    private final Organisations organisations;
    private final People people;
    private final Ids ids;
    private final Days days;

    CommitmentService(
            CampaignRepository campaigns,
            ParticipationRepository participations,
            ParticipationService answers,
            CommitmentRepository commitments,
            Organisations organisations,
            People people,
            Ids ids,
            Days days) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.answers = answers;
        this.commitments = commitments;
        this.organisations = organisations;
        this.people = people;
        this.ids = ids;
        this.days = days;
    }

    /** One pledge beyond the limit; units by the names they bore when the campaign began. */
    List<CommitmentView> page(
            Campaign campaign, @Nullable UUID organisationId, Scope scope, @Nullable List<String> after, int limit) {
        var rows = commitments.page(campaign.id, organisationId, scope, after, limit);
        var units = rows.stream()
                .map(CommitmentRepository.Row::organisationId)
                .distinct()
                .toList();
        var names = organisations.namesOn(units, campaign.startsOn);
        return rows.stream()
                .map(row -> new CommitmentView(
                        row.id(),
                        new CommitmentView.Pledger(row.personId(), row.fullName()),
                        names.get(row.organisationId()),
                        row.committedOn()))
                .toList();
    }

    @Transactional
    CommitmentReceipt pledge(UUID campaignId, CommitmentDraft draft, Scope scope) {
        var unit = draft.organisationId();
        var participation = participations.held(campaignId, unit, scope).orElseThrow(Problem::notFound);
        campaigns.held(campaignId).orElseThrow(Problem::notFound).requireLaunched();
        participation.gainsCommitments(days.now());
        Problem.throwIfAny(faults(participation, draft));
        var day = draft.committedOn() == null ? days.today() : draft.committedOn();
        var given = draft.personIds().stream()
                .map(person -> new Commitment(ids.next(), participation, person, day))
                .toList();
        commitments.persist(given);
        commitments.flush();
        return receipt(given, answers.find(campaignId, unit).view());
    }

    private CommitmentReceipt receipt(List<Commitment> given, ParticipationView participation) {
        var names = people.names(given.stream().map(one -> one.personId).toList());
        var items = given.stream()
                .map(one -> new CommitmentView(
                        one.id,
                        new CommitmentView.Pledger(one.personId, names.get(one.personId)),
                        participation.organisation(),
                        one.committedOn))
                .toList();
        return new CommitmentReceipt(items, participation);
    }

    private List<Fault> faults(Participation participation, CommitmentDraft draft) {
        var sent = draft.personIds();
        var heads = people.at(new UnitDay(participation.organisationId, participation.headcountOn), sent);
        var pledged = commitments.pledged(participation.campaignId, sent);
        var before = new HashSet<UUID>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < sent.size(); i++) {
            var pointer = "/personIds/" + i;
            if (!before.add(sent.get(i))) {
                faults.add(
                        Fault.at(pointer, "Người này đã có trong danh sách.", "This person is in the list already."));
            } else if (!heads.contains(sent.get(i))) {
                faults.add(notThere(pointer, participation));
            } else if (pledged.contains(sent.get(i))) {
                faults.add(Fault.at(
                        pointer,
                        "Người này đã cam kết trong phong trào này.",
                        "This person has pledged to this campaign already."));
            }
        }
        if (draft.committedOn() != null && draft.committedOn().isAfter(days.today())) {
            faults.add(Fault.at("/committedOn", "Không được sau hôm nay.", "It may not lie in the future."));
        }
        return faults;
    }

    private static Fault notThere(String pointer, Participation participation) {
        return Fault.at(
                pointer,
                "Không có vị trí tại đơn vị vào ngày " + participation.headcountOn + ".",
                "There is no position at the unit on " + participation.headcountOn + ".");
    }
}
